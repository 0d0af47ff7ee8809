// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// Aggregated numbers of one report (số tổng hợp).
public struct Figures: Sendable {
  /// What is said of one campaign and channel over all units.
  public struct Total: Sendable, Hashable {
    /// The report's period.
    public var inPeriod = Amounts(all: .notApplicable)

    /// From the beginning up to the period's last day (R16).
    public var cumulative = Amounts(all: .notApplicable)

    /// The period before; `nil` where the report has none.
    public var previous: Amounts?

    /// How many units report each quantity: a number or explicitly none.
    public var reportingUnits: [Quantity: Int] = [:]
  }

  /// One campaign's figures of one of the submissions' own periods.
  public struct CourseRow: Sendable {
    /// The campaign.
    public var campaign: Ref<Campaign>

    /// The submissions' own period.
    public var period: Period

    /// Where the period lies relative to the campaign's window.
    public var phase: Phase?

    /// The amounts of each channel.
    public var channels: [Ref<Channel>: Amounts]

    /// How many units' submissions are in it.
    public var units: Int

    /// The amounts of several channels together.
    public func sum(_ channels: some Sequence<Ref<Channel>>) -> Amounts {
      channels.reduce(into: Amounts(all: .notApplicable)) { $0 += self.channels[$1] ?? Amounts() }
    }
  }

  /// The units that the report lists: those expected, and those that count all the same.
  public var units: [Ref<ReportingUnit>]

  /// The units that are expected on the period's last day (R18).
  public var expected: Set<Ref<ReportingUnit>>

  /// The units of which a submission counts in the period.
  public var reporting: Set<Ref<ReportingUnit>>

  /// The least first and greatest last day of what counted in the period; `nil` when nothing did.
  public var window: DayRange?

  /// The first day of what the cumulative figures hold; `nil` when they hold nothing.
  public var cumulativeSince: Day?

  /// Whether the report has a period before it.
  public var hasPrevious: Bool

  /// What units say of each cell in the period; what they do not mention is missing or not applicable.
  public internal(set) var cells = UnitCells()

  private var totals: [CellKey: Total] = [:]

  /// The course of each campaign, by campaign and period.
  public internal(set) var course: [CourseRow] = []

  init(units: [Ref<ReportingUnit>], expected: Set<Ref<ReportingUnit>>, hasPrevious: Bool) {
    self.units = units
    self.expected = expected
    self.hasPrevious = hasPrevious
    reporting = []
  }

  /// What one unit says of one cell in the period; what it does not mention is missing or not applicable.
  public subscript(unit: Ref<ReportingUnit>, cell: CellKey) -> Amounts { cells[unit, cell] }

  /// The figures of one campaign and channel over all units.
  public internal(set) subscript(cell: CellKey) -> Total {
    get { totals[cell] ?? Total() }
    set { totals[cell] = newValue }
  }

  /// What one unit says of one campaign and several channels together.
  ///
  /// Only channels with one unit of count may be asked for together where the sum is printed (R8).
  public func sum(
    of unit: Ref<ReportingUnit>,
    _ campaign: Ref<Campaign>,
    _ channels: some Sequence<Ref<Channel>>
  ) -> Amounts {
    channels.reduce(into: Amounts(all: .notApplicable)) { $0 += self[unit, CellKey(campaign, $1)] }
  }

  /// The item count of one campaign and measure over all units: pieces of every kind (R8).
  public func itemCount(_ campaign: Ref<Campaign>, _ measure: Measure, in catalogue: Catalogue) -> Amount {
    catalogue.channelRefs.filter { catalogue[$0].measure == measure }
      .reduce(.notApplicable) { $0 + self[CellKey(campaign, $1)].inPeriod.count }
  }
}
