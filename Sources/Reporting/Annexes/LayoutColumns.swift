// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// Spreads the columns of a layout out over the campaigns and channels of a report.
struct LayoutColumns {
  let layout: Layout
  let catalogue: Catalogue
  let campaigns: [Ref<Campaign>]

  /// What holds for the columns below a group.
  private struct Place {
    var selection = FigureSelection()
    var groups: [String] = []
    var campaign: Ref<Campaign>?
    var measure: Measure?
    var channel: Ref<Channel>?
  }

  /// The columns from the left; those without any channel of the catalogue are left out.
  func placed() -> [PlacedColumn] { layout.columns.flatMap { placed($0, Place()) } }

  private func placed(_ node: LayoutNode, _ place: Place) -> [PlacedColumn] {
    switch node {
    case .column(let column): [placed(column, place)].compactMap(\.self)
    case .group(let group):
      repeated(group, place)
        .flatMap { place in
          var place = place
          let heading = group.heading.map { fill($0, place) }
          if let heading { place.groups.append(heading) }
          return group.columns.flatMap { placed($0, place) }
        }
    }
  }

  private func repeated(_ group: LayoutGroup, _ place: Place) -> [Place] {
    var place = place
    place.selection = group.selection.within(place.selection)
    place.measure = place.selection.measure
    switch group.repetition {
    case nil: return [place]
    case .campaign:
      return campaigns.map { campaign in
        var place = place
        place.campaign = campaign
        return place
      }
    case .measure:
      return Measure.allCases.filter { !catalogue.channels(of: $0).isEmpty }
        .map { measure in
          var place = place
          (place.measure, place.selection.measure) = (measure, measure)
          return place
        }
    case .channel: return byChannel(place) { _ in true }
    case .otherChannel: return byChannel(place) { !namedChannels.contains(catalogue[$0].id) }
    }
  }

  private func byChannel(_ place: Place, where isWanted: (Ref<Channel>) -> Bool) -> [Place] {
    selected(place.selection).filter(isWanted)
      .map { channel in
        var place = place
        (place.channel, place.selection.channels) = (channel, [catalogue[channel].id])
        return place
      }
  }

  private func placed(_ column: LayoutColumn, _ place: Place) -> PlacedColumn? {
    let selection = column.selection.within(place.selection)
    var campaign = place.campaign
    if let id = selection.campaign {
      campaign = campaigns.first { catalogue[$0].id == id }
      // A report holds its own campaigns only.
      if campaign == nil { return nil }
    }
    let channels = selected(selection)
    if column.content == .figure, channels.isEmpty { return nil }
    let unit = column.unit.map { fill($0, place) } ?? ""
    let heading = fill(column.heading, place)
    return PlacedColumn(
      content: column.content,
      heading: unit.isEmpty ? heading : "\(heading) (\(unit))",
      groups: place.groups,
      width: column.width,
      campaign: campaign,
      channels: channels,
      quantity: selection.quantity,
      figure: selection.figure ?? .inPeriod
    )
  }

  private func selected(_ selection: FigureSelection) -> [Ref<Channel>] {
    catalogue.channelRefs.filter { selection.takes(catalogue[$0]) }
  }

  private func fill(_ text: String, _ place: Place) -> String {
    Template(text)
      .filled(in: .vietnamese) { name in
        switch name {
        case "campaign": place.campaign.map { .text(catalogue[$0].shortName) }
        case "channel": place.channel.map { .text(catalogue[$0].name) }
        case "unit": place.channel.map { .text(catalogue[$0].unit(of: place.selection.quantity ?? .count)) }
        case "measure": place.measure.map { .phrase($0.title) }
        default: nil
        }
      }
  }

  /// Every channel that a column of the layout names by its id.
  private var namedChannels: Set<String> { layout.columns.reduce(into: []) { $0.formUnion($1.namedChannels) } }
}

extension LayoutNode {
  fileprivate var namedChannels: Set<String> {
    switch self {
    case .column(let column): Set(column.selection.channels ?? [])
    case .group(let group):
      group.columns.reduce(into: Set(group.selection.channels ?? [])) { $0.formUnion($1.namedChannels) }
    }
  }
}
