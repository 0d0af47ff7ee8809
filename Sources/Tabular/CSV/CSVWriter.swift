// SPDX-License-Identifier: Apache-2.0

/// Writes rows as CSV that ``CSVReader`` and spreadsheets read back unchanged (RFC 4180).
///
/// A field is quoted when it holds a delimiter, a quote or a line ending, and where it would be taken for something
/// else: the only, empty field of a row, and a `sep=` line or byte order mark at the start.
public struct CSVWriter: Sendable {
  /// The UTF-8 text written so far.
  public private(set) var bytes: [UInt8]
  private let options: Options
  private var isAtStart = true
  private var isInRow = false

  /// Starts an empty file.
  public init(options: Options = Options()) {
    self.options = options
    bytes = options.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
  }

  /// How the rows are written.
  public struct Options: Sendable, Hashable {
    /// What stands between two fields; a `sep=` line is not written.
    public var dialect: CSVDialect
    /// What ends every row.
    public var lineEnding: LineEnding
    /// Whether EF BB BF stands in front, by which Excel recognises UTF-8.
    public var hasByteOrderMark: Bool
    /// Whether text that a spreadsheet would take for a formula gets an apostrophe in front.
    ///
    /// That is text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return; it is not read back unchanged.
    public var guardsFormulas: Bool

    /// Takes the ways to write; by default those of RFC 4180.
    public init(
      dialect: CSVDialect = .comma,
      lineEnding: LineEnding = .crlf,
      hasByteOrderMark: Bool = false,
      guardsFormulas: Bool = false
    ) {
      self.dialect = dialect
      self.lineEnding = lineEnding
      self.hasByteOrderMark = hasByteOrderMark
      self.guardsFormulas = guardsFormulas
    }
  }

  /// What ends a row.
  public enum LineEnding: String, Sendable, Hashable, CaseIterable {
    /// The line feed of Unix.
    case lf = "\n"
    /// The carriage return and line feed of RFC 4180.
    case crlf = "\r\n"
  }

  /// Writes one row behind the others.
  ///
  /// - Parameter fields: The text of the fields; none makes a blank line.
  public mutating func append(_ fields: some Collection<String>) {
    let isLonelyAndEmpty = fields.count == 1 && fields.allSatisfy(\.isEmpty)
    var isFirst = true
    for field in fields {
      if !isFirst {
        bytes.append(options.dialect.delimiter)
      }
      append(field, mustQuote: isLonelyAndEmpty || (isAtStart && isFirst && isMistakenAtStart(field)))
      isFirst = false
    }
    bytes.append(contentsOf: options.lineEnding.rawValue.utf8)
    isAtStart = false
  }

  // MARK: Rows field by field

  /// Fields as they stand in a row, for rows that share them.
  public struct Fields: Sendable {
    fileprivate let bytes: [UInt8]
  }

  /// Fields to be written more than once, at least one; not for the first row of a file.
  public func fields(_ texts: [String]) -> Fields {
    var writer = CSVWriter(options: options)
    writer.bytes = []
    writer.isAtStart = false
    for text in texts { writer.add(text) }
    return Fields(bytes: writer.bytes)
  }

  /// Writes a field of the row that ``endRow()`` ends; such a row has more than one field.
  public mutating func add(_ field: String) {
    let mustQuote = isAtStart && !isInRow && isMistakenAtStart(field)
    beginField()
    if !field.isEmpty { append(field, mustQuote: mustQuote) }
  }

  /// Writes prepared fields of the row that ``endRow()`` ends.
  public mutating func add(_ fields: Fields) {
    beginField()
    bytes += fields.bytes
  }

  /// Writes a whole number as a field of the row that ``endRow()`` ends.
  public mutating func add(_ number: Int64) {
    guard number >= 0 else { return add(String(number)) }
    beginField()
    var scale: Int64 = 1
    while number / scale >= 10 { scale *= 10 }
    while scale > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / scale % 10))
      scale /= 10
    }
  }

  /// Ends a row that was written field by field.
  public mutating func endRow() {
    if options.lineEnding == .crlf { bytes.append(.carriageReturn) }
    bytes.append(.lineFeed)
    (isAtStart, isInRow) = (false, false)
  }

  /// Forgets the rows written so far, for a file that is passed on in portions.
  public mutating func removeRows() { bytes.removeAll(keepingCapacity: true) }

  @inline(__always)
  private mutating func beginField() {
    if isInRow { bytes.append(options.dialect.delimiter) }
    isInRow = true
  }

  // MARK: Quoting

  private mutating func append(_ field: String, mustQuote: Bool) {
    let content = options.guardsFormulas && looksLikeFormula(field) ? "'" + field : field
    let delimiter = options.dialect.delimiter
    guard mustQuote || content.utf8.contains(where: { $0 == delimiter || $0 == .quote || $0.isLineEnd }) else {
      bytes.append(contentsOf: content.utf8)
      return
    }
    bytes.append(.quote)
    for byte in content.utf8 {
      if byte == .quote {
        bytes.append(.quote)
      }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }

  private func looksLikeFormula(_ field: String) -> Bool {
    switch field.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), .tab, .carriageReturn: true
    default: false
    }
  }

  private func isMistakenAtStart(_ field: String) -> Bool {
    field.unicodeScalars.first == "\u{FEFF}" || field.prefix(4).lowercased() == "sep="
  }
}
