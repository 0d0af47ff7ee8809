// SPDX-License-Identifier: Apache-2.0

import Diagnostics
public import ReportModel

/// Finds the readings behind the figures of one report (R13).
///
/// It asks the settled submissions themselves and not the sums that were made of them, so that a trace proves its figure.
public struct Tracer: Sendable {
  private let catalogue: Catalogue
  private let settlement: Settlement
  private let duplicates: [Duplicate]
  private let rule: SpanRule

  /// A file that repeats another one's bytes (R2), with what it says.
  public struct Duplicate: Sendable {
    let path: String
    let other: String
    let submissions: [Submission]

    /// Describes a file by its path and that of the one that stands.
    public init(path: String, of other: String, submissions: [Submission]) {
      (self.path, self.other, self.submissions) = (path, other, submissions)
    }
  }

  /// Traces the report of a scope.
  ///
  /// - Parameters:
  ///   - catalogue: Names and settings.
  ///   - scope: What the report covers.
  ///   - settlement: All submissions of the inbox.
  ///   - duplicates: The files that took no part in it.
  public init(catalogue: Catalogue, scope: ReportScope, settlement: Settlement, duplicates: [Duplicate] = []) {
    self.catalogue = catalogue
    self.settlement = settlement
    self.duplicates = duplicates
    rule = SpanRule(catalogue: catalogue, scope: scope)
  }

  /// The trace of one figure.
  ///
  /// - Parameters:
  ///   - address: Which figure.
  ///   - figures: The report's figures.
  /// - Returns: What counts in it and what does not; figures that no report prints have no value to compare with.
  public func trace(_ address: FigureAddress, in figures: Figures) -> FigureTrace {
    var counted: [TracedReading] = []
    var leftOut: [LeftOutReading] = []
    for settled in settlement.submissions where concerns(settled, address) {
      if settled.state == .counted {
        if address.concerns(settled.countsFor) { counted += readings(of: settled, address) }
      } else {
        let reason = reason(settled)
        leftOut += readings(of: settled, address).map { LeftOutReading(reading: $0, reason: reason) }
      }
    }
    leftOut += replaced(address) + repeated(address)
    return FigureTrace(
      address: address,
      figure: figures.value(of: address),
      counted: counted.sorted(by: TracedReading.isBefore),
      leftOut: leftOut.sorted { TracedReading.isBefore($0.reading, $1.reading) }
    )
  }

  /// Whether a submission's readings may belong to a figure, by its period and its units.
  public func concerns(_ settled: SettledSubmission, _ address: FigureAddress) -> Bool {
    rule.holds(settled.submission.period, address.campaign, address.span)
      && (address.concerns(settled.countsFor) || address.concerns(settled.submission.unit))
  }

  // MARK: Readings

  private func readings(of settled: SettledSubmission, _ address: FigureAddress) -> [TracedReading] {
    readings(
      of: Said(
        submission: settled.submission,
        path: settled.path,
        countsFor: settled.countsFor,
        decision: settled.answer ?? settled.acceptance
      ),
      address
    )
  }

  /// What a submission says of a figure, row by row; blanks are no readings.
  private func readings(of said: Said, _ address: FigureAddress) -> [TracedReading] {
    var readings: [TracedReading] = []
    for observation in said.submission.observations where address.concerns(observation.cell) {
      let amount = observation.amounts[address.quantity]
      if amount.isReported { readings.append(TracedReading(said, observation, amount, address.quantity)) }
    }
    guard said.submission.saysNothing else { return readings }
    let unit = catalogue[said.submission.unit]
    for cell in address.cells
    where unit.has(cell.channel) && catalogue[cell.channel].quantities.contains(address.quantity) {
      readings.append(TracedReading(nothingFrom: said, cell))
    }
    return readings
  }

  private func reason(_ settled: SettledSubmission) -> LeftOutReading.Reason {
    if let answer = settled.answer, answer.kind == .exclude { return .excluded(answer) }
    return .state(settled.state, instead: settled.replacedBy)
  }

  private func repeated(_ address: FigureAddress) -> [LeftOutReading] {
    duplicates.flatMap { file in
      file.submissions
        .filter { submission in
          rule.holds(submission.period, address.campaign, address.span) && address.concerns(submission.unit)
        }
        .flatMap { submission in
          readings(of: Said(submission: submission, path: file.path, countsFor: submission.unit), address)
        }
        .map { LeftOutReading(reading: $0, reason: .duplicate(of: file.other)) }
    }
  }

  /// Figures in whose place a supplement or a correction put others; those of superseded files are read there.
  private func replaced(_ address: FigureAddress) -> [LeftOutReading] {
    settlement.replaced.compactMap { figure in
      guard figure.isBySupplement, figure.old.amount.isReported, figure.quantity == address.quantity,
        address.concerns(figure.cell), address.concerns(figure.subject.unit),
        rule.holds(figure.subject.period, address.campaign, address.span)
      else { return nil }
      return LeftOutReading(
        reading: TracedReading(figure),
        reason: .replaced(by: figure.new.path, figure.new.amount)
      )
    }
  }
}

/// A submission as its readings are looked at.
private struct Said {
  var submission: Submission
  var path: String
  var countsFor: Ref<ReportingUnit>
  var decision: Decision?
}

extension TracedReading {
  fileprivate init(_ said: Said, _ observation: Observation, _ amount: Amount, _ quantity: Quantity) {
    self.init(said, observation.cell, amount)
    cumulative = observation.cumulative?[quantity]
    note = observation.note
    location = Location(file: said.path, sheet: observation.sheet, row: observation.row)
  }

  fileprivate init(nothingFrom said: Said, _ cell: CellKey) {
    self.init(said, cell, .none)
    saysNothing = true
  }

  private init(_ said: Said, _ cell: CellKey, _ amount: Amount) {
    unit = said.submission.unit
    countsFor = said.countsFor
    period = said.submission.period
    time = said.submission.time
    self.cell = cell
    self.amount = amount
    cumulative = nil
    note = ""
    location = Location(file: said.path, row: said.submission.firstRow)
    saysNothing = false
    decision = said.decision
  }

  fileprivate init(_ figure: ReplacedFigure) {
    unit = figure.subject.unit
    countsFor = figure.subject.unit
    period = figure.subject.period
    time = nil
    cell = figure.cell
    amount = figure.old.amount
    cumulative = nil
    note = ""
    location = Location(file: figure.old.path)
    saysNothing = false
    decision = nil
  }

  fileprivate static func isBefore(_ one: TracedReading, _ other: TracedReading) -> Bool {
    if one.countsFor != other.countsFor { return one.countsFor < other.countsFor }
    if one.period != other.period { return one.period < other.period }
    if one.location != other.location { return one.location < other.location }
    return one.cell < other.cell
  }
}

extension Figures {
  /// A figure by its address; `nil` where no report prints it: earlier and cumulative figures of single units.
  public func value(of address: FigureAddress) -> Amount? {
    switch (address.aspect, address.span) {
    case (.reportingUnits, .inPeriod): .value(Int64(reportingUnits(of: address)))
    case (.reportingUnits, _): nil
    case (.sum, .inPeriod):
      (address.units ?? units).map { sum(of: $0, address.campaign, address.channels)[address.quantity] }.total
    case (.sum, _) where address.units != nil: nil
    case (.sum, .previous): address.cells.map { self[$0].previous?[address.quantity] ?? .missing }.total
    case (.sum, .cumulative): address.cells.map { self[$0].cumulative[address.quantity] }.total
    case (.sum, .own(let period)):
      course.filter { $0.campaign == address.campaign && $0.period == period }
        .map { $0.sum(address.channels)[address.quantity] }.total
    }
  }

  private func reportingUnits(of address: FigureAddress) -> Int {
    units.count { unit in
      address.concerns(unit) && address.cells.contains { self[unit, $0][address.quantity].isReported }
    }
  }
}

extension [Amount] {
  fileprivate var total: Amount { reduce(.notApplicable) { $0 + $1 } }
}
