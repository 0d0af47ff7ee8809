// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Tabular

/// A finding as one line for readers of compilers, with its repair below.
struct FindingText {
  let finding: Finding
  let language: Language

  /// `file:row:column: error: message [KG-301]`, and an indented line with the repair.
  func lines() -> [String] {
    let reference = SafeText.printable(finding.location.reference)
    let head = reference.isEmpty ? "" : reference + ": "
    let severity = finding.severity.title.text(in: language).lowercased()
    var lines = ["\(head)\(severity): \(finding.message(in: language)) [\(finding.code.identifier)]"]
    if let repair = finding.repair(in: language) {
      lines.append("  " + Phrase("cách sửa: ", "repair: ").text(in: language) + repair)
    }
    return lines
  }

  /// The finding for machines.
  func json() -> JSONOutput {
    .object([
      .init("code", .string(finding.code.identifier)), .init("name", .string(finding.code.entry.slug)),
      .init("severity", .string(finding.severity.rawValue)),
      .init("file", .string(orNull: finding.location.file)),
      .init("row", .integer(orNull: finding.location.row.map(Int64.init))),
      .init("line", .integer(orNull: finding.location.line.map(Int64.init))),
      .init("column", .integer(orNull: finding.location.column.map(Int64.init))),
      .init("columnName", .string(orNull: finding.location.columnName)),
      .init("found", .string(orNull: finding.found)),
      .init("message", .string(finding.message(in: language))),
      .init("repair", .string(orNull: finding.repair(in: language))),
    ])
  }
}
