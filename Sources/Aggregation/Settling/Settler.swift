// SPDX-License-Identifier: Apache-2.0

import Diagnostics
public import ReportModel

/// Decides which submissions count (R1, R2, R4, R9, R15, R18).
///
/// The decision is made once for the whole inbox, before any report period is chosen, and depends on the files'
/// content, paths and first arrival alone, never on the order in which they were read.
public struct Settler: Sendable {
  let catalogue: Catalogue
  let asOf: Moment
  let decisions: [Decision]

  /// Settles by a catalogue and the officer's decisions, at an instant; what is stated or decided later is left out.
  public init(catalogue: Catalogue, asOf: Moment, decisions: [Decision] = []) {
    self.catalogue = catalogue
    self.asOf = asOf
    self.decisions = decisions.filter { $0.at <= asOf }
  }

  /// Settles the readable files of an inbox, in whatever order they are given.
  ///
  /// - Parameters:
  ///   - files: Those that could be read, each path once.
  ///   - others: The paths of all files that came, which decisions may be about as well.
  /// - Returns: Every submission with what became of it, in the order of paths and rows.
  public func settle(_ files: [ReceivedFile], beside others: Set<String> = []) -> Settlement {
    let order = files.indices.sorted { files[$0].path.utf8.lexicographicallyPrecedes(files[$1].path.utf8) }
    var settlement = Settlement()
    let byArrival = order.enumerated()
      .sorted { (files[$0.element].arrival ?? .max, $0.offset) < (files[$1.element].arrival ?? .max, $1.offset) }
    findDuplicates(files, byArrival.map(\.element), &settlement)
    gather(files, order, &settlement)
    heedDecisions(files, beside: others, &settlement)
    leaveOutLaterOnes(&settlement)
    askForSenders(&settlement)
    let sent = settlement.submissions.indices.filter { !settlement.submissions[$0].isCorrection }
    let rivals = Dictionary(grouping: sent) {
      Rivalry(settlement.submissions[$0].submission, settlement.submissions[$0].part)
    }
    for (_, indices) in rivals.sorted(by: { ($0.value.first ?? 0) < ($1.value.first ?? 0) }) {
      settleRivals(indices, &settlement)
    }
    setOverlapsAside(&settlement)
    settleForwarded(&settlement)
    layCorrections(&settlement)
    compareForwarded(&settlement)
    noteEndedUnits(&settlement)
    deriveFromCumulative(&settlement)
    refuseOverflow(&settlement)
    keepTrail(&settlement)
    settlement.findings = settlement.findings.enumerated()
      .sorted { ($0.element.location, $0.offset) < ($1.element.location, $1.offset) }.map(\.element)
    return settlement
  }

  // MARK: What came

  private func gather(_ files: [ReceivedFile], _ order: [Int], _ settlement: inout Settlement) {
    for index in order where settlement.duplicates[index] == nil {
      let file = files[index]
      let source = SettledFile(place: index, path: file.path, arrival: file.arrival)
      let stated = file.submissions.map { inCalendar($0, of: file, &settlement) }
      for (part, submission) in stated.flatMap({ parts(of: $0, from: file) }) {
        settlement.submissions.append(
          SettledSubmission(
            file: source,
            part: part,
            submission: submission,
            state: file.isRefused ? .refused : .counted,
            countsFor: submission.unit
          )
        )
      }
    }
  }

  /// The submission of the period that its days end with, where it holds only cumulative figures (R5, R9).
  ///
  /// From the campaign's beginning to the end of a week they are that week's report.
  private func inCalendar(
    _ submission: Submission,
    of file: ReceivedFile,
    _ settlement: inout Settlement
  ) -> Submission {
    let stated = submission.period
    let period = catalogue.calendar.period(containing: stated.days.last)
    guard submission.observations.areAllCumulative,
      period != stated, period.days.last == stated.days.last, stated.days.first < period.days.first
    else { return submission }
    settlement.findings.append(
      Finding(
        .cumulativeRange,
        at: Location(file: file.path, row: submission.firstRow),
        [
          "unit": .text(catalogue[submission.unit].name), "stated": .phrase(stated.label),
          "period": .period(period),
        ]
      )
    )
    var submission = submission
    submission.period = period
    return submission
  }

  /// Equal bytes that resolve to the same units and periods count once; the first that came stands (R2).
  private func findDuplicates(_ files: [ReceivedFile], _ order: [Int], _ settlement: inout Settlement) {
    var standing: [Subject: Int] = [:]
    var firstOfContent: [ContentID: Int] = [:]
    for index in order {
      let file = files[index]
      let at = Location(file: file.path)
      let subject = Subject(
        content: file.content,
        rivalries: file.submissions.map { Rivalry($0, office(of: $0, in: file)) }
      )
      if let twin = standing[subject] {
        settlement.duplicates[index] = files[twin].path
        settlement.findings.append(Finding(.duplicateFile, at: at, ["other": .text(files[twin].path)]))
        continue
      }
      standing[subject] = index
      if let twin = firstOfContent[file.content] {
        settlement.findings.append(Finding(.sameBytesElsewhere, at: at, ["other": .text(files[twin].path)]))
      } else {
        firstOfContent[file.content] = index
      }
    }
  }

  /// The office that sent a file matters where its unit reports by offices; elsewhere the path only looks like one.
  private func office(of submission: Submission, in file: ReceivedFile) -> ReportPart? {
    guard case .sender? = catalogue.parts[submission.unit] else { return nil }
    return .sender(file.sender)
  }

  private func leaveOutLaterOnes(_ settlement: inout Settlement) {
    for index in settlement.submissions.indices where settlement.submissions[index].state == .counted {
      let settled = settlement.submissions[index]
      guard let time = settled.submission.time, time.moment > asOf else { continue }
      settlement.submissions[index].state = .notYet
      let stated = time.moment.iso(utcOffset: catalogue.calendar.utcOffset)
      settlement.findings.append(
        Finding(.statedLater, at: settled.location, ["time": .text(stated)])
      )
    }
  }

  // MARK: R1

  /// One unit and one period, or a part of its report, for which one submission counts.
  private struct Rivalry: Hashable {
    let unit: Ref<ReportingUnit>
    let period: Period
    let part: ReportPart?

    init(_ submission: Submission, _ part: ReportPart?) {
      unit = submission.unit
      period = submission.period
      self.part = part
    }
  }

  /// Bytes, and the units and periods that they were read as.
  private struct Subject: Hashable {
    let content: ContentID
    let rivalries: [Rivalry]
  }

  private func settleRivals(_ indices: [Int], _ settlement: inout Settlement) {
    let ordered = indices.sorted { settlement.submissions[$0].order < settlement.submissions[$1].order }
    let standing = ordered.filter { settlement.submissions[$0].state == .counted }
    guard let newest = standing.last else { return }
    let base = standing.last { !settlement.submissions[$0].submission.isSupplement }
    let (older, supplements) =
      base.map { base in
        (standing.prefix { $0 != base }, Array(standing.drop { $0 != base }.dropFirst()))
      } ?? ([], standing)
    if let winner = base {
      for loser in older { supersede(loser, by: winner, &settlement) }
      askForOrder(winner, among: older, &settlement) { !$0.saysTheSame(as: $1) }
      compareCells(winner, with: older.filter { !settlement.submissions[$0].submission.isSupplement }, &settlement)
    }
    let layers = [base].compactMap { $0 } + supplements
    for (place, supplement) in layers.enumerated().dropFirst() {
      askForOrder(supplement, among: layers.prefix(place), &settlement) { $0.contradicts($1) }
    }
    layOver(supplements, on: base, &settlement)
    noteRefusedSuccessor(of: newest, among: ordered, &settlement)
  }

  private func supersede(_ loser: Int, by winner: Int, _ settlement: inout Settlement) {
    let winning = settlement.submissions[winner]
    let losing = settlement.submissions[loser]
    settlement.submissions[loser].state = .superseded
    settlement.submissions[loser].replacedBy = winning.path
    let lacksTime = losing.submission.time == nil && winning.submission.time != nil
    settlement.findings.append(
      Finding(
        lacksTime ? .timeMissing : .superseded,
        at: losing.location,
        [
          "other": .text(winning.path), "unit": .text(catalogue[losing.submission.unit].name),
          "period": .period(losing.submission.period),
        ]
      )
    )
  }

  /// A newer file that was refused whole leaves the older submission standing, with an error (R4).
  private func noteRefusedSuccessor(of winner: Int, among ordered: [Int], _ settlement: inout Settlement) {
    let winning = settlement.submissions[winner]
    guard let newer = ordered.last(where: { settlement.submissions[$0].state == .refused }),
      winning.order < settlement.submissions[newer].order
    else { return }
    settlement.findings.append(
      Finding(
        .olderCounts,
        at: winning.location,
        [
          "other": .text(settlement.submissions[newer].path),
          "unit": .text(catalogue[winning.submission.unit].name), "period": .period(winning.submission.period),
        ]
      )
    )
  }
}

extension SettledSubmission {
  var location: Location { Location(file: path, row: submission.firstRow) }

  var order: SubmissionOrder {
    SubmissionOrder(submission, path: path, arrival: arrival, answer: answer)
  }
}
