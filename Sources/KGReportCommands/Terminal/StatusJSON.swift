// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import Reporting
import Tabular

/// Who sent what for machines: every period and every unit, nothing left out for want of room.
struct StatusJSON {
  private let progress: ReportingProgress
  private let offset: Int

  init(_ progress: ReportingProgress) {
    self.progress = progress
    offset = progress.catalogue.calendar.utcOffset
  }

  var output: JSONOutput {
    .object([
      .init("asOf", .string(progress.asOf.iso(utcOffset: offset))),
      .init("earlierPeriods", .integer(Int64(progress.earlierPeriods))),
      .init("newestDue", .string(orNull: progress.newestDue?.period.name)),
      .init("periods", .array(progress.periods.map(period))),
      .init("units", .array(progress.units.map(unit))),
    ])
  }

  private func period(_ each: PeriodProgress) -> JSONOutput {
    .object([
      .init("name", .string(each.period.name)),
      .init("first", .string(each.period.days.first.iso)),
      .init("last", .string(each.period.days.last.iso)),
      .init("deadline", .string(each.deadline.iso(utcOffset: offset))),
      .init("isDue", .bool(each.isDue)),
      .init("expectedUnits", .integer(Int64(each.expectedUnits))),
      .init(
        "states",
        .object(ProgressState.Kind.allCases.map { .init($0.rawValue, .integer(Int64(each.count($0)))) })
      ),
      .init("filledCells", .integer(Int64(each.completeness.filled))),
      .init("expectedCells", .integer(Int64(each.completeness.expected))),
    ])
  }

  private func unit(_ unit: Ref<ReportingUnit>) -> JSONOutput {
    .object([
      .init("id", .string(progress.catalogue[unit].id)), .init("name", .string(progress.catalogue[unit].name)),
      .init("periods", .array(progress.periods.map { entry(unit, $0) })),
    ])
  }

  private func entry(_ unit: Ref<ReportingUnit>, _ each: PeriodProgress) -> JSONOutput {
    let status = each.status(of: unit)
    let state = each.state(of: unit)
    let isExpected = state != .notExpected
    return .object([
      .init("period", .string(each.period.name)), .init("state", .string(state.kind.rawValue)),
      .init("daysLate", .integer(orNull: status?.daysLate.map(Int64.init))),
      .init("submittedAt", .string(orNull: status?.receivedAt?.iso(utcOffset: offset))),
      .init("submissions", .integer(Int64(status?.attempts ?? 0))),
      .init("filledCells", .integer(Int64(isExpected ? status?.completeness.filled ?? 0 : 0))),
      .init("expectedCells", .integer(Int64(isExpected ? status?.completeness.expected ?? 0 : 0))),
    ])
  }
}
