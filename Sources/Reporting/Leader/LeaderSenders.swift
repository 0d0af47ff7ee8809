// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// Who sent, who did not, and how complete it is; of a report over several periods also which of them lack whom.
struct LeaderSenders {
  let content: ReportContent
  private let roll: SenderRoll

  init(_ content: ReportContent) {
    self.content = content
    roll = SenderRoll(content)
  }

  private var catalogue: Catalogue { content.catalogue }

  func write(to page: inout HTMLWriter) {
    page.element("section", #"id="gui-bao-cao" class="senders""#) { page in
      page.element("h2", text: "Tình hình gửi báo cáo")
      writeBar(to: &page)
      for line in roll.lines(in: .vietnamese) + lateLine + filledLine + openLine {
        page.element("p") { page in write(line, to: &page) }
      }
      writePeriods(to: &page)
    }
  }

  // MARK: In numbers

  /// The units expected as a bar of three parts, which differ without colour too.
  private func writeBar(to page: inout HTMLWriter) {
    let missing = roll.silent.count + roll.waiting.count
    let parts = [
      ("onTime", "Đúng hạn", roll.onTime), ("late", "Trễ hạn", roll.late.count),
      ("missing", "Chưa có số liệu", missing),
    ]
    let total = parts.reduce(0) { $0 + $1.2 }
    guard total > 0 else { return }
    page.markup("<svg class=\"share\" role=\"img\" width=\"100%\" height=\"22\" aria-label=\"")
    page.text(parts.map { "\($0.1) \($0.2)" }.joined(separator: ", "))
    page.markup("\">")
    var start = 0
    for (kind, _, count) in parts where count > 0 {
      page.markup("<rect class=\"")
      page.text(kind)
      page.markup("\" y=\"1\" height=\"20\" x=\"")
      page.length(hundredths: start * 10_000 / total)
      page.markup("%\" width=\"")
      page.length(hundredths: (start + count) * 10_000 / total - start * 10_000 / total)
      page.markup("%\"/>")
      start += count
    }
    page.markup("</svg>")
    page.element("ul", #"class="legend""#) { page in
      for (kind, title, count) in parts {
        page.element("li") { page in
          page.markup("<i class=\"")
          page.text(kind)
          page.markup("\"></i>")
          page.text("\(title): ")
          page.element("b", text: "\(count)")
        }
      }
    }
  }

  /// A line of the summary with what stands before its colon set off.
  private func write(_ line: String, to page: inout HTMLWriter) {
    guard let colon = line.firstIndex(of: ":") else { return page.text(line) }
    page.element("b", text: String(line[...colon]))
    page.text(String(line[line.index(after: colon)...]))
  }

  // MARK: By name

  private var lateLine: [String] {
    guard !roll.late.isEmpty else { return [] }
    let names = roll.late.map { status in
      "\(catalogue[status.unit].name)\(Self.days(status.daysLate))"
    }
    return ["Trễ hạn: \(SenderRoll.listed(names, in: .vietnamese))."]
  }

  private static func days(_ days: Int?) -> String {
    days.map { $0 > 0 ? " (\(Language.vietnamese.counted($0)) ngày)" : " (trong ngày)" } ?? ""
  }

  /// Nothing where no unit is expected to fill anything.
  private var filledLine: [String] {
    let completeness = content.statuses.filter { content.figures.expected.contains($0.unit) }
      .reduce(into: Completeness.none) { $0 += $1.completeness }
    guard let percent = completeness.percent else { return [] }
    let (filled, expected) = (Int64(completeness.filled), Int64(completeness.expected))
    return [
      "Mức độ đầy đủ số liệu: \(percent) % (\(Language.vietnamese.grouped(filled))/"
        + "\(Language.vietnamese.grouped(expected)) chỉ tiêu phải báo cáo đã có số liệu)."
    ]
  }

  private var openLine: [String] {
    guard content.isDraft else { return [] }
    let calendar = catalogue.calendar
    return [
      "Thời hạn gửi báo cáo: \(calendar.deadline(of: content.scope.period).official(utcOffset: calendar.utcOffset))."
    ]
  }

  // MARK: Period by period

  private func writePeriods(to page: inout HTMLWriter) {
    let periods = content.progress.periods.filter { content.scope.contains($0.period) }
    guard periods.count > 1 else { return }
    let lines = periods.compactMap(line)
    page.element("h3", text: "Theo từng \(catalogue.calendar.rhythmNoun)")
    guard !lines.isEmpty else {
      return page.element("p", text: "Các đơn vị gửi đủ và đúng hạn ở tất cả các \(catalogue.calendar.rhythmNoun).")
    }
    page.element("ul", #"class="periods""#) { page in
      for line in lines { page.element("li") { page in write(line, to: &page) } }
    }
  }

  /// A period with those who lack or were late in it; `nil` where nobody does.
  private func line(_ period: PeriodProgress) -> String? {
    var (lacking, late): ([String], [String]) = ([], [])
    for unit in content.progress.units {
      let name = catalogue[unit].name
      switch period.state(of: unit) {
      case .onTime, .notExpected, .notDue: continue
      case .late(let days): late.append(name + Self.days(days))
      case .missing: lacking.append(name)
      case .toBeTypedIn, .toBeMended: lacking.append("\(name) (\(period.state(of: unit).remark.vietnamese))")
      }
    }
    guard !lacking.isEmpty || !late.isEmpty else { return nil }
    let sent = period.count(.onTime) + period.count(.late)
    return "\(period.period.label.vietnamese.sentenceCased): \(sent)/\(period.expectedUnits) đơn vị."
      + (lacking.isEmpty ? "" : " Chưa có số liệu: \(SenderRoll.listed(lacking, in: .vietnamese)).")
      + (late.isEmpty ? "" : " Trễ hạn: \(SenderRoll.listed(late, in: .vietnamese)).")
  }
}
