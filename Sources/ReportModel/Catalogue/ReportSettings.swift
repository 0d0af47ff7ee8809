// SPDX-License-Identifier: Apache-2.0

/// How reports are made.
public struct ReportSettings: Sendable, Hashable {
  /// How campaigns are put together into upward reports.
  public enum Split: String, Sendable, CaseIterable {
    /// One report for each origin document.
    case document

    /// One report for each receiver.
    case receiver
  }

  /// From where cumulative figures count (R16).
  public enum CumulativeStart: String, Sendable, CaseIterable {
    /// The campaign's first counted figure.
    case first

    /// The first day of the campaign's window.
    case window

    /// The first day of the period's year.
    case year
  }

  /// Where cumulative figures that units send begin anew (R5).
  public enum CumulativeBase: String, Sendable, CaseIterable {
    /// At the campaign's beginning only.
    case campaign

    /// On the first of January.
    case year
  }

  /// How campaigns are put together into upward reports.
  public var split: Split

  /// The share of bad observations above which a file is refused whole, in percent (R4).
  public var refuseAbove: Int

  /// From where cumulative figures count.
  public var cumulativeFrom: CumulativeStart

  /// Where cumulative figures of senders begin anew (R5).
  public var cumulativeSince: CumulativeBase

  /// How many of the period's observations are listed in Excel at most; data.csv holds them all.
  public var detailRows: Int

  /// Which sheets reports have, where their receiver has no choice of its own.
  public var sheets: LayoutChoice

  /// Numbers and days of reports on paper; electronic ones get theirs when they are signed.
  public var issued: [IssuedReport] = []

  /// States how reports are made.
  public init(
    split: Split = .document,
    refuseAbove: Int = 20,
    cumulativeFrom: CumulativeStart = .first,
    cumulativeSince: CumulativeBase = .campaign,
    sheets: LayoutChoice = LayoutChoice(),
    detailRows: Int = 20_000
  ) {
    self.split = split
    self.refuseAbove = refuseAbove
    self.cumulativeFrom = cumulativeFrom
    self.cumulativeSince = cumulativeSince
    self.sheets = sheets
    self.detailRows = detailRows
  }
}

/// The number and the day that a report on paper bears.
public struct IssuedReport: Sendable, Hashable {
  /// The name of the period, such as `2024-W28`.
  public var period: String

  /// The report's id, such as `507-TTCS`; `nil` for all reports of the period.
  public var report: String?

  /// The number before the symbol, such as `45`.
  public var number: Int

  /// The day.
  public var day: Day

  /// Describes a report that was issued.
  public init(period: String, report: String?, number: Int, day: Day) {
    self.period = period
    self.report = report
    self.number = number
    self.day = day
  }
}
