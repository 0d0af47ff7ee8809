// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import Ingest
import ReportModel
import SubmissionJournal

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

  /// The files that the officer excluded as a whole, readable or not.
  let excluded: Set<String>

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
  /// - Parameters:
  ///   - inbox: The files at the source's roots.
  ///   - source: How they are read.
  ///   - arrivals: Which of them came first, where a journal says so.
  ///   - decisions: What the officer decided just now, besides what the workspace knows.
  init(reading inbox: Inbox, _ source: Source, arrivals: Arrivals?, decisions: [Decision] = []) async {
    let workspace = source.workspace
    let reader = SubmissionReader(catalogue: workspace.catalogue, names: workspace.names)
    let read = await InboxReading(reader: reader, jobs: source.jobs, progress: source.progress).read(inbox)
    typedIn = TypedInFiles(read)
    let files = typedIn.settling(read)
    self.files = files
    let readable = files.indices.filter { files[$0].isReadable }
    let offices = SenderOffices(workspace.catalogue)
    settledPlaces = Dictionary(uniqueKeysWithValues: readable.enumerated().map { ($1, $0) })
    let decided = workspace.decisions + decisions
    let answers = decided.filter { $0.at <= source.asOf && $0.unit == nil && $0.period == nil && $0.kind != .accept }
    let last = Dictionary(answers.compactMap { answer in answer.file.map { ($0, answer.kind) } }) { $1 }
    excluded = Set(last.filter { $0.value == .exclude }.keys)
    settlement = Settler(catalogue: workspace.catalogue, asOf: source.asOf, decisions: decided)
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
        },
        beside: Set(files.map(\.reading.path))
      )
  }

  /// What was remarked while reading, in the order of files and rows.
  var readingFindings: [Finding] { files.flatMap(\.reading.findings) }
}
