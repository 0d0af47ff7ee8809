// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
public import ReportModel
public import Reporting

/// Says who has sent what, period by period, and writes nothing.
public struct StatusRun: Sendable {
  /// Which periods are looked at.
  public enum Choice: Sendable, Hashable {
    /// So many that have ended, the newest; from the first in which anything counts.
    case newest(Int)

    /// One, or those that end within a longer one.
    case period(PeriodChoice)
  }

  /// What is asked for.
  public struct Request: Sendable {
    /// Names, settings, and where things stand.
    public var workspace: Workspace
    /// Folders and files to read; empty for the workspace's inbox.
    public var inputs: [String] = []
    /// The instant that decides what has ended and what is due.
    public var asOf: Moment
    /// Which periods.
    public var choice = Choice.newest(ProgressPeriods.limit)
    /// How many files are read at once.
    public var jobs = 1

    /// Asks how far a workspace's units are at an instant.
    public init(workspace: Workspace, asOf: Moment) {
      self.workspace = workspace
      self.asOf = asOf
    }
  }

  private let request: Request
  private let progress: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Prepares a run; `progress` is told how many files are read, from any thread.
  public init(_ request: Request, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }) {
    self.request = request
    self.progress = progress
  }

  private var catalogue: Catalogue { request.workspace.catalogue }

  /// Reads, settles and judges; an inbox in which nothing counts shows the newest period.
  ///
  /// - Throws: ``RunFailure`` of kind `usage` for a period that can't be shown, `noInput` or `inputOutput` for an inbox
  ///   that can't be read.
  public func run() async throws(RunFailure) -> ReportingProgress {
    let named = try namedPeriods()
    let source = SettledInbox.Source(
      workspace: request.workspace,
      inputs: request.inputs,
      asOf: request.asOf,
      jobs: request.jobs,
      progress: progress
    )
    let found = try Inbox(of: request.workspace, request.inputs)
    let arrivals = try WorkspaceJournal.arrivals(in: request.workspace, of: request.inputs)
    let inbox = await SettledInbox(reading: found, source, arrivals: arrivals)
    return ReportingProgress(
      named ?? periods(of: inbox.settlement.counted),
      catalogue: catalogue,
      asOf: request.asOf,
      evidence: inbox.progressEvidence(calendar: catalogue.calendar)
    )
  }

  /// The periods that an option names by their days, judged before any file is read.
  private func namedPeriods() throws(RunFailure) -> ProgressPeriods? {
    guard case .period(.named(let text)) = request.choice else { return nil }
    let period = try ScopeResolver(catalogue: catalogue, asOf: request.asOf).period(named: text)
    guard let periods = ProgressPeriods(endingWithin: period.days, calendar: catalogue.calendar) else {
      throw RunFailure(
        .usage,
        Finding(
          .badOption,
          found: text,
          [
            "option": "--period",
            "reason": .phrase(Phrase("không có kỳ nào kết thúc trong đó", "no reporting period ends in it")),
            "candidates": .text(catalogue.calendar.period(containing: period.days.last).name),
          ]
        )
      )
    }
    return periods
  }

  private func periods(of counted: [SettledSubmission]) -> ProgressPeriods {
    let calendar = catalogue.calendar
    switch request.choice {
    case .newest(let count):
      return ProgressPeriods(of: counted, asOf: request.asOf, newest: count, calendar: calendar)
    case .period(let choice):
      let resolver = ScopeResolver(catalogue: catalogue, asOf: request.asOf)
      let last = resolver.scope(choice, named: nil, counted: counted)?.lastDay
      let newest = choice == .latest ? 1 : ProgressPeriods.limit
      return ProgressPeriods(of: counted, upTo: last, asOf: request.asOf, newest: newest, calendar: calendar)
    }
  }
}
