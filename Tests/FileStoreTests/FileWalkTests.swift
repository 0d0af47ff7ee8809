// SPDX-License-Identifier: Apache-2.0

import FileStore
import Glibc
import TestSupport
import Testing

@Suite struct FileWalkTests {
  let scratch = ScratchFolder()

  @Test func `lists files at any depth by the bytes of their paths`() throws {
    for name in ["b.csv", "Tuần 28/Huyện An Biên.csv", "a/z.csv", "a.csv", "B.csv"] {
      scratch.write("x", to: name)
    }
    scratch.makeFolder("rỗng")
    let entries = try FileWalk.entries(below: scratch.path)
    #expect(entries.map(\.relativePath) == ["B.csv", "Tuần 28/Huyện An Biên.csv", "a.csv", "a/z.csv", "b.csv"])
    #expect(entries.allSatisfy { $0.kind == .regular && $0.size == 1 && $0.error == nil && $0.isNameUTF8 })
    #expect(entries.allSatisfy { $0.path == DiskPath(scratch.path(of: $0.relativePath)) })
    #expect(entries.allSatisfy { $0.modified.seconds > 1_700_000_000 })
  }

  @Test func `orders by the key that the caller makes`() throws {
    for name in ["B.csv", "a.csv", "C.csv"] {
      scratch.write("", to: name)
    }
    let names = try FileWalk.entries(below: scratch.path) { $0.lowercased() }.map(\.relativePath)
    #expect(names == ["a.csv", "B.csv", "C.csv"])
    #expect(try FileWalk.entries(below: scratch.path) { _ in "" }.map(\.relativePath) == ["B.csv", "C.csv", "a.csv"])
  }

  @Test func `takes a single file, and a link as the root`() throws {
    scratch.write("12345", to: "in/one.csv")
    let file = try FileWalk.entries(below: scratch.path(of: "in/one.csv"))
    #expect(file.map(\.relativePath) == ["one.csv"])
    #expect(file.map(\.size) == [5])
    symlink("in", scratch.path(of: "link"))
    #expect(try FileWalk.entries(below: scratch.path(of: "link")).map(\.relativePath) == ["one.csv"])
  }

  @Test func `reports links and follows none, not even a loop`() throws {
    scratch.write("secret", to: "outside/secret.csv")
    scratch.makeFolder("inbox/a")
    symlink("../..", scratch.path(of: "inbox/a/loop"))
    symlink("../outside", scratch.path(of: "inbox/folder"))
    symlink("nowhere", scratch.path(of: "inbox/broken"))
    let entries = try FileWalk.entries(below: scratch.path(of: "inbox"))
    #expect(entries.map(\.relativePath) == ["a/loop", "broken", "folder"])
    #expect(entries.allSatisfy { $0.kind == .symbolicLink })
  }

  @Test func `reports hidden files, pipes and names that are not UTF-8`() throws {
    scratch.write("", to: ".git/config")
    mkfifo(scratch.path(of: "pipe"), 0o600)
    let legacyName = Array(scratch.path.utf8) + Array("/Huy\u{1}n.csv".utf8).map { $0 == 1 ? 0xEA : $0 }
    close(open(legacyName.map { CChar(bitPattern: $0) } + [0], O_CREAT | O_WRONLY, 0o600))
    let entries = try FileWalk.entries(below: scratch.path)
    #expect(entries.map(\.relativePath) == [".git/config", "Huy\u{FFFD}n.csv", "pipe"])
    #expect(entries.map(\.isHidden) == [true, false, false])
    #expect(entries.map(\.isNameUTF8) == [true, false, true])
    #expect(entries.map(\.kind) == [.regular, .regular, .other])
    #expect(try FileReader.read(entries[1].path) == [])
  }

  @Test func `stops at the depth limit and says so`() throws {
    let deep = Array(repeating: "d", count: FileWalk.depthLimit).joined(separator: "/")
    scratch.write("", to: deep + "/last.csv")
    #expect(try FileWalk.entries(below: scratch.path).map(\.kind) == [.regular])
    scratch.write("", to: deep + "/d/hidden.csv")
    let entries = try FileWalk.entries(below: scratch.path)
    #expect(entries.map(\.relativePath) == [deep + "/d", deep + "/last.csv"])
    #expect(entries.map(\.kind) == [.unreadableFolder, .regular])
    #expect(entries.first?.error == FileStoreError(.list, scratch.path(of: deep + "/d"), .tooDeep))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `reports a folder without permission and goes on`() throws {
    scratch.write("", to: "closed/a.csv")
    scratch.write("", to: "open/b.csv")
    chmod(scratch.path(of: "closed"), 0)
    let entries = try FileWalk.entries(below: scratch.path)
    #expect(entries.map(\.kind) == [.unreadableFolder, .regular])
    #expect(entries.first?.error?.code == .notPermitted)
  }

  @Test func `says when the root is missing or lies below a file`() {
    scratch.write("", to: "file")
    #expect(throws: FileStoreError(.inspect, scratch.path(of: "no"), .notFound)) {
      try FileWalk.entries(below: scratch.path(of: "no"))
    }
    #expect(throws: FileStoreError(.inspect, scratch.path(of: "file/x"), .notAFolder)) {
      try FileWalk.entries(below: scratch.path(of: "file/x"))
    }
  }
}
