// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// The order of one unit's submissions for one period (R1).
///
/// The later time is later; a missing time is earlier than any stated one. Then the greater revision, an unmarked
/// submission being the first. Then the later first arrival in the journal. Then, provisionally, the greater path by
/// bytes, and in one file the later row.
struct SubmissionOrder: Comparable {
  private let seconds: Int
  private let revision: Int
  private let arrival: Int
  private let path: String
  private let row: Int

  init(_ submission: Submission, path: String, arrival: Int?) {
    seconds = submission.time?.moment.seconds ?? .min
    revision = submission.revision ?? 1
    self.arrival = arrival ?? .max
    self.path = path
    row = submission.firstRow
  }

  /// Whether time and revision, which the sender states, or the arrival order the two.
  func isDecided(against other: SubmissionOrder) -> Bool {
    seconds != other.seconds || revision != other.revision || arrival != other.arrival
  }

  static func < (one: SubmissionOrder, other: SubmissionOrder) -> Bool {
    if one.seconds != other.seconds { return one.seconds < other.seconds }
    if one.revision != other.revision { return one.revision < other.revision }
    if one.arrival != other.arrival { return one.arrival < other.arrival }
    if one.path == other.path { return one.row < other.row }
    return one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }
}
