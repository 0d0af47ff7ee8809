// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
public import Ingest
import Naming

/// Judges single files and writes nothing: what a clerk runs before sending.
public struct CheckRun: Sendable {
  /// A file and what was read of it.
  public struct Judgement: Sendable {
    /// The path as it was given.
    public let path: String

    /// What was read.
    public let reading: FileReading

    /// How the file would be taken.
    public var outcome: Outcome {
      switch reading.verdict {
      case .read where reading.submissions.isEmpty: .refused
      case .read: reading.isTakenInFull ? .clean : .partlyRefused
      case .refused, .unreadable, .byHand, .stillWritten, .notOurs: .refused
      }
    }
  }

  /// How a file would be taken.
  public enum Outcome: String, Sendable, Hashable {
    case clean
    case partlyRefused = "partly-refused"
    case refused
  }

  private let workspace: Workspace

  /// Judges by the names and rules of a workspace.
  public init(workspace: Workspace) { self.workspace = workspace }

  /// Judges files in the order given.
  ///
  /// - Throws: ``RunFailure`` of kind `noInput` when one does not exist.
  public func judge(_ paths: [String]) async throws(RunFailure) -> [Judgement] {
    let reader = SubmissionReader(catalogue: workspace.catalogue, names: workspace.names)
    var judgements: [Judgement] = []
    for path in paths {
      let inbox = try Inbox([path])
      let files = InboxReading(reader: reader, jobs: 1) { _, _ in }
      for (file, read) in zip(inbox.files, await files.read(inbox.relabelled(below: path, in: workspace))) {
        judgements.append(Judgement(path: file.entry.path.description, reading: read.reading))
      }
    }
    return judgements
  }
}

extension Inbox {
  /// The files under names that keep the folders the caller wrote, since folders may name unit and period.
  func relabelled(below root: String, in workspace: Workspace) -> Inbox {
    var inbox = self
    inbox.rename { file in
      var path = file.entry.path.description.nfc
      if let inboxFolder = workspace.inbox, path.hasPrefix(inboxFolder + "/") {
        path = String(path.dropFirst(inboxFolder.count + 1))
      }
      return path.hasPrefix("/") || path.contains("../") ? file.path : path
    }
    return inbox
  }
}
