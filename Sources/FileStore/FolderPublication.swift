// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A folder that is made beside its place and then put there whole or not at all.
///
/// The new folder grows as `.kgreport-NAME.new-PID-NUMBER` beside the target, on the same file system, and is locked by
/// the process that fills it. Publishing exchanges the two in one step. Where the file system cannot exchange, the old
/// folder steps aside as `.kgreport-NAME.old` and the new one takes its place: two renames; when a run is killed between
/// them that name is the mark by which the next ``begin(target:)`` puts the old folder back.
///
/// Dropping the value, or a commit that fails, removes the new folder; the target is then as it was.
/// One publication of a target at a time: the caller holds a ``FolderLock``.
public struct FolderPublication: ~Copyable {
  private let place: PublicationPlace
  /// Where it grows.
  private let folder: NewFolder
  private let exchange: FolderExchange

  /// Makes the new folder, and the folders around the target as far as they are missing.
  ///
  /// First it puts right what a killed run left behind.
  ///
  /// - Parameter target: The folder to publish; it may exist.
  /// - Returns: An empty folder to be filled.
  /// - Throws: ``FileStoreError``; the code is `notAFolder` when the target is something else, a link included.
  public static func begin(target: String) throws(FileStoreError) -> FolderPublication {
    try begin(target: target, exchange: .inOneStep)
  }

  static func begin(target: String, exchange: FolderExchange) throws(FileStoreError) -> FolderPublication {
    let place = try PublicationPlace(target: DiskPath(target))
    try Folders.make(place.parent)
    try place.putRight()
    if let status = try FileStatus(ifExists: place.target), !status.isFolder {
      throw FileStoreError(.publish, target, .notAFolder)
    }
    return FolderPublication(place: place, folder: try place.makeNewFolder(), exchange: exchange)
  }

  private init(place: PublicationPlace, folder: consuming NewFolder, exchange: FolderExchange) {
    self.place = place
    self.folder = folder
    self.exchange = exchange
  }

  deinit {
    // Behind an exchange the old folder stands here. What cannot be removed is left to the next `begin`.
    try? Folders.removeTree(folder.path)
  }

  /// Writes a file into the new folder.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - name: A path below the folder; folders on the way are made, a file of that name is replaced.
  /// - Throws: ``FileStoreError``; the code is `invalidName` when the path leads out of the folder.
  public func write(_ bytes: [UInt8], to name: String) throws(FileStoreError) {
    try FileWriter.write(bytes, to: try path(for: name))
  }

  /// The path at which a library may write a file itself; it is synced by the commit.
  ///
  /// - Parameter name: A path below the folder; folders on the way are made.
  /// - Returns: A path that is good until the publication ends.
  /// - Throws: ``FileStoreError``; the code is `invalidName` when the path leads out of the folder.
  public func path(for name: String) throws(FileStoreError) -> String {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }), !name.utf8.contains(0) else {
      throw FileStoreError(.write, name, .invalidName)
    }
    let path = folder.path.appending(DiskPath(name))
    if parts.count > 1 {
      try Folders.make(path.parent)
    }
    return path.description
  }

  /// Puts the new folder into its place and removes the old one.
  ///
  /// - Parameter isForeign: Whether a file or folder of the target is to stay, by its path below the target. It is asked
  ///   for folders before their content: a foreign folder stays whole, the content of another is asked for one by one.
  /// - Throws: ``FileStoreError``; the code is `alreadyExists` when a foreign file has the name of a new one. The target
  ///   is then as it was.
  public consuming func commit(carryingOver isForeign: @escaping (String) -> Bool) throws(FileStoreError) {
    try syncTree(folder.path)
    guard let old = try FileStatus(ifExists: place.target) else {
      try rename(folder.path, to: place.target)
      return
    }
    guard old.isFolder else { throw FileStoreError(.publish, place.target.description, .notAFolder) }
    var keeper = ForeignFiles(isForeign: isForeign)
    try keeper.carryOver(from: place.target, to: folder.path)
    folder.takeOverOwnership(of: old)
    try exchange.perform(new: folder.path, place: place)
    do throws(FileStoreError) {
      // Somebody may have saved a file while the others were being carried over.
      try keeper.carryOver(from: folder.path, to: place.target)
    } catch {
      try exchange.perform(new: folder.path, place: place)
      throw error
    }
  }

  /// Removes the new folder and leaves the target as it is.
  public consuming func abandon() {}
}

/// How a new folder and an old one change places.
enum FolderExchange: Sendable {
  /// By the system's exchange, or in two renames where it has none.
  case inOneStep
  /// Always in two renames.
  case inTwoRenames

  func perform(new: DiskPath, place: PublicationPlace) throws(FileStoreError) {
    if self == .inOneStep, try exchangeInOneStep(new, place.target) {
      try syncFolder(place.parent)
      return
    }
    try rename(place.target, to: place.old)
    do throws(FileStoreError) {
      try rename(new, to: place.target)
    } catch {
      try rename(place.old, to: place.target)
      throw error
    }
    try rename(place.old, to: new)
  }

  /// Says whether the file system, the kernel and the C library can do it.
  private func exchangeInOneStep(_ path: DiskPath, _ otherPath: DiskPath) throws(FileStoreError) -> Bool {
    // Glibc declares renameat2 for GNU programs only, so that Swift does not see it.
    typealias Renameat2 = @convention(c) (CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt) -> CInt
    let exchangeFlag: CUnsignedInt = 2
    guard let symbol = unsafe dlsym(nil, "renameat2") else { return false }
    let renameat2 = unsafe unsafeBitCast(symbol, to: Renameat2.self)
    if unsafe renameat2(AT_FDCWD, path.cString, AT_FDCWD, otherPath.cString, exchangeFlag) == 0 {
      return true
    }
    let code = FileStoreError.Code(errno: errno)
    guard code == .notSupported else { throw FileStoreError(.publish, otherPath.description, code) }
    return false
  }
}

/// Renames, and syncs the folder around so that the step is on the disk before the next one.
func rename(_ path: DiskPath, to newPath: DiskPath) throws(FileStoreError) {
  guard unsafe Glibc.rename(path.cString, newPath.cString) == 0 else {
    throw FileStoreError(.publish, newPath.description, .init(errno: errno))
  }
  try syncFolder(newPath.parent)
}

func syncFolder(_ path: DiskPath) throws(FileStoreError) {
  try Descriptor(opening: path, flags: O_RDONLY | O_DIRECTORY, for: .sync).sync(path)
}

/// Brings all regular files and folders of a tree to the disk.
func syncTree(_ path: DiskPath) throws(FileStoreError) {
  let folder = try Descriptor(opening: path, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .sync)
  for name in try folder.names(of: path) {
    let below = path.appending(name)
    let status = try FileStatus(of: below)
    if status.isFolder {
      try syncTree(below)
    } else if status.kind == .regular {
      try Descriptor(opening: below, flags: O_RDONLY | O_NOFOLLOW, for: .sync).sync(below)
    }
  }
  try folder.sync(path)
}
