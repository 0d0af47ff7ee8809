// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Finds everything below a folder without following a symbolic link.
public enum FileWalk {
  /// How many folders below the root are entered one inside the other.
  public static let depthLimit = 64

  /// Something found below a folder; folders themselves are listed only where they cannot be read.
  public struct Entry: Sendable, Hashable {
    /// The path below the root, parts separated by `/`; bytes that are not UTF-8 are shown as U+FFFD.
    public let relativePath: String
    /// Whether `relativePath` is what stands on the disk; false when bytes had to be replaced.
    public let isNameUTF8: Bool
    /// The path to open it by, beginning with the root as given.
    public let path: DiskPath
    /// What it is.
    public let kind: Kind
    /// In bytes; 0 where `error` is set.
    public let size: Int64
    /// For seeing changes only; 1970-01-01 where `error` is set.
    public let modified: FileTime
    /// Why it could not be looked at; nil normally.
    public let error: FileStoreError?

    /// Whether its name or that of a folder around it, below the root, begins with a dot.
    public var isHidden: Bool { relativePath.split(separator: "/").contains { $0.hasPrefix(".") } }
  }

  /// What an entry is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An ordinary file.
    case regular
    /// A symbolic link, whatever it points to.
    case symbolicLink
    /// A folder that could not be listed, or lies too deep.
    case unreadableFolder
    /// A pipe, socket or device, or something that cannot be looked at.
    case other
  }

  /// Lists a folder at any depth, or a single file.
  ///
  /// What vanishes while the folder is read is not listed. The order on the disk never matters.
  ///
  /// - Parameters:
  ///   - root: A folder, or a file, which is then the only entry under its own name; a link in its place is followed.
  ///   - key: What entries are ordered by, compared as bytes; made from the relative path. Equal keys are ordered by path.
  /// - Returns: The entries in ascending order.
  /// - Throws: ``FileStoreError`` when the root itself cannot be looked at or listed.
  public static func entries(
    below root: String,
    orderedBy key: (String) -> String = { $0 }
  ) throws(FileStoreError) -> [Entry] {
    let rootPath = DiskPath(root)
    let status = try FileStatus(of: rootPath, followsSymbolicLink: true)
    guard status.isFolder else {
      return [Entry(path: rootPath, relativePath: rootPath.name, kind: status.kind ?? .other, status: status)]
    }
    let folder = try Descriptor(opening: rootPath, flags: O_RDONLY | O_DIRECTORY, for: .list)
    var walk = Walk(root: rootPath)
    try walk.visit(folder, relativePath: DiskPath(""), depth: 1)
    return walk.entries
      .map { (key: Array(key($0.relativePath).utf8), entry: $0) }
      .sorted { left, right in
        left.key == right.key
          ? left.entry.path.bytes.lexicographicallyPrecedes(right.entry.path.bytes)
          : left.key.lexicographicallyPrecedes(right.key)
      }
      .map(\.entry)
  }
}

/// The state of one walk.
private struct Walk {
  let root: DiskPath
  var entries: [FileWalk.Entry] = []

  /// Gathers what an open folder holds.
  ///
  /// Names are opened relative to it, so that nothing swapped for a link is followed.
  mutating func visit(
    _ folder: borrowing Descriptor,
    relativePath: DiskPath,
    depth: Int
  ) throws(FileStoreError) {
    for name in try folder.names(of: root.appending(relativePath)) {
      let below = relativePath.appending(name)
      do throws(FileStoreError) {
        let status = try FileStatus(of: name, in: folder.raw)
        if status.isFolder {
          descend(into: name, of: folder, relativePath: below, depth: depth)
        } else {
          add(below, kind: status.kind ?? .other, status: status)
        }
      } catch  where error.code == .notFound {
        continue
      } catch {
        add(below, kind: .other, error: error)
      }
    }
  }

  private mutating func descend(
    into name: DiskPath,
    of folder: borrowing Descriptor,
    relativePath: DiskPath,
    depth: Int
  ) {
    do throws(FileStoreError) {
      guard depth <= FileWalk.depthLimit else { throw FileStoreError(.list, name.description, .tooDeep) }
      let inner = try Descriptor(
        opening: name,
        flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW,
        in: folder.raw,
        for: .list
      )
      try visit(inner, relativePath: relativePath, depth: depth + 1)
    } catch  where error.code == .notFound {
      return
    } catch {
      add(relativePath, kind: .unreadableFolder, error: error)
    }
  }

  private mutating func add(
    _ relativePath: DiskPath,
    kind: FileWalk.Kind,
    status: FileStatus? = nil,
    error: FileStoreError? = nil
  ) {
    let path = root.appending(relativePath)
    entries.append(
      FileWalk.Entry(
        path: path,
        relativePath: relativePath,
        kind: kind,
        status: status,
        error: error.map { FileStoreError($0.operation, path.description, $0.code) }
      )
    )
  }
}

extension FileWalk.Entry {
  fileprivate init(
    path: DiskPath,
    relativePath: DiskPath,
    kind: FileWalk.Kind,
    status: FileStatus?,
    error: FileStoreError? = nil
  ) {
    self.init(
      relativePath: relativePath.description,
      isNameUTF8: relativePath.isUTF8,
      path: path,
      kind: kind,
      size: status?.size ?? 0,
      modified: status?.modified ?? FileTime(seconds: 0, nanoseconds: 0),
      error: error
    )
  }
}
