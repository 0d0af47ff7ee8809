// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import FileStore
import ReportModel
import Reporting
public import Sealing
import SubmissionJournal

/// Freezes the figures of a period, upward report by upward report (R14).
///
/// A seal keeps the workbook beside the report, in `da-gui/REPORT`, and in `.kgreport/seals` the figures with all that
/// they were made of. It is written last, so that a seal that stands is whole.
public struct SealRun: Sendable {
  /// What is asked for.
  public struct Request: Sendable {
    /// The report that is made and sealed; its journal stamp says when and by which version.
    public var report: AggregateRun.Request
    /// The upward reports by id; empty for all.
    public var reports: [String] = []
    /// The document, as far as it is known.
    public var document = Seal.Document()
    /// How far it is; `nil` for a draft, or for what a seal says already.
    public var state: Seal.State?
    /// Who seals.
    public var who = ""
    /// Why it is sealed before its deadline or with open questions; `nil` where that is not wanted.
    public var despite: String?
    /// Why what was sealed before is sealed anew; `nil` where that is not wanted.
    public var reopening: String?

    /// Asks for seals of a report.
    public init(_ report: AggregateRun.Request) { self.report = report }
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// The seals that were made.
    public let seals: [Seal]

    /// The seals whose document or state was changed.
    public let updated: [Seal]

    /// Where the sealed workbooks stand.
    public let folder: String
  }

  private let request: Request

  /// Prepares the sealing of a period.
  public init(_ request: Request) { self.request = request }

  private var workspace: Workspace { request.report.workspace }

  private var catalogue: Catalogue { workspace.catalogue }

  /// Makes the report, and seals it.
  ///
  /// - Throws: ``RunFailure`` of kind `configuration` without a workspace, `usage` for a report that is not known or
  ///   sealed already, `refused` for one that is not ready, and all kinds of ``AggregateRun``.
  public func run() async throws(RunFailure) -> Outcome {
    guard let root = workspace.root else {
      throw RunFailure(.configuration, Finding(.noWorkspace, ["path": "."]))
    }
    let place = try JournalPlace(in: root)
    defer { withExtendedLifetime(place) {} }
    let wanted = try wantedReports()
    let made = try await AggregateRun(request.report).prepared()
    let scope = made.content.scope
    guard !scope.isEverything else {
      throw .badOption("--period", "all", candidates: Phrase("2024-W28, thang-7-2024", "2024-W28, thang-7-2024"))
    }
    let store = SealStore(workspace: root)
    let standing = store.seals().seals.filter { $0.days == scope.period.days }
    var (fresh, known): ([UpwardReport], [Seal]) = ([], [])
    for report in wanted {
      let last = standing.filter { $0.report == report.id }.max { $0.attempt < $1.attempt }
      guard let last, request.reopening == nil else {
        fresh.append(report)
        continue
      }
      guard changesDocument else { throw alreadySealed(last, scope) }
      known.append(last)
    }
    if !fresh.isEmpty { try refuseUnready(made.content) }
    let folder = request.report.reports + "/" + scope.name + "/da-gui"
    do throws(FileStoreError) {
      let updated = try known.map { seal throws(FileStoreError) in try update(seal, store, folder) }
      var seals: [Seal] = []
      let kept = try fresh.isEmpty ? ([], []) : keepInputs(made, store)
      for report in fresh {
        let attempt = (standing.filter { $0.report == report.id }.map(\.attempt).max() ?? 0) + 1
        seals.append(try seal(report, attempt, made.content, kept, store, folder))
      }
      return Outcome(seals: seals, updated: updated, folder: folder)
    } catch {
      throw RunFailure.writing(error, to: folder)
    }
  }

  private func wantedReports() throws(RunFailure) -> [UpwardReport] {
    let all = catalogue.upwardReports
    for id in request.reports where !all.contains(where: { $0.id == id }) {
      let ids = all.map(\.id).joined(separator: ", ")
      throw .badOption("--report", id, candidates: Phrase(ids, ids))
    }
    return request.reports.isEmpty ? all : all.filter { request.reports.contains($0.id) }
  }

  /// Number, date and state come later than the figures, and change nothing of those.
  private var changesDocument: Bool { request.document != Seal.Document() || request.state != nil }

  private func alreadySealed(_ seal: Seal, _ scope: ReportScope) -> RunFailure {
    RunFailure(
      .usage,
      Finding(
        .alreadySealed,
        [
          "period": .period(scope.period), "report": .text(seal.report),
          "day": .day(seal.at.day(utcOffset: catalogue.calendar.utcOffset)),
        ]
      )
    )
  }

  private func refuseUnready(_ content: ReportContent) throws(RunFailure) {
    guard request.despite == nil else { return }
    let open = content.openQuestions
    let reason: Phrase? =
      if content.isDraft {
        Phrase("chưa hết thời hạn gửi báo cáo", "the deadline has not passed")
      } else if open > 0 {
        Phrase("còn \(Language.vietnamese.counted(open)) việc chưa có ý kiến xử lý", "\(open) questions are undecided")
      } else { nil }
    guard let reason else { return }
    throw RunFailure(.refused, Finding(.notReadyToSeal, ["reason": .phrase(reason)]))
  }

  // MARK: Keeping

  private typealias Kept = (catalogue: [Seal.KeptFile], inputs: [Seal.KeptFile])

  /// Keeps the catalogue and every file of the inbox of which anything was read.
  private func keepInputs(_ made: AggregateRun.Prepared, _ store: SealStore) throws(FileStoreError) -> Kept {
    var catalogue: [Seal.KeptFile] = []
    for name in [Workspace.settingsFile, Workspace.rosterFile, Decision.fileName] {
      guard let root = workspace.root, let bytes = try? FileReader.read(root + "/" + name) else { continue }
      catalogue.append(try store.keep(bytes, path: name))
    }
    let readable = Set(made.inbox.files.filter(\.isReadable).map(\.place))
    var inputs: [Seal.KeptFile] = []
    for file in made.found.files where readable.contains(file.entry.path) {
      let bytes = try FileReader.read(file.entry.path)
      let read = made.inbox.files.first { $0.place == file.entry.path }
      inputs.append(
        try store.keep(bytes, path: file.path, arrival: read.flatMap { made.arrivals?.run(of: $0.received) })
      )
    }
    return (catalogue, inputs)
  }

  private func seal(
    _ report: UpwardReport,
    _ attempt: Int,
    _ content: ReportContent,
    _ kept: Kept,
    _ store: SealStore,
    _ folder: String
  ) throws(FileStoreError) -> Seal {
    let place = "\(folder)/\(report.id)"
    let (name, bytes) = try workbook(report, content, in: folder)
    let stamp = request.report.journal
    let seal = Seal(
      report: report.id,
      period: content.scope.name,
      days: content.scope.period.days,
      attempt: attempt,
      state: request.state ?? .draft,
      document: request.document,
      at: stamp?.startedAt ?? request.report.asOf,
      asOf: request.report.asOf,
      who: request.who,
      receiver: catalogue[report.receiver].name,
      reason: [request.reopening, request.despite].compactMap { $0 }.joined(separator: "; "),
      tool: stamp?.toolVersion ?? "",
      workbook: try store.keep(bytes, path: name),
      catalogue: kept.catalogue,
      inputs: kept.inputs,
      figures: FigureSnapshot(content.figures, of: report, catalogue),
      adjustments: content.sealed.adjustments[report.id] ?? []
    )
    try Folders.make(place)
    try FileWriter.replace("\(place)/\(name)", with: bytes)
    // What was sent is traced by its own map.
    let maps = content.outputs([.figures], campaigns: Set(report.campaigns), language: .vietnamese)
    try? maps.first { $0.name == CellMap.fileName }?
      .make(at: "") { bytes in
        try FileWriter.replace("\(place)/\(CellMap.fileName)", with: bytes)
      }
    try FileWriter.replace("\(place)/seal.json", with: store.document(seal))
    try store.write(seal)
    return seal
  }

  /// The workbook of one upward report, as `aggregate` writes it.
  private func workbook(
    _ report: UpwardReport,
    _ content: ReportContent,
    in folder: String
  ) throws(FileStoreError) -> (name: String, bytes: [UInt8]) {
    try Folders.make(folder)
    let outputs = content.outputs([.upward], campaigns: Set(report.campaigns), language: .vietnamese)
    guard let output = outputs.first else { throw FileStoreError(.write, folder, .notFound) }
    let path = "\(folder)/.\(output.name)"
    defer { try? Folders.removeTree(path) }
    do {
      try output.make(at: path) { bytes in try FileWriter.write(bytes, to: path) }
    } catch let error as FileStoreError {
      throw error
    } catch {
      throw FileStoreError(.write, path, .deviceFailure)
    }
    return (output.name, try FileReader.read(path))
  }

  /// Adds to a seal what became known of its document.
  private func update(_ seal: Seal, _ store: SealStore, _ folder: String) throws(FileStoreError) -> Seal {
    var seal = seal
    seal.state = request.state ?? seal.state
    seal.document.number = request.document.number ?? seal.document.number
    seal.document.symbol = request.document.symbol ?? seal.document.symbol
    seal.document.day = request.document.day ?? seal.document.day
    try Folders.make("\(folder)/\(seal.report)")
    try FileWriter.replace("\(folder)/\(seal.report)/seal.json", with: store.document(seal))
    try store.write(seal)
    return seal
  }
}
