// SPDX-License-Identifier: Apache-2.0

public import Aggregation
public import Diagnostics
import Ingest
public import ReportModel
public import Reporting
public import SubmissionJournal

/// The main job: an inbox in, a report out.
public struct AggregateRun: Sendable {
  /// What is asked for.
  public struct Request: Sendable {
    /// Names, settings, and where things stand.
    public var workspace: Workspace
    /// Folders and files to read; empty for the workspace's inbox.
    public var inputs: [String] = []
    /// The folder of reports; `nil` for the workspace's own.
    public var output: String?
    /// Which period.
    public var period = PeriodChoice.latest
    /// The instant that decides what is due, late, and stated too late.
    public var asOf: Moment
    /// Which files to write.
    public var kinds = Set(OutputKind.allCases)
    /// The campaigns whose upward reports are wanted; `nil` for all.
    public var campaigns: Set<Ref<Campaign>>?
    /// By which units figures are shown; by those of now they are written beside the report, and never sealed (R15).
    public var units = ShownUnits.then
    /// The language of the officer's workbook.
    public var language = Language.vietnamese
    /// What prints the workbooks that leave the house as PDF; `nil` for no PDF.
    public var pdf: PDFPrinter?
    /// Whether any refused input stops the run.
    public var isStrict = false
    /// How many files are read at once.
    public var jobs = 1
    /// What the workspace's journal is to know of the run; `nil` for a run without it (`--no-journal`).
    public var journal: RunStamp?

    /// What is written: by the units of now only what shows figures by unit.
    var writtenKinds: Set<OutputKind> { units == .now ? kinds.intersection(OutputKind.byUnit) : kinds }

    /// The folder of reports.
    var reports: String { output ?? workspace.reports }

    /// Asks for a report of a workspace at an instant.
    public init(workspace: Workspace, asOf: Moment) {
      self.workspace = workspace
      self.asOf = asOf
    }
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// The report.
    public let content: ReportContent

    /// Where it stands, and which files were written.
    public let publication: Publication

    /// Whether input of the period was refused, so that the exit status is 1.
    public let hasRefusals: Bool
  }

  private let request: Request
  private let progress: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Prepares a run; `progress` is told how many files are read, from any thread.
  public init(_ request: Request, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }) {
    self.request = request
    self.progress = progress
  }

  /// Reads, settles, tabulates and publishes.
  ///
  /// - Throws: ``RunFailure``; the old report is then intact.
  public func run() async throws(RunFailure) -> Outcome {
    let resolver = ScopeResolver(catalogue: catalogue, asOf: request.asOf)
    let named = try namedPeriod(resolver)
    let found = try Inbox(of: request.workspace, request.inputs)
    let journal = try WorkspaceJournal(for: request)
    let made = try await prepared(found, resolver, named, journal?.arrivals, try answeredWorkbooks())
    let originals = OriginalFiles(made.inbox.files)
    let publication = try await Publisher(request: request, content: made.content, originals: originals).publish()
    try journal?.record(made.content, publication, made.inbox.files)
    return Outcome(content: made.content, publication: publication, hasRefusals: made.hasRefusals)
  }

  /// A report that is ready to be published, with what it was made of.
  struct Prepared {
    var content: ReportContent
    var found: Inbox
    var inbox: SettledInbox
    var arrivals: Arrivals?
    var hasRefusals: Bool
  }

  /// The report that would be published, its own check passed; nothing is written.
  func prepared() async throws(RunFailure) -> Prepared {
    let resolver = ScopeResolver(catalogue: catalogue, asOf: request.asOf)
    let named = try namedPeriod(resolver)
    let found = try Inbox(of: request.workspace, request.inputs)
    let arrivals =
      if let past = request.workspace.past { Arrivals(keptFiles: past.runs) } else {
        try WorkspaceJournal.arrivals(in: request.workspace, of: request.inputs)
      }
    return try await prepared(found, resolver, named, arrivals, AnsweredWorkbooks.Harvest())
  }

  private func prepared(
    _ found: Inbox,
    _ resolver: ScopeResolver,
    _ named: Period?,
    _ arrivals: Arrivals?,
    _ answered: AnsweredWorkbooks.Harvest
  ) async throws(RunFailure) -> Prepared {
    let inbox = await SettledInbox(reading: found, source, arrivals: arrivals, decisions: answered.decisions)
    var content = try await content(of: inbox, resolver, named)
    content.findings += answered.findings
    let hasRefusals = content.files.contains { $0.concernsPeriod && $0.hasRefusals }
    if hasRefusals, request.isStrict { throw strictFailure(content) }
    try prove(&content)
    return Prepared(content: content, found: found, inbox: inbox, arrivals: arrivals, hasRefusals: hasRefusals)
  }

  /// What the officer has filled into earlier reports; only a run over the workspace's own inbox asks.
  private func answeredWorkbooks() throws(RunFailure) -> AnsweredWorkbooks.Harvest {
    guard request.inputs.isEmpty else { return AnsweredWorkbooks.Harvest() }
    let (workspace, asOf) = (request.workspace, request.asOf)
    return try AnsweredWorkbooks(workspace: workspace, reports: workspace.reports, at: asOf).harvest()
  }

  private var catalogue: Catalogue { request.workspace.catalogue }

  private var source: SettledInbox.Source {
    SettledInbox.Source(
      workspace: request.workspace,
      inputs: request.inputs,
      asOf: request.asOf,
      jobs: request.jobs,
      progress: progress
    )
  }

  private func namedPeriod(_ resolver: ScopeResolver) throws(RunFailure) -> Period? {
    guard case .named(let text) = request.period else { return nil }
    return try resolver.period(named: text)
  }

  private func content(
    of inbox: SettledInbox,
    _ resolver: ScopeResolver,
    _ named: Period?
  ) async throws(RunFailure) -> ReportContent {
    let counted = inbox.settlement.counted
    guard !counted.isEmpty, let scope = resolver.scope(request.period, named: named, counted: counted) else {
      throw nothingUsable(inbox)
    }
    guard counted.contains(where: { scope.contains($0.submission.period) }) else {
      throw nothingInPeriod(scope, counted)
    }
    return await assemble(inbox, scope, counted)
  }

  private func assemble(
    _ inbox: SettledInbox,
    _ scope: ReportScope,
    _ counted: [SettledSubmission]
  ) async -> ReportContent {
    let settlement = inbox.settlement
    async let doubts = PlausibilityCheck(catalogue: catalogue, scope: scope).findings(counted)
    let figures = Tabulator(catalogue: catalogue, scope: scope).tabulate(counted)
    let located = (inbox.readingFindings + settlement.findings).enumerated()
      .sorted { ($0.element.location, $0.offset) < ($1.element.location, $1.offset) }.map(\.element)
    var content = ReportContent(
      catalogue: catalogue,
      scope: scope,
      figures: figures,
      submissions: settlement.submissions,
      files: FileStates(inbox).records(in: scope),
      findings: located,
      refused: inbox.files.flatMap(\.reading.refused) + settlement.refused,
      progress: progress(of: inbox, scope),
      isDraft: !scope.isEverything && request.asOf < catalogue.calendar.deadline(of: scope.period)
    )
    content.replaced = settlement.replaced.filter { scope.contains($0.subject.period) }
    let remarks = PeriodRemarks(catalogue: catalogue, scope: scope)
    content.findings += remarks.findings(figures: figures, statuses: content.statuses)
    content.findings += await doubts
    switch request.units {
    case .then: SealedPast(of: request.workspace).lay(on: &content, counted)
    case .now: content.carryOver(to: AsOf.lastDay(upTo: request.asOf, calendar: catalogue.calendar))
    }
    return content
  }

  /// No later than the report itself, so that a report of an old period stays as it is.
  private func progress(of inbox: SettledInbox, _ scope: ReportScope) -> ReportingProgress {
    let calendar = catalogue.calendar
    let periods = ProgressPeriods(
      of: inbox.settlement.counted,
      upTo: scope.lastDay,
      asOf: request.asOf,
      newest: ProgressPeriods.printedLimit,
      calendar: calendar
    )
    return ReportingProgress(
      periods,
      catalogue: catalogue,
      asOf: request.asOf,
      evidence: inbox.progressEvidence(calendar: calendar)
    )
  }

  /// A report that fails its own check is not published (R19).
  private func prove(_ content: inout ReportContent) throws(RunFailure) {
    content.checks = content.selfCheck()
    let failed = content.checks.filter { !$0.isPassed }
    guard !failed.isEmpty else { return }
    throw RunFailure(
      .failed,
      failed.map { check in
        Finding(.selfCheckFailed, ["check": .phrase(check.title), "differences": .list(check.differences)])
      }
    )
  }

  // MARK: Failures

  private func nothingUsable(_ inbox: SettledInbox) -> RunFailure {
    let path = source.roots.joined(separator: ", ")
    let verdict = Finding(.nothingUsable, ["path": .text(path), "files": .number(Int64(inbox.files.count))])
    return RunFailure(.nothingUsable, inbox.readingFindings + [verdict])
  }

  private func nothingInPeriod(_ scope: ReportScope, _ counted: [SettledSubmission]) -> RunFailure {
    let names = Set(counted.map(\.submission.period)).sorted().map(\.name)
    return RunFailure(
      .nothingUsable,
      Finding(
        .nothingInPeriod,
        ["period": .period(scope.period), "candidates": .list(names), "first": .text(names.last ?? "latest")]
      )
    )
  }

  private func strictFailure(_ content: ReportContent) -> RunFailure {
    let ofPeriod = content.filesOfPeriod
    let errors = content.findings.filter { finding in
      finding.severity == .error && (finding.location.file.map(ofPeriod.contains) ?? true)
    }
    return RunFailure(.refused, errors + [Finding(.strictRefusal)])
  }
}
