// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// The order of one unit's submissions for one period (R1).
///
/// The later time is later; a missing time is earlier than any stated one. Then the greater revision, an unmarked
/// submission being the first. Then the later first arrival in the journal, then what the officer decided. Then,
/// provisionally, the greater path by bytes, and in one file the later row.
struct SubmissionOrder: Comparable {
  private let seconds: Int
  private let revision: Int
  private let arrival: Int
  private let preference: Preference
  private let path: String
  private let row: Int

  /// - Parameters:
  ///   - submission: What is ordered.
  ///   - path: The path of its file.
  ///   - arrival: The number of the run that first met the file.
  ///   - answer: What the officer decided of it.
  init(_ submission: Submission, path: String, arrival: Int?, answer: Decision? = nil) {
    seconds = submission.time?.moment.seconds ?? .min
    preference = Preference(answer, isSupplement: submission.isSupplement)
    revision = submission.revision ?? 1
    self.arrival = arrival ?? .max
    self.path = path
    row = submission.firstRow
  }

  /// Whether time and revision, which the sender states, or the arrival order the two.
  func isDecided(against other: SubmissionOrder) -> Bool {
    seconds != other.seconds || revision != other.revision || arrival != other.arrival
      || preference != other.preference
  }

  static func < (one: SubmissionOrder, other: SubmissionOrder) -> Bool {
    if one.seconds != other.seconds { return one.seconds < other.seconds }
    if one.revision != other.revision { return one.revision < other.revision }
    if one.arrival != other.arrival { return one.arrival < other.arrival }
    if one.preference != other.preference { return one.preference < other.preference }
    if one.path == other.path { return one.row < other.row }
    return one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }
}

/// What an answer says of the order where nothing else does: what is said to count is later than what nothing is said
/// of, a supplement later than the report that it completes, and of equals the one that was answered for last.
private struct Preference: Comparable {
  private let rank: Int
  private let decision: Int

  init(_ answer: Decision?, isSupplement: Bool) {
    guard let answer, [.replace, .supplement].contains(answer.kind) else {
      (rank, decision) = (0, 0)
      return
    }
    (rank, decision) = (isSupplement ? 2 : 1, answer.row)
  }

  static func < (one: Preference, other: Preference) -> Bool {
    (one.rank, one.decision) < (other.rank, other.decision)
  }
}
