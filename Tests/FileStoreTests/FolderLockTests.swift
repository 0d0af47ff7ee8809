// SPDX-License-Identifier: Apache-2.0

import FileStore
import Glibc
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

  @Test(.enabled(if: LockHolder.isAvailable, "\(LockHolder.absence)"), .timeLimit(.minutes(1)))
  func `is free again when its process is killed`() throws {
    let path = scratch.path(of: "lock")
    let holder = try #require(LockHolder(locking: path))
    while (try? FolderLock(at: path)) != nil {
      usleep(1000)
    }
    #expect(throws: FileStoreError(.lock, path, .held)) { try FolderLock(at: path) }
    holder.kill()
    _ = try FolderLock(at: path)
  }

  @Test func `tells who holds it, without taking it`() throws {
    let path = scratch.path(of: "lock")
    #expect(FolderLock.holder(of: path) == nil)
    let lock = try FolderLock(at: path)
    let holder = try #require(FolderLock.holder(of: path))
    #expect(holder.process == getpid() && !holder.command.isEmpty)
    withExtendedLifetime(lock) {}
  }

  @Test func `needs a folder that exists`() {
    #expect(throws: FileStoreError(.lock, scratch.path(of: "no/lock"), .notFound)) {
      try FolderLock(at: scratch.path(of: "no/lock"))
    }
  }
}
