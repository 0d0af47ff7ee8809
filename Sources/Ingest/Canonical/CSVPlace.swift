// SPDX-License-Identifier: Apache-2.0

import Tabular

/// Where a row of a text stands.
struct CSVPlace {
  /// The 0-based offset of its first byte.
  var offset: Int
  /// Its 1-based number.
  var row: Int
  /// The 1-based line on which it starts.
  var line: Int

  /// Goes on to the next row.
  mutating func advance(to next: Int, innerLines: Int = 0) {
    offset = next
    row += 1
    line += 1 + innerLines
  }
}

extension CSVRows {
  /// The row of a comma-separated text that starts at a place, and the place behind it.
  static func row(of bytes: [UInt8], at place: CSVPlace) -> (row: SourceRow, next: CSVPlace)? {
    var reader = CSVReader(valid: bytes, dialect: .comma, offset: place.offset, row: place.row, line: place.line)
    var record = CSVRecord()
    guard reader.read(into: &record) else { return nil }
    let next = CSVPlace(offset: reader.nextOffset, row: place.row + 1, line: reader.nextLine)
    return (SourceRow(record), next)
  }
}
