// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import Tabular

/// Writes the rows of data.csv from pieces that many rows share.
struct DataRows {
  private let catalogue: Catalogue
  private var writer: CSVWriter
  /// Campaign, channel and measure of every cell, campaign by campaign.
  private let cells: [CSVWriter.Fields]

  /// Writes behind what the writer holds, which has to be a row at least.
  init(_ catalogue: Catalogue, writer: CSVWriter) {
    self.catalogue = catalogue
    self.writer = writer
    cells = catalogue.cells.map { cell in
      let channel = catalogue[cell.channel]
      return writer.fields([catalogue[cell.campaign].id, channel.id, channel.measure.rawValue])
    }
  }

  /// The text so far.
  var bytes: [UInt8] { writer.bytes }

  /// Writes every observation of a submission with its source.
  mutating func append(_ settled: SettledSubmission) {
    let labels = writer.fields(labels(settled))
    var sheet = settled.submission.observations.first?.sheet
    var source = writer.fields([settled.path, sheet ?? ""])
    for observation in settled.submission.observations {
      writer.add(labels)
      append(observation.cell, observation.amounts)
      writer.add(Self.rough(observation.amounts))
      writer.add(observation.note)
      if observation.sheet != sheet {
        sheet = observation.sheet
        source = writer.fields([settled.path, sheet ?? ""])
      }
      writer.add(source)
      writer.add(Int64(observation.row))
      writer.endRow()
    }
    guard settled.submission.saysNothing else { return }
    // "Nothing for everything" stands as the sender wrote it: campaign `*`, count `none`.
    writer.add(labels)
    for text in ["*", "", "", "none", "", "", "", "", settled.path, ""] { writer.add(text) }
    writer.add(Int64(settled.submission.firstRow))
    writer.endRow()
  }

  /// Writes only the unit, the cell and the amounts of every observation, in place of what was written so far.
  mutating func replaceByFigures(of settled: SettledSubmission) {
    writer.removeRows()
    let unit = writer.fields([catalogue[settled.countsFor].id])
    settled.submission.observations.forEachCell { cell, amounts in
      writer.add(unit)
      append(cell, amounts)
      writer.endRow()
    }
  }

  private mutating func append(_ cell: CellKey, _ amounts: Amounts) {
    writer.add(cells[cell.campaign.index * catalogue.channels.count + cell.channel.index])
    append(amounts.count)
    append(amounts.minutes)
    append(amounts.reach)
  }

  private mutating func append(_ amount: Amount) {
    switch amount {
    case .value(let number, _): writer.add(number)
    case .none: writer.add("none")
    case .notApplicable: writer.add("na")
    case .missing: writer.add("")
    }
  }

  /// The quantities that the sender marked as approximate.
  private static func rough(_ amounts: Amounts) -> String {
    guard amounts.count.isApproximate || amounts.minutes.isApproximate || amounts.reach.isApproximate else { return "" }
    return Quantity.allCases.filter { amounts[$0].isApproximate }.map(\.rawValue).joined(separator: " ")
  }

  private func labels(_ settled: SettledSubmission) -> [String] {
    let submission = settled.submission
    return [
      catalogue[settled.countsFor].id, catalogue[submission.unit].id, submission.period.name,
      submission.period.days.first.iso, submission.period.days.last.iso,
      submission.time?.iso(utcOffset: catalogue.calendar.utcOffset) ?? "",
    ]
  }
}
