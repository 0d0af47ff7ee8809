// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import Tabular

extension FiguresDocument {
  /// By which units `byUnit` and `cells` are shown, where those are not the units of the time (R15).
  var shownUnits: [JSONOutput.Member] {
    guard let carried = content.carried else { return [] }
    return [
      .init(
        "unitsShown",
        .object([
          .init("units", .string(ShownUnits.now.rawValue)), .init("day", .string(carried.day.iso)),
          .init("rows", .array(carried.figures.units.map { row($0, carried) })),
        ])
      )
    ]
  }

  /// A unit with those whose figures it holds, each with the shares in percent that were taken of them.
  private func row(_ unit: Ref<ReportingUnit>, _ carried: CarriedFigures) -> JSONOutput {
    let isComparable = carried.incomparable[unit] == nil && carried.lacking[unit] == nil
    return .object([
      .init("id", .string(catalogue[unit].id)), .init("name", .string(catalogue[unit].name)),
      .init("isComparable", .bool(isComparable)),
      .init(
        "holds",
        .array(
          (carried.origins[unit] ?? [])
            .map { origin in
              .object([
                .init("id", .string(catalogue[origin.unit].id)),
                .init("shares", .array(origin.shares.map { .integer(Int64($0)) })),
              ])
            }
        )
      ),
      .init("lacks", .array((carried.lacking[unit] ?? []).map { .string(catalogue[$0].id) })),
    ])
  }
}
