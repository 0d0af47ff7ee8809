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
    /// Whether the tool itself wrote it into a report's folder.
    var isOwnOutput = false
    /// Whether it stands in the archive of a closed year; it is read all the same, under the path that it came with.
    var isArchived = false
  }

  private(set) var files: [File] = []

  /// Everything below the folders, and the single files, that were named; one that is named twice is read once.
  ///
  /// - Throws: ``RunFailure`` of kind `noInput` when one of them does not exist.
  init(_ roots: [String]) throws(RunFailure) {
    for (root, label) in RootLabels(roots).labels { try add(root, label) }
    order()
  }

  /// What a run over a workspace reads: what was named, or the whole inbox with the years that left it.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - inputs: What was named; empty for the inbox.
  /// - Throws: ``RunFailure`` of kind `noInput`, and `configuration` where a path stands in inbox and archive.
  init(of workspace: Workspace, _ inputs: [String] = []) throws(RunFailure) {
    guard workspace.isWholeInbox(inputs), let inbox = workspace.inbox else {
      try self.init(inputs.isEmpty ? ["inbox"] : inputs)
      return
    }
    try self.init([inbox])
    let archived = Archive(of: workspace).folders
    guard !archived.isEmpty else { return }
    for folder in archived { try add(folder, "", isArchived: true) }
    order()
    try refuseTwins()
  }

  private mutating func add(_ root: String, _ label: String, isArchived: Bool = false) throws(RunFailure) {
    do throws(FileStoreError) {
      for entry in try FileWalk.entries(below: root, orderedBy: { $0.nfc }) {
        let isFile = entry.path == DiskPath(root)
        let below = isFile && !label.isEmpty ? [label] : [label, entry.relativePath].filter { !$0.isEmpty }
        files.append(File(path: below.joined(separator: "/").nfc, entry: entry, isArchived: isArchived))
      }
    } catch {
      throw Self.failure(error, root)
    }
  }

  private mutating func order() {
    markOwnOutput()
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// A path that is there twice would be two files of one name: nobody could decide on either of them.
  private func refuseTwins() throws(RunFailure) {
    let twins = zip(files, files.dropFirst()).filter { $0.path == $1.path && ($0.isArchived || $1.isArchived) }
    guard !twins.isEmpty else { return }
    throw RunFailure(
      .configuration,
      twins.map { one, other in
        let (first, second) = one.isArchived ? (other, one) : (one, other)
        return Finding(
          .archivedTwice,
          at: Location(file: one.path),
          ["one": .text(first.entry.path.description), "other": .text(second.entry.path.description)]
        )
      }
    )
  }

  /// Gives every file another name in findings and reports.
  mutating func rename(_ name: (File) -> String) {
    for index in files.indices { files[index].path = name(files[index]) }
  }

  /// A report below the inbox is no submission, and would be counted once more.
  private mutating func markOwnOutput() {
    var written: Set<String> = []
    for file in files where file.entry.path.name.description == OutputManifest.fileName {
      let folder = String(file.entry.path.description.dropLast(OutputManifest.fileName.count))
      for name in OutputManifest.read(in: folder).names { written.insert(folder + name) }
    }
    guard !written.isEmpty else { return }
    for index in files.indices { files[index].isOwnOutput = written.contains(files[index].entry.path.description) }
  }

  private static func failure(_ error: FileStoreError, _ root: String) -> RunFailure {
    if error.code == .notFound { return RunFailure(.noInput, Finding(.noSuchInput, ["path": .text(root)])) }
    return RunFailure(
      .inputOutput,
      Finding(.unreadableFile, at: Location(file: root), ["reason": .phrase(error.code.reason), "path": .text(root)])
    )
  }
}

/// What findings and reports call the folders and files that were named.
///
/// A single one needs no name. Several bear their paths below the folder that holds them all, so that
/// `tuan-27/an-bien.csv` and `tuan-28/an-bien.csv` stay apart.
struct RootLabels {
  /// Each root once, in the order given, with its name; empty for a single one.
  let labels: [(root: String, label: String)]

  init(_ roots: [String]) {
    var seen: Set<[Substring]> = []
    let paths = roots.map { (root: $0, names: $0.split(separator: "/").filter { $0 != "." }) }
      .filter { seen.insert($0.names).inserted }
    guard paths.count > 1, var common = paths.first?.names.dropLast() else {
      labels = paths.map { ($0.root, "") }
      return
    }
    for path in paths {
      common = common.prefix(zip(common, path.names.dropLast()).prefix { $0 == $1 }.count)
    }
    let depth = common.count
    labels = paths.map { ($0.root, $0.names.dropFirst(depth).joined(separator: "/")) }
  }
}
