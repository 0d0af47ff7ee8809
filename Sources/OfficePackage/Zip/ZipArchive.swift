// SPDX-License-Identifier: Apache-2.0

import CZip
import Glibc

/// A zip archive in memory that is read, never written.
///
/// One task uses it at a time. Every entry is counted against the ``PackageLimits`` while it unpacks.
public final class ZipArchive {
  /// What the directory lists, in its order, entries with bad names included.
  public let entries: [ZipEntry]
  /// The limits that reading keeps.
  public let limits: PackageLimits

  let handle: ZipHandle
  private var indexesByFoldedName: [String: [Int]] = [:]
  /// How many bytes each entry gave the time it gave most; reading one twice does not count twice.
  private var sizesRead: [Int: Int] = [:]
  /// How many bytes were unpacked so far, those of entries that turned out bad included.
  public private(set) var totalRead = 0

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - bytes: The whole file; a copy is kept as long as the archive lives.
  ///   - limits: How much is read at most.
  /// - Throws: ``PackageError/notAnArchive``, ``PackageError/truncated``, ``PackageError/damaged(entry:)`` or
  ///   ``PackageError/limit(_:allowed:entry:)``.
  public init(_ bytes: [UInt8], limits: PackageLimits = .standard) throws(PackageError) {
    handle = try ZipHandle(bytes)
    self.limits = limits
    guard handle.count <= limits.entries else {
      throw .limit(.entries, allowed: limits.entries, entry: nil)
    }
    entries = try handle.entries()
    var total = 0
    for entry in entries {
      total += min(entry.size, limits.totalSize + 1)
      guard total <= limits.totalSize else { throw .limit(.totalSize, allowed: limits.totalSize, entry: nil) }
    }
    for entry in entries where !entry.leadsOutside && !entry.isFolder {
      indexesByFoldedName[entry.name.lowercased(), default: []].append(entry.index)
    }
  }

  /// Finds the entry of a name without regard to letter case (ECMA-376 part 2, 6.2.2.3).
  ///
  /// - Parameter name: A clean relative path.
  /// - Returns: The entry, or nil when there is none.
  /// - Throws: ``PackageError/ambiguousEntry(_:)`` when two entries have the name.
  public func entry(named name: String) throws(PackageError) -> ZipEntry? {
    guard let indexes = indexesByFoldedName[name.lowercased()] else { return nil }
    guard indexes.count == 1 else { throw .ambiguousEntry(name) }
    return entries[indexes[0]]
  }

  /// Finds the entry of a name that has to be there.
  ///
  /// - Throws: ``PackageError/missingEntry(_:)`` or ``PackageError/ambiguousEntry(_:)``.
  public func requiredEntry(named name: String) throws(PackageError) -> ZipEntry {
    guard let entry = try entry(named: name) else { throw .missingEntry(name) }
    return entry
  }

  /// Unpacks a whole entry.
  ///
  /// - Parameters:
  ///   - entry: One of ``entries``.
  ///   - sizeLimit: The most bytes that are wanted; nil for ``PackageLimits/entrySize``.
  /// - Returns: Its bytes, proved by the checksum.
  /// - Throws: ``PackageError/encrypted(entry:)``, ``PackageError/damaged(entry:)``,
  ///   ``PackageError/unsupportedCompression(entry:)`` or ``PackageError/limit(_:allowed:entry:)``.
  public func read(_ entry: ZipEntry, sizeLimit: Int? = nil) throws(PackageError) -> [UInt8] {
    let stream = try EntryStream(entry, of: self, sizeLimit: sizeLimit)
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = try stream.read(into: &chunk), count > 0 {
      content.append(contentsOf: chunk[..<count])
    }
    return content
  }

  /// Adds what a stream has given so far to the total.
  func account(_ size: Int, of entry: ZipEntry) throws(PackageError) {
    let before = sizesRead[entry.index] ?? 0
    guard size > before else { return }
    sizesRead[entry.index] = size
    totalRead += size - before
    guard totalRead <= limits.totalSize else {
      throw .limit(.totalSize, allowed: limits.totalSize, entry: entry.name)
    }
  }
}
