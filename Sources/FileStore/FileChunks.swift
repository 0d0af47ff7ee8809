// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Reads a file that is too large to be read whole, piece by piece, while others may be writing it.
public struct FileChunks: ~Copyable {
  private let file: Descriptor
  private let path: DiskPath
  private let before: FileStatus
  private var readBytes: Int64 = 0
  private var digest: FileDigest.Progress

  /// How many bytes are read at a time; a multiple of eight.
  public static let chunkSize = 1 << 20

  /// Opens a regular file that is no link.
  ///
  /// - Throws: ``FileStoreError``.
  public init(opening path: DiskPath) throws(FileStoreError) {
    let file = try Descriptor(opening: path, flags: O_RDONLY | O_NONBLOCK | O_NOFOLLOW, for: .open)
    let before = try file.status(of: path)
    guard before.kind == .regular else { throw FileStoreError(.read, path.description, .notARegularFile) }
    self.file = file
    self.path = path
    self.before = before
    digest = FileDigest.Progress(length: Int(before.size))
  }

  /// The size of the file when it was opened, in bytes.
  public var size: Int64 { before.size }

  /// Reads the next bytes behind those that an array holds.
  ///
  /// - Returns: Whether there were any.
  /// - Throws: ``FileStoreError``; its code is `changedWhileRead` when at its end the file is another one.
  public mutating func read(into bytes: inout [UInt8]) throws(FileStoreError) -> Bool {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Self.chunkSize))
    var count = 0
    while count < Self.chunkSize {
      let room = Self.chunkSize - count
      let offset = start + count
      let descriptor = file.raw
      let result = unsafe bytes.withUnsafeMutableBytes { buffer in
        retrying { unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: offset), room) }
      }
      if result < 0 { throw FileStoreError(.read, path.description, .init(errno: errno)) }
      if result == 0 { break }
      count += result
    }
    bytes.removeLast(Self.chunkSize - count)
    readBytes += Int64(count)
    digest.add(bytes[start...])
    if count < Self.chunkSize { try checkUnchanged() }
    return count > 0
  }

  /// What the whole file is known by, once all of it was read.
  public var fingerprint: FileDigest { digest.value }

  private func checkUnchanged() throws(FileStoreError) {
    let after = try file.status(of: path)
    guard readBytes == before.size, after.size == before.size, after.modified == before.modified else {
      throw FileStoreError(.read, path.description, .changedWhileRead)
    }
  }
}
