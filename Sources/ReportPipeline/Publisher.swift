// SPDX-License-Identifier: Apache-2.0

import Aggregation
public import Diagnostics
import FileStore
import ReportModel
public import Reporting

/// Where a report stands after a run.
public struct Publication: Sendable {
  /// The report's folder.
  public let folder: String

  /// A file's name below the folder, what it holds, and of which kind it is.
  public typealias File = (name: String, title: Phrase, kind: OutputKind)

  /// The files of the report, in the order of the summary.
  public let files: [File]

  /// Whether figures and states were those of the report that stood there, so that nothing was written (R12).
  public let isUnchanged: Bool

  /// What is to be said about files that somebody changed.
  public let findings: [Finding]
}

/// Puts a report's files into their folder, whole or not at all.
struct Publisher {
  let request: AggregateRun.Request
  let content: ReportContent
  let originals: OriginalFiles

  private var reports: String { request.reports }

  /// By the units of now figures stand in a folder of their own: what is sealed, sent and traced is the report.
  private var target: String {
    reports + "/" + content.scope.name + (request.units == .now ? Self.byUnitsOfNow : "")
  }

  static let byUnitsOfNow = "_don-vi-hien-nay"

  func publish() async throws(RunFailure) -> Publication {
    let lock: FolderLock
    do throws(FileStoreError) {
      try Folders.make(reports)
      lock = try FolderLock(at: reports + "/.kgreport-lock")
    } catch {
      throw RunFailure.writing(error, to: reports)
    }
    let publication = try await write()
    withExtendedLifetime(lock) { pointToNewest() }
    return publication
  }

  private func write() async throws(RunFailure) -> Publication {
    let standing = OutputManifest.read(in: target)
    let all =
      content.outputs(
        request.writtenKinds,
        campaigns: request.campaigns,
        language: request.language,
        senderFiles: originals.forSlips,
        named: { standing.nameForWriting($0, in: target) }
      )
      .map { (output: $0, name: standing.nameForWriting($0.name, in: target)) }
    // A form that somebody has begun to fill in stays; an empty one beside it would only confuse.
    let (outputs, names) = (
      all.filter { !isFilledForm($0) }.map(\.output), all.filter { !isFilledForm($0) }.map(\.name)
    )
    var files = zip(names, outputs).map { (name: $0, title: $1.title, kind: $1.kind) }
    var findings = all.filter { $0.name != $0.output.name }.map { changed($0.output, $0.name) }
    do {
      let folder = try FolderPublication.begin(target: target)
      let written = try await make(outputs, names, in: folder)
      let prints = try print(files, written, standing, in: folder)
      files = Self.files(files, with: prints)
      findings += prints.findings
      let manifest = written.adding(prints.digests).keepingOpenFiles(of: standing, in: target)
      if manifest == standing, standing.isIntact(in: target) {
        folder.abandon()
        return Publication(folder: target, files: files, isUnchanged: true, findings: findings)
      }
      try folder.write(manifest.bytes, to: OutputManifest.fileName)
      try commit(folder, besides: Set(files.map(\.name)), standing)
      return Publication(folder: target, files: files, isUnchanged: false, findings: findings)
    } catch let error as FileStoreError {
      throw RunFailure.writing(error, to: target)
    } catch let error as OutputFailure {
      throw RunFailure(
        .inputOutput,
        Finding(.workbookFailed, ["path": .text(error.file), "reason": .text(error.reason)])
      )
    } catch {
      throw RunFailure(
        .failed,
        Finding(.workbookFailed, ["path": .text(target), "reason": .text("\(error)")])
      )
    }
  }

  /// Prints what leaves the house, where that was asked for.
  private func print(
    _ files: [Publication.File],
    _ written: OutputManifest,
    _ standing: OutputManifest,
    in folder: borrowing FolderPublication
  ) throws(FileStoreError) -> PublishedPDFs.Made {
    guard let printer = request.pdf else { return PublishedPDFs.Made() }
    let workbooks = files.filter { PublishedPDFs.isPrinted($0.kind) }.map(\.name)
    return try PublishedPDFs(printer: printer, standing: standing, target: target)
      .make(for: workbooks, listedIn: written, in: folder)
  }

  /// The files, each PDF behind its workbook.
  private static func files(_ files: [Publication.File], with prints: PublishedPDFs.Made) -> [Publication.File] {
    let title = Phrase("bản PDF", "as PDF")
    return files.flatMap { file in
      [file] + prints.files.filter { $0.workbook == file.name }.map { ($0.name, title, file.kind) }
    }
  }

  private func isFilledForm(_ each: (output: OutputFile, name: String)) -> Bool {
    each.output.kind == .forms && each.name != each.output.name
  }

  private func changed(_ output: OutputFile, _ name: String) -> Finding {
    let path = "\(target)/\(output.name)"
    return output.kind == .forms
      ? Finding(.formNotInInbox, ["file": .text(path), "inbox": .text(request.workspace.inbox ?? "inbox")])
      : Finding(.changedByHand, ["file": .text(output.name), "other": .text(name)])
  }

  /// Publishes the new folder; what is not the tool's own, or was changed or is open, moves along.
  private func commit(
    _ folder: consuming FolderPublication,
    besides names: Set<String>,
    _ standing: OutputManifest
  ) throws(FileStoreError) {
    // Files are looked at twice, before and behind the exchange of the folders, so each may stand in either of them.
    let list = try folder.path(for: OutputManifest.fileName)
    let places = [target, String(list.dropLast(OutputManifest.fileName.count + 1))]
    try folder.commit(carryingOver: { name in
      !names.contains(name) && places.allSatisfy { standing.isKept(name, in: $0) }
    })
  }

  /// Makes the files side by side, and gives the list of what was made.
  private func make(
    _ outputs: [OutputFile],
    _ names: [String],
    in folder: borrowing FolderPublication
  ) async throws -> OutputManifest {
    var paths: [String] = []
    for name in names { paths.append(try folder.path(for: name)) }
    let work = Array(zip(outputs, paths))
    // The officer's workbook takes longest, so nothing should wait for it to begin.
    let order =
      work.indices.filter { outputs[$0].kind == .internal } + work.indices.filter { outputs[$0].kind != .internal }
    let digests = try await withThrowingTaskGroup(of: (Int, UInt64).self) { group in
      var next = 0
      var digests = Array(repeating: UInt64(0), count: work.count)
      func start(_ group: inout ThrowingTaskGroup<(Int, UInt64), any Error>) {
        guard next < work.count else { return }
        let index = order[next]
        let (output, path) = work[index]
        next += 1
        group.addTask { (index, try Self.make(output, at: path)) }
      }
      for _ in 0..<max(1, request.jobs) { start(&group) }
      while let (index, digest) = try await group.next() {
        digests[index] = digest
        start(&group)
      }
      return digests
    }
    return OutputManifest(Dictionary(uniqueKeysWithValues: zip(names, digests)))
  }

  private static func make(_ output: OutputFile, at path: String) throws -> UInt64 {
    var digest: UInt64?
    try output.make(at: path) { bytes in
      digest = FileDigest(of: bytes).value
      try FileWriter.write(bytes, to: path)
    }
    return try digest ?? FileDigest(of: try FileReader.read(path)).value
  }

  /// The name of the link to the newest report.
  static let newest = "moi-nhat"

  /// `moi-nhat` points to the newest report; where links can't be made the folder's name serves.
  private func pointToNewest() {
    guard request.period == .latest, request.units == .then else { return }
    try? Folders.replaceSymbolicLink(at: "\(reports)/\(Self.newest)", pointingTo: content.scope.name)
  }
}
