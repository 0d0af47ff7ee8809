// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// The lines above and below the tables of a report's annexes: the texts of layouts, filled in for the report.
struct AnnexHead {
  let content: ReportContent
  let campaigns: [Ref<Campaign>]

  private var catalogue: Catalogue { content.catalogue }

  private var year: Int { content.scope.lastDay.civil.year }

  /// What the report is about, in ordinary case.
  func subject(_ campaign: Ref<Campaign>?) -> String {
    campaign.map { catalogue[$0].title }
      ?? (campaigns.count == 1 ? catalogue[campaigns[0]].title : "tuyên truyền theo chỉ đạo của Trung ương năm \(year)")
  }

  /// A text of a layout, filled in.
  ///
  /// - Parameters:
  ///   - text: With names in braces, and parts in brackets that vanish when a name in them has no value.
  ///   - campaign: The campaign whose sheet it is; `nil` for a sheet of all.
  ///   - place: The sheet's annex number and its place among the campaigns, where they have any.
  /// - Returns: The text for the sheet.
  func fill(_ text: String, _ campaign: Ref<Campaign>?, place: (annex: String?, number: Int?) = (nil, nil)) -> String {
    Template(text).filled(in: .vietnamese) { value(of: $0, campaign, place) }
  }

  private func value(of name: String, _ campaign: Ref<Campaign>?, _ place: (annex: String?, number: Int?)) -> Part? {
    switch name {
    case "annex": place.annex.map { .text($0) }
    case "number": place.number.map { .text("\($0)") }
    case "subject": .text(subject(campaign))
    case "campaign": campaign.map { .text(catalogue[$0].shortName) }
    case "rhythm": .text(catalogue.calendar.rhythm == .week ? "tuần" : "kỳ")
    case "year": .text("\(year)")
    case "period": .text(content.scope.period.label.vietnamese)
    case "receiver": receiver.map { .text($0) }
    case "from": .day((content.figures.window ?? content.scope.period.days).first)
    case "to": .day((content.figures.window ?? content.scope.period.days).last)
    case "since": content.figures.cumulativeSince.map { .day($0) }
    case "deadline": deadline.map { .text($0) }
    case "adjustments": adjustments.map { .text($0) }
    case "boundaries": boundaries.map { .text($0) }
    default: statusValue(name)
    }
  }

  /// Who the campaigns' report goes up to, where that is one body.
  private var receiver: String? {
    let receivers = Set(campaigns.map { catalogue[$0].receiver })
    return receivers.count == 1 ? receivers.first.map { catalogue[$0].name } : nil
  }

  /// Everything counted has no deadline of its own.
  private var deadline: String? {
    guard !content.scope.isEverything else { return nil }
    let calendar = catalogue.calendar
    return calendar.deadline(of: content.scope.period).official(utcOffset: calendar.utcOffset)
  }

  private func statusValue(_ name: String) -> Part? {
    let without = content.statuses.filter { $0.punctuality == .missing }
    func names(_ statuses: [UnitStatus]) -> Part {
      .text(statuses.map { catalogue[$0.unit].name }.joined(separator: ", "))
    }
    return switch name {
    case "reporting": .text("\(content.completeness.reporting)")
    case "expected": .text("\(content.completeness.expected)")
    case "late": .text("\(content.statuses.count { $0.punctuality == .late })")
    case "missing": names(without.filter { $0.waiting == nil })
    case "waiting": names(without.filter { $0.waiting != nil })
    default: nil
    }
  }

  /// Left unfilled, as electronic documents are; filled in for paper.
  func attachment(_ issue: IssuedReport?) -> String {
    let symbol = content.agency.symbol.isEmpty ? "" : "/\(content.agency.symbol)"
    let date = issue.dateText(year: year)
    return "(Kèm theo Báo cáo số \(issue?.numberText ?? "…")\(symbol) \(date) của \(content.agency.name))"
  }

  /// The notes under a table, numbered where there are several.
  func notes(of layout: Layout) -> [String] {
    let texts = layout.notes.flatMap { note in
      Template(note).names.contains("start") ? campaigns.compactMap { windowNote(note, $0) } : [fill(note, nil)]
    }
    // A note of which all is optional may say nothing.
    return texts.filter { !$0.isEmpty }.enumerated()
      .map { index, text in
        (index == 0 ? "Ghi chú: " : "") + (texts.count > 1 ? "(\(index + 1)) " : "") + text
      }
  }

  /// By which units the figures are shown, where those are not the units that sent them (R15).
  private var boundaries: String? {
    content.carried.map { BoundaryWording(content, $0).title.text(in: .vietnamese) }
  }

  /// Why figures of campaigns are never added (R8).
  static let combinedNote = "Hoạt động lồng ghép tính ở từng nội dung, không cộng giữa các nội dung."

  /// When the campaign is carried out, and where the period lies in it; `nil` for one without a window.
  func windowNote(_ campaign: Ref<Campaign>) -> String? {
    windowNote("Thời gian thực hiện: từ ngày {start} đến ngày {end}[; kỳ báo cáo này: {phase}].", campaign)
  }

  /// A note on a campaign's window; none where it has no window.
  private func windowNote(_ note: String, _ campaign: Ref<Campaign>) -> String? {
    guard let window = catalogue[campaign].window, let phase = catalogue[campaign].phase(of: content.scope.period.days)
    else { return nil }
    return Template(note)
      .filled(in: .vietnamese) { name in
        switch name {
        case "campaign": campaigns.count > 1 ? .text(catalogue[campaign].shortName) : nil
        case "start": .day(window.first)
        case "end": .day(window.last)
        case "phase": content.scope.isEverything ? nil : .text(phase.title.vietnamese.lowercased())
        default: value(of: name, campaign, (nil, nil))
        }
      }
  }
}
