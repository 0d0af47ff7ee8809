// SPDX-License-Identifier: Apache-2.0

extension FigureSelection {
  /// Whether the selection takes a channel: one that it names, or any that has the quantity.
  public func takes(_ channel: Channel) -> Bool {
    guard measure.map({ channel.measure == $0 }) ?? true, channels?.contains(channel.id) ?? true else { return false }
    return switch quantity ?? .count {
    case .count: true
    case .minutes: channel.hasMinutes
    case .reach: channel.reach != nil && (reach.map { channel.reach == $0 } ?? true)
    }
  }
}
