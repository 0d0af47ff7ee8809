// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import Tabular

/// The figures of units, added up from text as data.csv has it: nothing of how they were tabulated is used again.
struct Recount {
  private let catalogue: Catalogue

  /// By unit, campaign, channel and measure as they stand in a row, `kien-luong,tem,social,articles`.
  private var sums = TextSums()

  /// The units that were added up: nil for all, or beyond ``most`` rows a fixed part of them.
  private let sample: Set<Ref<ReportingUnit>>?

  /// Observations that are read again (R19).
  static let most = 1_000_000

  init(_ content: ReportContent) {
    catalogue = content.catalogue
    let counted = content.counted
    let observations = counted.reduce(0) { $0 + $1.submission.observations.count }
    let step = observations / Self.most + 1
    let part = content.figures.units.enumerated().filter { $0.offset % step == 0 }.map(\.element)
    sample = step == 1 ? nil : Set(part)
    var rows = DataRows(catalogue, writer: CSVWriter(options: .init(guardsFormulas: true)))
    for settled in counted where isAddedUp(settled.countsFor) {
      rows.replaceByFigures(of: settled)
      sums.add(rowsOf: rows.bytes.span)
    }
  }

  /// Whether a unit was added up.
  func isAddedUp(_ unit: Ref<ReportingUnit>) -> Bool { sample?.contains(unit) ?? true }

  /// The sums of a unit's cell, in the order of the quantities; nil where no row states a number.
  subscript(unit: Ref<ReportingUnit>, cell: CellKey) -> [Int64?] {
    let channel = catalogue[cell.channel]
    let key = [catalogue[unit].id, catalogue[cell.campaign].id, channel.id, channel.measure.rawValue]
    return sums[Array(key.joined(separator: ",").utf8)]
  }

  /// Rows with numbers of units that the report does not list.
  func strays(besides units: [Ref<ReportingUnit>]) -> [String] {
    let listed = Set(units.map { catalogue[$0].id })
    return sums.keys.filter { key in !listed.contains(String(key.prefix { $0 != "," })) }.sorted()
  }
}
