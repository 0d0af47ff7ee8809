// SPDX-License-Identifier: Apache-2.0

import Tabular

/// The rows of a CSV, read one after the other.
///
/// Columns and cells are bounded as those of a sheet are, so that no file fills the memory with a row of its own: a cell
/// beyond the last column makes its row too long, which is told; a text beyond the longest is cut.
struct CSVRows: IteratorProtocol {
  /// The columns of a sheet of Excel.
  static let columnLimit = 16_384

  /// The bytes of text in a cell; Excel takes so many letters.
  static let textLimit = 32_767

  private var reader: CSVReader
  private var record = CSVRecord()

  init(_ text: DecodedText, _ dialect: CSVDialect) { reader = CSVReader(text, dialect: dialect) }

  mutating func next() -> SourceRow? {
    guard reader.read(into: &record) else { return nil }
    return SourceRow(record)
  }
}

extension SourceRow {
  /// A record of a CSV.
  init(_ record: CSVRecord) {
    // A line of delimiters costs nothing.
    let count = (record.lastIndex { !$0.isEmpty } ?? -1) + 1
    self.init(
      row: record.row,
      line: record.line,
      cells: (0..<min(count, CSVRows.columnLimit)).map { Self.text(of: record, at: $0) },
      width: min(record.count, CSVRows.columnLimit + 1),
      isTorn: record.problems.contains { if case .unterminatedQuote = $0 { true } else { false } }
    )
  }

  private static func text(of record: CSVRecord, at index: Int) -> String {
    let bytes = record[index]
    guard bytes.count > CSVRows.textLimit else { return record.text(at: index) }
    // A letter that is cut in two would show as a broken one.
    let end = bytes.prefix(CSVRows.textLimit).lastIndex { $0 & 0xC0 != 0x80 } ?? bytes.startIndex
    return String(decoding: bytes[..<end], as: UTF8.self) + "…"
  }
}
