// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import Reporting
import Tabular

/// What `inspect` says of a file, in its two renderings.
struct InspectText {
  private let inspection: FileInspection
  private let language: Language

  /// The most rows that the screen shows of a sheet; JSON has them all.
  static let shownRows = 20

  init(_ inspection: FileInspection, _ language: Language) {
    self.inspection = inspection
    self.language = language
  }

  func lines() -> [String] {
    [SafeText.printable(inspection.path)] + [formatLine].filter { !$0.isEmpty }
      + inspection.sheets.flatMap(lines) + choiceLines
      + inspection.findings.flatMap { FindingText(finding: $0, language: language).lines() }
      + (inspection.entries ?? []).flatMap { [""] + InspectText($0, language).lines() }
  }

  private var choiceLines: [String] {
    guard !inspection.choices.isEmpty else { return [] }
    let heading = Phrase("Cách đọc:", "Read as:").text(in: language)
    return [heading]
      + inspection.choices.flatMap { choice in
        "  \(choice.subject.text(in: language)): \(SafeText.printable(choice.choice.text(in: language)))".wrapped()
      }
  }

  private var formatLine: String {
    var parts = [inspection.format]
    if let encoding = inspection.encoding { parts.append(encoding.rawValue) }
    if let delimiter { parts.append(Phrase("dấu phân cách ", "delimiter ").text(in: language) + "“\(delimiter)”") }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var delimiter: String? {
    inspection.delimiter.map { $0 == UInt8(ascii: "\t") ? "Tab" : String(UnicodeScalar($0)) }
  }

  private func lines(_ sheet: FileInspection.Sheet) -> [String] {
    let title = Phrase("{rows} dòng", "{rows} rows").text(in: language, ["rows": .number(Int64(sheet.rowCount))])
    let shown = sheet.rows.prefix(Self.shownRows).enumerated()
      .map { index, row in "  \(index + 1): " + row.map(text).joined(separator: " | ") }
    let rest = sheet.rowCount > Self.shownRows ? ["  …"] : []
    return ["\(sheet.name.isEmpty ? "" : SafeText.printable(sheet.name) + ": ")\(title)"] + shown + rest
  }

  private func text(_ cell: FileInspection.Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): SafeText.printable(text)
    case .number(let number): number.text
    case .bool(let flag): "\(flag)"
    case .error(let error): SafeText.printable(error)
    }
  }

  func json() -> JSONOutput {
    var members: [JSONOutput.Member] = [
      .init("file", .string(inspection.path)),
      .init("format", .string(inspection.format)),
      .init("encoding", .string(orNull: inspection.encoding?.rawValue)),
      .init("delimiter", .string(orNull: inspection.delimiter.map { String(UnicodeScalar($0)) })),
      .init(
        "sheets",
        .array(
          inspection.sheets.map { sheet in
            .object([
              .init("name", .string(sheet.name)),
              .init("rows", .array(sheet.rows.map { .array($0.map(json)) })),
            ])
          }
        )
      ),
      .init(
        "choices",
        .array(
          inspection.choices.map { choice in
            .object([
              .init("subject", .string(choice.subject.text(in: language))),
              .init("choice", .string(choice.choice.text(in: language))),
            ])
          }
        )
      ),
      .init("findings", .array(inspection.findings.map { FindingText(finding: $0, language: language).json() })),
    ]
    if let entries = inspection.entries {
      members.append(.init("entries", .array(entries.map { InspectText($0, language).json() })))
    }
    return .object(members)
  }

  private func json(_ cell: FileInspection.Cell) -> JSONOutput {
    switch cell {
    case .empty: .null
    case .text(let text): .string(text)
    case .number(let number): .number(number)
    case .bool(let flag): .bool(flag)
    case .error(let error): .object([.init("error", .string(error))])
    }
  }
}
