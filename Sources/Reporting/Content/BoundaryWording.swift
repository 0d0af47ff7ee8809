// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
public import ReportModel

extension ReportContent {
  /// Shows the figures by the units that exist on a day, and says which could not be carried over to them (R15).
  public mutating func carryOver(to day: Day) {
    let carried = CarriedFigures(figures, of: counted, in: catalogue, to: day)
    self.carried = carried
    findings += BoundaryWording(self, carried).findings
  }
}

/// What is said of figures that are shown by the units of now (R15).
struct BoundaryWording {
  private let catalogue: Catalogue
  private let carried: CarriedFigures
  private let statuses: [Ref<ReportingUnit>: UnitStatus]

  /// Words the figures that a report carried over.
  init(_ content: ReportContent, _ carried: CarriedFigures) {
    catalogue = content.catalogue
    self.carried = carried
    statuses = Dictionary(content.statuses.map { ($0.unit, $0) }) { first, _ in first }
  }

  /// By which units they are shown, and what was done with those that moved.
  var title: Phrase {
    let (vietnamese, english) = (carried.day.text(in: .vietnamese), carried.day.text(in: .english))
    return Phrase(
      "Số liệu theo các đơn vị có ngày \(vietnamese): đơn vị sáp nhập cộng vào đơn vị kế tục, đơn vị chia tách theo "
        + "tỷ lệ đã khai báo; chưa có tỷ lệ thì không so sánh được.",
      "Figures by the units of \(english): merged units are added to their successors, divided ones parted by the "
        + "shares declared; without shares they are not comparable."
    )
  }

  /// A remark for each reason why units could not be carried over; every such unit's row says so by itself.
  var findings: [Finding] {
    Incomparable.allCases.compactMap { reason in
      let units = carried.incomparable.filter { $0.value == reason }.keys.sorted()
      guard !units.isEmpty else { return nil }
      let names = Part.list(units.map { catalogue[$0].name })
      return Finding(
        .notComparable,
        ["units": names, "count": .count(units.count), "reason": .phrase(title(of: reason))]
      )
    }
  }

  /// What a row has beside it: why it is not comparable, or whose figures it holds.
  func note(_ unit: Ref<ReportingUnit>) -> Phrase {
    if let reason = carried.incomparable[unit] {
      let title = title(of: reason)
      return Phrase("Không so sánh được: \(title.vietnamese)", "Not comparable: \(title.english)")
    }
    if let lacking = carried.lacking[unit] {
      let names = lacking.map { catalogue[$0].name }.joined(separator: ", ")
      return Phrase("Không so sánh được: chưa gồm phần của \(names)", "Not comparable: without its part of \(names)")
    }
    let others = (carried.origins[unit] ?? []).filter { $0.unit != unit }.map(origin)
    guard !others.isEmpty else { return silence(of: unit) }
    let vietnamese = others.map { $0.text(in: .vietnamese) }.joined(separator: "; ")
    let english = others.map { $0.text(in: .english) }.joined(separator: "; ")
    return Phrase("Gồm cả \(vietnamese)", "Includes \(english)")
  }

  private func title(of reason: Incomparable) -> Phrase {
    switch reason {
    case .withoutSuccessor: Phrase("chưa ghi đơn vị kế tục", "no successor is named")
    case .withoutShares: Phrase("chia cho nhiều đơn vị mà chưa có tỷ lệ", "divided among several without shares")
    }
  }

  /// A unit that has ended, the share of it, and whether it was silent; new units bear the names of old ones.
  private func origin(_ origin: CarriedFigures.Origin) -> Phrase {
    let share = origin.shares.map { "\($0)% " }.joined()
    let silence = silence(of: origin.unit)
    let name = catalogue[origin.unit].name
    let (vietnamese, english) = ("\(share)\(name) cũ", "\(share)the former \(name)")
    guard !silence.vietnamese.isEmpty else { return Phrase(vietnamese, english) }
    return Phrase("\(vietnamese) (\(silence.vietnamese.lowercased()))", "\(english) (\(silence.english))")
  }

  private func silence(of unit: Ref<ReportingUnit>) -> Phrase {
    statuses[unit]?.punctuality == .missing ? Phrase("Chưa có số liệu", "missing") : Phrase("", "")
  }
}
