// SPDX-License-Identifier: Apache-2.0

/// A unit that takes over all or a part of another one whose validity ends (R15).
public struct Successor: Sendable, Hashable {
  /// The id of the unit that takes over.
  public let id: String

  /// Which part it takes, from 1 to 100 percent; `nil` where nobody has said.
  public let share: Int?

  /// Names a unit that takes over.
  public init(_ id: String, share: Int? = nil) {
    self.id = id
    self.share = share
  }
}
