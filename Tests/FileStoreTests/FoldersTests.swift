// SPDX-License-Identifier: Apache-2.0

import Glibc
import TestSupport
import Testing

@testable import FileStore

@Suite struct FoldersTests {
  let scratch = ScratchFolder()

  @Test func `makes the folders that are missing, and is content with those that exist`() throws {
    try Folders.make(scratch.path(of: "a/b/c"))
    try Folders.make(scratch.path(of: "a/b/c/"))
    #expect(scratch.names(in: "a/b") == ["c"])
  }

  @Test func `says that a file is in the way`() {
    scratch.write("", to: "file")
    for name in ["file", "file/a", "file/a/b"] {
      #expect { try Folders.make(scratch.path(of: name)) } throws: { ($0 as? FileStoreError)?.code == .notAFolder }
    }
  }

  @Test func `removes a tree and no link's destination`() throws {
    scratch.write("keep", to: "outside/file")
    scratch.write("", to: "tree/a/b/c")
    symlink(scratch.path(of: "outside"), scratch.path(of: "tree/a/link"))
    symlink(scratch.path(of: "outside"), scratch.path(of: "link"))
    try Folders.removeTree(scratch.path(of: "tree"))
    try Folders.removeTree(scratch.path(of: "link"))
    try Folders.removeTree(scratch.path(of: "nothing"))
    #expect(scratch.names() == ["outside"])
    #expect(scratch.text(of: "outside/file") == "keep")
  }

  @Test func `points a link elsewhere`() throws {
    for destination in ["2024-W27", "2024-W28", "2024-W28"] {
      try Folders.replaceSymbolicLink(at: scratch.path(of: "moi-nhat"), pointingTo: destination)
      #expect(SymbolicLink.destination(of: DiskPath(scratch.path(of: "moi-nhat"))) == DiskPath(destination))
    }
    #expect(scratch.names() == ["moi-nhat"])
  }

  @Test func `does not replace a folder or file by a link`() {
    scratch.write("", to: "folder/file")
    for name in ["folder", "folder/file"] {
      #expect(throws: FileStoreError(.link, scratch.path(of: name), .alreadyExists)) {
        try Folders.replaceSymbolicLink(at: scratch.path(of: name), pointingTo: "x")
      }
    }
    #expect(scratch.names(in: "folder") == ["file"])
  }

  @Test(arguments: [
    ("a/b", "a"), ("a//b/", "a"), ("/a", "/"), ("a", "."), ("a/", "."), ("/", "/"), ("//", "//"), ("/a/b/c", "/a/b"),
    ("", ""),
  ])
  func `knows the folder around a path`(path: String, parent: String) {
    #expect(DiskPath(path).parent == DiskPath(parent))
  }

  @Test func `says that the disk is full`() throws {
    let full = DiskPath("/dev/full")
    let device = try Descriptor(opening: full, flags: O_WRONLY, for: .write)
    #expect(throws: FileStoreError(.write, "/dev/full", .diskFull)) { try device.write([1], to: full) }
  }
}
