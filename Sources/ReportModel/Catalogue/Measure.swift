// SPDX-License-Identifier: Apache-2.0

/// What is counted (chỉ tiêu).
public enum Measure: String, Sendable, Hashable, CaseIterable, Comparable {
  /// News items, articles, posts.
  case articles

  /// Airings on radio, television and loudspeakers.
  case broadcasts

  /// Conferences, rallies, booths.
  case events

  /// All printed and recorded material.
  case leaflets

  /// Orders as the annexes do.
  public static func < (one: Measure, other: Measure) -> Bool { one.rank < other.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Which number of a cell is meant (đại lượng); quantities never add to one another (R8).
public enum Quantity: String, Sendable, Hashable, CaseIterable {
  /// How many (số lượng).
  case count

  /// How long, in whole minutes (thời lượng).
  case minutes

  /// How many people: views of a network (lượt tiếp cận), or people attending (lượt người dự).
  case reach
}

/// What a channel's reach counts; the two never add (R8).
public enum ReachKind: String, Sendable, Hashable, CaseIterable {
  /// Views on networks (lượt tiếp cận).
  case network

  /// People present (lượt người dự).
  case attendance
}
