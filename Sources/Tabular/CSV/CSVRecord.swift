// SPDX-License-Identifier: Apache-2.0

/// The fields of one record: a flat buffer of unquoted bytes, used again for the next record.
///
/// A collection of the fields' bytes (valid UTF-8); strings are made only by ``text(at:)`` and ``texts``.
public struct CSVRecord: Sendable, Hashable {
  /// The content of all fields one behind the other, without quotes.
  private var bytes: [UInt8] = []
  /// Where each field ends in `bytes`.
  private var ends: [Int] = []
  /// The 1-based number of the record, as a spreadsheet shows it: blank lines and the header count.
  public private(set) var row = 0
  /// The 1-based line of the file on which the record starts.
  public private(set) var line = 0
  /// The 0-based offsets of the record in ``DecodedText/bytes``, without its line ending.
  public private(set) var byteRange = 0..<0
  /// What is wrong with its quoting; normally empty.
  public private(set) var problems: [CSVProblem] = []

  /// An empty record for ``CSVReader/read(into:)`` to fill.
  public init() {}

  /// Whether the line has no byte at all.
  public var isBlank: Bool { ends.isEmpty }

  /// The text of a field.
  ///
  /// - Parameter index: 0-based, less than `count`.
  /// - Returns: A new string.
  public func text(at index: Int) -> String {
    String(decoding: self[index], as: UTF8.self)
  }

  /// The text of every field.
  public var texts: [String] { map { String(decoding: $0, as: UTF8.self) } }

  mutating func fill(from source: [UInt8], bounds: CSVRecordBounds, fields: [CSVField], quote: CSVQuote) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    for field in fields {
      append(source[field.start..<field.end], doubled: field.hasDoubledQuotes ? quote.byte : nil)
    }
    row = bounds.row
    line = bounds.line
    byteRange = bounds.byteRange
    problems = bounds.problems
  }

  private mutating func append(_ content: ArraySlice<UInt8>, doubled quote: UInt8?) {
    if let quote {
      var keepsQuote = true
      for byte in content {
        let isSecondOfPair = byte == quote && !keepsQuote
        keepsQuote = byte != quote || isSecondOfPair
        if !isSecondOfPair {
          bytes.append(byte)
        }
      }
    } else {
      bytes.append(contentsOf: content)
    }
    ends.append(bytes.count)
  }
}

extension CSVRecord: RandomAccessCollection {
  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of fields; 0 for a blank line.
  public var endIndex: Int { ends.count }

  /// The bytes of a field, by its 0-based index.
  public subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
