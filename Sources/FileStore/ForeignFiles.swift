// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Takes what the tool did not write from an old folder into a new one.
///
/// Files get a second name (a hard link), so that an office program that has one open goes on with the same file; where
/// the file system has no hard links they are copied. May be asked again to take what was saved in the meantime.
struct ForeignFiles {
  let isForeign: (String) -> Bool
  /// Only tests forbid hard links, to try the copies.
  var usesHardLinks = true
  private var carried: Set<DiskPath> = []

  init(isForeign: @escaping (String) -> Bool) {
    self.isForeign = isForeign
  }

  mutating func carryOver(from source: DiskPath, to destination: DiskPath) throws(FileStoreError) {
    try carryOver(below: DiskPath(""), from: source, to: destination, isInsideForeign: false)
  }

  private mutating func carryOver(
    below relativePath: DiskPath,
    from source: DiskPath,
    to destination: DiskPath,
    isInsideForeign: Bool
  ) throws(FileStoreError) {
    let folderPath = source.appending(relativePath)
    let folder = try Descriptor(
      opening: folderPath,
      flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW,
      for: .carryOver
    )
    for name in try folder.names(of: folderPath) {
      let path = relativePath.appending(name)
      let status = try FileStatus(of: source.appending(path))
      let isKept = isInsideForeign || isForeign(path.description)
      if status.isFolder {
        if isKept {
          try makeFolder(destination.appending(path), like: status)
        }
        try carryOver(below: path, from: source, to: destination, isInsideForeign: isKept)
      } else if isKept {
        try keep(path, from: source, to: destination, status: status)
      }
    }
  }

  private mutating func keep(
    _ path: DiskPath,
    from source: DiskPath,
    to destination: DiskPath,
    status: FileStatus
  ) throws(FileStoreError) {
    let target = destination.appending(path)
    if let existing = try FileStatus(ifExists: target) {
      guard carried.contains(path) else { throw FileStoreError(.carryOver, target.description, .alreadyExists) }
      if existing.identity == status.identity || (existing.size, existing.modified) == (status.size, status.modified) {
        return
      }
      try Folders.removeTree(target)
    }
    try Folders.make(target.parent)
    try linkOrCopy(source.appending(path), to: target, status: status)
    carried.insert(path)
  }

  private func linkOrCopy(_ source: DiskPath, to target: DiskPath, status: FileStatus) throws(FileStoreError) {
    if usesHardLinks, unsafe link(source.cString, target.cString) == 0 {
      return
    }
    try FileCopy.copy(source, to: target)
  }

  private func makeFolder(_ path: DiskPath, like status: FileStatus) throws(FileStoreError) {
    try Folders.make(path)
    guard unsafe chmod(path.cString, status.permissions) == 0 else {
      throw FileStoreError(.carryOver, path.description, .init(errno: errno))
    }
  }
}

extension Descriptor {
  /// Writes a whole content from the current position on.
  func write(_ bytes: [UInt8], to path: DiskPath) throws(FileStoreError) {
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        retrying { unsafe Glibc.write(raw, buffer.baseAddress?.advanced(by: offset), buffer.count - offset) }
      }
      guard count >= 0 else { throw FileStoreError(.write, path.description, .init(errno: errno)) }
      offset += count
    }
  }
}
