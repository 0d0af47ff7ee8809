// SPDX-License-Identifier: Apache-2.0

import Configuration
import Naming
import ReportModel

/// What the fast lane has to know of a catalogue: ids by their bytes, and which figures need no second look.
///
/// It holds only ids that mean one thing by the rules of names too (R10); all else is left to those.
final class CanonicalNames: Sendable {
  let units: IdTable
  let campaigns: IdTable
  let channels: IdTable
  /// How many channels there are, so that a campaign and a channel make the number of a cell.
  let channelCount: Int
  let cellCount: Int
  /// Of each channel, whether minutes above zero are nothing to ask about; likewise reach.
  private let takesMinutes: [Bool]
  private let takesReach: [Bool]
  private let channelsOfUnit: [Set<Ref<Channel>>]

  init(catalogue: Catalogue, names: CatalogueNames) {
    units = IdTable(
      catalogue.unitRefs.filter { names.isOnlyKey(catalogue[$0].id, of: $0) }.map { (catalogue[$0].id, $0.index) }
    )
    campaigns = IdTable(
      catalogue.campaignRefs.filter { names.campaigns.means(catalogue[$0].id, $0) }
        .map { (catalogue[$0].id, $0.index) }
    )
    channels = IdTable(
      catalogue.channelRefs.filter { names.channels.means(catalogue[$0].id, $0) }
        .map { (catalogue[$0].id, $0.index) }
    )
    channelCount = catalogue.channels.count
    cellCount = catalogue.campaigns.count * catalogue.channels.count
    takesMinutes = catalogue.channels.map { $0.quantities.contains(.minutes) }
    takesReach = catalogue.channels.map { $0.quantities.contains(.reach) || $0.measure != .broadcasts }
    channelsOfUnit = catalogue.units.map(\.channels)
  }

  /// Whether figures of a channel are nothing to ask about, by the channels that their unit has.
  func takes(_ amounts: Amounts, ofChannel channel: Int, in hasChannel: [Bool]) -> Bool {
    if amounts.minutes.number ?? 0 != 0, !takesMinutes[channel] { return false }
    if amounts.reach.number ?? 0 != 0, !takesReach[channel] { return false }
    return hasChannel[channel]
      || !(amounts.count.isReported || amounts.minutes.isReported || amounts.reach.isReported)
  }

  /// Of each channel, whether a unit has it.
  func channels(of unit: Ref<ReportingUnit>) -> [Bool] {
    var has = Array(repeating: false, count: channelCount)
    for channel in channelsOfUnit[unit.index] { has[channel.index] = true }
    return has
  }
}

extension NameIndex {
  /// Whether a text means one thing and no other.
  fileprivate func means<Thing>(_ text: String, _ thing: Ref<Thing>) -> Bool where ID == Ref<Thing> {
    if case .one(thing)? = knownMatch(FoldedName(text), where: { _ in true }) { true } else { false }
  }
}
