// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel

/// The files of one period that are a matter of their senders, by unit.
struct OwnedFiles {
  /// The files, in the order given.
  private(set) var files: [FileRecord] = []

  private var filesByUnit: [Ref<ReportingUnit>: [FileRecord]] = [:]

  /// Keeps those that are, by the units whose rows they hold, or whom their names give.
  ///
  /// - Parameters:
  ///   - files: Files as the period's report sees them.
  ///   - submissions: All submissions of the inbox by the path of their file.
  ///   - newest: The last day of all that counts: a file that names no period is a matter of that day's period.
  ///   - scope: The period.
  init(
    _ files: some Sequence<FileRecord>,
    submissions: [String: [SettledSubmission]],
    newest: Day?,
    scope: ReportScope
  ) {
    let isNewest = newest.map(scope.period.days.contains) ?? true
    for file in files where file.isSenders && (isNewest || !file.lacksPeriod) {
      self.files.append(file)
      let own = submissions[file.path] ?? []
      for unit in RowOwners.units(of: own, hinted: file.hintedUnit, scope: scope) {
        filesByUnit[unit, default: []].append(file)
      }
    }
  }

  /// The files of a unit, in the order given.
  func files(of unit: Ref<ReportingUnit>) -> [FileRecord] { filesByUnit[unit] ?? [] }
}

extension FileRecord {
  /// Whether the file is a matter of the period and of somebody outside the department, who alone fills in its forms.
  fileprivate var isSenders: Bool {
    concernsPeriod && state != .notOurs && state != .otherPeriod && typedFrom.isEmpty
  }
}
