// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import Tabular

/// figures.json: the report's figures for machines, schema `kgreport/figures/v1`.
///
/// A quantity is a whole number, `null` for missing, `"none"` or `"na"`, as in the canonical input (R6).
struct FiguresDocument {
  let content: ReportContent

  var catalogue: Catalogue { content.catalogue }
  private var figures: Figures { content.figures }

  func bytes() -> [UInt8] { JSONWriter.write(document) }

  private var document: JSONOutput {
    .object(
      [
        .init("schema", "kgreport/figures/v1"),
        .init("report", report),
        .init("window", figures.window.map(Self.range) ?? .null),
        .init("cumulativeSince", .string(orNull: figures.cumulativeSince?.iso)),
        .init("campaigns", .array(catalogue.campaigns.map(campaign))),
        .init("channels", .array(catalogue.channels.map(channel))),
        .init("units", .array(content.statuses.map(unit))),
      ] + shownUnits + [
        .init("itemCounts", itemCounts),
        .init("totals", totals),
        .init("byUnit", byUnit),
        .init("byPeriod", byPeriod),
        .init("cells", cells),
        .init("submissions", submissions),
        .init("rejectedRows", rejectedRows),
        .init("decisions", decisions),
      ]
    )
  }

  // MARK: The report and its names

  private var report: JSONOutput {
    let period = content.scope.period
    let calendar = catalogue.calendar
    return .object([
      .init("period", self.period(period, name: content.scope.name)),
      .init("previous", content.scope.previous.map { self.period($0, name: $0.name) } ?? .null),
      .init("cutOff", .string(calendar.cutOff(of: period).iso)),
      .init("deadline", .string(calendar.deadline(of: period).iso(utcOffset: calendar.utcOffset))),
      .init("isDraft", .bool(content.isDraft)),
      .init("expectedUnits", .integer(Int64(content.completeness.expected))),
      .init("reportingUnits", .integer(Int64(content.completeness.reporting))),
    ])
  }

  private func period(_ period: Period, name: String) -> JSONOutput {
    .object([
      .init("name", .string(name)), .init("first", .string(period.days.first.iso)),
      .init("last", .string(period.days.last.iso)), .init("label", .string(period.label.vietnamese)),
    ])
  }

  private static func range(_ days: DayRange) -> JSONOutput {
    .object([.init("first", .string(days.first.iso)), .init("last", .string(days.last.iso))])
  }

  private func campaign(_ campaign: Campaign) -> JSONOutput {
    .object([
      .init("id", .string(campaign.id)), .init("name", .string(campaign.name)),
      .init("receiver", .string(catalogue[campaign.receiver].id)),
      .init("documents", .array(campaign.documents.map { .string($0.number) })),
      .init("window", campaign.window.map(Self.range) ?? .null),
      .init("phase", .string(orNull: campaign.phase(of: content.scope.period.days)?.rawValue)),
    ])
  }

  private func channel(_ channel: Channel) -> JSONOutput {
    .object([
      .init("id", .string(channel.id)), .init("name", .string(channel.name)),
      .init("measure", .string(channel.measure.rawValue)), .init("unit", .string(channel.unitOfCount)),
    ])
  }

  private func unit(_ status: UnitStatus) -> JSONOutput {
    let unit = catalogue[status.unit]
    return .object([
      .init("id", .string(unit.id)), .init("name", .string(unit.name)),
      .init("status", .string(status.punctuality.rawValue)),
      .init("submittedAt", .string(orNull: status.receivedAt?.iso(utcOffset: catalogue.calendar.utcOffset))),
      .init("submissions", .integer(Int64(status.attempts))),
      .init("filledCells", .integer(Int64(status.completeness.filled))),
      .init("expectedCells", .integer(Int64(status.completeness.expected))),
    ])
  }

  // MARK: Figures

  private var itemCounts: JSONOutput {
    .array(
      catalogue.campaignRefs.flatMap { campaign in
        Measure.allCases.map { measure in
          .object([
            .init("campaign", .string(catalogue[campaign].id)), .init("measure", .string(measure.rawValue)),
            .init("count", Self.amount(figures.itemCount(campaign, measure, in: catalogue))),
          ])
        }
      }
    )
  }

  private var totals: JSONOutput {
    .array(
      catalogue.cells.map { cell in
        let total = figures[cell]
        return .object(
          labels(cell) + Self.amounts(total.inPeriod) + [
            .init("cumulative", .object(Self.amounts(total.cumulative))),
            .init("previous", total.previous.map { .object(Self.amounts($0)) } ?? .null),
            .init("change", change(total)),
            .init("units", .integer(Int64(total.reportingUnits[.count] ?? 0))),
          ]
        )
      }
    )
  }

  private func change(_ total: Figures.Total) -> JSONOutput {
    guard let previous = total.previous else { return .null }
    return .object(
      Quantity.allCases.map { quantity in
        .init(quantity.rawValue, .integer(orNull: total.inPeriod[quantity].change(from: previous[quantity])))
      }
    )
  }

  private var byUnit: JSONOutput {
    .array(
      content.figuresByUnit.units.flatMap { unit in
        catalogue.campaignRefs.flatMap { campaign in
          Measure.allCases.map { measure in
            .object(
              [
                .init("unit", .string(catalogue[unit].id)), .init("campaign", .string(catalogue[campaign].id)),
                .init("measure", .string(measure.rawValue)),
              ] + Self.amounts(content.figuresByUnit.sum(of: unit, campaign, catalogue.channels(of: measure)))
            )
          }
        }
      }
    )
  }

  private var byPeriod: JSONOutput {
    .array(
      figures.course.flatMap { row in
        Measure.allCases.map { measure in
          .object(
            [
              .init("campaign", .string(catalogue[row.campaign].id)), .init("measure", .string(measure.rawValue)),
              .init("period", .string(row.period.name)), .init("first", .string(row.period.days.first.iso)),
              .init("last", .string(row.period.days.last.iso)), .init("phase", .string(orNull: row.phase?.rawValue)),
            ] + Self.amounts(row.sum(catalogue.channels(of: measure)))
          )
        }
      }
    )
  }

  private var cells: JSONOutput {
    .array(
      content.figuresByUnit.units.flatMap { unit in
        catalogue.cells.compactMap { cell in
          let amounts = content.figuresByUnit[unit, cell]
          guard amounts != Amounts() else { return nil }
          return .object([.init("unit", .string(catalogue[unit].id))] + labels(cell) + Self.amounts(amounts))
        }
      }
    )
  }

  private func labels(_ cell: CellKey) -> [JSONOutput.Member] {
    [
      .init("campaign", .string(catalogue[cell.campaign].id)), .init("channel", .string(catalogue[cell.channel].id)),
    ]
  }

  // MARK: Amounts

  static func amount(_ amount: Amount) -> JSONOutput {
    switch amount {
    case .value(let number, _): .integer(number)
    case .none: "none"
    case .notApplicable: "na"
    case .missing: .null
    }
  }

  /// The three quantities, and which of them are approximate where any is.
  static func amounts(_ amounts: Amounts) -> [JSONOutput.Member] {
    let rough = Quantity.allCases.filter { amounts[$0].isApproximate }
    return Quantity.allCases.map { JSONOutput.Member($0.rawValue, amount(amounts[$0])) }
      + (rough.isEmpty ? [] : [JSONOutput.Member("approximate", .array(rough.map { .string($0.rawValue) }))])
  }
}
