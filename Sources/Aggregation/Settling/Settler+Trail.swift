// SPDX-License-Identifier: Apache-2.0

import ReportModel

extension Settler {
  /// Keeps what superseded submissions said where it differs from what counts in their place (R1), and gives what
  /// supplements replaced the figures that count in the end (R3).
  ///
  /// Readings that count from the campaign's beginning are no figures of the period and leave no trail.
  func keepTrail(_ settlement: inout Settlement) {
    // Only what replaced something is looked at; mostly little is replaced.
    var wanted = Set(settlement.replaced.map { Share(subject: $0.subject, part: $0.part) })
    for settled in settlement.submissions where settled.state == .superseded { wanted.insert(Share(settled)) }
    guard !wanted.isEmpty else { return }
    var counting = Counting()
    for settled in settlement.submissions where settled.state == .counted {
      let share = Share(settled)
      guard wanted.contains(share) else { continue }
      for (cell, amounts) in settled.submission.cells {
        counting[share, default: [:]][cell, default: Amounts(all: .notApplicable)] += amounts
      }
    }
    for index in settlement.replaced.indices {
      let figure = settlement.replaced[index]
      let share = Share(subject: figure.subject, part: figure.part)
      settlement.replaced[index].new.amount = counting[share]?[figure.cell]?[figure.quantity] ?? .missing
    }
    for settled in settlement.submissions where settled.state == .superseded {
      settlement.replaced += trail(of: settled, counting)
    }
    // Places are moved about, not the figures, which are large.
    let replaced = settlement.replaced
    let order = replaced.indices.sorted { ReplacedFigure.isBefore(replaced[$0], replaced[$1]) }
    settlement.replaced = order.map { replaced[$0] }
  }

  /// A unit's report of a period, or the part of it that is settled by itself.
  private struct Share: Hashable {
    var subject: UnitPeriod
    var part: ReportPart?

    init(subject: UnitPeriod, part: ReportPart?) {
      self.subject = subject
      self.part = part
    }

    init(_ settled: SettledSubmission) {
      self.init(subject: UnitPeriod(settled.submission.unit, settled.submission.period), part: settled.part)
    }
  }

  /// What counts of each share.
  private typealias Counting = [Share: [CellKey: Amounts]]

  private func trail(of older: SettledSubmission, _ counting: Counting) -> [ReplacedFigure] {
    var said = older.submission
    if said.observations.haveCumulative { said.observations.removeAll(where: \.isCumulative) }
    let share = Share(older)
    let now = counting[share] ?? [:]
    return said.cells.flatMap { cell, amounts -> [ReplacedFigure] in
      let counts = now[cell] ?? Amounts()
      if counts == amounts { return [] }
      return Quantity.allCases.compactMap { quantity in
        let amount = counts[quantity]
        guard amounts[quantity].isReported, amount != amounts[quantity] else { return nil }
        return ReplacedFigure(
          subject: share.subject,
          cell: cell,
          quantity: quantity,
          old: ReplacedFigure.Statement(amount: amounts[quantity], path: older.path),
          new: ReplacedFigure.Statement(amount: amount, path: older.replacedBy ?? ""),
          isBySupplement: false,
          part: older.part
        )
      }
    }
  }
}

extension ReplacedFigure {
  /// By period, unit, cell and quantity; within those by the older file.
  fileprivate static func isBefore(_ one: ReplacedFigure, _ other: ReplacedFigure) -> Bool {
    if one.subject.period != other.subject.period { return one.subject.period < other.subject.period }
    if one.subject.unit != other.subject.unit { return one.subject.unit < other.subject.unit }
    if one.cell != other.cell { return one.cell < other.cell }
    return (one.quantity.rawValue, one.old.path) < (other.quantity.rawValue, other.old.path)
  }
}
