// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// To whom the rows of one file belong: a file may hold several units and periods.
struct RowOwners {
  /// The units of the period whose reports the file holds, or the one that its name gives.
  let units: [Ref<ReportingUnit>]

  private let submissions: [SettledSubmission]
  private let scope: ReportScope
  private let holdsSeveralUnits: Bool
  /// Where a submission's rows begin, by sheet, in the order of rows; empty for a file that holds one report.
  private let beginnings: [String: [(row: Int, submission: Int)]]

  init(_ submissions: [SettledSubmission], hinted: Ref<ReportingUnit>?, scope: ReportScope) {
    self.submissions = submissions
    self.scope = scope
    units = Self.units(of: submissions, hinted: hinted, scope: scope)
    holdsSeveralUnits = Set(submissions.map(\.countsFor)).count > 1
    let reports = Set(submissions.map { Report(unit: $0.submission.unit, period: $0.submission.period) })
    beginnings = reports.count > 1 ? Self.beginnings(of: submissions) : [:]
  }

  /// The units of the period whose reports a file holds, or the one that its name gives where it holds none.
  static func units(
    of submissions: [SettledSubmission],
    hinted: Ref<ReportingUnit>?,
    scope: ReportScope
  ) -> [Ref<ReportingUnit>] {
    guard !submissions.isEmpty else { return [hinted].compactMap { $0 } }
    return Set(submissions.filter { scope.contains($0.submission.period) }.map(\.countsFor)).sorted()
  }

  private struct Report: Hashable {
    var unit: Ref<ReportingUnit>
    var period: Period
  }

  private static func beginnings(of submissions: [SettledSubmission]) -> [String: [(row: Int, submission: Int)]] {
    var rows: [String: [(row: Int, submission: Int)]] = [:]
    for (index, submission) in submissions.map(\.submission).enumerated() {
      if submission.observations.isEmpty { rows["", default: []].append((submission.firstRow, index)) }
      submission.observations.forEachRow { row, sheet in
        // Of rows that stand together the first says where they begin.
        if let last = rows[sheet ?? ""]?.last, last.submission == index, last.row <= row { return }
        rows[sheet ?? "", default: []].append((row, index))
      }
    }
    return rows.mapValues { rows in
      var beginnings: [(row: Int, submission: Int)] = []
      for row in rows.sorted(by: { $0 < $1 }) where row.submission != beginnings.last?.submission {
        beginnings.append(row)
      }
      return beginnings
    }
  }

  /// The unit that can mend a finding; `nil` when it lies in another period's rows, or could be anybody's.
  func owner(of finding: Finding) -> Ref<ReportingUnit>? {
    let place = finding.location
    guard !beginnings.isEmpty, let row = place.row ?? place.line else { return units.count == 1 ? units[0] : nil }
    // A row whose unit or period could not be read may be anybody's in a file of several units.
    guard !(holdsSeveralUnits && finding.code.namesUnitOrPeriod) else { return nil }
    guard let submission = submission(at: row, on: place.sheet ?? ""),
      scope.contains(submission.submission.period)
    else { return nil }
    return submission.countsFor
  }

  /// The submission that began last before a row.
  private func submission(at row: Int, on sheet: String) -> SettledSubmission? {
    let starts = beginnings[sheet] ?? []
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : submissions[starts[low - 1].submission]
  }
}

extension FindingCode {
  fileprivate var namesUnitOrPeriod: Bool {
    switch self {
    case .unknownUnit, .ambiguousUnit, .noUnit, .noPeriod, .badPeriod, .periodWithoutYear, .unitNotValid: true
    default: false
    }
  }
}
