// SPDX-License-Identifier: Apache-2.0

/// Finds the fields of one record after the other by their offsets only.
///
/// It neither owns nor copies bytes and makes no strings: the bytes are a parameter of every call, and the caller's
/// array of fields is used again. The same bytes must be given to every call.
///
/// The grammar is RFC 4180 with these extensions: LF, CRLF and CR end a record in any mixture; records may differ in
/// length; a quote inside an unquoted field is an ordinary character; a line without any byte is a record without fields.
public struct CSVScanner: Sendable {
  private let delimiter: UInt8
  private let quote: UInt8
  private var hasSeparatorLineAhead: Bool
  /// The 0-based offset at which the next record starts.
  public private(set) var offset: Int
  /// The 1-based number of the next record.
  public private(set) var row: Int
  /// The 1-based line on which the next record starts.
  public private(set) var line: Int

  /// Starts at the beginning of a file, or at the beginning of any record of it.
  ///
  /// - Parameters:
  ///   - dialect: How fields are parted; its `sep=` line is skipped at offset 0 only.
  ///   - offset: The 0-based offset of a record.
  ///   - row: The 1-based number of that record.
  ///   - line: The 1-based line of that record.
  public init(dialect: CSVDialect, offset: Int = 0, row: Int = 1, line: Int = 1) {
    delimiter = dialect.delimiter
    quote = dialect.quote.byte
    hasSeparatorLineAhead = dialect.hasSeparatorLine && offset == 0
    self.offset = offset
    self.row = row
    self.line = line
  }

  /// Finds the next record.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, or a chunk of it that ends with a record.
  ///   - fields: Receives the fields of the record; what it held before is lost.
  /// - Returns: Where the record stands; nil when there is no more.
  public mutating func next(in bytes: borrowing Span<UInt8>, fields: inout [CSVField]) -> CSVRecordBounds? {
    if hasSeparatorLineAhead {
      hasSeparatorLineAhead = false
      skipLine(in: bytes)
    }
    fields.removeAll(keepingCapacity: true)
    guard offset < bytes.count else { return nil }
    let start = offset
    let startLine = line
    var problems: [CSVProblem] = []
    if !bytes[offset].isLineEnd {
      scanFields(in: bytes, into: &fields, problems: &problems)
    }
    let end = offset
    defer {
      consumeLineEnding(in: bytes)
      row += 1
    }
    return CSVRecordBounds(byteRange: start..<end, row: row, line: startLine, problems: problems)
  }

  private mutating func scanFields(
    in bytes: borrowing Span<UInt8>,
    into fields: inout [CSVField],
    problems: inout [CSVProblem]
  ) {
    while true {
      if offset < bytes.count, bytes[offset] == quote {
        let column = fields.count + 1
        fields.append(scanQuotedField(in: bytes, column: column, problems: &problems))
      } else {
        fields.append(scanPlainField(in: bytes, from: offset))
      }
      guard offset < bytes.count, bytes[offset] == delimiter else { return }
      offset += 1
    }
  }

  private mutating func scanPlainField(in bytes: borrowing Span<UInt8>, from start: Int) -> CSVField {
    var index = offset
    while index < bytes.count, !endsField(bytes[index]) {
      index += 1
    }
    offset = index
    return CSVField(start: start, end: index, hasDoubledQuotes: false)
  }

  private mutating func scanQuotedField(
    in bytes: borrowing Span<UInt8>,
    column: Int,
    problems: inout [CSVProblem]
  ) -> CSVField {
    let openingQuote = offset
    var index = offset + 1
    var hasDoubledQuotes = false
    while index < bytes.count {
      if bytes[index] == quote {
        let next = index + 1
        if next >= bytes.count || endsField(bytes[next]) {
          offset = next
          return CSVField(start: openingQuote + 1, end: index, hasDoubledQuotes: hasDoubledQuotes)
        }
        guard bytes[next] == quote else {
          problems.append(.textAfterQuote(column: column))
          offset = next
          return scanPlainField(in: bytes, from: openingQuote)
        }
        hasDoubledQuotes = true
        index = next
      } else if endsLine(at: index, in: bytes) {
        line += 1
      }
      index += 1
    }
    problems.append(.unterminatedQuote(column: column))
    offset = index
    return CSVField(start: openingQuote + 1, end: index, hasDoubledQuotes: hasDoubledQuotes)
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == delimiter || byte.isLineEnd
  }

  private mutating func skipLine(in bytes: borrowing Span<UInt8>) {
    while offset < bytes.count, !bytes[offset].isLineEnd {
      offset += 1
    }
    consumeLineEnding(in: bytes)
    row += 1
  }

  private mutating func consumeLineEnding(in bytes: borrowing Span<UInt8>) {
    guard offset < bytes.count else { return }
    let isPair = bytes[offset] == .carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == .lineFeed
    offset += isPair ? 2 : 1
    line += 1
  }
}
