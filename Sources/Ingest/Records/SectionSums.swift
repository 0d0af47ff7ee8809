// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// Sums over the rows of one part of a table, for every choice of campaign and channel, each being one or all.
struct SectionSums {
  private struct Key: Hashable {
    var campaign: Ref<Campaign>?
    var channel: Ref<Channel>?
    var quantity: Quantity
  }

  private var sums: [Key: Int64] = [:]

  mutating func add(_ cell: CellKey, _ amounts: Amounts) {
    for quantity in Quantity.allCases {
      guard let number = amounts[quantity].number else { continue }
      for campaign in [cell.campaign, nil] {
        for channel in [cell.channel, nil] {
          let key = Key(campaign: campaign, channel: channel, quantity: quantity)
          sums[key, default: 0] = sums[key, default: 0].addingReportingOverflow(number).partialValue
        }
      }
    }
  }

  subscript(campaign: Ref<Campaign>?, channel: Ref<Channel>?, quantity: Quantity) -> Int64 {
    sums[Key(campaign: campaign, channel: channel, quantity: quantity)] ?? 0
  }
}
