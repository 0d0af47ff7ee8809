// SPDX-License-Identifier: Apache-2.0

/// Estimates how much room text in Times New Roman takes in a sheet.
///
/// The unit of width is that of ``Workbook/setWidth(_:ofColumns:on:)``: one digit of the workbook's default font. The
/// library's default is Calibri 11, whose digits are 7 pixels wide at 96 pixels an inch, and Excel makes a column of
/// width *w* 7 × *w* + 5 pixels wide, the 5 being padding and grid line. So a text of *p* pixels needs a width of
/// *p* / 7. Other fonts are taken for Times New Roman, italics for upright letters.
public enum TextMeasure {
  private static let pixelsPerColumnUnit = 7.0
  private static let pixelsPerPoint = 96.0 / 72.0

  /// The column width at which the text just fits on its lines without being wrapped.
  public static func width(of text: String, font: TextFont = TextFont()) -> Double {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.map { width(ofLine: $0.unicodeScalars, font: font) }.max() ?? 0
  }

  /// How many lines the text takes in a column of the given width, at least 1.
  ///
  /// Lines break at spaces and behind hyphens and slashes, a word longer than the column breaks anywhere, and line breaks
  /// in the text count. Excel itself breaks a little differently on every printer: leave some air.
  public static func lineCount(
    of text: String,
    widthInCharacters: Double,
    font: TextFont = TextFont()
  ) -> Int {
    var lines = LineCount(limit: widthInCharacters, font: font)
    for scalar in text.unicodeScalars { lines.add(scalar) }
    return lines.finish()
  }

  /// The height in points of a row that shows so many lines, as Excel chooses it itself, at most 409.
  public static func rowHeight(lines: Int, font: TextFont = TextFont()) -> Double {
    // Ascent, descent and gap of Times New Roman are 1.149 font sizes; Excel adds up to three pixels a line.
    let linePixels = (font.size * pixelsPerPoint * 1.149).rounded(.up) + 3
    return min(409, Double(max(1, lines)) * linePixels / pixelsPerPoint)
  }

  /// The height in points of a row that shows the text wrapped in a column of the given width.
  public static func rowHeight(
    of text: String,
    widthInCharacters: Double,
    font: TextFont = TextFont()
  ) -> Double {
    rowHeight(lines: lineCount(of: text, widthInCharacters: widthInCharacters, font: font), font: font)
  }

  private static func width(ofLine scalars: some Sequence<Unicode.Scalar>, font: TextFont) -> Double {
    let widths = AdvanceWidths.of(font)
    return width(ofUnits: scalars.reduce(0) { $0 + widths.width(of: $1) }, size: font.size)
  }

  /// Units of the font's own measure as a width of columns.
  static func width(ofUnits units: Int, size: Double) -> Double {
    Double(units) / AdvanceWidths.unitsPerSize * size * pixelsPerPoint / pixelsPerColumnUnit
  }
}
