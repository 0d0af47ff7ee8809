// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
import Ingest
public import ReportModel
import SubmissionJournal

/// Looks at a workspace and the machine it stands on, and writes nothing (`kgreport doctor`).
public struct DoctorRun: Sendable {
  /// What is asked for.
  public struct Request: Sendable {
    /// The workspace's folder, which may hold mistakes.
    public var root: String
    /// Now.
    public var at: Moment
    /// The machine.
    public var surroundings: Surroundings
    /// How many files are read at once.
    public var jobs = 1

    /// Asks how a workspace stands.
    public init(root: String, at: Moment, surroundings: Surroundings) {
      (self.root, self.at, self.surroundings) = (root, at, surroundings)
    }
  }

  let request: Request

  /// Prepares a look.
  public init(_ request: Request) { self.request = request }

  /// Looks at everything; what can't be looked at is told as a check that failed.
  public func run() async -> Diagnosis {
    let machine = [fonts, office, rights, disk, lock, leftovers]
    let workspace: Workspace
    do throws(RunFailure) {
      workspace = try Workspace.open(request.root)
    } catch {
      return Diagnosis(
        workspace: request.root,
        checks: [Diagnosis.Check(.catalogue, Phrase("", ""), [:], error.findings)] + machine
      )
    }
    let (journal, inbox) = (await journal(workspace), await inbox(workspace))
    let own = [clock(workspace, newest: inbox.newest), journal, seals(workspace), inbox.check]
    return Diagnosis(workspace: request.root, checks: [catalogue(workspace)] + machine + own)
  }

  private func catalogue(_ workspace: Workspace) -> Diagnosis.Check {
    let catalogue = workspace.catalogue
    return Diagnosis.Check(
      .catalogue,
      Phrase(
        "{campaigns} nội dung, {units} đơn vị, {channels} hình thức, {decisions} ý kiến xử lý.",
        "{campaigns} campaigns, {units} units, {channels} channels, {decisions} decisions."
      ),
      [
        "campaigns": .number(Int64(catalogue.campaigns.count)), "units": .number(Int64(catalogue.units.count)),
        "channels": .number(Int64(catalogue.channels.count)), "decisions": .number(Int64(workspace.decisions.count)),
      ]
    )
  }

  // MARK: What runs keep

  private func journal(_ workspace: Workspace) async -> Diagnosis.Check {
    do throws(RunFailure) {
      let care = try JournalCare(workspace: workspace, currentFolder: request.root, jobs: request.jobs)
      let verification = try await care.verify()
      guard let inspection = verification.inspection else {
        return Diagnosis.Check(.journal, Phrase("chưa có.", "none yet."), [:], verification.findings)
      }
      return Diagnosis.Check(
        .journal,
        Phrase("{files} tệp, {runs} lần chạy.", "{files} files, {runs} runs."),
        [
          "files": .number(Int64(Set(inspection.received.map(\.path)).count)), "runs": .number(Int64(inspection.runs)),
        ],
        verification.findings
      )
    } catch {
      return Diagnosis.Check(.journal, Phrase("", ""), [:], error.findings)
    }
  }

  private func seals(_ workspace: Workspace) -> Diagnosis.Check {
    do throws(RunFailure) {
      let (seals, findings) = try SealComparison(workspace: workspace, jobs: request.jobs).history()
      return Diagnosis.Check(
        .seals,
        Phrase("{count} bản đã chốt.", "{count} seals."),
        ["count": .number(Int64(seals.count))],
        findings
      )
    } catch {
      return Diagnosis.Check(.seals, Phrase("", ""), [:], error.findings)
    }
  }

  /// The files that can't be read, and when the newest of all was written, in seconds.
  private func inbox(_ workspace: Workspace) async -> (check: Diagnosis.Check, newest: Int64) {
    do throws(RunFailure) {
      let found = try Inbox(of: workspace)
      let reader = SubmissionReader(catalogue: workspace.catalogue, names: workspace.names)
      let read = await InboxReading(reader: reader, jobs: request.jobs) { _, _ in }.read(found)
      let archived = found.files.count(where: \.isArchived)
      let unread = read.map(\.reading).filter { $0.verdict == .unreadable }
      let check = Diagnosis.Check(
        .inbox,
        Phrase(
          "{count} tệp, không tệp nào bị hỏng[; trong đó {archived} tệp ở archive].",
          "{count} files, none damaged[; {archived} of them archived]."
        ),
        ["count": .number(Int64(found.files.count)), "archived": archived == 0 ? "" : .number(Int64(archived))],
        unread.compactMap { $0.findings.first { $0.severity == .error } ?? $0.findings.first }
      )
      return (check, found.files.map(\.entry.modified.seconds).max() ?? 0)
    } catch {
      return (Diagnosis.Check(.inbox, Phrase("", ""), [:], error.findings), 0)
    }
  }
}
