// SPDX-License-Identifier: Apache-2.0

public import Diagnostics
public import ReportModel

/// Looks for figures of the reported period that a person should look at once more (R17).
///
/// It remarks figures that are the last period's or another unit's, figures far from those before, minutes without
/// broadcasts, and reach without counts. It changes nothing, and all it says are notes for the officer.
public struct PlausibilityCheck: Sendable {
  private let catalogue: Catalogue
  private let scope: ReportScope

  /// Fewer equal cells than these are chance: many a small unit writes one article and nothing else.
  private static let leastEqualCells = 3

  /// Looks at the period of a report, against those before it in the same calendar; of everything, at the newest one.
  public init(catalogue: Catalogue, scope: ReportScope) {
    self.catalogue = catalogue
    self.scope = scope
  }

  /// Remarks on the period that is looked at.
  ///
  /// - Parameter counted: All submissions that count, of all periods, in the settlement's order.
  /// - Returns: One finding for each group of equal units, and for each unit and kind, the strongest of a kind first.
  public func findings(_ counted: [SettledSubmission]) -> [Finding] {
    let periods = ComparedPeriods(scope: scope, calendar: catalogue.calendar)
    let units = periods.byUnit(counted)
      .map { unit, parts in UnitRemarks(unit, parts.map { ($0.period, counted[$0.place]) }, catalogue) }
    let wording = PlausibilityWording(catalogue: catalogue, period: periods.reported)
    let repeating = units.filter { $0.repeated != nil && $0.positives.count >= Self.leastEqualCells }
      .strongestFirst(by: \.positives.count)
    var findings = equal(units).map(wording.sameAsOtherUnits)
    findings += repeating.compactMap(wording.sameAsBefore)
    findings += units.strongest(by: \.jumps.first?.strength).map(wording.jumps)
    findings += units.strongest(by: \.minutes.first?.number).map { wording.uncounted(.minutes, of: $0, $0.minutes) }
    findings += units.strongest(by: \.reach.first?.number).map { wording.uncounted(.reach, of: $0, $0.reach) }
    return findings
  }

  /// Groups of units whose figures above zero are the same, those with the most figures first.
  private func equal(_ units: [UnitRemarks]) -> [[UnitRemarks]] {
    let places = Dictionary(grouping: units.indices) { units[$0].positives }
      .filter { $0.key.count >= Self.leastEqualCells && $0.value.count > 1 }
      .values.sorted { $0[0] < $1[0] }
    let groups = places.map { group in group.map { units[$0] } }
    return groups.strongestFirst { $0[0].positives.count }
  }
}

extension Array {
  /// Descending by a strength; equals keep their order.
  func strongestFirst<Strength: Comparable>(by strength: (Element) -> Strength) -> [Element] {
    let strengths = map(strength)
    let order = indices.sorted { one, other in
      strengths[one] == strengths[other] ? one < other : strengths[one] > strengths[other]
    }
    return order.map { self[$0] }
  }

  /// Those that have a strength, descending.
  fileprivate func strongest<Strength: Comparable>(by strength: (Element) -> Strength?) -> [Element] {
    let strong = compactMap { element in strength(element).map { (strength: $0, element: element) } }
    return strong.strongestFirst { $0.strength }.map(\.element)
  }
}
