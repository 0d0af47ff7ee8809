// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
import Naming

/// The files that a run looks at, in the order of their paths.
struct Inbox {
  /// A file under the name that findings and reports give it.
  struct File {
    /// NFC, parted by `/`, below the inbox.
    var path: String
    var entry: FileWalk.Entry
  }

  private(set) var files: [File] = []

  /// Everything below the folders, and the single files, that were named.
  ///
  /// - Throws: ``RunFailure`` of kind `noInput` when one of them does not exist.
  init(_ roots: [String]) throws(RunFailure) {
    for root in roots {
      let isSeveral = roots.count > 1
      do throws(FileStoreError) {
        for entry in try FileWalk.entries(below: root, orderedBy: { $0.nfc }) {
          let path = entry.relativePath.nfc
          let isFile = entry.path == DiskPath(root)
          files.append(File(path: isSeveral && !isFile ? Self.name(of: root) + "/" + path : path, entry: entry))
        }
      } catch {
        throw Self.failure(error, root)
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Gives every file another name in findings and reports.
  mutating func rename(_ name: (File) -> String) {
    for index in files.indices { files[index].path = name(files[index]) }
  }

  private static func name(of root: String) -> String {
    root.split(separator: "/").last.map(String.init)?.nfc ?? root.nfc
  }

  private static func failure(_ error: FileStoreError, _ root: String) -> RunFailure {
    if error.code == .notFound { return RunFailure(.noInput, Finding(.noSuchInput, ["path": .text(root)])) }
    return RunFailure(
      .inputOutput,
      Finding(.unreadableFile, at: Location(file: root), ["reason": .phrase(error.code.reason), "path": .text(root)])
    )
  }
}
