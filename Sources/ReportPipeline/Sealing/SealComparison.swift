// SPDX-License-Identifier: Apache-2.0

import Aggregation
public import Diagnostics
import FileStore
public import ReportModel
import Reporting
public import Sealing

/// Lists seals, compares them with what counts now, and proves them; writes nothing into the workspace (R14).
public struct SealComparison: Sendable {
  /// A seal with the figures of it that are otherwise now.
  public struct Comparison: Sendable {
    /// The seal.
    public let seal: Seal

    /// What differs, by unit and figure.
    public let differences: [SealDifference]
  }

  /// What a proof of a seal shows.
  public struct Proof: Sendable {
    /// The seal.
    public let seal: Seal

    /// The figures that the kept inputs no longer give.
    public let differences: [SealDifference]

    /// Whether the workbook that was sealed is whole, in the store.
    public let isWorkbookKept: Bool

    /// Whether the rebuilt workbook has the same bytes; `nil` where another version of the tool made it.
    public let isSameWorkbook: Bool?

    /// What is missing of the seal.
    public let findings: [Finding]

    /// Whether the seal is proved.
    public var isProved: Bool {
      findings.isEmpty && differences.isEmpty && isWorkbookKept && isSameWorkbook != false
    }
  }

  private let workspace: Workspace
  private let root: String
  private let store: SealStore
  private let jobs: Int

  /// Prepares a look at a workspace's seals.
  ///
  /// - Throws: ``RunFailure`` of kind `configuration` without a workspace.
  public init(workspace: Workspace, jobs: Int) throws(RunFailure) {
    guard let root = workspace.root else { throw RunFailure(.configuration, Finding(.noWorkspace, ["path": "."])) }
    (self.workspace, self.root, self.jobs) = (workspace, root, jobs)
    store = SealStore(workspace: root)
  }

  /// Every seal, and what ought to be one and can't be read, or stands beside a report and is lost in the store.
  public func history() -> (seals: [Seal], findings: [Finding]) {
    let (seals, unreadable) = store.seals()
    let findings = unreadable.map { Finding(.sealUnreadable, ["path": .text($0)]) }
    return (seals, findings + lost(besides: Set(seals.map { "\($0.period)/\($0.report)" })))
  }

  /// Seals that only the folders of reports still know of.
  private func lost(besides known: Set<String>) -> [Finding] {
    Folders.names(in: workspace.reports).filter { $0 != Publisher.newest }
      .flatMap { period in
        Folders.names(in: "\(workspace.reports)/\(period)/da-gui")
          .compactMap { report in
            let path = "\(workspace.reports)/\(period)/da-gui/\(report)/seal.json"
            guard !known.contains("\(period)/\(report)"), Folders.exists(path) else { return nil }
            let reason = Phrase("không còn trong .kgreport/seals", "it is gone from .kgreport/seals")
            return Finding(.sealUnreadable, ["path": .text(path), "reason": .phrase(reason)])
          }
      }
  }

  /// The last seal of each report of a period, or of one report.
  ///
  /// - Throws: ``RunFailure`` of kind `noInput` when there is none.
  private func seals(of period: String?, _ report: String?) throws(RunFailure) -> [Seal] {
    let days = try period.map { text throws(RunFailure) in try TypedNames(workspace: workspace).period(text).days }
    let chosen = store.seals().seals
      .filter { seal in
        (days.map { $0 == seal.days } ?? true) && (report.map { $0 == seal.report } ?? true)
      }
    var last: [Seal] = []
    for seal in chosen {
      if let known = last.firstIndex(where: { $0.days == seal.days && $0.report == seal.report }) {
        last[known] = seal
      } else {
        last.append(seal)
      }
    }
    guard !last.isEmpty else {
      let what = [period, report].compactMap { $0 }.joined(separator: ", ")
      throw RunFailure(.noInput, Finding(.noSuchSeal, ["what": .text(what)]))
    }
    return last
  }

  /// Compares the seals of a period with what counts now.
  ///
  /// - Throws: ``RunFailure`` of kind `noInput` when nothing was sealed, and all kinds of ``AggregateRun``.
  public func compare(period: String, report: String?, asOf: Moment) async throws(RunFailure) -> [Comparison] {
    let seals = try seals(of: period, report)
    var request = AggregateRun.Request(workspace: workspace, asOf: asOf)
    request.period = .named(period)
    request.jobs = jobs
    let figures: Figures?
    do throws(RunFailure) {
      figures = try await AggregateRun(request).prepared().content.figures
    } catch  where error.kind == .nothingUsable {
      // Nothing counts any longer, so everything that was sealed is gone.
      figures = nil
    }
    return seals.compactMap { seal in
      guard let report = upwardReport(seal.report, workspace.catalogue) else { return nil }
      let now = figures.map { FigureSnapshot($0, of: report, workspace.catalogue) } ?? FigureSnapshot()
      return Comparison(seal: seal, differences: SealDifference.between(seal.figures, now))
    }
  }

  private func upwardReport(_ id: String, _ catalogue: Catalogue) -> UpwardReport? {
    catalogue.upwardReports.first { $0.id == id }
  }

  // MARK: Proving

  /// Makes sealed reports again from what their seals keep.
  ///
  /// - Parameters:
  ///   - period: Which period; `nil` for all.
  ///   - report: Which report; `nil` for all.
  ///   - tool: The version that runs now.
  /// - Returns: A proof of each seal; a report that can't be rebuilt is one that says so.
  /// - Throws: ``RunFailure`` of kind `noInput` when nothing was sealed, `cannotWrite` without room for a copy.
  public func prove(period: String?, report: String?, tool: String) async throws(RunFailure) -> [Proof] {
    var proofs: [Proof] = []
    for seal in try seals(of: period, report) { proofs.append(try await prove(seal, tool)) }
    return proofs
  }

  private func prove(_ seal: Seal, _ tool: String) async throws(RunFailure) -> Proof {
    let copy: TemporaryFolder
    do throws(FileStoreError) {
      copy = try TemporaryFolder()
    } catch {
      throw RunFailure.writing(error, to: error.path)
    }
    let isWorkbookKept = store.bytes(of: seal.workbook) != nil
    let missing = lay(seal, into: copy)
    func proof(_ differences: [SealDifference], _ isSame: Bool?, _ findings: [Finding]) -> Proof {
      Proof(
        seal: seal,
        differences: differences,
        isWorkbookKept: isWorkbookKept,
        isSameWorkbook: isSame,
        findings: findings
      )
    }
    guard missing.isEmpty else { return proof([], nil, missing) }
    do throws(RunFailure) {
      let past = Workspace.Past(seals: earlier(than: seal), arrivals: seal.inputs)
      let rebuilt = try await rebuild(seal, in: copy, past)
      let isSame = tool == seal.tool ? SHA256.digest(of: rebuilt.workbook) == seal.workbook.digest : nil
      return proof(SealDifference.between(seal.figures, rebuilt.figures), isSame, [])
    } catch {
      return proof([], nil, error.findings)
    }
  }

  /// The seals that stood when this one was made: they decide which adjustments it shows.
  private func earlier(than seal: Seal) -> [Seal] {
    store.seals().seals.filter { ($0.at, $0.attempt) < (seal.at, seal.attempt) && $0 != seal }
  }

  /// Writes what a seal keeps into a folder of its own.
  private func lay(_ seal: Seal, into copy: TemporaryFolder) -> [Finding] {
    var missing: [Finding] = []
    for (file, folder) in seal.catalogue.map({ ($0, "") }) + seal.inputs.map({ ($0, "inbox/") }) {
      guard let bytes = store.bytes(of: file), (try? copy.write(bytes, to: folder + file.path)) != nil else {
        missing.append(
          Finding(
            .keptFileGone,
            ["file": .text(file.path), "period": .text(seal.period), "report": .text(seal.report)]
          )
        )
        continue
      }
    }
    return missing
  }

  private func rebuild(
    _ seal: Seal,
    in copy: TemporaryFolder,
    _ past: Workspace.Past
  ) async throws(RunFailure) -> (figures: FigureSnapshot, workbook: [UInt8]) {
    var workspace = try Workspace.open(copy.path)
    workspace.past = past
    guard let report = upwardReport(seal.report, workspace.catalogue) else {
      throw RunFailure(.noInput, Finding(.noSuchSeal, ["what": .text(seal.report)]))
    }
    var request = AggregateRun.Request(workspace: workspace, asOf: seal.asOf)
    request.period = .named(seal.period)
    request.jobs = jobs
    let content = try await AggregateRun(request).prepared().content
    let path = copy.path + "/" + seal.workbook.path
    guard
      let output = content.outputs([.upward], campaigns: Set(report.campaigns), language: .vietnamese).first,
      (try? output.make(at: path, write: { try FileWriter.write($0, to: path) })) != nil,
      let workbook = try? FileReader.read(path)
    else { throw RunFailure(.failed, Finding(.cannotWrite, ["path": .text(path)])) }
    return (FigureSnapshot(content.figures, of: report, workspace.catalogue), workbook)
  }
}
