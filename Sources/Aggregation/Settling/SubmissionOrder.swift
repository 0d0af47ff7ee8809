// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// The order of one unit's submissions for one period (R1).
///
/// The later time is later; a missing time is earlier than any stated one. Then the greater revision, an unmarked
/// submission being the first. Then the later first arrival in the journal, then what the officer decided. Then, provisionally, the greater path by
/// bytes, and in one file the later row.
struct SubmissionOrder: Comparable {
  private let seconds: Int
  private let revision: Int
  private let arrival: Int
  private let isPreferred: Bool
  private let path: String
  private let row: Int

  /// - Parameters:
  ///   - submission: What is ordered.
  ///   - path: The path of its file.
  ///   - arrival: The number of the run that first met the file.
  ///   - isPreferred: Whether the officer decided that it counts where nothing else orders it.
  ///   - isCorrection: Whether the officer set it by hand: the newest by definition.
  init(_ submission: Submission, path: String, arrival: Int?, isPreferred: Bool = false, isCorrection: Bool = false) {
    seconds = isCorrection ? .max : submission.time?.moment.seconds ?? .min
    self.isPreferred = isPreferred
    revision = submission.revision ?? 1
    self.arrival = arrival ?? .max
    self.path = path
    row = submission.firstRow
  }

  /// Whether time and revision, which the sender states, or the arrival order the two.
  func isDecided(against other: SubmissionOrder) -> Bool {
    seconds != other.seconds || revision != other.revision || arrival != other.arrival
      || isPreferred != other.isPreferred
  }

  static func < (one: SubmissionOrder, other: SubmissionOrder) -> Bool {
    if one.seconds != other.seconds { return one.seconds < other.seconds }
    if one.revision != other.revision { return one.revision < other.revision }
    if one.arrival != other.arrival { return one.arrival < other.arrival }
    if one.isPreferred != other.isPreferred { return other.isPreferred }
    if one.path == other.path { return one.row < other.row }
    return one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }
}
