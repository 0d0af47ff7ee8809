// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// What is odd about one unit's figures of the period under question, and where they stand.
struct UnitRemarks {
  let unit: Ref<ReportingUnit>

  /// The submissions of the period under question.
  let submissions: [SettledSubmission]

  /// The figures above zero, by which units are compared with one another.
  let positives: [PositiveCell]

  /// The last period before of which the unit said anything, with its submissions, if it said the same then.
  let repeated: (period: Period, submissions: [SettledSubmission])?

  /// The figures far from those of the periods before, the strongest first.
  let jumps: [Jump]

  /// Minutes without broadcasts, the most first.
  let minutes: [Uncounted]

  /// Reach without counts, the most first.
  let reach: [Uncounted]

  /// Looks at a unit's submissions, ascending by period; the last period is the one under question.
  init(_ unit: Ref<ReportingUnit>, _ parts: [(period: Period, submission: SettledSubmission)], _ catalogue: Catalogue) {
    var history = CellHistory(catalogue)
    for part in parts { history.add(part.submission, in: part.period, catalogue) }
    let of = { (period: Period) in parts.filter { $0.period == period }.map(\.submission) }
    self.unit = unit
    submissions = history.periods.last.map(of) ?? []
    positives = history.positives()
    repeated =
      positives == history.positivesBefore() ? history.periods.dropLast().last.map { ($0, of($0)) } : nil
    jumps = history.jumps()
    minutes = submissions.flatMap { $0.uncounted(.minutes) }.strongestFirst(by: \.number)
    reach = submissions.flatMap { $0.uncounted(.reach) }.strongestFirst(by: \.number)
  }

  /// Where the period's figure of a cell stands: its row if it is one, its file if it is one, nowhere if it is a sum of
  /// files.
  func location(of cell: CellKey) -> Location {
    let stating = submissions.filter { settled in settled.submission.observations.contains { $0.cell == cell } }
    guard stating.count == 1 else { return location }
    let rows = stating[0].submission.observations.filter { $0.cell == cell }
    return rows.count == 1
      ? Location(file: stating[0].path, sheet: rows[0].sheet, row: rows[0].row) : Location(file: stating[0].path)
  }

  /// The file of the period's figures, if it is one.
  var location: Location { Set(submissions.map(\.path)).count == 1 ? Location(file: submissions[0].path) : Location() }
}

/// Minutes or reach of a cell of which nothing is counted.
struct Uncounted {
  let cell: CellKey
  let number: Int64
}

extension SettledSubmission {
  /// Cells with minutes, or reach, above zero and no count above zero, in the order of the catalogue.
  ///
  /// It is asked of every submission by itself: in the sum of a month the other weeks would hide it.
  fileprivate func uncounted(_ quantity: Quantity) -> [Uncounted] {
    var mayLack = false
    submission.observations.forEachCell { _, amounts in mayLack = mayLack || amounts.lackCount(of: quantity) }
    guard mayLack else { return [] }
    return submission.cells.filter { $0.value.lackCount(of: quantity) }.sorted { $0.key < $1.key }
      .map { Uncounted(cell: $0.key, number: $0.value[quantity].number ?? 0) }
  }
}

extension Amounts {
  fileprivate func lackCount(of quantity: Quantity) -> Bool {
    (self[quantity].number ?? 0) > 0 && (count.number ?? 0) == 0
  }
}
