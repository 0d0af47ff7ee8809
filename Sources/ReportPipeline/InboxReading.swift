// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
import Ingest
import ReportModel
import SubmissionJournal
import Synchronization

/// One file of the inbox, or of a container in it, with what was read of it.
struct ReadFile: Sendable {
  var reading: FileReading
  var size: Int64
  var content: ContentID
  /// Where it stands on the disk, or the container that holds it.
  var place: DiskPath

  /// Whether its submissions are settled.
  var isReadable: Bool { reading.verdict == .read || reading.verdict == .refused }

  /// What the journal knows it by.
  var received: ReceivedContent { ReceivedContent(path: reading.path, content: content) }
}

/// Reads the inbox's files on several cores; the results stand in the inbox's order (R12).
struct InboxReading {
  /// The size of the largest file that is read, which is read whole; a container stays beside what lies in it.
  static func sizeLimit(of path: String) -> Int64 { Int64(FileLimits.size(of: path)) }

  let reader: SubmissionReader
  let jobs: Int
  let progress: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Reads everything, the files of a container in its place.
  func read(_ inbox: Inbox) async -> [ReadFile] { await readEach(inbox).flatMap { $0 } }

  /// Reads everything: a list for each file of the inbox, of several where it is a container.
  func readEach(_ inbox: Inbox) async -> [[ReadFile]] {
    let files = inbox.files
    let next = Atomic(0)
    let done = Atomic(0)
    let worker: @Sendable () async -> [(Int, [ReadFile])] = {
      var results: [(Int, [ReadFile])] = []
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < files.count else { return results }
        results.append((index, read(files[index])))
        progress(done.wrappingAdd(1, ordering: .relaxed).newValue, files.count)
      }
    }
    let results = await withTaskGroup(of: [(Int, [ReadFile])].self) { group in
      for _ in 0..<max(1, min(jobs, files.count)) { group.addTask { await worker() } }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return results.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func read(_ file: Inbox.File) -> [ReadFile] {
    if file.entry.kind != .regular { return [unread(file, notRegular(file))] }
    if file.isOwnOutput {
      let finding = Finding(.passedOver, at: Location(file: file.path))
      return [unread(file, reader.unreadable(path: file.path, because: finding, verdict: .notOurs))]
    }
    if let reading = reader.readingByName(path: file.path) { return [unread(file, reading)] }
    do throws(FileStoreError) {
      if file.entry.size > Self.sizeLimit(of: file.path), SubmissionReader.readsInPieces(path: file.path) {
        return [try readInPieces(file)]
      }
      let bytes = try FileReader.read(file.entry.path, limit: Self.sizeLimit(of: file.path))
      if let container = Container(path: file.path, ownFiles: .outputs) { return read(container, bytes, file) }
      let reading = reader.read(bytes, path: file.path)
      return [ReadFile(reading: reading, size: Int64(bytes.count), content: .init(bytes), place: file.entry.path)]
    } catch {
      return [unread(file, unreadable(file, error))]
    }
  }

  /// Reads a table that is too large to be read whole.
  private func readInPieces(_ file: Inbox.File) throws(FileStoreError) -> ReadFile {
    var chunks = try FileChunks(opening: file.entry.path)
    var failure: FileStoreError?
    let reading = reader.readInPieces(path: file.path) { bytes in
      do throws(FileStoreError) {
        return try chunks.read(into: &bytes)
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    let content = ContentID(size: Int(chunks.size), digest: chunks.fingerprint.value)
    return ReadFile(reading: reading, size: chunks.size, content: content, place: file.entry.path)
  }

  private func read(_ container: Container, _ bytes: [UInt8], _ file: Inbox.File) -> [ReadFile] {
    var files: [ReadFile] = []
    container.forEachFile(in: bytes) { contained in
      let content = contained.bytes.map { ContentID($0) } ?? .none
      let reading = reader.read(contained)
      files.append(ReadFile(reading: reading, size: contained.size, content: content, place: file.entry.path))
    }
    return files
  }

  private func unread(_ file: Inbox.File, _ reading: FileReading) -> ReadFile {
    ReadFile(reading: reading, size: file.entry.size, content: .none, place: file.entry.path)
  }

  private func notRegular(_ file: Inbox.File) -> FileReading {
    let at = Location(file: file.path)
    return switch file.entry.kind {
    case .symbolicLink: reader.unreadable(path: file.path, because: Finding(.linkPassedOver, at: at), verdict: .notOurs)
    case .unreadableFolder, .other, .regular:
      unreadable(file, file.entry.error ?? FileStoreError(.open, file.path, .notARegularFile))
    }
  }

  private func unreadable(_ file: Inbox.File, _ error: FileStoreError) -> FileReading {
    let at = Location(file: file.path)
    switch error.code {
    case .changedWhileRead:
      return reader.unreadable(path: file.path, because: Finding(.stillWritten, at: at), verdict: .stillWritten)
    case .tooLarge:
      let finding = Finding(.tooLarge, at: at, ["limit": .number(Self.sizeLimit(of: file.path))])
      return reader.unreadable(path: file.path, because: finding, verdict: .unreadable)
    default:
      let finding = Finding(
        .unreadableFile,
        at: at,
        ["reason": .phrase(error.code.reason), "path": .text(file.entry.path.description)]
      )
      return reader.unreadable(path: file.path, because: finding, verdict: .unreadable)
    }
  }
}

extension ContentID {
  init(_ bytes: [UInt8]) { self.init(size: bytes.count, digest: FileDigest(of: bytes).value) }
}

extension OwnFileList {
  /// The list in the folder of a report.
  fileprivate static let outputs = OwnFileList(named: OutputManifest.fileName) {
    Set(OutputManifest(bytes: $0).names)
  }
}
