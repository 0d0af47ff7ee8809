// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import XLSXWriting

/// The officer's own workbook: what was found, what came, what counted, what did not, who reported when, and how files were read.
struct InternalWorkbook {
  let content: ReportContent
  let language: Language

  func write(to path: String) throws(WorkbookError) {
    var workbook = try Workbook(path: path, properties: .of(content, title: "Tổng hợp nội bộ"))
    try questions.write(to: &workbook, in: language)
    let corrections = try corrections.write(to: &workbook, in: language)
    let past = content.sealed.hasPast ? [adjustments] : []
    for sheet in [findings, files, observations, replaced, trail] + past + [refused] {
      try sheet.write(to: &workbook, in: language)
    }
    try ProgressSheet.write(content.progress, to: &workbook, in: language)
    for sheet in [choices, checks] { try sheet.write(to: &workbook, in: language) }
    let names = names
    try offerNames((names, try names.write(to: &workbook, in: language)), on: corrections, of: &workbook)
    try workbook.finish()
  }

  // MARK: Findings

  static let findingsName = "Lỗi và lưu ý"

  private var findings: ListSheet {
    let ofPeriod = content.filesOfPeriod
    let concerns = { (finding: Finding) in finding.location.file.map(ofPeriod.contains) ?? true }
    let sorted = content.findings.enumerated()
      .sorted { one, other in
        let left = (concerns(one.element) ? 0 : 1, one.element.severity)
        let right = (concerns(other.element) ? 0 : 1, other.element.severity)
        return left == right ? one.offset < other.offset : left < right
      }
      .map(\.element)
    return ListSheet(
      name: Self.findingsName,
      columns: [
        (Phrase("Mức độ", "Severity"), 12), (Phrase("Mã", "Code"), 9), (Phrase("Kỳ này", "This period"), 8),
        (Phrase("Tệp", "File"), 34), (Phrase("Dòng", "Row"), 8), (Phrase("Cột", "Column"), 17),
        (Phrase("Giá trị đơn vị ghi", "As stated"), 18), (Phrase("Nội dung", "Finding"), 46),
        (Phrase("Cách sửa", "Repair"), 40),
      ],
      rows: sorted.prefix(ListSheet.longest)
        .map { finding in
          [
            .text(finding.severity.title.text(in: language).sentenceCased),
            .text(finding.code.identifier),
            .text(concerns(finding) ? "x" : ""),
            .text(source(finding.location.file, finding.location.sheet)),
            (finding.location.row ?? finding.location.line).map { .whole(Int64($0)) } ?? .blank,
            .text(finding.location.columnName ?? ""),
            .text(finding.found ?? ""),
            .text(finding.message(in: language)),
            .text(finding.repair(in: language) ?? ""),
          ]
        },
      total: sorted.count
    )
  }

  /// The file, and the sheet of a workbook, as the sender sees them.
  func source(_ file: String?, _ sheet: String?) -> String {
    guard let sheet else { return file ?? "" }
    return (file ?? "") + Phrase(", trang tính ", ", sheet ").text(in: language) + sheet
  }

  // MARK: Files

  private var files: ListSheet {
    let byFile = Dictionary(grouping: content.submissions, by: \.path)
    let findings = Dictionary(grouping: content.findings) { $0.location.file ?? "" }
    return ListSheet(
      name: "Tệp đã nhận",
      columns: [
        (Phrase("TT", "No."), 6), (Phrase("Tệp", "File"), 48), (Phrase("Trạng thái", "State"), 20),
        (Phrase("Đơn vị báo cáo", "Unit"), 28), (Phrase("Kỳ báo cáo", "Period"), 22),
        (Phrase("Thời điểm gửi", "Sent"), 22), (Phrase("Số liệu đọc được", "Read"), 10),
        (Phrase("Bị loại", "Refused"), 9), (Phrase("Lý do", "Reason"), 46),
      ],
      rows: content.files.prefix(ListSheet.longest).enumerated()
        .map { number, file in
          let submissions = byFile[file.path] ?? []
          return [
            .whole(Int64(number + 1)), .text(file.path), .text(file.title.text(in: language)),
            .text(names(submissions.map { content.catalogue[$0.submission.unit].name })),
            .text(names(submissions.map(\.submission.period.name))),
            .text(names(submissions.compactMap { $0.submission.time.map(sent) })),
            .whole(Int64(file.observations)), .whole(Int64(file.refused)),
            .text(file.reason(among: findings[file.path] ?? [])?.message(in: language) ?? ""),
          ]
        },
      total: content.files.count,
      completeIn: "figures.json"
    )
  }

  private func names(_ names: [String]) -> String {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  private func sent(_ time: SubmissionTime) -> String {
    time.official(utcOffset: content.catalogue.calendar.utcOffset)
  }

  /// An amount as the officer reads it; what is missing stays blank.
  func cell(_ amount: Amount) -> ListSheet.Cell {
    if let number = amount.number { return .whole(number) }
    return amount == .missing ? .blank : .text(amount.symbol ?? "")
  }

  // MARK: What did not count

  private var replaced: ListSheet {
    let rows = content.submissions.filter { $0.state != .counted }
    return ListSheet(
      name: "Số liệu bị thay thế",
      columns: [
        (Phrase("Đơn vị báo cáo", "Unit"), 28), (Phrase("Kỳ báo cáo", "Period"), 14),
        (Phrase("Tệp", "File"), 48), (Phrase("Thời điểm gửi", "Sent"), 26), (Phrase("Trạng thái", "State"), 24),
        (Phrase("Tệp được tính", "Counted instead"), 48), (Phrase("Số liệu", "Observations"), 10),
      ],
      rows: rows.prefix(ListSheet.longest)
        .map { settled in
          [
            .text(content.catalogue[settled.submission.unit].name), .text(settled.submission.period.name),
            .text(settled.path), .text(settled.submission.time.map(sent) ?? ""),
            .text(settled.state.title.text(in: language)), .text(settled.replacedBy ?? ""),
            .whole(Int64(settled.submission.observations.count)),
          ]
        },
      total: rows.count,
      completeIn: "figures.json"
    )
  }

  // MARK: What was proved

  /// What the report checked about itself before it was published (R19).
  private var checks: ListSheet {
    ListSheet(
      name: "Kiểm tra",
      columns: [
        (Phrase("Nội dung kiểm tra", "Check"), 60), (Phrase("Số phép so sánh", "Comparisons"), 16),
        (Phrase("Kết quả", "Result"), 12), (Phrase("Chỗ lệch", "Differences"), 60),
      ],
      rows: content.checks
        .map { check in
          [
            .text(check.title.text(in: language).sentenceCased), .whole(Int64(check.count)),
            .text((check.isPassed ? Phrase("Đạt", "passed") : Phrase("SAI", "FAILED")).text(in: language)),
            .text(check.differences.joined(separator: "; ")),
          ]
        },
      total: content.checks.count
    )
  }

  private var refused: ListSheet {
    ListSheet(
      name: "Dòng không tính",
      columns: [
        (Phrase("Tệp", "File"), 48), (Phrase("Dòng", "Row"), 9), (Phrase("Cột", "Column"), 24),
        (Phrase("Giá trị đơn vị ghi", "As stated"), 30), (Phrase("Mã", "Code"), 9), (Phrase("Lý do", "Reason"), 44),
      ],
      rows: content.refused.prefix(ListSheet.longest)
        .map { refused in
          let reason = Finding(refused.code, at: refused.location, found: refused.found)
          return [
            .text(source(refused.location.file, refused.location.sheet)),
            (refused.location.row ?? refused.location.line).map { .whole(Int64($0)) } ?? .blank,
            .text(refused.location.columnName ?? ""), .text(refused.found),
            .text(refused.code.identifier), .text(reason.message(in: language)),
          ]
        },
      total: content.refused.count,
      completeIn: "figures.json"
    )
  }

  /// A row for each file, as its reading is overruled by file.
  private var choices: ListSheet {
    let files = content.files.filter { !$0.choices.isEmpty }
    return ListSheet(
      name: "Cách đọc tệp",
      columns: [(Phrase("Tệp", "File"), 44), (Phrase("Cách đọc", "Reading"), 116)],
      rows: files.prefix(ListSheet.longest)
        .map { file in
          let choices = file.choices.map { "\($0.subject.text(in: language)): \($0.choice.text(in: language))" }
          return [.text(file.path), .text(choices.joined(separator: "; "))]
        },
      total: files.count
    )
  }
}
