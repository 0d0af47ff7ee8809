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
    reading.refused = builder.refused
    reading.observationCount = builder.observationCount
    guard isReadable else {
      reading.verdict = .unreadable
      return
    }
    reading.submissions = builder.groups.map(\.submission).filter { !$0.observations.isEmpty || $0.saysNothing }
    reading.findings += StatedTotal.check(builder.totals, in: builder)
    reading.findings += PathComparison(clues: clues, catalogue: catalogue).findings(in: builder)
    reading.findings += submissionFindings(builder, reading.submissions)
    rejectMixedNothing(&reading)
    if isRefusedWhole(reading) { refuse(&reading) }
    reading.findings.sort { ($0.location.row ?? $0.location.line ?? 0) < ($1.location.row ?? $1.location.line ?? 0) }
  }

  private func submissionFindings(_ builder: SubmissionBuilder, _ submissions: [Submission]) -> [Finding] {
    let silent = builder.groups.filter { !$0.statesTime && $0.submission.time == nil }.map(\.submission)
    let noTime = silent.filter(submissions.contains).prefix(1)
      .map { submission in
        Finding(.noTime, at: Location(file: builder.path, row: submission.firstRow))
      }
    let odd = Set(submissions.map(\.period)).filter { $0.form == .range && !catalogue.calendar.isRegular($0) }
    return noTime
      + odd.sorted().map { Finding(.oddPeriod, at: Location(file: builder.path), ["period": .period($0)]) }
  }

  /// "Nothing for everything" beside figures contradicts itself: the figures count, the word does not.
  private func rejectMixedNothing(_ reading: inout FileReading) {
    for index in reading.submissions.indices
    where reading.submissions[index].saysNothing && !reading.submissions[index].observations.isEmpty {
      reading.submissions[index].saysNothing = false
      let location = Location(file: reading.path, row: reading.submissions[index].firstRow)
      reading.findings.append(Finding(.nothingWithFigures, at: location, found: "*"))
      reading.refused.append(RefusedObservation(location: location, found: "*", code: .nothingWithFigures))
    }
  }

  private func isRefusedWhole(_ reading: FileReading) -> Bool {
    let bad = reading.refused.count
    guard bad > 0 else { return false }
    if reading.submissions.isEmpty { return true }
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
