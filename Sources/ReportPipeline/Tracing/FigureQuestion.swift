// SPDX-License-Identifier: Apache-2.0

public import Aggregation
import Diagnostics
public import ReportModel

/// A question about figures by what they are about, in the words of whoever asks (R13).
public struct FigureQuestion: Sendable {
  /// A campaign by name or id.
  public var campaign: String
  /// Channels by name or id, each traced by itself (R8); empty for all.
  public var channels: [String] = []
  /// Which quantity.
  public var quantity = Quantity.count
  /// Units by name or id, traced together; empty for all.
  public var units: [String] = []
  /// Which submissions.
  public var span = FigureAddress.Span.inPeriod

  /// Asks about a campaign.
  public init(campaign: String) { self.campaign = campaign }

  /// The figures that are asked for, a channel each.
  func addresses(_ names: TypedNames) throws(RunFailure) -> [FigureAddress] {
    let campaign = try names.campaign(campaign)
    var units: [Ref<ReportingUnit>] = []
    for unit in self.units { units.append(try names.unit(unit, on: nil)) }
    var channels: [Ref<Channel>] = []
    for channel in self.channels { channels.append(try names.channel(channel)) }
    let catalogue = names.workspace.catalogue
    let all = catalogue.channelRefs.filter { catalogue[$0].quantities.contains(quantity) }
    return (channels.isEmpty ? all : channels)
      .map { channel in
        FigureAddress(campaign, [channel], quantity, units: units.isEmpty ? nil : units, span: span)
      }
  }
}
