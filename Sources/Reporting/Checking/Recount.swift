// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import Tabular

/// The figures of units, added up from the text of data.csv: nothing of how they were tabulated is used again.
struct Recount {
  /// The ids of the units that were added up: all, or beyond ``most`` rows a fixed part of them.
  let units: Set<String>

  private var sums: [String: Int64] = [:]

  /// Observations that are read again (R19).
  static let most = 1_000_000

  init(_ content: ReportContent) {
    let rows = content.counted.reduce(0) { $0 + $1.submission.observations.count }
    let step = rows / Self.most + 1
    let ids = content.figures.units.map { content.catalogue[$0].id }
    units = Set(ids.enumerated().filter { $0.offset % step == 0 }.map(\.element))
    let isWhole = step == 1
    guard let text = try? DecodedText(decoding: DataTable(content: content).csv()) else { return }
    var reader = CSVReader(text, dialect: .comma)
    var record = CSVRecord()
    guard reader.read(into: &record) else { return }
    let columns = Columns(record.texts)
    while reader.read(into: &record) {
      let cells = record.texts
      let unit = cells[columns.unit]
      guard isWhole || units.contains(unit) else { continue }
      for (quantity, column) in columns.quantities {
        guard let number = Int64(cells[column]) else { continue }
        sums[Self.key(unit, cells[columns.campaign], cells[columns.channel], quantity), default: 0] &+= number
      }
    }
  }

  /// The sum of a unit's quantity of a campaign and channel, by their ids; nil where no row states a number.
  subscript(unit: String, campaign: String, channel: String, quantity: Quantity) -> Int64? {
    sums[Self.key(unit, campaign, channel, quantity)]
  }

  /// Sums of units that the report does not list.
  func strays(besides units: Set<String>) -> [String] {
    sums.keys.filter { key in !units.contains(String(key.prefix { $0 != " " })) }.sorted()
  }

  private static func key(_ unit: String, _ campaign: String, _ channel: String, _ quantity: Quantity) -> String {
    "\(unit) \(campaign) \(channel) \(quantity.rawValue)"
  }

  /// Where the table's columns stand.
  private struct Columns {
    var unit: Int
    var campaign: Int
    var channel: Int
    var quantities: [(Quantity, Int)]

    init(_ headings: [String]) {
      func place(_ name: String) -> Int { headings.firstIndex { $0.hasSuffix(name) } ?? 0 }
      unit = place("unit")
      campaign = place("campaign")
      channel = place("channel")
      quantities = Quantity.allCases.map { ($0, place($0.rawValue)) }
    }
  }
}
