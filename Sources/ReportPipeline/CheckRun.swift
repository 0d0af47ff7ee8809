// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
public import Ingest
import Naming

/// Judges single files and writes nothing: what a clerk runs before sending.
public struct CheckRun: Sendable {
  /// A file and what was read of it.
  public struct Judgement: Sendable {
    /// The path as it was given, and behind it the path inside a container.
    public let path: String

    /// What was read.
    public let reading: FileReading

    /// Whether it lay in an archive or hung on a mail.
    let isContained: Bool

    /// How the file would be taken.
    public var outcome: Outcome {
      switch reading.verdict {
      case .read where reading.submissions.isEmpty: .refused
      case .read: reading.isTakenInFull ? .clean : .partlyRefused
      // Nobody meant to send what a system puts into an archive, or a signature into a mail.
      case .notOurs where isContained: .passedOver
      case .refused, .unreadable, .byHand, .stillWritten, .notOurs: .refused
      }
    }
  }

  /// How a file would be taken.
  public enum Outcome: String, Sendable, Hashable {
    case clean
    case partlyRefused = "partly-refused"
    case refused
    case passedOver = "passed-over"
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
      let labelled = inbox.relabelled(below: path, in: workspace)
      for (file, read) in zip(labelled.files, await files.readEach(labelled)) {
        for reading in read.map(\.reading) {
          let inside = reading.path.dropFirst(file.path.count)
          let path = file.entry.path.description + inside
          judgements.append(Judgement(path: path, reading: reading, isContained: !inside.isEmpty))
        }
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
      let places = [workspace.inbox].compactMap { $0 } + Archive(of: workspace).folders
      if let place = places.first(where: { path.hasPrefix($0 + "/") }) {
        path = String(path.dropFirst(place.count + 1))
      }
      return path.hasPrefix("/") || path.contains("../") ? file.path : path
    }
    return inbox
  }
}
