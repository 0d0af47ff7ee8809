// SPDX-License-Identifier: Apache-2.0

/// A place in one of the catalogue's lists, 0-based; it means nothing without its catalogue.
public struct Ref<Element>: Hashable, Comparable, Sendable {
  /// The position in the list.
  public let index: Int

  /// Points to a position.
  public init(_ index: Int) { self.index = index }

  /// Orders as the catalogue does.
  public static func < (one: Self, other: Self) -> Bool { one.index < other.index }
}
