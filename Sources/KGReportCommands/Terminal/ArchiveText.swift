// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportPipeline
import Tabular

/// What `kgreport archive` says, on the terminal and for machines.
struct ArchiveText {
  let language: Language
  let year: Int

  func lines(_ outcome: ArchiveRun.Outcome, workspace: String) -> [String] {
    let parts: KeyValuePairs<String, Part> = [
      "count": .count(outcome.files.count), "year": .text("\(year)"),
      "folder": .text(SafeText.printable(outcome.folder)), "workspace": .text(SafeText.printable(workspace)),
    ]
    guard !outcome.files.isEmpty else {
      return Phrase(
        "Trong inbox không có tệp nào chỉ gồm số liệu đến hết năm {year}.",
        "No file of the inbox is about nothing but periods to the end of {year}."
      )
      .lines(in: language, parts)
    }
    let head =
      outcome.isDone
      ? Phrase("Đã chuyển {count} tệp vào {folder}:", "Moved {count} files to {folder}:")
      : Phrase("Sẽ chuyển {count} tệp vào {folder}:", "Would move {count} files to {folder}:")
    let next =
      outcome.isDone
      ? Phrase(
        "Các tệp này vẫn được tính vào lũy kế và các kỳ trước, đường dẫn trong báo cáo không đổi.",
        "They still count in cumulative figures and earlier periods, and reports call them as before."
      )
      : Phrase(
        "Chưa chuyển tệp nào. Để chuyển:\n  kgreport archive {year} --yes --workspace \"{workspace}\"",
        "Nothing was moved. To move them:\n  kgreport archive {year} --yes --workspace \"{workspace}\""
      )
    return head.lines(in: language, parts) + outcome.files.map { "  " + SafeText.printable($0) }
      + next.lines(in: language, parts)
  }

  func json(_ outcome: ArchiveRun.Outcome) -> JSONOutput {
    .object([
      .init("year", .integer(Int64(year))), .init("folder", .string(outcome.folder)),
      .init("isDone", .bool(outcome.isDone)), .init("files", .array(outcome.files.map { .string($0) })),
      .init("findings", .array(outcome.findings.map { FindingText(finding: $0, language: language).json() })),
    ])
  }
}
