// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// What a column of a table holds.
enum ColumnRole: Hashable {
  /// One part of a record's identity or its labels.
  case label(Label)

  /// A column of figures.
  case figures(FigureHeading)

  /// A running number, or a stated total of the row: not read.
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

  /// Which days the figures are about.
  enum Span: Hashable { case inPeriod, cumulative }

  /// Both together; `nil` when they contradict each other.
  func merged(with other: FigureHeading) -> FigureHeading? {
    guard agree(channel, other.channel), agree(campaign, other.campaign), agree(quantity, other.quantity),
      agree(span, other.span)
    else { return nil }
    return FigureHeading(
      channel: channel ?? other.channel,
      campaign: campaign ?? other.campaign,
      quantity: quantity ?? other.quantity,
      isInHours: isInHours || other.isInHours,
      span: span ?? other.span
    )
  }

  private func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
    one == nil || other == nil || one == other
  }
}
