// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel

/// One figure of a campaign in its three times: in the period, before it, and from the beginning on.
struct LeaderFigure {
  var inPeriod = Amount.notApplicable

  /// `nil` where the report has no period before.
  var previous: Amount?

  var cumulative = Amount.notApplicable

  /// The change since the period before; `nil` where either side has no number (R6).
  var change: Int64? { previous.flatMap { inPeriod.change(from: $0) } }
}

extension Figures {
  /// A quantity of several channels together; R8 says which of them may be added where.
  func figure(
    _ campaign: Ref<Campaign>,
    _ channels: some Sequence<Ref<Channel>>,
    _ quantity: Quantity = .count
  ) -> LeaderFigure {
    channels.reduce(into: LeaderFigure()) { sum, channel in
      let total = self[CellKey(campaign, channel)]
      sum.inPeriod = sum.inPeriod + total.inPeriod[quantity]
      sum.previous = total.previous.map { (sum.previous ?? .notApplicable) + $0[quantity] }
      sum.cumulative = sum.cumulative + total.cumulative[quantity]
    }
  }
}
