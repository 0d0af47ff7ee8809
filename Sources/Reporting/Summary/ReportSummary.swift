// SPDX-License-Identifier: Apache-2.0

import Aggregation
public import Diagnostics
import ReportModel

/// What a run says on the terminal: one screen in the words of the department.
public struct ReportSummary: Sendable {
  private let content: ReportContent
  private let language: Language

  /// Summarises a report in a language.
  public init(_ content: ReportContent, in language: Language) {
    self.content = content
    self.language = language
  }

  /// The lines, at most 80 columns wide wherever the input's own names allow it.
  public func lines() -> [String] {
    let remarks = [title, filesLine, unitsLine] + missingLine + [findingsLine] + errorLines
    return remarks.flatMap { $0.wrapped() } + [""] + headlineTable.lines()
  }

  // MARK: What came

  private var title: String {
    let label =
      content.scope.isEverything ? Phrase("toàn bộ số liệu", "everything counted") : content.scope.period.label
    return Phrase("Báo cáo {period}", "Report for {period}").text(in: language, ["period": .phrase(label)])
  }

  /// "Đã nhận 27 tệp: 21 nhận đủ, 2 nhận một phần, …".
  private var filesLine: String {
    let others = content.files.filter { !$0.isTypedIn && !$0.isExcluded }
    let counts = Dictionary(grouping: others, by: \.state).mapValues(\.count)
    let typedIn = content.files.count { $0.isTypedIn && !$0.isExcluded }
    let excluded = content.files.count(where: \.isExcluded)
    let states =
      FileState.allCases.sorted { Self.rank($0) < Self.rank($1) }
      .compactMap { state in
        counts[state].map { "\(language.grouped(Int64($0))) \(Self.short(state).text(in: language))" }
      }
      + (typedIn > 0 ? ["\(typedIn) " + Phrase("đã nhập tay", "typed in").text(in: language)] : [])
      + (excluded > 0
        ? ["\(excluded) " + Phrase("không tính theo ý kiến xử lý", "left out as decided").text(in: language)] : [])
    return Phrase("Đã nhận {count} tệp: {states}.", "Received {count} files: {states}.")
      .text(
        in: language,
        ["count": .number(Int64(content.files.count)), "states": .text(states.joined(separator: ", "))]
      )
  }

  private static func rank(_ state: FileState) -> Int {
    let order: [FileState] = [
      .taken, .partlyTaken, .superseded, .setAside, .duplicate, .refused, .unreadable, .byHand, .stillWritten,
      .notOurs, .otherPeriod,
    ]
    return order.firstIndex(of: state) ?? order.count
  }

  private static func short(_ state: FileState) -> Phrase {
    switch state {
    case .taken: Phrase("nhận đủ", "taken")
    case .partlyTaken: Phrase("nhận một phần", "partly taken")
    case .superseded: Phrase("được thay thế", "superseded")
    case .setAside: Phrase("để riêng", "set aside")
    case .duplicate: Phrase("trùng", "duplicate")
    case .refused: Phrase("trả lại", "refused")
    case .unreadable: Phrase("không đọc được", "unreadable")
    case .notOurs: Phrase("không phải báo cáo", "not ours")
    case .byHand: Phrase("chờ nhập tay", "by hand")
    case .stillWritten: Phrase("đang tải lên", "still written")
    case .otherPeriod: Phrase("thuộc kỳ khác", "other periods")
    }
  }

  /// Who sent: "Đã gửi: 16/18 đơn vị (đúng hạn 14, trễ hạn 2)".
  private var unitsLine: String {
    let (reporting, expected) = content.completeness
    let late = content.statuses.count { $0.punctuality == .late }
    return Phrase(
      "Đã gửi: {reporting}/{expected} đơn vị (đúng hạn {onTime}, trễ hạn {late}).",
      "Sent: {reporting}/{expected} units (on time {onTime}, late {late})."
    )
    .text(
      in: language,
      [
        "reporting": .number(Int64(reporting)), "expected": .number(Int64(expected)),
        "onTime": .number(Int64(reporting - late)), "late": .number(Int64(late)),
      ]
    )
  }

  private var missingLine: [String] {
    let missing = content.statuses.filter { $0.punctuality == .missing }
    let silent = names(of: missing.filter { $0.waiting == nil })
    let waiting = names(of: missing.filter { $0.waiting != nil })
    return [
      (silent, Phrase("Chưa gửi: {units}.", "Missing: {units}.")),
      (waiting, Phrase("Đã gửi, chưa tính được: {units}.", "Sent, and nothing of it counts: {units}.")),
    ]
    .filter { !$0.0.isEmpty }
    .map { units, line in line.text(in: language, ["units": .text(units)]) }
  }

  /// One screen: a province's districts fit, its communes do not.
  private func names(of statuses: [UnitStatus]) -> String {
    let shown = 20
    let names = statuses.map { content.catalogue[$0.unit].name }
    let rest = names.count - shown
    let listed = names.prefix(shown).joined(separator: ", ")
    guard rest > 0 else { return listed }
    return Phrase("{units} và {rest} đơn vị khác", "{units} and {rest} more units")
      .text(in: language, ["units": .text(listed), "rest": .number(Int64(rest))])
  }

  // MARK: What was found

  private var findingsOfPeriod: [Finding] {
    // What the officer excluded has its answer.
    let files = content.filesOfPeriod.subtracting(content.files.filter(\.isExcluded).map(\.path))
    return content.findings.filter { $0.location.file.map(files.contains) ?? true }
  }

  private var findingsLine: String {
    let findings = findingsOfPeriod
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    let doubts = findings.count { $0.code.doubtsFigures && !$0.isAccepted }
    return [faults(errors, warnings), doubts == 0 ? nil : doubtsLine(doubts)].compactMap { $0 }.joined(separator: " ")
  }

  private func faults(_ errors: Int, _ warnings: Int) -> String {
    guard errors + warnings > 0 else { return Phrase("Không có lỗi.", "No errors.").text(in: language) }
    guard errors > 0 else {
      return Phrase("Không có lỗi; {warnings} nội dung cần kiểm tra.", "No errors; warnings: {warnings}.")
        .text(in: language, ["warnings": .count(warnings)])
    }
    return Phrase("Có {errors} lỗi, {warnings} nội dung cần kiểm tra.", "Errors: {errors}, warnings: {warnings}.")
      .text(
        in: language,
        ["errors": .count(errors), "warnings": .count(warnings)]
      )
  }

  /// Figures that are hard to believe are only counted here; the officer's workbook says which they are (R17).
  private func doubtsLine(_ count: Int) -> String {
    Phrase("Số liệu bất thường: {count} lưu ý.", "Remarks on unusual figures: {count}.")
      .text(in: language, ["count": .count(count)])
  }

  /// The first errors with their places; the officer's workbook lists all.
  private var errorLines: [String] {
    let errors = findingsOfPeriod.filter { $0.severity == .error }
    let shown = 5
    let lines = errors.prefix(shown)
      .flatMap { finding -> [String] in
        let place = finding.location.place(in: language)
        let file = SafeText.printable(finding.location.file ?? "")
        return ["  \(file)\(place.isEmpty ? "" : ", " + place)", "    \(finding.message(in: language))"]
      }
    guard errors.count > shown else { return lines }
    let rest = Phrase("  … và {count} lỗi khác.", "  … and more errors: {count}.")
    return lines + [rest.text(in: language, ["count": .count(errors.count - shown)])]
  }

  // MARK: The four headline numbers

  private var headlineTable: TextTable {
    let measures = Measure.allCases
    let header =
      [Phrase("Số mục theo nội dung", "Item counts by campaign").text(in: language)]
      + measures.map { $0.shortTitle.text(in: language) }
    let rows = content.catalogue.campaignRefs.map { campaign in
      [content.catalogue[campaign].shortName]
        + measures.map { measure in text(content.figures.itemCount(campaign, measure, in: content.catalogue)) }
    }
    return TextTable(header: header, rows: rows)
  }

  private func text(_ amount: Amount) -> String {
    guard case .value(let number, let isApproximate) = amount else { return amount.symbol ?? "" }
    return language.grouped(number) + (isApproximate ? "*" : "")
  }
}
