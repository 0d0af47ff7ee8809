// SPDX-License-Identifier: Apache-2.0

/// Moves single files to another place of the same disk.
public enum FileMove {
  /// Moves a file in one step, so that it always stands in exactly one of the two places.
  ///
  /// - Parameters:
  ///   - path: The file; a link is moved, not followed.
  ///   - target: Its new place; the folders around it are made as far as they are missing.
  /// - Throws: ``FileStoreError``; the code is `alreadyExists` where the place is taken, and `notSupported` where it is
  ///   on another disk. The file is then where it was.
  public static func move(_ path: DiskPath, to target: DiskPath) throws(FileStoreError) {
    try Folders.make(target.parent)
    guard try FileStatus(ifExists: target) == nil else {
      throw FileStoreError(.publish, target.description, .alreadyExists)
    }
    try rename(path, to: target)
    try syncFolder(path.parent)
  }
}
