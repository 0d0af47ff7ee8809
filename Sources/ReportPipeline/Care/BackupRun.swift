// SPDX-License-Identifier: Apache-2.0

public import Diagnostics
import FileStore
public import ReportModel
import SubmissionJournal

/// Copies a whole workspace into a new folder beside others of its kind (`kgreport backup`).
///
/// No run writes meanwhile. The copy is a workspace itself, grows under another name, is compared with what was copied,
/// and then gets its own; one that exists is never touched. With it stands `SHA256SUMS`, which `sha256sum -c` reads.
public struct BackupRun: Sendable {
  /// What is asked for.
  public struct Request: Sendable {
    /// What is copied.
    public var workspace: Workspace
    /// The folder that keeps backups; made when missing.
    public var folder: String
    /// When; it stands in the backup's name.
    public var at: Moment
    /// Whether reports are copied, which can be made again except for what people changed in them.
    public var includesReports = false

    /// Asks for a backup of a workspace without its reports.
    public init(workspace: Workspace, into folder: String, at: Moment) {
      (self.workspace, self.folder, self.at) = (workspace, folder, at)
    }
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// The backup's folder.
    public let folder: String

    /// How many files it holds.
    public let files: Int

    /// How many bytes they have.
    public let bytes: Int64

    /// The files that could not be copied, each with the reason.
    public let findings: [Finding]
  }

  /// The list of digests in a backup.
  public static let digests = "SHA256SUMS"

  private let request: Request

  /// Prepares a run.
  public init(_ request: Request) { self.request = request }

  private var workspace: Workspace { request.workspace }

  /// Copies, compares, and gives the copy its name.
  ///
  /// - Throws: ``RunFailure`` of kind `configuration` without a workspace, `usage` for a folder in which the backup would
  ///   be input or output itself, `held`, `cannotWrite`, and `inputOutput` where journal or copy are damaged. There is
  ///   no new backup then.
  public func run() throws(RunFailure) -> Outcome {
    guard let root = workspace.root else {
      throw RunFailure(.configuration, Finding(.noWorkspace, ["path": "."]))
    }
    try refuseOwnFolders(root)
    let place = try JournalPlace(in: root)
    defer { withExtendedLifetime(place) {} }
    let target = request.folder + "/" + name(root)
    let publication = try begin(target)
    var copy = BackupCopy(of: root, in: try self.folder(of: publication, target))
    try fill(&copy, target)
    if Folders.exists(place.file) { try keepJournal(place.file, in: &copy, root) }
    let damaged = copy.damaged()
    guard damaged.isEmpty else { throw RunFailure(.inputOutput, Finding(.backupDiffers, ["files": .list(damaged)])) }
    try finish(publication, copy, target)
    return Outcome(folder: target, files: copy.files, bytes: copy.size, findings: copy.leftOut)
  }

  // MARK: Where

  /// `bao-cao_2024-08-28_120000`, after the workspace and the local time.
  private func name(_ root: String) -> String {
    let offset = workspace.catalogue.calendar.utcOffset
    let second = request.at.secondOfDay(utcOffset: offset)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    let workspace = Folders.resolved(root).split(separator: "/").last ?? "kgreport"
    return "\(workspace)_\(request.at.day(utcOffset: offset).iso)_\(clock)"
  }

  private func refuseOwnFolders(_ root: String) throws(RunFailure) {
    let folder = Folders.resolved(request.folder) + "/"
    for name in ["inbox", "archive", "Reports", ".kgreport"]
    where folder.hasPrefix(Folders.resolved(root + "/" + name) + "/") {
      let elsewhere = Phrase("một thư mục ngoài \(name)", "a folder outside \(name)")
      throw .badOption("backup", request.folder, candidates: elsewhere)
    }
  }

  private func begin(_ target: String) throws(RunFailure) -> FolderPublication {
    do throws(FileStoreError) {
      guard !Folders.exists(target) else { throw FileStoreError(.publish, target, .alreadyExists) }
      return try FolderPublication.begin(target: target)
    } catch {
      throw RunFailure.writing(error, to: target)
    }
  }

  /// Where the copy grows.
  private func folder(of publication: borrowing FolderPublication, _ target: String) throws(RunFailure) -> String {
    do throws(FileStoreError) {
      return String(try publication.path(for: Self.digests).dropLast(Self.digests.count + 1))
    } catch {
      throw RunFailure.writing(error, to: target)
    }
  }

  // MARK: What

  private func fill(_ copy: inout BackupCopy, _ target: String) throws(RunFailure) {
    do throws(FileStoreError) {
      for name in [Workspace.settingsFile, Workspace.rosterFile, Decision.fileName] { try copy.addFile(name) }
      try Folders.make(copy.folder + "/inbox")
      for name in ["inbox", "archive"] { try copy.addFolder(name, isOwn: false) }
      try copy.addFolder(".kgreport/seals", isOwn: true)
      if request.includesReports { try copy.addFolder("Reports", isOwn: true) }
    } catch {
      throw RunFailure.writing(error, to: target)
    }
  }

  private func keepJournal(_ path: String, in copy: inout BackupCopy, _ root: String) throws(RunFailure) {
    let kept = JournalPlace.file(in: copy.folder)
    do throws(FileStoreError) {
      try Folders.make(copy.folder + "/.kgreport")
    } catch {
      throw RunFailure.writing(error, to: copy.folder)
    }
    do throws(JournalError) {
      try Journal.copy(path, to: kept)
    } catch {
      throw RunFailure.journal(error, root)
    }
    do throws(FileStoreError) {
      copy.take(DiskPath(kept), try FileReader.read(kept))
    } catch {
      throw RunFailure.writing(error, to: kept)
    }
  }

  private func finish(
    _ publication: consuming FolderPublication,
    _ copy: BackupCopy,
    _ target: String
  ) throws(RunFailure) {
    do throws(FileStoreError) {
      try publication.write(copy.list, to: Self.digests)
      // A folder of that name that somebody made meanwhile keeps what it holds.
      try publication.commit(carryingOver: { _ in true })
    } catch {
      throw RunFailure.writing(error, to: target)
    }
  }
}
