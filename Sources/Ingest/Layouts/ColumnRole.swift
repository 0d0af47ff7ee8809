// SPDX-License-Identifier: Apache-2.0

import Naming
import ReportModel

/// What a column of a table holds.
enum ColumnRole: Hashable {
  /// One part of a record's identity or its labels.
  case label(Label)

  /// A column of figures.
  case figures(FigureHeading)

  /// The column that states the whole of a group's figures beside parts of them, `Tổng số` below `Tờ rơi`.
  case whole(FigureHeading)

  /// Figures of something unknown below a known heading, such as `Facebook` below `Mạng xã hội`.
  case subheading(FigureHeading)

  /// Figures that are part of other ones and never added: `Trong đó: Zalo`, below a channel or beside it.
  case part(FigureHeading?)

  /// A stated total over the row's other figures: checked and never added.
  case rowTotal

  /// Figures that belong to other periods, or compare with them.
  case otherPeriod

  /// A running number: not read.
  case passed

  /// No heading.
  case blank

  /// A heading that nothing is known of.
  case unknown

  /// A column that names something about each row.
  enum Label: Int, Comparable, Hashable, CaseIterable {
    case unit, period, time, campaign, channel, note, revision, kind
    /// The unit of count of the row's figure (đơn vị tính).
    case unitOfCount

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }
}

/// What a heading says of the figures below it; what it leaves open another heading above it may say.
struct FigureHeading: Hashable {
  var channel: Ref<Channel>?
  var campaign: Ref<Campaign>?
  var quantity: Quantity?
  var isInHours = false
  var span: Span?
  /// What its figures are to be multiplied by.
  var scale: Scale?
  /// Whether it only says `lượt`: airings of a station, but views or attendance of other channels.
  var isTurns = false

  /// Which days the figures are about.
  enum Span: Hashable { case inPeriod, cumulative }

  /// Both together; `nil` when they contradict each other.
  func merged(with other: FigureHeading) -> FigureHeading? {
    let isReach = isTurns && other.quantity == .reach || other.isTurns && quantity == .reach
    guard agree(channel, other.channel), agree(campaign, other.campaign), agree(span, other.span),
      agree(scale, other.scale), isReach || agree(quantity, other.quantity)
    else { return nil }
    return FigureHeading(
      channel: channel ?? other.channel,
      campaign: campaign ?? other.campaign,
      quantity: isReach ? .reach : quantity ?? other.quantity,
      isInHours: isInHours || other.isInHours,
      span: span ?? other.span,
      scale: scale ?? other.scale,
      isTurns: !isReach && (isTurns || other.isTurns)
    )
  }

  /// The quantity of a channel's figures: `lượt` are airings only where airings are counted.
  func quantity(of channel: Channel?) -> Quantity {
    guard isTurns, let channel, channel.reach != nil, !FoldedName(channel.unitOfCount).bareKey.hasPrefix("luot") else {
      return quantity ?? .count
    }
    return .reach
  }

  private func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
    one == nil || other == nil || one == other
  }
}
