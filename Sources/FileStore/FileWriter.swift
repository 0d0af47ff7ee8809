// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Writes a whole file.
public enum FileWriter {
  /// Writes bytes to a path, replacing what stands there; a symbolic link in its place is not followed.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - path: The file; its folder exists.
  /// - Throws: ``FileStoreError``; a file that could not be written whole may be left behind.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileStoreError) {
    let path = DiskPath(path)
    let file = try Descriptor(opening: path, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, for: .write)
    try file.write(bytes, to: path)
  }

  /// Replaces a file whole or not at all: written beside it, synced, renamed.
  ///
  /// - Parameters:
  ///   - path: The file; its folder exists.
  ///   - bytes: The content.
  /// - Throws: ``FileStoreError``; the file is then as it was.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(FileStoreError) {
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let beside = "\(path[..<cut]).\(path[cut...]).new"
    let (new, place) = (DiskPath(beside), DiskPath(path))
    let file = try Descriptor(opening: new, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, for: .write)
    try file.write(bytes, to: new)
    try file.sync(new)
    try rename(new, to: place)
  }
}
