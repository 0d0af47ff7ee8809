// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportPipeline
import SubmissionJournal
import Tabular

/// What the commands of the journal say, on the terminal and for machines.
struct JournalText {
  let language: Language

  // MARK: Verifying

  func lines(_ verification: JournalCare.Verification) -> [String] {
    let path = Part.text(SafeText.printable(verification.path))
    let findings = verification.findings.flatMap { FindingText(finding: $0, language: language).lines() }
    guard let inspection = verification.inspection else {
      let none = Phrase(
        "Chưa có sổ theo dõi ({path}): lần tổng hợp đầu tiên sẽ lập.",
        "There is no journal yet ({path}): the first report makes it."
      )
      return findings.isEmpty ? [none.text(in: language, ["path": path])] : findings
    }
    let head = Phrase(
      "Sổ theo dõi {path}: {files} tệp, {runs} lần chạy[, phiên bản {schema}].",
      "Journal {path}: {files} files, {runs} runs[, version {schema}]."
    )
    let numbers: KeyValuePairs<String, Part> = [
      "path": path, "files": .number(Int64(files(inspection))), "runs": .number(Int64(inspection.runs)),
      "schema": .text(inspection.schema ?? ""),
    ]
    let verdict = Phrase("Không có gì sai.", "All is well.")
    return [head.text(in: language, numbers)] + (findings.isEmpty ? [verdict.text(in: language)] : findings)
  }

  func json(_ verification: JournalCare.Verification) -> JSONOutput {
    .object([
      .init("journal", .string(verification.path)),
      .init("schema", .string(orNull: verification.inspection?.schema)),
      .init("files", .integer(orNull: verification.inspection.map { Int64(files($0)) })),
      .init("arrivals", .integer(orNull: verification.inspection.map { Int64($0.received.count) })),
      .init("runs", .integer(orNull: verification.inspection.map { Int64($0.runs) })),
      .init("findings", .array(verification.findings.map { FindingText(finding: $0, language: language).json() })),
    ])
  }

  /// A file that came with other bytes has arrived again.
  private func files(_ inspection: JournalInspection) -> Int { Set(inspection.received.map(\.path)).count }

  // MARK: Making it anew

  func lines(_ rebuilding: JournalCare.Rebuilding) -> [String] {
    let order =
      rebuilding.keepsOrder
      ? Phrase("Giữ được thứ tự đến của {files} tệp.", "The order of arrival of {files} files was saved.")
      : Phrase(
        "Không giữ được thứ tự đến: {files} tệp trong hộp thư đến coi như đến cùng lúc.",
        "The order of arrival is lost: {files} files of the inbox have arrived together."
      )
    let aside = Phrase("Sổ cũ được giữ ở {path}.", "The old journal is kept as {path}.")
    return [
      Phrase("Đã lập lại sổ theo dõi {path}.", "Made the journal {path} anew.")
        .text(in: language, ["path": .text(SafeText.printable(rebuilding.path))]),
      order.text(in: language, ["files": .number(Int64(rebuilding.arrivals))]),
    ]
      + [rebuilding.setAside].compactMap { $0 }
      .map { aside.text(in: language, ["path": .text(SafeText.printable($0))]) }
  }

  func json(_ rebuilding: JournalCare.Rebuilding) -> JSONOutput {
    .object([
      .init("journal", .string(rebuilding.path)), .init("setAside", .string(orNull: rebuilding.setAside)),
      .init("files", .integer(Int64(rebuilding.arrivals))), .init("keepsOrder", .bool(rebuilding.keepsOrder)),
    ])
  }
}
