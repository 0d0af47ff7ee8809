// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// Sums over the rows of one part of a table, for totals such as `Cộng I`.
struct SectionSums {
  fileprivate struct Numbers {
    var count: Int64 = 0
    var minutes: Int64 = 0
    var reach: Int64 = 0
  }

  private var sums: [CellKey: Numbers] = [:]

  mutating func add(_ cell: CellKey, _ amounts: Amounts) {
    sums[cell, default: Numbers()].add(amounts)
  }

  /// The sum over a campaign and a channel, each being one or all.
  subscript(campaign: Ref<Campaign>?, channel: Ref<Channel>?, quantity: Quantity) -> Int64 {
    sums.filter { cell, _ in
      (campaign == nil || cell.campaign == campaign) && (channel == nil || cell.channel == channel)
    }
    .values.reduce(0) { $0.addingReportingOverflow($1[quantity]).partialValue }
  }
}

extension SectionSums.Numbers {
  fileprivate mutating func add(_ amounts: Amounts) {
    if let number = amounts.count.number { count = count.addingReportingOverflow(number).partialValue }
    if let number = amounts.minutes.number { minutes = minutes.addingReportingOverflow(number).partialValue }
    if let number = amounts.reach.number { reach = reach.addingReportingOverflow(number).partialValue }
  }

  fileprivate subscript(quantity: Quantity) -> Int64 {
    switch quantity {
    case .count: count
    case .minutes: minutes
    case .reach: reach
    }
  }
}
