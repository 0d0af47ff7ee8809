// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel

/// What a row of a layout stands for, level by level from the outside in.
struct LayoutSlice {
  var campaign: Ref<Campaign>?
  var measure: Measure?
  var channel: Ref<Channel>?
  var quantity: Quantity?
  /// The heading of the kinds of units.
  var group: String?
  var unit: Ref<ReportingUnit>?
  var phase: Phase?
  var period: Period?
}

/// A column of figures after the catalogue has been asked: one channel's, or several whose figures add.
struct PlacedColumn {
  var content: LayoutColumn.Content
  var heading: String
  /// The headings over it, from the outermost.
  var groups: [String]
  var width: Double?
  var campaign: Ref<Campaign>?
  /// What the column adds up in rows that are not of a channel.
  var channels: [Ref<Channel>]
  var quantity: Quantity?
  var figure: FigureSelection.Figure

  /// Whether another column shows another figure of the same things.
  func isTwin(of other: PlacedColumn) -> Bool {
    content == .figure && other.content == .figure && campaign == other.campaign && channels == other.channels
      && quantity == other.quantity
  }
}
