// SPDX-License-Identifier: Apache-2.0

public import Diagnostics
import FileStore
import Ingest
import ReportModel
public import SubmissionJournal

/// Looks after the journal of a workspace: `kgreport journal`.
public struct JournalCare: Sendable {
  /// What a look at the journal shows.
  public struct Verification: Sendable {
    /// The journal's file.
    public let path: String
    /// The journal; `nil` where there is none yet, or it is too damaged to be looked at.
    public let inspection: JournalInspection?
    /// What is wrong with it, or with the files that it knows; empty when all is well.
    public let findings: [Finding]
  }

  /// What came of making a journal anew.
  public struct Rebuilding: Sendable {
    /// The new journal's file.
    public let path: String
    /// Where the old one is now; `nil` when there was none.
    public let setAside: String?
    /// How many files it knows.
    public let arrivals: Int
    /// Whether the order of arrival was saved; otherwise all files have arrived together.
    public let keepsOrder: Bool
  }

  private let workspace: Workspace
  private let root: String
  private let jobs: Int

  /// Prepares the care of a workspace's journal.
  ///
  /// - Throws: ``RunFailure`` of kind `configuration` where there is no workspace.
  public init(workspace: Workspace, currentFolder: String, jobs: Int) throws(RunFailure) {
    guard let root = workspace.root else {
      throw RunFailure(.configuration, Finding(.noWorkspace, ["path": .text(currentFolder)]))
    }
    self.workspace = workspace
    self.root = root
    self.jobs = jobs
  }

  // MARK: Verifying

  /// Checks the journal's own soundness and compares it with the inbox; writes nothing.
  ///
  /// - Throws: ``RunFailure`` when it can't be judged: of a newer version, held, or without an inbox.
  public func verify() async throws(RunFailure) -> Verification {
    let path = JournalPlace.file(in: root)
    guard Folders.exists(path) else { return Verification(path: path, inspection: nil, findings: []) }
    let inspection: JournalInspection
    do throws(JournalError) {
      inspection = try JournalInspection(of: path)
    } catch {
      guard case .damaged = error.problem else { throw RunFailure.journal(error, root) }
      return Verification(path: path, inspection: nil, findings: [error.finding(workspace: root)])
    }
    let damage = inspection.damage.map { $0.finding(workspace: root) }
    let moved = differences(inspection.received, from: try await inboxFiles())
    return Verification(path: path, inspection: inspection, findings: damage + moved)
  }

  /// Files that are no longer what they were when the last run met them; of one that can't be read nothing is known.
  private func differences(_ arrivals: [ReceivedContent], from inbox: [ReadFile]) -> [Finding] {
    let (known, files) = (Set(arrivals), Dictionary(grouping: inbox, by: \.reading.path))
    return Set(arrivals.map(\.path)).sorted()
      .compactMap { path in
        let at = Location(file: path)
        guard let present = files[path] else {
          return Finding(.arrivalGone, at: at, ["inbox": .text(workspace.inbox ?? "inbox")])
        }
        let isKnown = present.allSatisfy { $0.content == .none || known.contains($0.received) }
        return isKnown ? nil : Finding(.arrivalChanged, at: at, ["workspace": .text(root)])
      }
  }

  // MARK: Making it anew

  /// Sets the journal aside and makes a new one, from the old one or else from the inbox.
  ///
  /// - Throws: ``RunFailure``; the old journal is then where it was.
  public func rebuild(_ stamp: RunStamp) async throws(RunFailure) -> Rebuilding {
    let place = try JournalPlace(in: root)
    let inbox = try await inboxFiles().filter(\.isReadable).map(\.received)
    do throws(JournalError) {
      let replacement = try JournalReplacement(of: place.file)
      let saved = try replacement.salvage()
      if saved == nil { try replacement.journal.recordTogether(inbox, stamp) }
      let day = stamp.startedAt.day(utcOffset: workspace.catalogue.calendar.utcOffset)
      return Rebuilding(
        path: place.file,
        setAside: try replacement.putInPlace(day: day.iso),
        arrivals: saved ?? Set(inbox).count,
        keepsOrder: saved != nil
      )
    } catch {
      throw RunFailure.journal(error, root)
    }
  }

  /// The files of the inbox, as a run would read them.
  private func inboxFiles() async throws(RunFailure) -> [ReadFile] {
    let reader = SubmissionReader(catalogue: workspace.catalogue, names: workspace.names)
    let inbox = try Inbox(of: workspace)
    return await InboxReading(reader: reader, jobs: jobs) { _, _ in }.read(inbox)
  }
}
