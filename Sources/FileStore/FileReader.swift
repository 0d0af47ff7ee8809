// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Reads whole files that others may be writing at the same time.
public enum FileReader {
  /// Reads a regular file from its first byte to its last.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The greatest size in bytes that is read.
  ///   - followsSymbolicLink: Whether the last part of the path may be a link; false for what a walk found.
  /// - Returns: The content.
  /// - Throws: ``FileStoreError``; its code is `changedWhileRead` when size or modification time changed on the way, and
  ///   `tooLarge` when the file is larger than `limit`.
  public static func read(
    _ path: DiskPath,
    limit: Int64 = .max,
    followsSymbolicLink: Bool = false
  ) throws(FileStoreError) -> [UInt8] {
    // Without O_NONBLOCK a pipe in the inbox would hold the run until somebody writes to it.
    let flags = O_RDONLY | O_NONBLOCK | (followsSymbolicLink ? 0 : O_NOFOLLOW)
    let file = try Descriptor(opening: path, flags: flags, for: .open)
    let before = try file.status(of: path)
    guard before.kind == .regular else { throw FileStoreError(.read, path.description, .notARegularFile) }
    guard before.size <= limit else { throw FileStoreError(.read, path.description, .tooLarge(limit: limit)) }
    let content = try readAll(file, path: path, size: Int(before.size))
    let after = try file.status(of: path)
    guard content.count == before.size, after.size == before.size, after.modified == before.modified else {
      throw FileStoreError(.read, path.description, .changedWhileRead)
    }
    return content
  }

  /// Reads a regular file whose path is text.
  ///
  /// - Parameters:
  ///   - path: The file; a link in its place is followed.
  ///   - limit: The greatest size in bytes that is read.
  /// - Returns: The content.
  /// - Throws: ``FileStoreError``, as ``read(_:limit:followsSymbolicLink:)`` does.
  public static func read(_ path: String, limit: Int64 = .max) throws(FileStoreError) -> [UInt8] {
    try read(DiskPath(path), limit: limit, followsSymbolicLink: true)
  }

  /// Reads one byte more than is expected, so that a file that grew is noticed.
  private static func readAll(
    _ file: borrowing Descriptor,
    path: DiskPath,
    size: Int
  ) throws(FileStoreError) -> [UInt8] {
    let descriptor = file.raw
    var failure: Int32?
    let content = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < size + 1 {
        let result = retrying {
          unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size + 1 - count)
        }
        if result < 0 {
          failure = errno
        }
        if result <= 0 {
          return
        }
        count += result
      }
    }
    if let failure {
      throw FileStoreError(.read, path.description, .init(errno: failure))
    }
    return content
  }
}
