// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// What one unit is told about its report of a period (phiếu phản hồi): what came, what counted, what to mend, what is
/// missing.
struct SlipContent {
  /// The figures of one cell as they were read.
  struct Accepted {
    var cell: CellKey
    var amounts: Amounts
  }

  let report: ReportContent
  let status: UnitStatus

  /// The unit's files that concern the period, in path order.
  let files: [FileRecord]

  /// What the unit is asked to do: errors first, each in the order of files and rows.
  let requests: [SlipRequest]

  /// The findings behind the requests.
  let findings: [Finding]

  /// Every refused observation; a request may speak for many of them.
  let refusals: [Finding]

  /// The figures that counted, as the catalogue orders them.
  let accepted: [Accepted]

  /// The cells that the unit is expected to fill and said nothing of.
  let missing: [CellKey]

  /// The marked copies of the unit's workbooks that go with the slip, by their names.
  var copies: [String] = []

  /// Whether what counts says "không phát sinh" for everything.
  let saysNothing: Bool

  init(report: ReportContent, status: UnitStatus, matters: SenderMatters) {
    self.report = report
    self.status = status
    files = matters.files(of: status.unit)
    let findings = matters.requests(to: status.unit)
    self.findings = findings
    // What was not counted comes before what was counted and should be looked at.
    requests = SlipRequest.grouped(
      Severity.allCases.flatMap { severity in findings.filter { $0.severity == severity } }
    )
    refusals = matters.refusals(of: status.unit)
    saysNothing = report.counted.contains { $0.countsFor == status.unit && $0.submission.saysNothing }
    var accepted: [Accepted] = []
    var missing: [CellKey] = []
    let expected = Set(ExpectedCells(report.catalogue, in: report.scope.period.days).cells(of: status.unit))
    for cell in report.catalogue.cells {
      let amounts = report.figures[status.unit, cell]
      let hasChannel = report.catalogue[status.unit].channels.contains(cell.channel)
      let saysNone = hasChannel && amounts.count == .notApplicable
      if saysNone || Quantity.allCases.contains(where: { amounts[$0] != .missing && amounts[$0] != .notApplicable }) {
        accepted.append(Accepted(cell: cell, amounts: amounts))
      } else if amounts.count == .missing, expected.contains(cell) {
        missing.append(cell)
      }
    }
    self.accepted = accepted
    self.missing = missing
  }

  /// What the figures that count were typed in from by the department; empty where the unit's own file counts.
  var typedFrom: [String] {
    guard let file = countedFile else { return [] }
    return report.files.first { $0.path == file }?.typedFrom ?? []
  }

  /// The file whose figures count; `nil` when none does or several do.
  var countedFile: String? {
    let paths = Set(report.counted.filter { $0.countsFor == status.unit }.map(\.path))
    return paths.count == 1 ? paths.first : nil
  }
}
