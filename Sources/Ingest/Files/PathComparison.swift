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
    return unitFindings(submissions, at) + periodFindings(submissions, first, at) + timeFindings(submissions, first, at)
  }

  /// What was taken from the path because the rows are silent.
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

  private func unitFindings(_ submissions: [Submission], _ at: Location) -> [Finding] {
    let units = Set(submissions.map(\.unit))
    guard let period = submissions.first?.period,
      let clue = clues.units(where: { catalogue[$0].isValid(within: period.days) }),
      clue.value.isDisjoint(with: units)
    else { return [] }
    return [
      disagreement(
        .disagree,
        at,
        clue.place,
        clue.value.sorted().map { catalogue[$0].name }.joined(separator: ", "),
        units.sorted().map { catalogue[$0].name }.joined(separator: ", ")
      )
    ]
  }

  private func periodFindings(_ submissions: [Submission], _ first: Submission, _ at: Location) -> [Finding] {
    clues.periods.compactMap { clue in
      let isKept = submissions.contains { clue.value.days.contains($0.period.days.last) }
      return isKept ? nil : disagreement(.disagree, at, clue.place, clue.value.name, first.period.name)
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
        findings.append(disagreement(.timeDisagrees, at, clue.place, stated.iso, content.iso))
      }
    }
    if let clue = clues.revision, !submissions.contains(where: { $0.revision == clue.value }),
      let stated = first.revision
    {
      findings.append(disagreement(.timeDisagrees, at, clue.place, "lần \(clue.value)", "lần \(stated)"))
    }
    return findings
  }

  private func disagreement(
    _ code: FindingCode,
    _ at: Location,
    _ place: Phrase,
    _ stated: String,
    _ content: String
  ) -> Finding {
    Finding(code, at: at, ["place": .phrase(place), "stated": .text(stated), "content": .text(content)])
  }
}
