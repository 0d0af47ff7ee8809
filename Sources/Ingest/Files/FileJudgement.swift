// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// Judges a file as a whole once its records are read (R4).
struct FileJudgement {
  /// Below this many refused observations a file is never refused for their share alone.
  static let fewestRefusals = 10

  let catalogue: Catalogue
  let clues: PathClues

  func judge(_ builder: SubmissionBuilder, isReadable: Bool, into reading: inout FileReading) {
    reading.findings = builder.findings
    reading.refused = inOrder(builder.refused)
    reading.observationCount = builder.observationCount
    reading.sources = builder.sources ?? []
    guard isReadable else {
      reading.verdict = .unreadable
      return
    }
    // A submission of which everything was refused still came, and leaves its cells missing (R4).
    let groups = builder.groups.filter { ($0.saysAnything || $0.hasRefusals) && !$0.isBlank }
    reading.submissions = groups.map(\.submission)
    reading.findings += builder.groups.filter(\.isBlank).map { blankFinding($0, path: builder.path) }
    reading.findings += StatedTotal.check(builder.totals, in: builder)
    reading.findings += PathComparison(clues: clues, catalogue: catalogue).findings(in: builder)
    reading.findings += SheetNameComparison(path: builder.path, catalogue: catalogue).findings(in: reading.submissions)
    reading.findings += periodFindings(reading) + timeFindings(groups, path: builder.path)
    for (index, group) in groups.enumerated() { rejectMixedNothing(group, index, &reading) }
    if isRefusedWhole(reading) { refuse(&reading) }
    refuseDoubleStatement(&reading)
    reading.findings.sort { ($0.location.row ?? $0.location.line ?? 0) < ($1.location.row ?? $1.location.line ?? 0) }
  }

  /// In the order of rows: one that waited for those behind it was refused after them.
  private func inOrder(_ refused: [RefusedObservation]) -> [RefusedObservation] {
    guard refused.allSatisfy({ $0.location.sheet == nil }) else { return refused }
    return refused.sorted { ($0.location.row ?? $0.location.line ?? 0) < ($1.location.row ?? $1.location.line ?? 0) }
  }

  /// A form that nobody filled in is no report, and must not take the place of one.
  private func blankFinding(_ group: SubmissionBuilder.Group, path: String) -> Finding {
    let first = group.submission.observations.first
    return Finding(.noRows, at: Location(file: path, sheet: first?.sheet, row: group.submission.firstRow))
  }

  /// Said once for a file: its rows mostly have the same reason.
  private func timeFindings(_ groups: [SubmissionBuilder.Group], path: String) -> [Finding] {
    guard let silent = groups.first(where: { !$0.statesTime && $0.submission.time == nil && $0.saysAnything })
    else { return [] }
    return [Finding(.noTime, at: Location(file: path, row: silent.submission.firstRow))]
  }

  private func periodFindings(_ reading: FileReading) -> [Finding] {
    Set(reading.submissions.map(\.period)).filter { $0.form == .range && !catalogue.calendar.isRegular($0) }
      .sorted().map { Finding(.oddPeriod, at: Location(file: reading.path), ["period": .period($0)]) }
  }

  /// "Nothing for everything" beside figures contradicts itself: the figures count, the word does not.
  private func rejectMixedNothing(_ group: SubmissionBuilder.Group, _ index: Int, _ reading: inout FileReading) {
    guard !group.submission.observations.isEmpty else { return }
    reading.submissions[index].saysNothing = false
    for location in group.nothing {
      reading.findings.append(Finding(.nothingWithFigures, at: location, found: "*"))
      reading.refused.append(RefusedObservation(location: location, found: "*", code: .nothingWithFigures))
    }
  }

  private func refuseDoubleStatement(_ reading: inout FileReading) {
    let sheets = SheetComparison(path: reading.path, catalogue: catalogue)
    let outcomes = reading.submissions.map(sheets.compare)
    guard let finding = outcomes.lazy.compactMap(\.finding).first else {
      reading.choices += outcomes.map(\.dailySheets).filter { !$0.isEmpty }.map(SheetComparison.choice)
      return
    }
    reading.findings.append(finding)
    reading.verdict = .refused
  }

  private func isRefusedWhole(_ reading: FileReading) -> Bool {
    let bad = reading.refused.count
    guard bad > 0 else { return false }
    if reading.submissions.allSatisfy({ $0.observations.isEmpty && !$0.saysNothing }) { return true }
    return bad >= Self.fewestRefusals && bad * 100 > catalogue.settings.refuseAbove * reading.observationCount
  }

  private func refuse(_ reading: inout FileReading) {
    reading.verdict = .refused
    let limit = Int64(catalogue.settings.refuseAbove)
    // A file without one good observation needs no second verdict beside its reasons.
    guard reading.refused.count >= Self.fewestRefusals else { return }
    reading.findings.append(
      Finding(
        .refusedWhole,
        at: Location(file: reading.path),
        [
          "refused": .number(Int64(reading.refused.count)), "total": .number(Int64(reading.observationCount)),
          "limit": .number(limit),
        ]
      )
    )
  }
}
