// SPDX-License-Identifier: Apache-2.0

import ReportModel
import Testing

/// A range of days by the ISO forms of its ends.
func days(_ first: String, _ last: String) throws -> DayRange {
  let (first, last) = (try #require(Day(iso: first)), try #require(Day(iso: last)))
  return try #require(DayRange(first, last))
}
