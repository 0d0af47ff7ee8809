// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// Compares what the rows say with what the file name and the folders say: the rows win, and it is said.
struct PathComparison {
  let clues: PathClues
  let catalogue: Catalogue

  /// Warnings for units and periods, notes for times and revisions.
  func findings(in builder: SubmissionBuilder) -> [Finding] {
    let submissions = builder.groups.map(\.submission)
    guard let first = submissions.first else { return [] }
    let at = Location(file: builder.path)
    return unitFindings(submissions, first, at) + periodFindings(submissions, first, at)
      + timeFindings(submissions, first, at)
  }

  /// The one unit and the one period that the file was read as, wherever they stand.
  func choices(in builder: SubmissionBuilder) -> [ReadingChoice] {
    guard let first = builder.groups.first?.submission else { return [] }
    var choices: [ReadingChoice] = []
    let units = Set(builder.groups.map(\.submission.unit))
    if units.count == 1 {
      let name = catalogue[first.unit].name
      choices.append(ReadingChoice(Phrase("Đơn vị", "unit"), Phrase(name, name)))
    }
    if Set(builder.groups.map(\.submission.period)).count == 1 {
      choices.append(ReadingChoice(Phrase("Kỳ báo cáo", "period"), first.period.label))
    }
    return choices
  }

  private func unitFindings(_ submissions: [Submission], _ first: Submission, _ at: Location) -> [Finding] {
    let units = Set(submissions.map(\.unit))
    // A parent forwards what the units below it sent (R9), so its name agrees with theirs.
    let kin = units.union(units.compactMap(catalogue.reportingParent))
    return clues.units { catalogue[$0].isValid(within: first.period.days) }
      .filter { $0.value.isDisjoint(with: kin) }
      .map { disagreement(.disagree, at, $0.place, .text(list($0.value)), .text(list(units))) }
  }

  private func list(_ units: Set<Ref<ReportingUnit>>) -> String {
    units.sorted().map { catalogue[$0].name }.joined(separator: ", ")
  }

  private func periodFindings(_ submissions: [Submission], _ first: Submission, _ at: Location) -> [Finding] {
    clues.periods.compactMap { clue in
      let year = first.period.days.last.civil.year
      guard case .period(let stated) = clues.completed(clue.value, year: year),
        !submissions.contains(where: { stated.days.contains($0.period.days.last) })
      else { return nil }
      return disagreement(.disagree, at, clue.place, .period(stated), .period(first.period))
    }
  }

  private func timeFindings(_ submissions: [Submission], _ first: Submission, _ at: Location) -> [Finding] {
    var findings: [Finding] = []
    let offset = catalogue.calendar.utcOffset
    if let clue = clues.time, let time = first.time {
      let days = submissions.compactMap { $0.time?.moment.day(utcOffset: offset) }
      let stated = clue.value.moment.day(utcOffset: offset)
      if !days.contains(stated) {
        let content = time.moment.day(utcOffset: offset)
        findings.append(disagreement(.timeDisagrees, at, clue.place, .day(stated), .day(content)))
      }
    }
    if let clue = clues.revision, !submissions.contains(where: { $0.revision == clue.value }),
      let stated = first.revision
    {
      findings.append(disagreement(.timeDisagrees, at, clue.place, .text("lần \(clue.value)"), .text("lần \(stated)")))
    }
    return findings
  }

  private func disagreement(
    _ code: FindingCode,
    _ at: Location,
    _ place: Phrase,
    _ stated: Part,
    _ content: Part
  ) -> Finding {
    Finding(code, at: at, ["place": .phrase(place), "stated": stated, "content": content])
  }
}
