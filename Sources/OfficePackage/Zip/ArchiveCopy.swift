// SPDX-License-Identifier: Apache-2.0

/// A copy of an archive in which some entries have other content, and some are new.
///
/// All other entries keep their packed bytes, their times and their places in the directory; they are not unpacked.
/// Changed and new entries bear the first time that archives know, 1 January 1980, so that the same changes to the same
/// archive give the same bytes; so do entries whose own time is on no calendar.
public struct ArchiveCopy: Sendable {
  private let original: [UInt8]
  private var replacements: [Int: [UInt8]] = [:]
  private var additions: [(name: String, content: [UInt8])] = []

  /// A copy without changes.
  ///
  /// - Parameter original: The whole archive.
  public init(of original: [UInt8]) {
    self.original = original
  }

  /// Gives an entry other content.
  ///
  /// - Parameters:
  ///   - entry: One of the original's entries.
  ///   - content: The unpacked bytes.
  public mutating func replace(_ entry: ZipEntry, with content: [UInt8]) {
    replacements[entry.index] = content
  }

  /// Adds an entry behind all others.
  ///
  /// - Parameters:
  ///   - name: A clean relative path that no entry has.
  ///   - content: The unpacked bytes.
  public mutating func add(_ name: String, _ content: [UInt8]) {
    additions.append((name, content))
  }

  /// Writes the copy.
  ///
  /// - Returns: The whole archive; the original when nothing is changed.
  /// - Throws: ``PackageError/notAnArchive``, ``PackageError/truncated``, ``PackageError/damaged(entry:)`` or
  ///   ``PackageError/outOfMemory``.
  public func bytes() throws(PackageError) -> [UInt8] {
    guard !replacements.isEmpty || !additions.isEmpty else { return original }
    let writer = try ZipWriter(original)
    for (index, content) in replacements.sorted(by: { $0.key < $1.key }) {
      try writer.replace(index, with: content)
    }
    for (name, content) in additions {
      try writer.add(name, content)
    }
    return try writer.finish()
  }
}
