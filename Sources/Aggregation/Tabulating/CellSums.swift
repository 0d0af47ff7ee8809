// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// What one reading says of a cell.
struct StatedCell {
  var cell: CellKey
  var amounts: Amounts
}

/// Sums of every cell of the catalogue, by place; what was never added is `nil`.
struct CellSums: Sendable {
  private let channels: Int
  private var sums: [Amounts?]

  /// Nothing added yet.
  init(_ catalogue: Catalogue) {
    channels = catalogue.channels.count
    sums = Array(repeating: nil, count: catalogue.campaigns.count * channels)
  }

  /// Adds what one reading says.
  mutating func add(_ amounts: Amounts, to cell: CellKey) {
    let place = cell.campaign.index * channels + cell.channel.index
    guard let sum = sums[place] else { return sums[place] = amounts }
    sums[place] = sum + amounts
  }

  /// Adds what a submission says.
  mutating func add(_ statement: [StatedCell]) { for stated in statement { add(stated.amounts, to: stated.cell) } }

  subscript(cell: CellKey) -> Amounts? { sums[cell.campaign.index * channels + cell.channel.index] }

  /// What was added of one campaign.
  func channels(of campaign: Ref<Campaign>) -> [Ref<Channel>: Amounts] {
    var found: [Ref<Channel>: Amounts] = [:]
    for channel in 0..<channels {
      if let sum = sums[campaign.index * channels + channel] { found[Ref(channel)] = sum }
    }
    return found
  }
}
