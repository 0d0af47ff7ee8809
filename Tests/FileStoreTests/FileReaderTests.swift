// SPDX-License-Identifier: Apache-2.0

import FileStore
import Glibc
import TestSupport
import Testing

@Suite struct FileReaderTests {
  let scratch = ScratchFolder()

  @Test(arguments: [0, 1, 4096, 1_000_003])
  func `reads a file whole`(size: Int) throws {
    let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    scratch.write(content, to: "file")
    #expect(try FileReader.read(scratch.path(of: "file")) == content)
  }

  @Test func `keeps to the limit`() throws {
    scratch.write("12345", to: "file")
    #expect(try FileReader.read(scratch.path(of: "file"), limit: 5).count == 5)
    #expect(throws: FileStoreError(.read, scratch.path(of: "file"), .tooLarge(limit: 4))) {
      try FileReader.read(scratch.path(of: "file"), limit: 4)
    }
  }

  @Test func `notices content that does not fit the size`() {
    // The kernel's own files claim 0 bytes and then deliver some, like a file that grows while it is read.
    #expect(throws: FileStoreError(.read, "/proc/self/status", .changedWhileRead)) {
      try FileReader.read("/proc/self/status")
    }
  }

  @Test func `follows a link only when told to`() throws {
    scratch.write("x", to: "file")
    symlink("file", scratch.path(of: "link"))
    #expect(try FileReader.read(scratch.path(of: "link")) == Array("x".utf8))
    #expect(throws: FileStoreError(.open, scratch.path(of: "link"), .symbolicLink)) {
      try FileReader.read(DiskPath(scratch.path(of: "link")))
    }
  }

  @Test func `refuses folders and pipes without waiting`() {
    scratch.makeFolder("folder")
    mkfifo(scratch.path(of: "pipe"), 0o600)
    for name in ["folder", "pipe"] {
      #expect(throws: FileStoreError(.read, scratch.path(of: name), .notARegularFile)) {
        try FileReader.read(scratch.path(of: name))
      }
    }
  }

  @Test func `says why a file cannot be opened`() {
    scratch.write("x", to: "file")
    #expect(throws: FileStoreError(.open, scratch.path(of: "no"), .notFound)) {
      try FileReader.read(scratch.path(of: "no"))
    }
    #expect(throws: FileStoreError(.open, scratch.path(of: "file/no"), .notAFolder)) {
      try FileReader.read(scratch.path(of: "file/no"))
    }
    let error = FileStoreError(.open, "a.csv", .notFound)
    #expect(error.description == "cannot open a.csv: no such file or folder")
  }
}
