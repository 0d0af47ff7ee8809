// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import Ingest
import ReportModel
import Reporting

/// The one state in which every file ends, and whether it concerns the period (R4).
struct FileStates {
  let files: [ReadFile]
  let settlement: Settlement
  let scope: ReportScope
  /// For each place in ``files``, its place in the settled list.
  let settledPlaces: [Int: Int]

  func records(_ typedIn: TypedInFiles) -> [FileRecord] {
    let byFile = Dictionary(grouping: settlement.submissions, by: \.file)
    let refusedLater = Set(settlement.refused.compactMap(\.location.file))
    return files.enumerated()
      .map { index, file in
        let place = settledPlaces[index]
        let submissions = place.flatMap { byFile[$0] } ?? []
        let isDuplicate = place.map { settlement.duplicates[$0] != nil } ?? false
        var record = FileRecord(
          path: file.reading.path,
          state: state(file.reading, submissions, isDuplicate, refusedLater.contains(file.reading.path)),
          size: file.size,
          observations: file.reading.observationCount,
          refused: file.reading.refused.count,
          choices: file.reading.choices.map { ($0.subject, $0.choice) },
          concernsPeriod: concernsPeriod(file.reading),
          hintedUnit: file.reading.hintedUnit
        )
        record.typedFrom = file.reading.typedFrom
        record.lacksPeriod = file.reading.submissions.isEmpty && file.reading.hintedPeriod == nil
        record.isExcluded = !submissions.isEmpty && submissions.allSatisfy { $0.answer?.kind == .exclude }
        record.isTypedIn = typedIn.form(of: file.reading) != nil
        return record
      }
  }

  private func state(
    _ reading: FileReading,
    _ submissions: [SettledSubmission],
    _ isDuplicate: Bool,
    _ isRefusedLater: Bool
  ) -> FileState {
    switch reading.verdict {
    case .notOurs: return .notOurs
    case .stillWritten: return .stillWritten
    case .byHand: return .byHand
    case .unreadable: return .unreadable
    case .refused: return isDuplicate ? .duplicate : .refused
    case .read: break
    }
    if isDuplicate { return .duplicate }
    if submissions.contains(where: { $0.state == .counted && scope.contains($0.submission.period) }) {
      return reading.isTakenInFull && !isRefusedLater ? .taken : .partlyTaken
    }
    if submissions.isEmpty { return .refused }
    let ofPeriod = Set(submissions.filter { scope.contains($0.submission.period) }.map(\.state))
    if ofPeriod.contains(.setAside) { return .setAside }
    if ofPeriod.contains(.superseded) { return .superseded }
    let states = Set(submissions.map(\.state))
    if states.contains(.counted) || states.contains(.notYet) { return .otherPeriod }
    return states.contains(.setAside) ? .setAside : .superseded
  }

  /// Files whose rows could not say a period are judged by their names, and concern every period otherwise.
  private func concernsPeriod(_ reading: FileReading) -> Bool {
    if !reading.submissions.isEmpty { return reading.submissions.contains { scope.contains($0.period) } }
    return reading.hintedPeriod.map(scope.contains) ?? true
  }
}
