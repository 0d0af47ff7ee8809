// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// Which figure of a report is meant (R13).
public struct FigureAddress: Sendable, Hashable {
  /// Which submissions it adds up.
  public enum Span: Sendable, Hashable {
    /// Those of the report's period.
    case inPeriod

    /// Those of the period before.
    case previous

    /// All from the beginning up to the period's last day (R16).
    case cumulative

    /// Those of one of the submissions' own periods, up to the report's last day.
    case own(Period)
  }

  /// What is printed of what is added up.
  public enum Aspect: String, Sendable, Hashable {
    /// The sum.
    case sum

    /// How many units state it: a number, or explicitly none.
    case reportingUnits = "reporting-units"
  }

  /// The campaign; figures of several are never added (R8).
  public var campaign: Ref<Campaign>

  /// The channels that are added.
  public var channels: [Ref<Channel>]

  /// The quantity.
  public var quantity: Quantity

  /// The units that the figures count for; `nil` for all.
  public var units: [Ref<ReportingUnit>]?

  /// Which submissions.
  public var span: Span

  /// What is printed of them.
  public var aspect: Aspect

  /// Names a figure.
  public init(
    _ campaign: Ref<Campaign>,
    _ channels: [Ref<Channel>],
    _ quantity: Quantity,
    units: [Ref<ReportingUnit>]? = nil,
    span: Span = .inPeriod,
    aspect: Aspect = .sum
  ) {
    self.campaign = campaign
    self.channels = channels
    self.quantity = quantity
    self.units = units
    self.span = span
    self.aspect = aspect
  }

  /// The cells that are added.
  public var cells: [CellKey] { channels.map { CellKey(campaign, $0) } }

  func concerns(_ cell: CellKey) -> Bool { cell.campaign == campaign && channels.contains(cell.channel) }

  func concerns(_ unit: Ref<ReportingUnit>) -> Bool { units?.contains(unit) ?? true }
}

/// Which submissions a span of a report holds, by their period alone.
public struct SpanRule: Sendable {
  private let catalogue: Catalogue
  private let scope: ReportScope

  /// The rule of one report.
  public init(catalogue: Catalogue, scope: ReportScope) {
    self.catalogue = catalogue
    self.scope = scope
  }

  /// Whether a submission of a period belongs to a span, for a campaign.
  public func holds(_ period: Period, _ campaign: Ref<Campaign>, _ span: FigureAddress.Span) -> Bool {
    switch span {
    case .inPeriod: scope.contains(period)
    case .previous: scope.previous.map { $0.days.contains(period.days.last) } ?? false
    case .cumulative: period.days.last <= scope.lastDay && isInCumulative(period.days, catalogue[campaign])
    case .own(let own): period == own && period.days.last <= scope.lastDay
    }
  }

  /// Where cumulative figures begin: with the first ones, the campaign's window, or the year (R16).
  public func isInCumulative(_ days: DayRange, _ campaign: Campaign) -> Bool {
    switch catalogue.settings.cumulativeFrom {
    case .first: true
    case .window: campaign.window.map { days.last >= $0.first } ?? true
    case .year: yearOfScope.contains(days.last)
    }
  }

  /// The year to which the period belongs: from 15 December where the period is one of the decree's.
  private var yearOfScope: DayRange {
    let style = if case .months(_, let style) = scope.period.form { style } else { MonthStyle.calendar }
    return catalogue.calendar.period(.year, style, containing: scope.lastDay).days
  }
}
