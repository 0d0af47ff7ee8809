// SPDX-License-Identifier: Apache-2.0

public import Aggregation
import Diagnostics
import Ingest
public import ReportModel
import Reporting

/// Goes from figures back to files and rows, and writes nothing (R13).
public struct TraceRun: Sendable {
  /// Which figures are asked for.
  public enum Question: Sendable {
    /// By what they are about; names are what officers type.
    case figure(FigureQuestion)

    /// By a cell of a workbook that a report holds: its path, and a cell such as `PL I. Tổng hợp!D14`.
    case cell(workbook: String, cell: String)
  }

  /// What is asked for.
  public struct Request: Sendable {
    /// Names, settings, and where things stand.
    public var workspace: Workspace
    /// Folders and files to read; empty for the workspace's inbox.
    public var inputs: [String] = []
    /// The instant after which stated submissions are left out.
    public var asOf: Moment
    /// The report's period; a cell of a workbook says its own.
    public var period = PeriodChoice.latest
    /// Which figures.
    public var question: Question
    /// How many files are read at once.
    public var jobs = 1

    /// Asks where figures of a workspace come from.
    public init(workspace: Workspace, asOf: Moment, question: Question) {
      (self.workspace, self.asOf, self.question) = (workspace, asOf, question)
    }
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// Names and settings.
    public let catalogue: Catalogue

    /// The period that was traced.
    public let scope: ReportScope

    /// The traces, in the order of the catalogue, with what stands in the files.
    public let traces: [SourcedTrace]

    /// What the workbook's cell says, for a question about one.
    public let printed: PrintedFigure?

    /// Whether every trace gives its figure, and a workbook's cell still says what counts now.
    public var isProved: Bool { traces.allSatisfy(\.trace.isProved) && printed?.isCurrent ?? true }
  }

  private let request: Request
  private let progress: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Prepares a run; `progress` is told how many files are read, from any thread.
  public init(_ request: Request, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }) {
    self.request = request
    self.progress = progress
  }

  private var catalogue: Catalogue { request.workspace.catalogue }

  /// Reads, settles, tabulates and traces.
  ///
  /// - Throws: ``RunFailure`` of kind `usage` for names or cells that are not known, `noInput`, `nothingUsable` or
  ///   `inputOutput` where there is nothing to trace.
  public func run() async throws(RunFailure) -> Outcome {
    let asked = try question()
    let resolver = ScopeResolver(catalogue: catalogue, asOf: request.asOf)
    let named = try asked.period.named.map { text throws(RunFailure) in try resolver.period(named: text) }
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
    let counted = inbox.settlement.counted
    guard let scope = resolver.scope(asked.period, named: named, counted: counted) else {
      let path = source.roots.joined(separator: ", ")
      let files = Part.number(Int64(inbox.files.count))
      throw RunFailure(.nothingUsable, Finding(.nothingUsable, ["path": .text(path), "files": files]))
    }
    let figures = Tabulator(catalogue: catalogue, scope: scope).tabulate(counted)
    return outcome(asked, inbox, scope, figures)
  }

  /// A question whose names are understood.
  private struct Asked {
    var period: PeriodChoice
    var addresses: [FigureAddress]
    var cell: CellReference?
  }

  private func question() throws(RunFailure) -> Asked {
    switch request.question {
    case .figure(let question):
      let addresses = try question.addresses(TypedNames(workspace: request.workspace))
      return Asked(period: request.period, addresses: addresses)
    case .cell(let workbook, let cell):
      let reference = try CellReference(workbook: workbook, cell: cell, catalogue)
      return Asked(period: reference.period, addresses: reference.addresses, cell: reference)
    }
  }

  private func outcome(_ asked: Asked, _ inbox: SettledInbox, _ scope: ReportScope, _ figures: Figures) -> Outcome {
    let tracer = Tracer(
      catalogue: catalogue,
      scope: scope,
      settlement: inbox.settlement,
      duplicates: inbox.duplicates
    )
    var sources = TraceSources(inbox, request.workspace)
    let traces = asked.addresses.map { address in
      let concerned = inbox.settlement.submissions.filter { tracer.concerns($0, address) }
      return sources.sourced(tracer.trace(address, in: figures), among: concerned)
    }
    // Of a question about many channels only those are shown of which something is known.
    let telling = traces.filter { !$0.trace.counted.isEmpty || !$0.trace.leftOut.isEmpty }
    return Outcome(
      catalogue: catalogue,
      scope: scope,
      traces: telling.isEmpty ? Array(traces.prefix(1)) : telling,
      printed: asked.cell?.printed(now: traces.map(\.trace))
    )
  }
}

extension PeriodChoice {
  /// The text of a period that was named.
  var named: String? { if case .named(let text) = self { text } else { nil } }
}

extension SettledInbox {
  /// The files that took no part in the settlement because they repeat others.
  var duplicates: [Tracer.Duplicate] {
    settledPlaces.sorted { $0.key < $1.key }
      .compactMap { index, place in
        settlement.duplicates[place]
          .map { other in
            let reading = files[index].reading
            return Tracer.Duplicate(path: reading.path, of: other, submissions: reading.submissions)
          }
      }
  }
}
