// SPDX-License-Identifier: Apache-2.0

public import Aggregation
public import ReportModel

/// The figures of one upward report as a seal keeps them, by ids: the catalogue may change later (R14).
public struct FigureSnapshot: Sendable, Hashable {
  /// What a figure is of.
  public struct Key: Sendable, Hashable, Comparable {
    /// The campaign's id.
    public var campaign: String
    /// The channel's id.
    public var channel: String
    /// The quantity.
    public var quantity: Quantity

    /// Names a figure.
    public init(campaign: String, channel: String, quantity: Quantity) {
      (self.campaign, self.channel, self.quantity) = (campaign, channel, quantity)
    }

    /// By ids.
    public static func < (one: Key, other: Key) -> Bool {
      (one.campaign, one.channel, one.quantity.rawValue) < (other.campaign, other.channel, other.quantity.rawValue)
    }
  }

  /// What the units say in the report's period; what nobody states is left out.
  public internal(set) var byUnit: [String: [Key: Amount]] = [:]

  /// The sums of each of the submissions' own periods up to the report's last day.
  public internal(set) var course: [DayRange: [Key: Amount]] = [:]

  /// The sums from the beginning as the report prints them.
  public internal(set) var cumulative: [Key: Amount] = [:]

  /// Nothing.
  public init() {}

  /// The figures of a report.
  ///
  /// - Parameters:
  ///   - figures: All figures of the period.
  ///   - report: The campaigns that are kept.
  ///   - catalogue: The ids.
  public init(_ figures: Figures, of report: UpwardReport, _ catalogue: Catalogue) {
    for campaign in report.campaigns {
      for channel in catalogue.channelRefs {
        let cell = CellKey(campaign, channel)
        for quantity in Quantity.allCases {
          let key = Key(cell, quantity, catalogue)
          for unit in figures.units {
            let amount = figures[unit, cell][quantity]
            if amount.isReported { byUnit[catalogue[unit].id, default: [:]][key] = amount }
          }
          let sum = figures[cell].cumulative[quantity]
          if sum.isReported { cumulative[key] = sum }
        }
      }
      for row in figures.course where row.campaign == campaign { add(row, catalogue) }
    }
  }

  private mutating func add(_ row: Figures.CourseRow, _ catalogue: Catalogue) {
    for (channel, amounts) in row.channels {
      for quantity in Quantity.allCases where amounts[quantity].isReported {
        let key = Key(CellKey(row.campaign, channel), quantity, catalogue)
        course[row.period.days, default: [:]][key] = amounts[quantity]
      }
    }
  }

  /// What units say in a period, as the snapshot of its report would keep it.
  ///
  /// - Parameters:
  ///   - cells: What counts in the period.
  ///   - units: The units that it counts for.
  ///   - report: The campaigns that are kept.
  ///   - catalogue: The ids.
  /// - Returns: The figures that are stated, by the unit's id.
  public static func byUnit(
    _ cells: UnitCells,
    of units: Set<Ref<ReportingUnit>>,
    _ report: UpwardReport,
    _ catalogue: Catalogue
  ) -> [String: [Key: Amount]] {
    var byUnit: [String: [Key: Amount]] = [:]
    for unit in units {
      for campaign in report.campaigns {
        for channel in catalogue.channelRefs {
          let cell = CellKey(campaign, channel)
          let amounts = cells[unit, cell]
          for quantity in Quantity.allCases where amounts[quantity].isReported {
            byUnit[catalogue[unit].id, default: [:]][Key(cell, quantity, catalogue)] = amounts[quantity]
          }
        }
      }
    }
    return byUnit
  }

  /// The sums over all units in the report's period.
  public var totals: [Key: Amount] {
    byUnit.values.reduce(into: [:]) { totals, figures in
      for (key, amount) in figures { totals[key] = totals[key].map { $0 + amount } ?? amount }
    }
  }
}

extension FigureSnapshot.Key {
  init(_ cell: CellKey, _ quantity: Quantity, _ catalogue: Catalogue) {
    self.init(
      campaign: catalogue[cell.campaign].id,
      channel: catalogue[cell.channel].id,
      quantity: quantity
    )
  }
}
