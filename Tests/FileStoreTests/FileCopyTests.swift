// SPDX-License-Identifier: Apache-2.0

import Glibc
import TestSupport
import Testing

@testable import FileStore

@Suite struct FileCopyTests {
  let scratch = ScratchFolder()

  private func place(_ name: String) -> DiskPath { DiskPath(scratch.path(of: name)) }

  @Test func `a copy has the bytes, the rights and the time of change`() throws {
    scratch.write("xin chào", to: "a")
    chmod(scratch.path(of: "a"), 0o640)
    #expect(try FileCopy.copy(place("a"), to: place("x/y/a")) == Array("xin chào".utf8))
    let (one, other) = (try FileStatus(of: place("a")), try FileStatus(of: place("x/y/a")))
    #expect(scratch.text(of: "x/y/a") == "xin chào")
    #expect(one.permissions == other.permissions && one.modified == other.modified)
  }

  @Test func `a link is copied as a link, and what exists is never written over`() throws {
    symlink("không có", scratch.path(of: "a"))
    #expect(try FileCopy.copy(place("a"), to: place("b")) == nil)
    #expect(SymbolicLink.destination(of: place("b")) == DiskPath("không có"))
    scratch.write("cũ", to: "c")
    scratch.write("mới", to: "d")
    #expect(throws: FileStoreError(.carryOver, scratch.path(of: "c"), .alreadyExists)) {
      try FileCopy.copy(place("d"), to: place("c"))
    }
    #expect(scratch.text(of: "c") == "cũ")
  }

  @Test func `a file moves with its name's own bytes, and never onto another`() throws {
    let odd = DiskPath(bytes: Array(scratch.path.utf8) + Array("/inbox/x/".utf8) + [0xFF])
    scratch.makeFolder("inbox/x")
    try FileWriter.write([1], to: scratch.path(of: "inbox/x/a"))
    #expect(rename(scratch.path(of: "inbox/x/a"), odd.cString) == 0)
    let target = try #require(odd.moved(from: scratch.path(of: "inbox"), to: scratch.path(of: "archive/2024")))
    try FileMove.move(odd, to: target)
    #expect(try FileReader.read(target) == [1])
    #expect(scratch.names(in: "inbox/x") == [])
    scratch.write("khác", to: "b")
    #expect(throws: FileStoreError(.publish, target.description, .alreadyExists)) {
      try FileMove.move(place("b"), to: target)
    }
    #expect(scratch.text(of: "b") == "khác")
  }

  @Test(
    "a path is moved only from a folder that holds it",
    arguments: [
      ("a/b/c", "a", "x/b/c"), ("a/b", "a/", "x/b"), ("./a", ".", "x/a"), ("ab/c", "a", nil), ("a", "a", nil),
    ] as [(String, String, String?)]
  )
  func movedPaths(path: String, folder: String, expected: String?) {
    #expect(DiskPath(path).moved(from: folder, to: "x")?.description == expected)
  }
}
