// SPDX-License-Identifier: Apache-2.0

/// Reads the records of a CSV file in order.
///
/// A sequence for convenience; where speed matters, ``read(into:)`` uses one record again and again.
public struct CSVReader: Sendable, Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let quote: CSVQuote
  private var scanner: CSVScanner
  private var fields: [CSVField] = []

  /// Starts at the first record, behind a `sep=` line.
  ///
  /// - Parameters:
  ///   - text: The decoded file.
  ///   - dialect: What ``CSVSniffer`` found or somebody chose.
  public init(_ text: DecodedText, dialect: CSVDialect) {
    bytes = text.bytes
    quote = dialect.quote
    scanner = CSVScanner(dialect: dialect)
  }

  /// Starts at any record of a text that is valid UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The whole text.
  ///   - dialect: How fields are parted.
  ///   - offset: The 0-based offset of the record.
  ///   - row: Its 1-based number.
  ///   - line: The 1-based line on which it starts.
  public init(valid bytes: [UInt8], dialect: CSVDialect, offset: Int, row: Int, line: Int) {
    self.bytes = bytes
    quote = dialect.quote
    scanner = CSVScanner(dialect: dialect, offset: offset, row: row, line: line)
  }

  /// The 0-based offset at which the next record starts.
  public var nextOffset: Int { scanner.offset }

  /// The 1-based line on which the next record starts.
  public var nextLine: Int { scanner.line }

  /// Reads the next record into one that exists.
  ///
  /// - Parameter record: Receives the record; unchanged when there is no more.
  /// - Returns: Whether there was one.
  public mutating func read(into record: inout CSVRecord) -> Bool {
    let bytes = bytes
    guard let bounds = scanner.next(in: bytes.span, fields: &fields) else { return false }
    record.fill(from: bytes, bounds: bounds, fields: fields, quote: quote)
    return true
  }

  /// Reads the next record into a new one.
  public mutating func next() -> CSVRecord? {
    var record = CSVRecord()
    return read(into: &record) ? record : nil
  }
}
