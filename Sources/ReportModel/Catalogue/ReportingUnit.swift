// SPDX-License-Identifier: Apache-2.0

/// A kind of reporting unit, such as a media outlet or a district.
public struct UnitKind: Sendable, Hashable {
  /// A slug such as `district`.
  public let id: String

  /// The heading under which reports list units of this kind; kinds may share one.
  public let group: String

  /// What stands before the name in forms, for example `UBND`; may be empty.
  public let prefix: String

  /// The channels a unit of this kind has unless the roster says otherwise.
  public let channels: Set<Ref<Channel>>

  /// Describes a kind.
  public init(id: String, group: String, prefix: String, channels: Set<Ref<Channel>>) {
    self.id = id
    self.group = group
    self.prefix = prefix
    self.channels = channels
  }
}

/// Who submits (đơn vị báo cáo).
public struct ReportingUnit: Sendable, Hashable {
  /// A slug such as `an-bien`.
  public let id: String

  /// The official name, such as `Huyện An Biên`.
  public let name: String

  /// What kind of unit it is.
  public let kind: Ref<UnitKind>

  /// The unit above it, when it reports through another one.
  public let parent: String?

  /// The official code, such as `908`; may be empty.
  public let code: String

  /// Other names that files use.
  public var aliases: [String]

  /// The channels it has; others are not applicable there.
  public let channels: Set<Ref<Channel>>

  /// The first 64 channels, a bit each: it is asked of every figure.
  private let channelBits: UInt64

  /// The first day on which it exists, or `nil` for always.
  public let validFrom: Day?

  /// The last day on which it exists, or `nil` for ever.
  public let validTo: Day?

  /// Who takes over what it was (R15); several without shares are not comparable with it.
  public let successors: [Successor]

  /// Describes a unit.
  public init(
    id: String,
    name: String,
    kind: Ref<UnitKind>,
    parent: String?,
    code: String,
    aliases: [String],
    channels: Set<Ref<Channel>>,
    validFrom: Day?,
    validTo: Day?,
    successors: [Successor]
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.parent = parent
    self.code = code
    self.aliases = aliases
    self.channels = channels
    channelBits = channels.reduce(0) { $1.index < 64 ? $0 | 1 << UInt64($1.index) : $0 }
    self.validFrom = validFrom
    self.validTo = validTo
    self.successors = successors
  }

  /// Whether it has a channel.
  public func has(_ channel: Ref<Channel>) -> Bool {
    channel.index < 64 ? channelBits >> UInt64(channel.index) & 1 == 1 : channels.contains(channel)
  }

  /// Whether it exists on a day (R15).
  public func isValid(on day: Day) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }

  /// Whether it exists on any day of a range.
  public func isValid(within days: DayRange) -> Bool {
    (validFrom.map { $0 <= days.last } ?? true) && (validTo.map { days.first <= $0 } ?? true)
  }
}
