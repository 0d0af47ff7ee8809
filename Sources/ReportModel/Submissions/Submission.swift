// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// One (campaign, channel) of a submission (ô số liệu).
public struct CellKey: Hashable, Sendable, Comparable {
  /// The campaign.
  public let campaign: Ref<Campaign>

  /// The channel.
  public let channel: Ref<Channel>

  /// Names a cell.
  public init(_ campaign: Ref<Campaign>, _ channel: Ref<Channel>) {
    self.campaign = campaign
    self.channel = channel
  }

  /// Orders as the catalogue does.
  public static func < (one: CellKey, other: CellKey) -> Bool {
    (one.campaign, one.channel) < (other.campaign, other.channel)
  }
}

/// One reading of a cell: a long row, or the cells of a wide table that share a channel (số liệu).
public struct Observation: Sendable, Hashable {
  /// Which cell it is.
  public var cell: CellKey

  /// What it says of the period alone.
  ///
  /// Of a cumulative reading, what is stated until the settlement has taken off what was known before (R5).
  public var amounts: Amounts

  /// Whether the reading counts from the campaign's beginning, so that the period's part has to be derived (R5).
  public var isCumulative = false

  /// The figures from the campaign's beginning that are stated beside the period's own, or of which those were derived.
  public var cumulative: Amounts?

  /// The sender's remark.
  public var note: String

  /// The row as a spreadsheet shows it, 1-based; for JSON the record's line.
  public var row: Int

  /// The sheet on which it stands; `nil` where the format has none.
  public var sheet: String?

  /// States one reading.
  public init(cell: CellKey, amounts: Amounts, note: String, row: Int, sheet: String? = nil) {
    self.cell = cell
    self.amounts = amounts
    self.note = note
    self.row = row
    self.sheet = sheet
  }
}

/// What one unit says about one period at one time (báo cáo nộp).
public struct Submission: Sendable, Hashable {
  /// Who says it.
  public var unit: Ref<ReportingUnit>

  /// About which days.
  public var period: Period

  /// When, where stated.
  public var time: SubmissionTime?

  /// Which attempt, where stated; greater is later.
  public var revision: Int?

  /// Whether it only completes or mends an earlier submission of the period (bổ sung, R3).
  public var isSupplement = false

  /// The readings, in file order.
  public var observations: Observations

  /// Cells of which an observation was refused; they are missing, never filled from an older submission (R4).
  public var refusedCells: Set<CellKey>

  /// Whether it says "không phát sinh" for everything.
  public var saysNothing: Bool

  /// The first row that belongs to it, 1-based.
  public var firstRow: Int

  /// Begins a submission without readings.
  public init(
    unit: Ref<ReportingUnit>,
    period: Period,
    time: SubmissionTime?,
    revision: Int?,
    firstRow: Int
  ) {
    self.unit = unit
    self.period = period
    self.time = time
    self.revision = revision
    self.firstRow = firstRow
    observations = Observations()
    refusedCells = []
    saysNothing = false
  }
}

/// An observation that was read and not counted (R4), with the first reason.
public struct RefusedObservation: Sendable, Hashable {
  /// Where the reason stands.
  public var location: Location

  /// The offending text.
  public var found: String

  /// Why it was refused: the first of campaign, channel, count, others.
  public var code: FindingCode

  /// Describes a refused observation.
  public init(location: Location, found: String, code: FindingCode) {
    self.location = location
    self.found = found
    self.code = code
  }
}
