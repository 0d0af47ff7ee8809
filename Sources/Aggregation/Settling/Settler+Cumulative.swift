// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

extension Settler {
  /// Makes figures of the period out of cumulative ones, unit by unit and in the order of periods (R5).
  ///
  /// Only counted submissions are looked at: what was superseded or set aside is known no longer.
  func deriveFromCumulative(_ settlement: inout Settlement) {
    let counted = settlement.submissions.indices.filter { settlement.submissions[$0].state == .counted }
    // Each office of a unit counts from its own beginning.
    let bySender = Dictionary(grouping: counted) { Sender(settlement.submissions[$0]) }
    for (_, indices) in bySender.sorted(by: { $0.value[0] < $1.value[0] }) {
      guard indices.contains(where: { settlement.submissions[$0].submission.statesCumulative }) else { continue }
      var base = CumulativeBase(catalogue: catalogue)
      let byPeriod = Dictionary(grouping: indices) { settlement.submissions[$0].submission.period }
      for (period, indices) in byPeriod.sorted(by: { $0.key < $1.key }) {
        derive(period, indices, from: &base, &settlement)
      }
    }
  }

  private struct Sender: Hashable {
    var unit: Ref<ReportingUnit>
    var office: String?

    init(_ settled: SettledSubmission) {
      unit = settled.submission.unit
      if case .sender(let office)? = settled.part { self.office = office }
    }
  }

  /// One unit's period: several submissions where parts or supplements belong together.
  private func derive(
    _ period: Period,
    _ indices: [Int],
    from base: inout CumulativeBase,
    _ settlement: inout Settlement
  ) {
    base.begin(period)
    var judgement = CumulativeJudgement(catalogue: catalogue)
    for (cell, stated) in stated(indices.map { settlement.submissions[$0].submission }).sorted(by: { $0.key < $1.key })
    {
      judgement.judge(cell, stated, on: &base)
    }
    for index in indices where settlement.submissions[index].submission.statesCumulative {
      let refused = settlement.submissions[index].apply(&judgement, gap: base.gap)
      settlement.refused += refused
    }
    guard let first = indices.first(where: { settlement.submissions[$0].submission.statesCumulative }) else { return }
    let settled = settlement.submissions[first]
    let unit = catalogue[settled.submission.unit].name
    settlement.findings += judgement.findings(at: settled.location, unit: unit, period: period, gap: base.gap)
  }

  private func stated(_ submissions: [Submission]) -> [CellKey: StatedAmounts] {
    submissions.reduce(into: [:]) { stated, submission in
      for observation in submission.observations {
        stated[observation.cell, default: StatedAmounts()].add(observation)
      }
    }
  }
}

/// What the submissions of one period state of a cell, each a sum over its rows.
struct StatedAmounts {
  /// The period's own figures.
  private(set) var inPeriod = Amounts(all: .notApplicable)
  /// What is stated from the beginning, alone.
  private(set) var alone = Amounts(all: .notApplicable)
  /// What is stated from the beginning beside the period's own figures.
  private(set) var beside = Amounts(all: .notApplicable)

  fileprivate mutating func add(_ observation: Observation) {
    if observation.isCumulative {
      alone += observation.amounts
    } else {
      inPeriod += observation.amounts
      beside += observation.cumulative ?? Amounts(all: .notApplicable)
    }
  }
}

extension Submission {
  fileprivate var statesCumulative: Bool { !observations.areOfPeriodAlone }
}

extension SettledSubmission {
  /// Turns cumulative readings into those of the period.
  ///
  /// - Returns: The readings that are below what was known, to be listed as refused.
  fileprivate mutating func apply(_ judgement: inout CumulativeJudgement, gap: [Period]) -> [RefusedObservation] {
    let path = path
    var refused: [RefusedObservation] = []
    var refusedCells: Set<CellKey> = []
    submission.observations.changeEach { observation in
      guard observation.isCumulative else { return }
      let stated = observation
      observation.cumulative = stated.amounts
      var isRefused = false
      for quantity in Quantity.allCases {
        let outcome = judgement.outcome(of: stated.amounts[quantity], quantity, of: stated.cell)
        observation.amounts[quantity] = outcome.amount
        isRefused = isRefused || outcome.isRefused
      }
      if isRefused {
        let location = Location(file: path, sheet: stated.sheet, row: stated.row)
        let found = Quantity.allCases.compactMap { stated.amounts[$0].number.map(String.init) }.joined(separator: ", ")
        refused.append(RefusedObservation(location: location, found: found, code: .cumulativeDropped))
        refusedCells.insert(stated.cell)
      } else if let first = gap.first, let last = gap.last {
        let periods = first == last ? first.name : "\(first.name)–\(last.name)"
        let mark = "gồm cả \(periods)"
        observation.note = stated.note.isEmpty ? mark : "\(stated.note) (\(mark))"
      }
    }
    submission.refusedCells.formUnion(refusedCells)
    return refused
  }
}
