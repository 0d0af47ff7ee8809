// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// The lines above and below the tables of a report's annexes.
struct AnnexHead {
  let content: ReportContent
  let campaigns: [Ref<Campaign>]

  private var catalogue: Catalogue { content.catalogue }

  private var year: Int { content.scope.lastDay.civil.year }

  /// What the report is about, in capitals, as a title of Decree 30 stands.
  func title(of campaign: Ref<Campaign>?) -> String {
    "KẾT QUẢ \((campaign.map { catalogue[$0].title } ?? subject).uppercased())"
  }

  /// What all campaigns together are about, in ordinary case.
  var subject: String {
    campaigns.count == 1 ? catalogue[campaigns[0]].title : "tuyên truyền theo chỉ đạo của Trung ương năm \(year)"
  }

  /// Left unfilled, as electronic documents are; a person fills it in for paper.
  var attachment: String {
    let symbol = catalogue.agency.symbol.isEmpty ? "" : "/\(catalogue.agency.symbol)"
    return "(Kèm theo Báo cáo số …\(symbol) ngày … tháng … năm \(year) của \(catalogue.agency.name))"
  }

  /// Which days the figures are from, and since when they are added up.
  var dataLine: String {
    let window = content.figures.window ?? content.scope.period.days
    let text =
      "Số liệu từ ngày \(window.first.text(in: .vietnamese)) đến hết ngày \(window.last.text(in: .vietnamese))"
    guard let since = content.figures.cumulativeSince else { return text }
    return "\(text); lũy kế từ ngày \(since.text(in: .vietnamese))"
  }

  /// The notes under a table, numbered; of the state of reporting only how many units have figures.
  func notes(saysCompleteness: Bool = true) -> [String] {
    let (reporting, expected) = content.completeness
    var notes = saysCompleteness ? ["Có số liệu của \(reporting)/\(expected) đơn vị."] : []
    notes += [
      Amount.legend,
      "Mỗi lần phát của một đài tính một lượt; không tính tiếp âm, tiếp sóng.",
      Self.combinedNote,
    ]
    notes += campaigns.compactMap(windowNote) + [adjustmentNote, unitsNote].compactMap { $0 }
    return notes.enumerated().map { index, note in (index == 0 ? "Ghi chú: " : "") + "(\(index + 1)) \(note)" }
  }

  /// Why figures of campaigns are never added (R8).
  static let combinedNote = "Hoạt động lồng ghép tính ở từng nội dung, không cộng giữa các nội dung."

  /// By which units the figures are shown, where those are not the units that sent them (R15).
  private var unitsNote: String? {
    content.carried.map { BoundaryWording(content, $0).title.text(in: .vietnamese) }
  }

  /// When the campaign is carried out, and where the period lies in it; `nil` for one without a window.
  func windowNote(_ campaign: Ref<Campaign>) -> String? {
    guard let window = catalogue[campaign].window, let phase = catalogue[campaign].phase(of: content.scope.period.days)
    else { return nil }
    let subject = campaigns.count > 1 ? " (\(catalogue[campaign].shortName))" : ""
    let first = window.first.text(in: .vietnamese)
    let last = window.last.text(in: .vietnamese)
    let now = content.scope.isEverything ? "" : "; kỳ báo cáo này: \(phase.title.vietnamese.lowercased())"
    return "Thời gian thực hiện\(subject): từ ngày \(first) đến ngày \(last)\(now)."
  }
}
