// SPDX-License-Identifier: Apache-2.0

import Tabular

/// The rows of a CSV, read one by one.
struct CSVRows: IteratorProtocol {
  private var reader: CSVReader
  private var record = CSVRecord()

  init(_ text: DecodedText, _ dialect: CSVDialect) { reader = CSVReader(text, dialect: dialect) }

  mutating func next() -> SourceRow? {
    guard reader.read(into: &record) else { return nil }
    // A line of delimiters costs nothing.
    let count = (record.lastIndex { !$0.isEmpty } ?? -1) + 1
    return SourceRow(
      row: record.row,
      line: record.line,
      cells: (0..<count).map { record.text(at: $0) },
      width: record.count,
      isTorn: record.problems.contains { if case .unterminatedQuote = $0 { true } else { false } }
    )
  }
}
