// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
import Sealing

/// The files that a backup has copied so far, each with the digest of what was read.
struct BackupCopy {
  /// The workspace.
  private let root: String

  /// Where the copy grows.
  let folder: String

  /// The files that could not be copied.
  private(set) var leftOut: [Finding] = []

  /// How many bytes were copied.
  private(set) var size: Int64 = 0

  private var digests: [(path: DiskPath, digest: String)] = []

  init(of root: String, in folder: String) { (self.root, self.folder) = (root, folder) }

  /// How many files were copied.
  var files: Int { digests.count }

  // MARK: Copying

  /// Copies a file of the workspace, where it has one of that name.
  mutating func addFile(_ name: String) throws(FileStoreError) {
    guard Folders.exists(root + "/" + name) else { return }
    try add(DiskPath(root + "/" + name))
  }

  /// Copies all that a folder of the workspace holds.
  ///
  /// - Parameters:
  ///   - name: Its path below the workspace; nothing happens where it has none.
  ///   - isOwn: Whether the tool writes there, so that what a killed run left in it is passed over.
  /// - Throws: ``FileStoreError`` where it can't be listed or the copy can't be written.
  mutating func addFolder(_ name: String, isOwn: Bool) throws(FileStoreError) {
    guard Folders.exists(root + "/" + name) else { return }
    for entry in try FileWalk.entries(below: root + "/" + name) {
      if isOwn, Leftovers.holds(entry.relativePath) { continue }
      switch entry.kind {
      case .regular, .symbolicLink: try add(entry.path)
      case .unreadableFolder, .other: leaveOut(entry.path, entry.error?.code ?? .notARegularFile)
      }
    }
  }

  private mutating func add(_ source: DiskPath) throws(FileStoreError) {
    guard let target = source.moved(from: root, to: folder) else { return }
    let content: [UInt8]?
    do throws(FileStoreError) {
      content = try FileCopy.copy(source, to: target)
    } catch  where [.open, .read, .inspect].contains(error.operation) {
      leaveOut(source, error.code)
      return
    }
    if let content { take(target, content) }
  }

  /// Counts a file that stands in the copy already.
  mutating func take(_ path: DiskPath, _ content: [UInt8]) {
    digests.append((path, SHA256.digest(of: content)))
    size += Int64(content.count)
  }

  private mutating func leaveOut(_ path: DiskPath, _ code: FileStoreError.Code) {
    let place = Location(file: path.description)
    leftOut.append(
      Finding(.leftOutOfBackup, at: place, ["reason": .phrase(code.reason), "path": .text(path.description)])
    )
  }

  // MARK: Comparing

  /// The names of the files whose copy is not what was read.
  func damaged() -> [String] {
    digests.filter { file in (try? FileReader.read(file.path)).map { SHA256.digest(of: $0) } != file.digest }
      .map { relative($0.path).description }
  }

  /// The list as `sha256sum` writes it: digest, two spaces, path.
  var list: [UInt8] {
    digests.flatMap { file -> [UInt8] in
      let path = relative(file.path).bytes
      // A name with an end of line in it is escaped, and the line says so at its beginning.
      let isOdd = path.contains(UInt8(ascii: "\n")) || path.contains(UInt8(ascii: "\\"))
      let name = isOdd ? path.flatMap(Self.escaped) : path
      return (isOdd ? [UInt8(ascii: "\\")] : []) + Array(file.digest.utf8) + Array("  ".utf8) + name + [0x0A]
    }
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "\n"): Array("\\n".utf8)
    case UInt8(ascii: "\\"): Array("\\\\".utf8)
    default: [byte]
    }
  }

  private func relative(_ path: DiskPath) -> DiskPath { path.moved(from: folder, to: "") ?? path }
}
