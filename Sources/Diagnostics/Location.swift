// SPDX-License-Identifier: Apache-2.0

/// A place in the input as the person who made the file sees it.
public struct Location: Sendable, Hashable {
  /// The file's path below the inbox, or as the caller gave it.
  public var file: String?

  /// The sheet's name, for spreadsheets.
  public var sheet: String?

  /// The row as a spreadsheet shows it: 1-based, header and blank rows counted.
  public var row: Int?

  /// The line of the file as a text editor shows it: 1-based.
  public var line: Int?

  /// The column's heading, or the key of a JSON value.
  public var columnName: String?

  /// The column's number: 1-based.
  public var column: Int?

  /// Describes a place; leave out what is not known.
  public init(
    file: String? = nil,
    sheet: String? = nil,
    row: Int? = nil,
    line: Int? = nil,
    columnName: String? = nil,
    column: Int? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.line = line
    self.columnName = columnName
    self.column = column
  }

  /// The place for compilers' readers and editors: `file:row:column`, leaving out what is not known.
  public var reference: String {
    ([file].compactMap { $0.map(SafeText.printable) } + [row ?? line, column].compactMap { $0 }.map(String.init))
      .joined(separator: ":")
  }

  /// The place inside the file in words, empty when only the file is known.
  public func place(in language: Language) -> String {
    var pieces: [String] = []
    if let sheet {
      // A table of a document bears its own word, and its cells have no addresses.
      let word = isInDocument ? "" : Phrase("Trang tính", "sheet").text(in: language) + " "
      pieces.append(word + SafeText.printable(sheet))
    }
    // On a sheet people know a cell by its address.
    if sheet != nil, !isInDocument, let row, let column {
      pieces.append(Phrase("ô", "cell").text(in: language) + " \(Self.letters(column))\(row)")
    } else if let row {
      pieces.append(Phrase("dòng", "row").text(in: language) + " \(row)")
    } else if let line {
      pieces.append(Phrase("dòng", "line").text(in: language) + " \(line)")
    }
    if let columnName {
      pieces.append(Phrase("cột", "column").text(in: language) + " “\(SafeText.printable(columnName))”")
    } else if sheet == nil || isInDocument, let column {
      pieces.append(Phrase("cột", "column").text(in: language) + " \(column)")
    }
    return pieces.joined(separator: ", ")
  }

  private var isInDocument: Bool { file?.lowercased().hasSuffix(".docx") ?? false }

  /// The letters of a column as spreadsheets count them: 1 is `A`, 27 is `AA`.
  private static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension Location: Comparable {
  /// Orders by file, sheet, row, line, column and its name; unknown parts come first.
  public static func < (one: Location, other: Location) -> Bool {
    if one.file != other.file { return utf8(one.file, before: other.file) }
    if one.sheet != other.sheet { return utf8(one.sheet, before: other.sheet) }
    if one.row != other.row { return (one.row ?? 0) < (other.row ?? 0) }
    if one.line != other.line { return (one.line ?? 0) < (other.line ?? 0) }
    if one.column != other.column { return (one.column ?? 0) < (other.column ?? 0) }
    return utf8(one.columnName, before: other.columnName)
  }

  private static func utf8(_ one: String?, before other: String?) -> Bool {
    (one ?? "").utf8.lexicographicallyPrecedes((other ?? "").utf8)
  }
}
