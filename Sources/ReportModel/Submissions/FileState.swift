// SPDX-License-Identifier: Apache-2.0

/// How a file of the inbox ended; the first state that applies (R4).
public enum FileState: String, Sendable, Hashable, CaseIterable {
  case notOurs = "not-ours"
  case stillWritten = "still-written"
  case byHand = "by-hand"
  case unreadable
  case duplicate
  case refused
  case partlyTaken = "partly-taken"
  case taken
  case setAside = "set-aside"
  case superseded
  case otherPeriod = "other-period"

  /// Whether something in the file was not taken, so that the run ends with exit status 1.
  public var hasRefusals: Bool {
    switch self {
    case .unreadable, .refused, .partlyTaken, .setAside: true
    case .notOurs, .stillWritten, .byHand, .duplicate, .taken, .superseded, .otherPeriod: false
    }
  }
}

/// What became of a submission.
public enum SubmissionState: String, Sendable, Hashable {
  /// It counts in its period.
  case counted

  /// A later one counts (R1).
  case superseded

  /// It overlaps one that counts (R9), or its parent sent its own.
  case setAside = "set-aside"

  /// It is stated later than the report's own time (R18).
  case notYet = "not-yet"

  /// Its file was refused whole (R4) or its unit did not exist then.
  case refused
}
