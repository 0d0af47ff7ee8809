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
