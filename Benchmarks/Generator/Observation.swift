// SPDX-License-Identifier: Apache-2.0

/// One row to write.
struct Observation {
  /// What stands in the count column.
  enum Count {
    case number(Int)
    case negative
    case decimalComma
  }

  var campaign: String
  var channel: String
  var count: Count
  var minutes: Int?
  var reach: Int?
  var note: String?
}

/// Who says something, about which week, when.
struct SubmissionHead {
  var unit: String
  var week: String
  var submittedAt: String
}
