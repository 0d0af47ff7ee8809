// SPDX-License-Identifier: Apache-2.0

public import Diagnostics
import FileStore
import Ingest
public import ReportModel
import Sealing

/// Moves the files of closed years out of the inbox, where nobody looks for them any more (`kgreport archive`).
///
/// They stay input of history and cumulative figures (section 7 of the product rules), under the same paths. Folders
/// that become empty stay, for units may have folders of their own to send into.
public struct ArchiveRun: Sendable {
  /// What is asked for.
  public struct Request: Sendable {
    /// Whose inbox.
    public var workspace: Workspace
    /// The newest year whose periods leave.
    public var year: Int
    /// The instant that decides whether the year is over.
    public var asOf: Moment
    /// Whether files are moved; otherwise it is only told which would be.
    public var moves = false
    /// How many files are read at once.
    public var jobs = 1

    /// Asks which files of a year, and of those before, would leave the inbox.
    public init(workspace: Workspace, year: Int, asOf: Moment) {
      (self.workspace, self.year, self.asOf) = (workspace, year, asOf)
    }
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// The paths of the files below the inbox, in their order.
    public let files: [String]

    /// The folder that they were, or would be, moved to.
    public let folder: String

    /// Whether they were moved.
    public let isDone: Bool

    /// What should be seen to besides.
    public let findings: [Finding]
  }

  private let request: Request

  /// Prepares a run.
  public init(_ request: Request) { self.request = request }

  private var workspace: Workspace { request.workspace }

  private var calendar: ReportingCalendar { workspace.catalogue.calendar }

  /// Finds the files, and moves them where that is wanted.
  ///
  /// A file whose move fails stops the run; those before it are in the archive, and another run takes up the rest.
  ///
  /// - Throws: ``RunFailure`` of kind `configuration` without a workspace or with a path in both places, `usage` for a
  ///   year that is not over, `held`, `cannotWrite`.
  public func run() async throws(RunFailure) -> Outcome {
    guard let root = workspace.root, let inbox = workspace.inbox else {
      throw RunFailure(.configuration, Finding(.noWorkspace, ["path": "."]))
    }
    try refuseOpenYear()
    let place = request.moves ? try JournalPlace(in: root) : nil
    defer { withExtendedLifetime(place) {} }
    let folder = root + "/" + Archive.name(request.year)
    let closed = await closedFiles(try Inbox(of: workspace))
    if request.moves {
      for file in closed { try move(file.file.entry.path, from: inbox, to: folder) }
    }
    return Outcome(
      files: closed.map(\.file.path),
      folder: folder,
      isDone: request.moves,
      findings: unsealed(Set(closed.flatMap(\.periods)), root)
    )
  }

  private func refuseOpenYear() throws(RunFailure) {
    let current = request.asOf.day(utcOffset: calendar.utcOffset).civil.year
    guard request.year >= current else { return }
    let last = current - 1
    throw .badOption("archive", "\(request.year)", candidates: Phrase("\(last) trở về trước", "\(last) or before"))
  }

  private func move(_ path: DiskPath, from inbox: String, to folder: String) throws(RunFailure) {
    guard let target = path.moved(from: inbox, to: folder) else { return }
    do throws(FileStoreError) {
      try FileMove.move(path, to: target)
    } catch {
      throw RunFailure.writing(error, to: target.description)
    }
  }

  // MARK: Which files

  private typealias ClosedFile = (file: Inbox.File, periods: [Period])

  private func closedFiles(_ found: Inbox) async -> [ClosedFile] {
    let reader = SubmissionReader(catalogue: workspace.catalogue, names: workspace.names)
    let read = await InboxReading(reader: reader, jobs: request.jobs) { _, _ in }.readEach(found)
    return zip(found.files, read)
      .compactMap { file, read in
        guard !file.isArchived, let periods = closedPeriods(read.map(\.reading)) else { return nil }
        return (file, periods)
      }
  }

  /// The periods that a file states, where all of them end in the year or before; `nil` for one that stays.
  ///
  /// A container moves as a whole; signatures and the like in it have no say. What states no period may still be asked
  /// about, or be on its way.
  private func closedPeriods(_ readings: [FileReading]) -> [Period]? {
    var periods: [Period] = []
    for reading in readings where reading.verdict != .notOurs {
      let stated =
        reading.submissions.isEmpty ? [reading.hintedPeriod].compactMap { $0 } : reading.submissions.map(\.period)
      guard !stated.isEmpty, reading.verdict != .stillWritten else { return nil }
      periods += stated
    }
    guard !periods.isEmpty, periods.allSatisfy({ $0.days.last.civil.year <= request.year }) else { return nil }
    return periods
  }

  /// Says which periods of the calendar no seal keeps; figures of the past are still open to change then.
  private func unsealed(_ stated: Set<Period>, _ root: String) -> [Finding] {
    let sealed = SealStore(workspace: root).seals().seals.map(\.days)
    let periods = Set(stated.map { calendar.period(containing: $0.days.last) })
    let open = periods.filter { period in !sealed.contains { $0.contains(period.days.last) } }.sorted()
    guard let first = open.first else { return [] }
    return [
      Finding(
        .unsealedYear,
        ["count": .count(open.count), "periods": .list(open.map(\.name)), "first": .text(first.name)]
      )
    ]
  }
}
