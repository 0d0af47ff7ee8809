// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Keeps two runs apart; the system releases it when the process dies, however it dies.
///
/// Held from creation to the end of the value. Locks of one process exclude each other too.
public final class FolderLock: Sendable {
  private let file: Descriptor

  /// Takes the lock, or fails at once when somebody has it.
  ///
  /// - Parameter path: The lock file; it is made when missing, in a folder that exists, and never removed.
  /// - Throws: ``FileStoreError`` with the code `held` when another run has the lock.
  public init(at path: String) throws(FileStoreError) {
    file = try Descriptor(opening: DiskPath(path), flags: O_RDWR | O_CREAT | O_NOFOLLOW, for: .lock)
    try file.lock(DiskPath(path))
  }
}

extension Descriptor {
  /// Locks the open file or folder against every other opening of it.
  func lock(_ path: DiskPath) throws(FileStoreError) {
    guard retrying({ flock(raw, LOCK_EX | LOCK_NB) }) == 0 else {
      throw FileStoreError(.lock, path.description, .init(errno: errno))
    }
  }
}
