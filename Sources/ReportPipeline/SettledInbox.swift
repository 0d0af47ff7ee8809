// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import Ingest
import ReportModel

/// An inbox as it was read, and what counts in it; settled once, before any report period is chosen (R9).
///
/// Nothing is written on the way, so that commands that only look share it with those that publish.
struct SettledInbox {
  /// What was read, in the order of paths.
  let files: [ReadFile]

  /// Which files that had to be typed in were.
  let typedIn: TypedInFiles

  /// What counts, and what does not.
  let settlement: Settlement

  /// For each place in ``files`` that took part, its place in the settled list.
  let settledPlaces: [Int: Int]

  /// Where an inbox is read from, and how.
  struct Source {
    let workspace: Workspace
    /// Folders and files to read; empty for the workspace's inbox.
    let inputs: [String]
    /// The instant after which stated submissions are left out.
    let asOf: Moment
    /// How many files are read at once.
    let jobs: Int
    let progress: @Sendable (_ done: Int, _ total: Int) -> Void

    var roots: [String] { inputs.isEmpty ? [workspace.inbox ?? "inbox"] : inputs }
  }

  /// Reads and settles everything.
  ///
  /// - Throws: ``RunFailure`` of kind `noInput` or `inputOutput` when the inbox itself can't be read.
  init(reading source: Source) async throws(RunFailure) {
    let workspace = source.workspace
    let reader = SubmissionReader(catalogue: workspace.catalogue, names: workspace.names)
    let inbox = try Inbox(source.roots)
    let read = await InboxReading(reader: reader, jobs: source.jobs, progress: source.progress).read(inbox)
    typedIn = TypedInFiles(read)
    let files = typedIn.settling(read)
    self.files = files
    let readable = files.indices.filter { files[$0].reading.verdict == .read || files[$0].reading.verdict == .refused }
    settledPlaces = Dictionary(uniqueKeysWithValues: readable.enumerated().map { ($1, $0) })
    settlement = Settler(catalogue: workspace.catalogue, asOf: source.asOf)
      .settle(
        readable.map { index in
          ReceivedFile(
            path: files[index].reading.path,
            content: files[index].content,
            isRefused: files[index].reading.verdict == .refused,
            submissions: files[index].reading.submissions
          )
        }
      )
  }

  /// What was remarked while reading, in the order of files and rows.
  var readingFindings: [Finding] { files.flatMap(\.reading.findings) }
}
