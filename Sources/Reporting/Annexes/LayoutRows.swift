// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// What the levels of a layout's rows consist of in a report.
struct LayoutRows {
  let layout: Layout
  let figures: LayoutFigures
  let campaigns: [Ref<Campaign>]

  private var content: ReportContent { figures.content }
  private var catalogue: Catalogue { content.catalogue }

  /// One heading or row of a level.
  struct Item {
    /// `nil` where it has no heading, such as the periods of a campaign without a window.
    var name: String?
    var slice: LayoutSlice
    /// Whether it belongs to the item before it: a channel's minutes below its broadcasts.
    var isContinued = false
  }

  func items(_ dimension: LayoutLevel.Dimension, in slice: LayoutSlice) -> [Item] {
    switch dimension {
    case .campaign:
      campaigns.map { Item(name: catalogue[$0].title.sentenceCased, slice: slice.with(\.campaign, $0)) }
    case .measure:
      Measure.allCases.filter { !catalogue.channels(of: $0).isEmpty }
        .map { Item(name: $0.section, slice: slice.with(\.measure, $0)) }
    case .channel:
      channels(in: slice)
        .map { Item(name: catalogue[$0].name, slice: slice.with(\.channel, $0).with(\.quantity, nil)) }
    case .indicator: channels(in: slice).flatMap { indicators(of: $0, in: slice) }
    case .group: groups.map { Item(name: $0, slice: slice.with(\.group, $0)) }
    case .unit:
      figures.units(of: layout).filter { unit in slice.group.map { group(of: unit) == $0 } ?? true }
        .map { Item(name: catalogue[$0].name, slice: slice.with(\.unit, $0)) }
    case .phase:
      ([nil] + Phase.allCases)
        .filter { phase in rows(of: slice.campaign).contains { $0.phase == phase } }
        .map { Item(name: $0?.title.vietnamese, slice: slice.with(\.phase, $0)) }
    case .period: periods(in: slice).map { Item(name: Self.name(of: $0), slice: slice.with(\.period, $0)) }
    }
  }

  private func channels(in slice: LayoutSlice) -> [Ref<Channel>] {
    slice.measure.map(catalogue.channels) ?? catalogue.channelRefs
  }

  /// One row a quantity: what the channel is known to have, and whatever else was stated for it.
  private func indicators(of channel: Ref<Channel>, in slice: LayoutSlice) -> [Item] {
    let described = catalogue[channel]
    let stated = slice.campaign.map { [$0] } ?? campaigns
    return Quantity.allCases
      .filter { quantity in
        described.quantities.contains(quantity)
          || stated.contains { content.figures[CellKey($0, channel)].cumulative[quantity].number != nil }
      }
      .map { quantity in
        let isFirst = quantity == .count
        return Item(
          name: isFirst ? described.name : "   " + described.rowName(quantity),
          slice: slice.with(\.channel, channel).with(\.quantity, quantity),
          isContinued: !isFirst
        )
      }
  }

  // MARK: Units

  private func group(of unit: Ref<ReportingUnit>) -> String { catalogue[catalogue[unit].kind].group }

  /// The headings of the kinds of units that are listed, in the order of the catalogue.
  private var groups: [String] {
    var groups: [String] = []
    for unit in figures.units(of: layout) {
      let name = group(of: unit)
      if !groups.contains(name) { groups.append(name) }
    }
    return groups
  }

  // MARK: Periods

  private func rows(of campaign: Ref<Campaign>?) -> [Figures.CourseRow] {
    let wanted = campaign.map { [$0] } ?? campaigns
    return content.figures.course.filter { wanted.contains($0.campaign) }
  }

  private func periods(in slice: LayoutSlice) -> [Period] {
    let rows = rows(of: slice.campaign).filter { !layout.hasRows(by: .phase) || $0.phase == slice.phase }
    return Set(rows.map(\.period)).sorted()
  }

  private static func name(of period: Period) -> String {
    let days = period.days
    return "Từ \(days.first.text(in: .vietnamese)) đến \(days.last.text(in: .vietnamese))"
  }

  /// How many units' submissions are in a row's period.
  func unitCount(of slice: LayoutSlice) -> Int {
    guard let period = slice.period else { return 0 }
    return (slice.campaign.map { [$0] } ?? campaigns).compactMap { figures.courseRow($0, period)?.units }.max() ?? 0
  }
}

extension LayoutSlice {
  fileprivate func with<Value>(_ key: WritableKeyPath<LayoutSlice, Value>, _ value: Value) -> LayoutSlice {
    var slice = self
    slice[keyPath: key] = value
    return slice
  }
}

extension LayoutLevel.Mark {
  /// The mark of a place, counted from 1.
  func text(_ place: Int) -> String {
    switch self {
    case .number: "\(place)"
    case .roman: Ordinal.roman(place)
    case .letter: Ordinal.letter(place)
    case .none: ""
    }
  }
}

extension LayoutLevel.Condition {
  func holds(among count: Int) -> Bool {
    switch self {
    case .always: true
    case .several: count > 1
    case .never: false
    }
  }
}
