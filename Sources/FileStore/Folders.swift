// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Makes and removes folders and links.
public enum Folders {
  /// Whether a file, folder or link stands at a path; false also where that can't be looked at.
  public static func exists(_ path: String) -> Bool {
    (try? FileStatus(of: DiskPath(path))) != nil
  }

  /// The names in a folder, sorted; none where it can't be listed.
  public static func names(in path: String) -> [String] {
    let place = DiskPath(path)
    guard let folder = try? Descriptor(opening: place, flags: O_RDONLY | O_DIRECTORY, for: .list),
      let names = try? folder.names(of: place)
    else { return [] }
    return names.map(\.description).sorted()
  }

  /// Makes a folder and those around it, as far as they are missing.
  ///
  /// - Parameter path: The folder; links on the way are followed.
  /// - Throws: ``FileStoreError``; the code is `notAFolder` where a file is in the way.
  public static func make(_ path: String) throws(FileStoreError) {
    try make(DiskPath(path))
  }

  static func make(_ path: DiskPath) throws(FileStoreError) {
    if unsafe mkdir(path.cString, 0o777) == 0 {
      return
    }
    let code = FileStoreError.Code(errno: errno)
    switch code {
    case .alreadyExists:
      guard try FileStatus(of: path, followsSymbolicLink: true).isFolder else {
        throw FileStoreError(.makeFolder, path.description, .notAFolder)
      }
    case .notFound where path.parent != path:
      try make(path.parent)
      guard unsafe mkdir(path.cString, 0o777) == 0 || errno == EEXIST else {
        throw FileStoreError(.makeFolder, path.description, .init(errno: errno))
      }
    default:
      throw FileStoreError(.makeFolder, path.description, code)
    }
  }

  /// The path without links and dots, as far as it exists; what does not exist yet is added as it stands.
  public static func resolved(_ path: String) -> String {
    let place = DiskPath(path)
    if let found = unsafe realpath(place.cString, nil) {
      defer { unsafe free(found) }
      return unsafe String(cString: found)
    }
    guard place.parent != place, !place.name.bytes.isEmpty else { return path }
    return DiskPath(resolved(place.parent.description)).appending(place.name).description
  }

  /// Removes a file, a link, or a folder with all that is in it; links are removed, not followed.
  ///
  /// - Parameter path: What to remove; nothing happens when there is nothing.
  /// - Throws: ``FileStoreError`` for the first thing that cannot be removed.
  public static func removeTree(_ path: String) throws(FileStoreError) {
    try removeTree(DiskPath(path))
  }

  static func removeTree(_ path: DiskPath, in folder: Int32 = AT_FDCWD) throws(FileStoreError) {
    do throws(FileStoreError) {
      guard try FileStatus(of: path, in: folder).isFolder else {
        try remove(path, in: folder, flags: 0)
        return
      }
      try removeContent(of: path, in: folder)
      try remove(path, in: folder, flags: AT_REMOVEDIR)
    } catch  where error.code == .notFound {
      return
    }
  }

  private static func removeContent(of path: DiskPath, in folder: Int32) throws(FileStoreError) {
    let opened = try Descriptor(
      opening: path,
      flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW,
      in: folder,
      for: .remove
    )
    for name in try opened.names(of: path) {
      try removeTree(name, in: opened.raw)
    }
  }

  private static func remove(_ path: DiskPath, in folder: Int32, flags: Int32) throws(FileStoreError) {
    guard unsafe unlinkat(folder, path.cString, flags) == 0 else {
      throw FileStoreError(.remove, path.description, .init(errno: errno))
    }
  }

  /// Points a symbolic link elsewhere in one step, so that it never is missing.
  ///
  /// - Parameters:
  ///   - path: The link; it is made when missing, and left alone when it points there already.
  ///   - destination: What it points to, as it is to stand in the link.
  /// - Throws: ``FileStoreError``; the code is `alreadyExists` when something other than a link is in the way, and
  ///   `notPermitted` or `notSupported` where the file system has no links.
  public static func replaceSymbolicLink(at path: String, pointingTo destination: String) throws(FileStoreError) {
    if let status = try FileStatus(ifExists: DiskPath(path)) {
      guard status.kind == .symbolicLink else { throw FileStoreError(.link, path, .alreadyExists) }
      if SymbolicLink.destination(of: DiskPath(path)) == DiskPath(destination) {
        return
      }
    }
    let temporary = DiskPath(path).parent.appending(DiskPath(".kgreport-link-\(getpid())"))
    unsafe unlink(temporary.cString)
    try SymbolicLink.make(temporary, pointingTo: DiskPath(destination))
    guard unsafe rename(temporary.cString, path) == 0 else {
      let code = FileStoreError.Code(errno: errno)
      unsafe unlink(temporary.cString)
      throw FileStoreError(.link, path, code)
    }
  }
}

enum SymbolicLink {
  static func make(_ path: DiskPath, pointingTo destination: DiskPath) throws(FileStoreError) {
    guard unsafe symlink(destination.cString, path.cString) == 0 else {
      throw FileStoreError(.link, path.description, .init(errno: errno))
    }
  }

  /// What a link says; nil when it cannot be read.
  static func destination(of path: DiskPath) -> DiskPath? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink(path.cString, &buffer, buffer.count)
    return count < 0 ? nil : DiskPath(bytes: buffer[..<count].map { UInt8(bitPattern: $0) })
  }
}
