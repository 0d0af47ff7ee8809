// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import Ingest
import ReportModel
import Reporting

/// The one state in which every file ends, and whether it concerns the period (R4).
struct FileStates {
  private let inbox: SettledInbox
  private let submissions: [Int: [SettledSubmission]]
  private let refusedLater: Set<String>

  init(_ inbox: SettledInbox) {
    self.inbox = inbox
    submissions = Dictionary(grouping: inbox.settlement.submissions, by: \.file)
    refusedLater = Set(inbox.settlement.refused.compactMap(\.location.file))
  }

  /// Every file as a report sees it, in path order.
  func records(in scope: ReportScope) -> [FileRecord] { inbox.files.indices.map { record(of: $0, in: scope) } }

  /// One file as a report sees it.
  func record(of index: Int, in scope: ReportScope) -> FileRecord {
    let file = inbox.files[index]
    let place = inbox.settledPlaces[index]
    let submissions = place.flatMap { self.submissions[$0] } ?? []
    let isDuplicate = place.map { inbox.settlement.duplicates[$0] != nil } ?? false
    var record = FileRecord(
      path: file.reading.path,
      state: state(file.reading, submissions, isDuplicate, scope),
      size: file.size,
      observations: file.reading.observationCount,
      refused: file.reading.refused.count,
      choices: file.reading.choices.map { ($0.subject, $0.choice) },
      concernsPeriod: concernsPeriod(file.reading, scope),
      hintedUnit: file.reading.hintedUnit
    )
    record.typedFrom = file.reading.typedFrom
    record.lacksPeriod = file.reading.submissions.isEmpty && file.reading.hintedPeriod == nil
    record.isExcluded =
      submissions.isEmpty
      ? inbox.excluded.contains(file.reading.path) : submissions.allSatisfy { $0.answer?.kind == .exclude }
    record.isTypedIn = inbox.typedIn.form(of: file.reading) != nil
    return record
  }

  private func state(
    _ reading: FileReading,
    _ submissions: [SettledSubmission],
    _ isDuplicate: Bool,
    _ scope: ReportScope
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
      return reading.isTakenInFull && !refusedLater.contains(reading.path) ? .taken : .partlyTaken
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
  private func concernsPeriod(_ reading: FileReading, _ scope: ReportScope) -> Bool {
    if !reading.submissions.isEmpty { return reading.submissions.contains { scope.contains($0.period) } }
    return reading.hintedPeriod.map(scope.contains) ?? true
  }
}
