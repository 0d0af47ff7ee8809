// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import FileStore
import Ingest
import ReportModel
import Synchronization

/// One file of the inbox with what was read of it.
struct ReadFile: Sendable {
  var reading: FileReading
  var size: Int64
  var content: ContentID
}

/// Reads the inbox's files on several cores; the results stand in the inbox's order (R12).
struct InboxReading {
  /// The largest file that is read whole.
  static let sizeLimit: Int64 = 4 << 30

  let reader: SubmissionReader
  let jobs: Int
  let progress: @Sendable (_ done: Int, _ total: Int) -> Void

  func read(_ inbox: Inbox) async -> [ReadFile] {
    let files = inbox.files
    let next = Atomic(0)
    let done = Atomic(0)
    let worker: @Sendable () async -> [(Int, ReadFile)] = {
      var results: [(Int, ReadFile)] = []
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < files.count else { return results }
        results.append((index, read(files[index])))
        progress(done.wrappingAdd(1, ordering: .relaxed).newValue, files.count)
      }
    }
    let results = await withTaskGroup(of: [(Int, ReadFile)].self) { group in
      for _ in 0..<max(1, min(jobs, files.count)) { group.addTask { await worker() } }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return results.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func read(_ file: Inbox.File) -> ReadFile {
    if file.entry.kind != .regular {
      return ReadFile(reading: notRegular(file), size: file.entry.size, content: .none)
    }
    if file.isOwnOutput {
      let finding = Finding(.passedOver, at: Location(file: file.path))
      let reading = reader.unreadable(path: file.path, because: finding, verdict: .notOurs)
      return ReadFile(reading: reading, size: file.entry.size, content: .none)
    }
    if let reading = reader.readingByName(path: file.path) {
      return ReadFile(reading: reading, size: file.entry.size, content: .none)
    }
    do throws(FileStoreError) {
      let bytes = try FileReader.read(file.entry.path, limit: Self.sizeLimit)
      let content = ContentID(size: bytes.count, digest: FileDigest(of: bytes).value)
      return ReadFile(reading: reader.read(bytes, path: file.path), size: Int64(bytes.count), content: content)
    } catch {
      return ReadFile(reading: unreadable(file, error), size: file.entry.size, content: .none)
    }
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
      let finding = Finding(.tooLarge, at: at, ["limit": .number(Self.sizeLimit)])
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
