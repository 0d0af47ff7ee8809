// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Copies single files with their rights and their time of change.
public enum FileCopy {
  /// Copies a regular file, or a link as a link.
  ///
  /// - Parameters:
  ///   - source: The file; it may be written by others, and is then not copied.
  ///   - target: Its copy, which is on the disk when this returns; the folders around it are made.
  /// - Returns: What was copied; `nil` for a link.
  /// - Throws: ``FileStoreError``; its operation is `carryOver`, `makeFolder`, `write` or `sync` where the copy can't be
  ///   written, for example since it exists, and another where the source can't be read.
  @discardableResult
  public static func copy(_ source: DiskPath, to target: DiskPath) throws(FileStoreError) -> [UInt8]? {
    let status = try FileStatus(of: source)
    switch status.kind {
    case .symbolicLink:
      guard let destination = SymbolicLink.destination(of: source) else {
        throw FileStoreError(.inspect, source.description, .notFound)
      }
      try Folders.make(target.parent)
      try SymbolicLink.make(target, pointingTo: destination)
      return nil
    case .regular:
      let content = try FileReader.read(source)
      try Folders.make(target.parent)
      try write(content, to: target, like: status)
      return content
    default: throw FileStoreError(.read, source.description, .notARegularFile)
    }
  }

  private static func write(_ content: [UInt8], to target: DiskPath, like status: FileStatus) throws(FileStoreError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL
    let file = try Descriptor(opening: target, flags: flags, mode: status.permissions, for: .carryOver)
    try file.write(content, to: target)
    let time = timespec(tv_sec: Int(status.modified.seconds), tv_nsec: Int(status.modified.nanoseconds))
    guard unsafe futimens(file.raw, [time, time]) == 0 else {
      throw FileStoreError(.carryOver, target.description, .init(errno: errno))
    }
    try file.sync(target)
  }
}
