// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// What a campaign came to, as a paragraph that can stand in the Báo cáo as it is.
///
/// Nothing in it is internal, and it adds only what R8 lets be added.
struct CampaignProse {
  let content: ReportContent
  let campaign: Ref<Campaign>

  private var scope: ReportScope { content.scope }

  /// The sentences in the order of a report: what was done, against the period before, since the beginning.
  func paragraph() -> String {
    let items = ProseItem.byUnitOfCount(of: campaign, in: content)
    return [done, comparison(items), cumulative(items), coverage].compactMap { $0 }.joined(separator: " ")
  }

  // MARK: In the period

  /// What was done, what was not, and of what nothing is known, in one sentence.
  private var done: String {
    var (deeds, without, unknown): ([String], [String], [String]) = ([], [], [])
    for measure in Measure.allCases {
      let items = ProseItem.byChannel(measure, of: campaign, in: content)
      let texts = items.compactMap { $0.text(\.inPeriod, followsVerb: true) }
      if !texts.isEmpty {
        deeds.append("\(measure.verb) \(texts.joined(separator: "; "))")
        continue
      }
      switch items.reduce(Amount.notApplicable, { $0 + $1[.count].inPeriod }) {
      case .value, .none: without.append(measure.title.vietnamese.insideSentence)
      case .missing: unknown.append(measure.title.vietnamese.insideSentence)
      case .notApplicable: continue
      }
    }
    return "\(scope.opening), \(Self.clauses(deeds, without, unknown))."
  }

  private static func clauses(_ deeds: [String], _ without: [String], _ unknown: [String]) -> String {
    if deeds.isEmpty, unknown.isEmpty { return "các đơn vị chưa phát sinh hoạt động tuyên truyền" }
    if deeds.isEmpty, without.isEmpty { return "chưa có số liệu của các đơn vị" }
    let none = without.isEmpty ? [] : ["chưa phát sinh \(listed(without))"]
    let missing = unknown.isEmpty ? [] : ["chưa có số liệu về \(listed(unknown))"]
    return (deeds.isEmpty ? "các đơn vị " : "các đơn vị đã ") + (deeds + none + missing).joined(separator: "; ")
  }

  /// The names hold commas themselves.
  private static func listed(_ names: [String]) -> String {
    let first = names.dropLast().joined(separator: "; ")
    return first + (first.isEmpty ? "" : " và ") + (names.last ?? "")
  }

  // MARK: Beside other times

  /// "So với tuần trước: số tin, bài tăng 57; …"; `nil` where no figure has one before it.
  private func comparison(_ items: [ProseItem]) -> String? {
    guard items.contains(where: { $0[.count].change != nil }) else { return nil }
    let changes = items.compactMap(\.changeText)
    guard !changes.isEmpty else { return "Số liệu không thay đổi so với \(scope.noun) trước." }
    return "So với \(scope.noun) trước: \(changes.joined(separator: "; "))."
  }

  /// "Lũy kế từ đầu đợt đến hết ngày 14/7/2024: …"; `nil` where the period is everything, or nothing was added up.
  private func cumulative(_ items: [ProseItem]) -> String? {
    let texts = items.compactMap { $0.text(\.cumulative) }
    guard !scope.isEverything, !texts.isEmpty else { return nil }
    guard !items.allSatisfy(\.isAllInPeriod) else {
      return "Lũy kế từ đầu đợt bằng số liệu trong \(scope.noun)."
    }
    return "Lũy kế từ đầu đợt đến hết ngày \(scope.lastDay.text(in: .vietnamese)): \(texts.joined(separator: "; "))."
  }

  /// A total that misses somebody says so (R6).
  private var coverage: String? {
    let (reporting, expected) = content.completeness
    return reporting < expected ? "(Số liệu của \(reporting)/\(expected) đơn vị.)" : nil
  }
}
