// SPDX-License-Identifier: Apache-2.0

public import Diagnostics
public import ReportModel

/// A readable file of the inbox, as settling needs it.
public struct ReceivedFile: Sendable {
  /// The path below the inbox, NFC.
  public var path: String

  /// What tells equal content: the size and a quick hash.
  public var content: ContentID

  /// The number of the run that first met the file, by the journal; `nil` where there is no journal.
  ///
  /// Files that arrived between the same two runs have no order.
  public var arrival: Int?

  /// The office that sent it, where its path names one of those by which units' reports come in parts (R1).
  public var sender: String?

  /// Whether the file was refused whole, so that its submissions take no part in R1.
  public var isRefused: Bool

  /// Its submissions, in file order.
  public var submissions: [Submission]

  /// Describes a file.
  public init(
    path: String,
    content: ContentID,
    arrival: Int? = nil,
    isRefused: Bool,
    submissions: [Submission]
  ) {
    self.path = path
    self.content = content
    self.arrival = arrival
    self.isRefused = isRefused
    self.submissions = submissions
  }
}

/// A part of a unit's report of a period, settled by itself (R1).
public enum ReportPart: Sendable, Hashable {
  /// One campaign.
  case campaign(Ref<Campaign>)

  /// What one office sends; nil where the file does not say which.
  case sender(String?)
}

/// A submission with what became of it.
public struct SettledSubmission: Sendable {
  /// The file it came in, a place in the list that was settled.
  public var file: Int

  /// The file's path below the inbox.
  public var path: String

  /// The number of the run that first met the file, by the journal.
  public var arrival: Int?

  /// The part of the unit's report that it is, where that comes in parts (R1).
  public var part: ReportPart?

  /// What the officer decided of how it counts; a correction is its own.
  public var answer: Decision? {
    get { decided?.answer }
    set { decided = Decided(newValue, acceptance) }
  }

  /// With which decision the officer accepted what is remarked of it.
  public var acceptance: Decision? {
    get { decided?.acceptance }
    set { decided = Decided(answer, newValue) }
  }

  /// Kept apart: decisions are few and large, submissions are many.
  private var decided: Decided?

  /// What it says.
  public var submission: Submission

  /// What became of it.
  public var state: SubmissionState

  /// The unit that it counts for: its own, or the parent through which it was forwarded (R9).
  public var countsFor: Ref<ReportingUnit>

  /// The path of the file that counts in its place, where one does.
  public var replacedBy: String?

  init(
    file: Int,
    path: String,
    arrival: Int? = nil,
    part: ReportPart?,
    answer: Decision? = nil,
    submission: Submission,
    state: SubmissionState,
    countsFor: Ref<ReportingUnit>
  ) {
    self.file = file
    self.path = path
    self.arrival = arrival
    self.part = part
    self.submission = submission
    self.state = state
    self.countsFor = countsFor
    decided = Decided(answer, nil)
  }

  private final class Decided: Sendable {
    let answer: Decision?
    let acceptance: Decision?

    init?(_ answer: Decision?, _ acceptance: Decision?) {
      if answer == nil, acceptance == nil { return nil }
      (self.answer, self.acceptance) = (answer, acceptance)
    }
  }
}

/// Which submissions count, and why the others do not.
public struct Settlement: Sendable {
  /// All submissions, in the order of files and rows.
  public var submissions: [SettledSubmission] = []

  /// For each file that repeats another one's bytes, the path of the one that stands (R2).
  public var duplicates: [Int: String] = [:]

  /// Every figure that a later one took the place of, by unit, period, cell and age (R1, R3).
  public var replaced: [ReplacedFigure] = []

  /// What was remarked, each finding with its file.
  public var findings: [Finding] = []

  /// Observations that were read well and still not counted, with their reason.
  public var refused: [RefusedObservation] = []

  /// The submissions that count.
  public var counted: [SettledSubmission] { submissions.filter { $0.state == .counted } }
}
