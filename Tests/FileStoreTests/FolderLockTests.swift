// SPDX-License-Identifier: Apache-2.0

import FileStore
import TestSupport
import Testing

@Suite struct FolderLockTests {
  let scratch = ScratchFolder()

  @Test func `is held by one at a time, and free again at its end`() throws {
    let path = scratch.path(of: "lock")
    var lock: FolderLock? = try FolderLock(at: path)
    #expect(throws: FileStoreError(.lock, path, .held)) { try FolderLock(at: path) }
    withExtendedLifetime(lock) {}
    lock = nil
    _ = try FolderLock(at: path)
    #expect(scratch.names() == ["lock"])
  }

  @Test func `needs a folder that exists`() {
    #expect(throws: FileStoreError(.lock, scratch.path(of: "no/lock"), .notFound)) {
      try FolderLock(at: scratch.path(of: "no/lock"))
    }
  }
}
