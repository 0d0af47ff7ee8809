// SPDX-License-Identifier: Apache-2.0

import Glibc
private import Synchronization

/// The names that a publication uses beside its target.
struct PublicationPlace {
  let target: DiskPath
  let parent: DiskPath
  private let prefix: String

  init(target: DiskPath) throws(FileStoreError) {
    let name = target.name.description
    guard !name.isEmpty, name != ".", name != ".." else {
      throw FileStoreError(.publish, target.description, .invalidName)
    }
    parent = target.parent
    self.target = parent.appending(target.name)
    prefix = ".kgreport-\(name)."
  }

  /// Where the old folder stands between the two renames.
  var old: DiskPath { parent.appending(DiskPath(prefix + "old")) }

  /// Puts right what a killed run left beside the target.
  func putRight() throws(FileStoreError) {
    if try FileStatus(ifExists: old) != nil {
      if try FileStatus(ifExists: target) == nil {
        try rename(old, to: target)
      } else {
        try Folders.removeTree(old)
      }
    }
    for leftover in try leftovers() {
      try removeUnlessAlive(leftover)
    }
  }

  /// Makes a folder of a new name and locks it.
  func makeNewFolder() throws(FileStoreError) -> NewFolder {
    while true {
      let number = PublicationPlace.counter.wrappingAdd(1, ordering: .relaxed).newValue
      let path = parent.appending(DiskPath("\(prefix)new-\(getpid())-\(number)"))
      guard unsafe mkdir(path.cString, 0o777) == 0 else {
        let code = FileStoreError.Code(errno: errno)
        if code == .alreadyExists {
          continue
        }
        throw FileStoreError(.makeFolder, path.description, code)
      }
      let folder = try Descriptor(opening: path, flags: O_RDONLY | O_DIRECTORY, for: .makeFolder)
      // On a file system without locks nobody can tell that the owner is dead, so nobody removes the folder either.
      try? folder.lock(path)
      return NewFolder(path: path, descriptor: folder)
    }
  }

  private static let counter = Atomic<Int>(0)

  /// The new folders of earlier publications of this very target.
  private func leftovers() throws(FileStoreError) -> [DiskPath] {
    let folder = try Descriptor(opening: parent, flags: O_RDONLY | O_DIRECTORY, for: .list)
    let beginning = Array("\(prefix)new-".utf8)
    return try folder.names(of: parent)
      .filter { name in
        let rest = name.bytes.dropFirst(beginning.count)
        return name.bytes.starts(with: beginning)
          && rest.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
      }
      .map { parent.appending($0) }
  }

  private func removeUnlessAlive(_ leftover: DiskPath) throws(FileStoreError) {
    do throws(FileStoreError) {
      let folder = try Descriptor(
        opening: leftover,
        flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW,
        for: .remove
      )
      try folder.lock(leftover)
      try Folders.removeTree(leftover)
    } catch  where error.operation == .lock || error.code == .notFound {
      return
    }
  }
}

/// A folder that nobody else touches, because its maker keeps it locked.
struct NewFolder: ~Copyable {
  let path: DiskPath
  private let descriptor: Descriptor

  init(path: DiskPath, descriptor: consuming Descriptor) {
    self.path = path
    self.descriptor = descriptor
  }

  /// A shared folder's rights must outlive a publication; who may not give files away keeps them.
  func takeOverOwnership(of old: FileStatus) {
    _ = fchown(descriptor.raw, old.owner, old.group)
    _ = fchmod(descriptor.raw, old.permissions)
  }
}
