// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Testing

/// An input that has to give one finding at one place.
struct Provocation: Sendable, CustomTestStringConvertible {
  var code: FindingCode
  var path: String
  var text: String
  var row: Int?
  var line: Int?
  var column: Int?
  var columnName: String?
  var found: String?

  init(
    _ code: FindingCode,
    in path: String = "in.csv",
    _ text: String,
    row: Int? = nil,
    line: Int? = nil,
    column: Int? = nil,
    _ columnName: String? = nil,
    found: String? = nil
  ) {
    (self.code, self.path, self.text) = (code, path, text)
    (self.row, self.line, self.column, self.columnName, self.found) = (row, line, column, columnName, found)
  }

  var testDescription: String { "\(code.identifier) \(code): \(text.suffix(60))" }
}

extension Provocation {
  static func rows(_ rows: String...) -> String { ([canonical] + rows).joined(separator: "\n") }

  static let good = "an-bien,2024-W28,2024-07-12,ten-mien-vn,social,1,,,"

  static func json(_ count: String) -> String {
    #"{"unit":"an-bien","period":"2024-W28","counts":[\#(count)]}"#
  }

  static let files: [Provocation] = [
    Provocation(.emptyFile, ""),
    Provocation(.emptyFile, "\n \n\r\n"),
    Provocation(.notText, "PK\u{0}\u{3}"),
    Provocation(.refusedWhole, rows() + String(repeating: "\nan-bien,2024-W28,,ten-mien-vn,social,x1,,,", count: 10)),
  ]
}
