// SPDX-License-Identifier: Apache-2.0

/// A way in which a campaign is carried to people (hình thức tuyên truyền).
public struct Channel: Sendable, Hashable {
  /// A slug such as `commune-loudspeaker`.
  public let id: String

  /// The printed name, without its unit of count.
  public let name: String

  /// The one measure that it belongs to.
  public let measure: Measure

  /// What one piece is called, for example `tin, bài`; only equal units of count add (R8).
  public let unitOfCount: String

  /// Whether it states minutes.
  public let hasMinutes: Bool

  /// What its reach counts, or `nil` where it states none.
  public let reach: ReachKind?

  /// Other names that files use.
  public var aliases: [String]

  /// What counts as one piece, as the sheet of definitions explains it; empty where the catalogue has no words for it.
  public let definition: String

  /// Describes a channel.
  public init(
    id: String,
    name: String,
    measure: Measure,
    unitOfCount: String,
    hasMinutes: Bool,
    reach: ReachKind?,
    aliases: [String],
    definition: String = ""
  ) {
    self.id = id
    self.name = name
    self.measure = measure
    self.unitOfCount = unitOfCount
    self.hasMinutes = hasMinutes
    self.reach = reach
    self.aliases = aliases
    self.definition = definition
  }

  /// What the pieces of a quantity are called inside a sentence: `bài đăng`, `phút`, `lượt người dự`.
  public func pieces(of quantity: Quantity) -> String {
    switch quantity {
    case .count: unitOfCount
    case .minutes: "phút"
    case .reach: reach == .attendance ? "lượt người dự" : "lượt tiếp cận"
    }
  }

  /// The quantities that reports print for it.
  public var quantities: [Quantity] {
    [.count] + (hasMinutes ? [.minutes] : []) + (reach != nil ? [.reach] : [])
  }
}
