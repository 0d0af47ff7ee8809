// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What tells whether a file was written again.
public struct FileStamp: Sendable, Hashable {
  let inode: UInt
  let seconds: Int
  let nanoseconds: Int
}

extension ScratchFolder {
  /// The bytes of a file; empty when it cannot be read.
  public func content(of name: String) -> [UInt8] { Self.bytes(at: path(of: name)) }

  /// Inode and time of change of a file or folder; nil when it does not exist.
  public func stamp(of name: String) -> FileStamp? {
    var status = stat()
    guard lstat(path(of: name), &status) == 0 else { return nil }
    return FileStamp(inode: status.st_ino, seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }

  /// Where a symbolic link points; nil when it is none.
  public func destination(of name: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path(of: name), &buffer, buffer.count)
    return count < 0 ? nil : String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Makes a symbolic link.
  public func link(_ name: String, to destination: String) { symlink(destination, path(of: name)) }

  /// Removes a file or link.
  public func remove(_ name: String) { unlink(path(of: name)) }

  /// Copies files from another folder, in the order given; the folders around them are made.
  public func copy(_ names: [String], from folder: String, to target: String) {
    for name in names { write(Self.bytes(at: folder + "/" + name), to: target + "/" + name) }
  }

  /// The paths of all files below a folder, sorted, hidden ones included.
  public static func files(below folder: String) -> [String] {
    let process = ScratchFolderWalk(root: folder)
    return process.files(below: "").sorted()
  }

  /// The bytes of any file; empty when it cannot be read.
  public static func bytes(at path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { content += buffer[..<count] }
    return content
  }
}

private struct ScratchFolderWalk {
  let root: String

  func files(below relative: String) -> [String] {
    guard let stream = opendir(root + "/" + relative) else { return [relative] }
    defer { closedir(stream) }
    var files: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name != ".", name != ".." else { continue }
      files += self.files(below: relative.isEmpty ? name : relative + "/" + name)
    }
    return files
  }
}
