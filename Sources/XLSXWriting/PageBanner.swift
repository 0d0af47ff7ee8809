// SPDX-License-Identifier: Apache-2.0

/// The line above or below every printed page: three sections in one font.
///
/// In the file it is one text of at most 255 UTF-16 units with codes such as `&P` (ECMA-376 part 1, 18.3.1.39).
public struct PageBanner: Hashable, Sendable {
  /// The section at the left.
  public var left: [Piece]
  /// The section in the middle.
  public var center: [Piece]
  /// The section at the right.
  public var right: [Piece]
  /// The font of all sections; only name, size, bold and italic count, and the size is a whole number of points.
  public var font: TextFont

  /// Makes a banner from the pieces of its sections.
  public init(left: [Piece] = [], center: [Piece] = [], right: [Piece] = [], font: TextFont = TextFont(size: 11)) {
    self.left = left
    self.center = center
    self.right = right
    self.font = font
  }

  /// A part of a section.
  public enum Piece: Hashable, Sendable {
    /// Text as it stands; an ampersand is printed as one.
    case text(String)
    /// The number of the page.
    case pageNumber
    /// The number of pages.
    case pageCount
    /// The name of the sheet.
    case sheetName
  }

  /// The longest banner in UTF-16 units, codes included.
  static let lengthLimit = 255

  /// The banner as the file writes it.
  var code: String {
    section("&L", left) + section("&C", center) + section("&R", right)
  }

  private func section(_ start: String, _ pieces: [Piece]) -> String {
    guard !pieces.isEmpty else { return "" }
    // The size comes before the name: a size followed by a digit of the text would be read as another size.
    let size = Int(exactly: font.size.rounded()) ?? 0
    return start + "&\(size)" + pieces.map(code(for:)).joined()
  }

  private func code(for piece: Piece) -> String {
    switch piece {
    case .text(let text): fontCode + escaped(text)
    case .pageNumber: fontCode + "&P"
    case .pageCount: fontCode + "&N"
    case .sheetName: fontCode + "&A"
    }
  }

  /// The font again before every piece, which also parts `&P` from a text like `+1`: together they would be a sum.
  private var fontCode: String {
    let style =
      switch (font.isBold, font.isItalic) {
      case (false, false): "Regular"
      case (true, false): "Bold"
      case (false, true): "Italic"
      case (true, true): "Bold Italic"
      }
    return "&\"\(font.name),\(style)\""
  }

  /// Doubles ampersands; libxlsxwriter takes `&G` and `&[Picture]` for pictures even after a doubled one.
  private func escaped(_ text: String) -> String {
    var result = ""
    var followsAmpersand = false
    for scalar in CellText.forMarkup(text).unicodeScalars {
      if followsAmpersand, scalar == "G" || scalar == "[" { result += fontCode }
      result.unicodeScalars.append(contentsOf: scalar == "&" ? ["&", "&"] : [scalar])
      followsAmpersand = scalar == "&"
    }
    return result
  }
}
