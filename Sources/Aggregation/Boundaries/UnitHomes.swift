// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// Why the figures of a unit that has ended can't be carried over to others.
public enum Incomparable: Sendable, Hashable, CaseIterable {
  /// Nobody takes it over.
  case withoutSuccessor

  /// Several take it over, and nobody knows in which shares.
  case withoutShares
}

/// Where the figures of units belong among those that exist on a day (R15).
struct UnitHomes {
  /// What becomes of a unit's figures.
  enum Fate {
    /// They are those of a unit that exists: itself, or the one through which it reports (R9).
    case lives(in: Ref<ReportingUnit>)

    /// They go on to others, each with its share in percent, in the order of ids.
    case passes(to: [(unit: Ref<ReportingUnit>, share: Int)])

    /// They stay where they are.
    case stays(Incomparable)
  }

  private let catalogue: Catalogue
  private let day: Day
  private let byID: [String: Ref<ReportingUnit>]

  init(_ catalogue: Catalogue, on day: Day) {
    self.catalogue = catalogue
    self.day = day
    byID = Dictionary(catalogue.unitRefs.map { (catalogue[$0].id, $0) }) { first, _ in first }
  }

  /// What becomes of the figures of one unit, one step on.
  ///
  /// A successor exists on the day after its predecessor's last, so steps always come to an end.
  func fate(of unit: Ref<ReportingUnit>) -> Fate {
    if catalogue[unit].isValid(on: day) { return .lives(in: reporter(of: unit)) }
    let successors = successors(of: unit)
    guard let only = successors.first else { return .stays(.withoutSuccessor) }
    if successors.count == 1 { return .passes(to: [(only.unit, 100)]) }
    let shares = successors.compactMap { successor in successor.share.map { (unit: successor.unit, share: $0) } }
    return shares.count == successors.count ? .passes(to: shares) : .stays(.withoutShares)
  }

  /// Whether all of a unit's figures reach units that exist on the day.
  func isComparable(_ unit: Ref<ReportingUnit>) -> Bool {
    switch fate(of: unit) {
    case .lives: true
    case .passes(let parts): parts.allSatisfy { isComparable($0.unit) }
    case .stays: false
    }
  }

  /// The units that exist on the day and stem from a unit, in whatever shares.
  func heirs(of unit: Ref<ReportingUnit>) -> Set<Ref<ReportingUnit>> {
    if case .lives(let home) = fate(of: unit) { return [home] }
    return successors(of: unit).reduce(into: []) { $0.formUnion(heirs(of: $1.unit)) }
  }

  /// Those that take over a unit that has ended before the day; of one that has not begun, none.
  private func successors(of unit: Ref<ReportingUnit>) -> [(unit: Ref<ReportingUnit>, share: Int?)] {
    guard let lastDay = catalogue[unit].validTo, lastDay < day else { return [] }
    return catalogue[unit].successors
      .compactMap { successor in
        guard let next = byID[successor.id], catalogue[next].isValid(on: lastDay.advanced(by: 1)) else { return nil }
        return (next, successor.share)
      }
      .sorted { catalogue[$0.unit].id < catalogue[$1.unit].id }
  }

  /// The unit through which one that exists on the day reports then.
  private func reporter(of unit: Ref<ReportingUnit>) -> Ref<ReportingUnit> {
    var unit = unit
    var seen: Set<Ref<ReportingUnit>> = [unit]
    while let parent = catalogue[unit].parent.flatMap({ byID[$0] }), catalogue[parent].isValid(on: day),
      seen.insert(parent).inserted
    {
      unit = parent
    }
    return unit
  }
}
