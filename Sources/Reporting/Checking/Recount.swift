// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import Tabular

/// The figures of units, added up from text as data.csv has it: nothing of how they were tabulated is used again.
struct Recount {
  private let catalogue: Catalogue
  private var units: IdPlaces
  private var campaigns: IdPlaces
  private var channels: IdPlaces

  /// By unit; of each campaign by campaign, channel by channel, quantity by quantity; none where no row states a number.
  private var sums: [[Int64?]]

  /// Rows that name what the catalogue does not have.
  private var unknown: Set<String> = []

  /// The units that were added up: nil for all, or beyond ``most`` rows a fixed part of them.
  private let sample: Set<Ref<ReportingUnit>>?

  /// Observations that are read again (R19).
  static let most = 1_000_000

  init(_ content: ReportContent) {
    catalogue = content.catalogue
    units = IdPlaces(catalogue.units.map(\.id))
    campaigns = IdPlaces(catalogue.campaigns.map(\.id))
    channels = IdPlaces(catalogue.channels.map(\.id))
    sums = Array(repeating: [], count: catalogue.units.count)
    let counted = content.counted
    let observations = counted.reduce(0) { $0 + $1.submission.observations.count }
    let step = observations / Self.most + 1
    let part = content.figures.units.enumerated().filter { $0.offset % step == 0 }.map(\.element)
    sample = step == 1 ? nil : Set(part)
    var rows = DataRows(catalogue, writer: CSVWriter(options: .init(guardsFormulas: true)))
    for settled in counted where isAddedUp(settled.countsFor) {
      rows.replaceByFigures(of: settled)
      addRows(rows.bytes)
    }
  }

  /// Whether a unit was added up.
  func isAddedUp(_ unit: Ref<ReportingUnit>) -> Bool { sample?.contains(unit) ?? true }

  /// The sum of a unit's quantity of a cell; nil where no row states a number.
  subscript(unit: Ref<ReportingUnit>, cell: CellKey, quantity: Quantity) -> Int64? {
    let own = sums[unit.index]
    return own.isEmpty ? nil : own[place(cell.campaign.index, cell.channel.index) + quantity.column]
  }

  /// Sums of units that the report does not list, and rows of what the catalogue does not have.
  func strays(besides listed: [Ref<ReportingUnit>]) -> [String] {
    let others = Set(catalogue.unitRefs).subtracting(listed)
    let stated = others.filter { sums[$0.index].contains { $0 != nil } }
    return (stated.map { catalogue[$0].id } + unknown).sorted()
  }

  private func place(_ campaign: Int, _ channel: Int) -> Int {
    (campaign * catalogue.channels.count + channel) * Quantity.allCases.count
  }

  private mutating func addRows(_ text: [UInt8]) {
    let bytes = text.span
    var scanner = CSVScanner(dialect: .comma)
    var fields: [CSVField] = []
    while let row = scanner.next(in: bytes, fields: &fields) {
      guard fields.count == 7, let unit = units.place(of: bytes, fields[0].start..<fields[0].end),
        let campaign = campaigns.place(of: bytes, fields[1].start..<fields[1].end),
        let channel = channels.place(of: bytes, fields[2].start..<fields[2].end)
      else {
        unknown.insert(String(decoding: text[row.byteRange], as: UTF8.self))
        continue
      }
      if sums[unit].isEmpty {
        sums[unit] = Array(repeating: nil, count: place(catalogue.campaigns.count, 0))
      }
      let place = place(campaign, channel)
      for column in 0..<3 {
        guard let number = Self.number(bytes, fields[4 + column]) else { continue }
        sums[unit][place + column] = (sums[unit][place + column] ?? 0) &+ number
      }
    }
  }

  /// The number of a field that holds only digits.
  private static func number(_ bytes: Span<UInt8>, _ field: CSVField) -> Int64? {
    guard field.start < field.end else { return nil }
    var number: Int64 = 0
    for index in field.start..<field.end {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
      number = number &* 10 &+ Int64(bytes[index] - UInt8(ascii: "0"))
    }
    return number
  }
}

extension Quantity {
  /// The place among the columns of quantities.
  fileprivate var column: Int {
    switch self {
    case .count: 0
    case .minutes: 1
    case .reach: 2
    }
  }
}
