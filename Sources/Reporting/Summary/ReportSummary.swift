// SPDX-License-Identifier: Apache-2.0

import Aggregation
public import Diagnostics
import ReportModel

/// What a run says on the terminal: one screen in the words of the department.
public struct ReportSummary: Sendable {
  private let content: ReportContent
  private let language: Language
  private let senders: SenderRoll
  private let findings: FindingsTally

  /// Summarises a report in a language.
  public init(_ content: ReportContent, in language: Language) {
    self.content = content
    self.language = language
    senders = SenderRoll(content)
    findings = FindingsTally(content)
  }

  /// The lines, at most 80 columns wide wherever the input's own names allow it.
  public func lines() -> [String] {
    let remarks = [title, filesLine] + senders.lines(in: language) + [findings.line(in: language)] + errorLines
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

  /// The first errors with their places; the officer's workbook lists all.
  private var errorLines: [String] {
    let errors = findings.errors
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
        + measures.map { content.figures.itemCount(campaign, $0, in: content.catalogue).printed(in: language) }
    }
    return TextTable(header: header, rows: rows)
  }
}
