// SPDX-License-Identifier: Apache-2.0

import Aggregation
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
    /// The language of the officer's workbook.
    public var language = Language.vietnamese
    /// Whether any refused input stops the run.
    public var isStrict = false
    /// How many files are read at once.
    public var jobs = 1
    /// What the workspace's journal is to know of the run; `nil` for a run without it (`--no-journal`).
    public var journal: RunStamp?

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
    let inbox = try Inbox(inputs)
    let journal = try WorkspaceJournal(for: request)
    let read = await readings(inbox)
    let typedIn = TypedInFiles(read)
    let files = typedIn.settling(read)
    var content = try content(of: files, typedIn, resolver, named, journal?.arrivals)
    let hasRefusals = content.files.contains { $0.concernsPeriod && $0.hasRefusals }
    if hasRefusals, request.isStrict { throw strictFailure(content) }
    try prove(&content)
    let originals = OriginalFiles(files)
    let publication = try await Publisher(request: request, content: content, originals: originals).publish()
    try journal?.record(content, publication, files)
    return Outcome(content: content, publication: publication, hasRefusals: hasRefusals)
  }

  private var catalogue: Catalogue { request.workspace.catalogue }

  private var inputs: [String] {
    request.inputs.isEmpty ? [request.workspace.inbox ?? "inbox"] : request.inputs
  }

  private func namedPeriod(_ resolver: ScopeResolver) throws(RunFailure) -> Period? {
    guard case .named(let text) = request.period else { return nil }
    return try resolver.period(named: text)
  }

  private func readings(_ inbox: Inbox) async -> [ReadFile] {
    let reader = SubmissionReader(catalogue: catalogue, names: request.workspace.names)
    return await InboxReading(reader: reader, jobs: request.jobs, progress: progress).read(inbox)
  }

  private func content(
    of files: [ReadFile],
    _ typedIn: TypedInFiles,
    _ resolver: ScopeResolver,
    _ named: Period?,
    _ arrivals: Arrivals?
  ) throws(RunFailure) -> ReportContent {
    let readable = files.indices.filter { files[$0].isReadable }
    let offices = SenderOffices(catalogue)
    let settlement = Settler(catalogue: catalogue, asOf: request.asOf, decisions: request.workspace.decisions)
      .settle(
        readable.map { index in
          var file = ReceivedFile(
            path: files[index].reading.path,
            content: files[index].content,
            arrival: arrivals?.run(of: files[index].received),
            isRefused: files[index].reading.verdict == .refused,
            submissions: files[index].reading.submissions
          )
          file.sender = offices.office(of: file.path)
          return file
        }
      )
    let counted = settlement.counted
    let readingFindings = files.flatMap(\.reading.findings)
    guard !counted.isEmpty, let scope = resolver.scope(request.period, named: named, counted: counted) else {
      throw nothingUsable(files, readingFindings)
    }
    guard counted.contains(where: { scope.contains($0.submission.period) }) else {
      throw nothingInPeriod(scope, counted)
    }
    let places = Dictionary(uniqueKeysWithValues: readable.enumerated().map { ($1, $0) })
    let records = FileStates(files: files, settlement: settlement, scope: scope, settledPlaces: places)
      .records(typedIn)
    return assemble(files, settlement, scope, records, readingFindings)
  }

  private func assemble(
    _ files: [ReadFile],
    _ settlement: Settlement,
    _ scope: ReportScope,
    _ records: [FileRecord],
    _ readingFindings: [Finding]
  ) -> ReportContent {
    let counted = settlement.counted
    let figures = Tabulator(catalogue: catalogue, scope: scope).tabulate(counted)
    let located = (readingFindings + settlement.findings).enumerated()
      .sorted { ($0.element.location, $0.offset) < ($1.element.location, $1.offset) }.map(\.element)
    var content = ReportContent(
      catalogue: catalogue,
      scope: scope,
      figures: figures,
      submissions: settlement.submissions,
      files: records,
      findings: located,
      refused: files.flatMap(\.reading.refused) + settlement.refused,
      isDraft: !scope.isEverything && request.asOf < catalogue.calendar.deadline(of: scope.period)
    )
    content.replaced = settlement.replaced.filter { scope.contains($0.subject.period) }
    let remarks = PeriodRemarks(catalogue: catalogue, scope: scope)
    content.findings += remarks.findings(figures: figures, statuses: content.statuses, counted: counted)
    return content
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

  private func nothingUsable(_ files: [ReadFile], _ findings: [Finding]) -> RunFailure {
    let path = inputs.joined(separator: ", ")
    let verdict = Finding(.nothingUsable, ["path": .text(path), "files": .number(Int64(files.count))])
    return RunFailure(.nothingUsable, findings + [verdict])
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
