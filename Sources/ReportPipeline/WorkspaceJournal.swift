// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import FileStore
import ReportModel
import Reporting
import SubmissionJournal

/// The journal of a workspace for as long as one run uses it; no other run does meanwhile.
struct WorkspaceJournal {
  private let root: String
  private let stamp: RunStamp
  private let place: JournalPlace
  private let journal: Journal

  /// By which run each file was first met.
  let arrivals: Arrivals

  /// Opens the journal where the run is about the workspace's own inbox and wants it.
  ///
  /// Files from elsewhere have never arrived, and their names could be those of others.
  ///
  /// - Throws: ``RunFailure``, also where another run has the workspace.
  init?(for request: AggregateRun.Request) throws(RunFailure) {
    guard let root = request.workspace.root, let stamp = request.journal,
      request.workspace.isWholeInbox(request.inputs)
    else { return nil }
    self.root = root
    self.stamp = stamp
    place = try JournalPlace(in: root)
    do throws(JournalError) {
      journal = try Journal(at: place.file)
      arrivals = try journal.arrivals()
    } catch {
      throw RunFailure.journal(error, root)
    }
  }

  /// By which run each file was first met, for those who only look: nothing is written, no other run is kept out.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - inputs: What is read; empty for the workspace's inbox.
  /// - Returns: `nil` where there is no journal, or it does not know these files.
  /// - Throws: ``RunFailure`` where the journal can't be read.
  static func arrivals(in workspace: Workspace, of inputs: [String]) throws(RunFailure) -> Arrivals? {
    guard let root = workspace.root, workspace.isWholeInbox(inputs) else { return nil }
    let file = JournalPlace.file(in: root)
    guard Folders.exists(file) else { return nil }
    do throws(JournalError) {
      return try Journal.arrivals(in: file)
    } catch {
      throw RunFailure.journal(error, root)
    }
  }

  /// Keeps what the run met and did, as far as it is new.
  ///
  /// - Throws: ``RunFailure``; the report stands already.
  func record(_ content: ReportContent, _ publication: Publication, _ files: [ReadFile]) throws(RunFailure) {
    let findings = Dictionary(grouping: content.findings) { $0.location.file ?? "" }
    let record = RunRecord(
      stamp,
      period: content.scope.name,
      written: publication.isUnchanged ? nil : (publication.folder, publication.files.count),
      received: files.filter(\.isReadable).map(\.received),
      states: content.files.filter(\.concernsPeriod)
        .map { file in
          let reason = file.reason(among: findings[file.path] ?? [])?.code.identifier
          return RunRecord.State(path: file.path, state: file.state.rawValue, reason: reason)
        }
    )
    do throws(JournalError) {
      try journal.record(record)
    } catch {
      let failure = RunFailure.journal(error, root)
      let folder = Part.text(publication.folder)
      let standing = Finding(.notRecorded, ["path": folder, "workspace": .text(root)])
      throw RunFailure(failure.kind, failure.findings + [standing])
    }
  }
}

/// The folder of a workspace's journal, locked against other runs.
struct JournalPlace {
  /// The journal's file.
  let file: String
  private let lock: FolderLock

  /// Makes the folder when it is missing, and takes its lock.
  ///
  /// - Throws: ``RunFailure`` of kind `held` or `inputOutput`.
  init(in root: String) throws(RunFailure) {
    file = Self.file(in: root)
    let folder = root + "/" + Self.folder
    do throws(FileStoreError) {
      try Folders.make(folder)
      lock = try FolderLock(at: folder + "/lock")
    } catch  where error.code == .held {
      throw RunFailure.writing(error, to: root)
    } catch {
      throw RunFailure.journal(JournalError(.notWritable(error.code.reason), file), root)
    }
  }

  private static let folder = ".kgreport"

  /// Where the journal of a workspace stands.
  static func file(in root: String) -> String { "\(root)/\(folder)/journal.sqlite" }
}
