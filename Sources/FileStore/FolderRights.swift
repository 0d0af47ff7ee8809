// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What this process may do with a folder, and how much room its disk has; looked at without writing.
public enum FolderRights {
  /// What is asked about.
  public enum Use: Sendable, Hashable {
    /// To list it.
    case reading
    /// To make files in it.
    case writing
  }

  /// Makes sure that a folder can be used.
  ///
  /// - Throws: ``FileStoreError``, as the use itself would.
  public static func check(_ path: String, for use: Use) throws(FileStoreError) {
    guard try FileStatus(of: DiskPath(path), followsSymbolicLink: true).isFolder else {
      throw FileStoreError(.inspect, path, .notAFolder)
    }
    guard unsafe access(path, (use == .reading ? R_OK : W_OK) | X_OK) == 0 else {
      throw FileStoreError(use == .reading ? .list : .write, path, .init(errno: errno))
    }
  }

  /// How many bytes this user may still write to the disk of a folder; `nil` where the system does not tell.
  public static func freeBytes(at path: String) -> Int64? {
    var status = statvfs()
    guard unsafe statvfs(path, &status) == 0 else { return nil }
    return Int64(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
  }
}
