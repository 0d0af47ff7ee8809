// SPDX-License-Identifier: Apache-2.0

import Glibc
import TestSupport
import Testing

@testable import FileStore

@Suite struct FolderPublicationTests {
  let scratch = ScratchFolder()
  var target: String { scratch.path(of: "Reports/2024-W28") }
  static let exchanges = [FolderExchange.inOneStep, .inTwoRenames]

  @Test func `appears whole, with the folders around it`() throws {
    let publication = try FolderPublication.begin(target: target + "/")
    try publication.write(Array("1".utf8), to: "figures.json")
    try publication.write(Array("2".utf8), to: "phan-hoi/an-bien.html")
    let path = try publication.path(for: "internal/book.xlsx")
    close(open(path, O_CREAT | O_WRONLY, 0o600))
    #expect(!scratch.has("Reports/2024-W28"))
    try publication.commit { _ in true }
    #expect(scratch.names(in: "Reports") == ["2024-W28"])
    #expect(scratch.names(in: "Reports/2024-W28") == ["figures.json", "internal", "phan-hoi"])
    #expect(scratch.text(of: "Reports/2024-W28/phan-hoi/an-bien.html") == "2")
  }

  @Test(arguments: exchanges)
  func `replaces its own files and keeps those of others`(exchange: FolderExchange) throws {
    scratch.write("old", to: "Reports/2024-W28/figures.json")
    scratch.write("old", to: "Reports/2024-W28/no-longer-written.csv")
    scratch.write("old", to: "Reports/2024-W28/phan-hoi/an-bien.html")
    scratch.write("mine", to: "Reports/2024-W28/ghi chú.docx")
    scratch.write("mine", to: "Reports/2024-W28/phan-hoi/thư.eml")
    scratch.write("mine", to: "Reports/2024-W28/da-gui/a/b.xlsx")
    scratch.makeFolder("Reports/2024-W28/da-gui/empty")
    symlink("figures.json", scratch.path(of: "Reports/2024-W28/link"))
    chmod(target, 0o2770)
    let inode = identity(of: "Reports/2024-W28/ghi chú.docx")

    let publication = try FolderPublication.begin(target: target, exchange: exchange)
    try publication.write(Array("new".utf8), to: "figures.json")
    try publication.write(Array("new".utf8), to: "phan-hoi/an-minh.html")
    let own: Set = ["figures.json", "no-longer-written.csv", "phan-hoi", "phan-hoi/an-bien.html"]
    try publication.commit { !own.contains($0) }

    #expect(scratch.names(in: "Reports") == ["2024-W28"])
    #expect(scratch.names(in: "Reports/2024-W28") == ["da-gui", "figures.json", "ghi chú.docx", "link", "phan-hoi"])
    #expect(scratch.names(in: "Reports/2024-W28/phan-hoi") == ["an-minh.html", "thư.eml"])
    #expect(scratch.names(in: "Reports/2024-W28/da-gui") == ["a", "empty"])
    #expect(scratch.text(of: "Reports/2024-W28/da-gui/a/b.xlsx") == "mine")
    #expect(scratch.text(of: "Reports/2024-W28/figures.json") == "new")
    #expect(scratch.text(of: "Reports/2024-W28/link") == "new")
    #expect(identity(of: "Reports/2024-W28/ghi chú.docx") == inode)
    #expect(try FileStatus(of: DiskPath(target)).permissions == 0o2770)
  }

  @Test(arguments: exchanges)
  func `leaves everything as it was when a foreign file has the name of a new one`(exchange: FolderExchange) throws {
    scratch.write("mine", to: "Reports/2024-W28/book.xlsx")
    #expect {
      let publication = try FolderPublication.begin(target: target, exchange: exchange)
      try publication.write(Array("new".utf8), to: "book.xlsx")
      try publication.commit { _ in true }
    } throws: {
      ($0 as? FileStoreError)?.code == .alreadyExists
    }
    #expect(scratch.names(in: "Reports") == ["2024-W28"])
    #expect(scratch.text(of: "Reports/2024-W28/book.xlsx") == "mine")
  }

  @Test(arguments: exchanges)
  func `takes over what somebody saves at the last moment`(exchange: FolderExchange) throws {
    scratch.write("old", to: "Reports/2024-W28/figures.json")
    scratch.write("before", to: "Reports/2024-W28/note.txt")
    let publication = try FolderPublication.begin(target: target, exchange: exchange)
    try publication.write(Array("new".utf8), to: "figures.json")
    var wasSaved = false
    try publication.commit { [scratch] name in
      // The first pass asks for the last name: now an office program saves by renaming, and somebody adds a file.
      if name == "note.txt", !wasSaved {
        wasSaved = true
        scratch.write("after", to: "Reports/2024-W28/.saving")
        _ = rename(
          DiskPath(scratch.path(of: "Reports/2024-W28/.saving")),
          onto: DiskPath(scratch.path(of: "Reports/2024-W28/added.txt"))
        )
      }
      return name != "figures.json"
    }
    #expect(scratch.names(in: "Reports/2024-W28") == ["added.txt", "figures.json", "note.txt"])
    #expect(scratch.text(of: "Reports/2024-W28/added.txt") == "after")
  }

  @Test func `vanishes when it is abandoned or dropped`() throws {
    scratch.write("old", to: "Reports/2024-W28/figures.json")
    let abandoned = try FolderPublication.begin(target: target)
    try abandoned.write([1], to: "a/b")
    #expect(scratch.names(in: "Reports").count == 2)
    abandoned.abandon()
    #expect(scratch.names(in: "Reports") == ["2024-W28"])
    #expect(throws: FileStoreError.self) { try writeOutside() }
    #expect(scratch.names(in: "Reports") == ["2024-W28"])
    #expect(scratch.text(of: "Reports/2024-W28/figures.json") == "old")
  }

  private func writeOutside() throws {
    let dropped = try FolderPublication.begin(target: target)
    try dropped.write([1], to: "../x")
  }

  @Test(arguments: ["", "/etc/x", "..", "a/../../x", "./a", "a//b", "a/", "a\0b"])
  func `refuses names that lead out of the folder`(name: String) throws {
    let publication = try FolderPublication.begin(target: target)
    #expect(throws: FileStoreError(.write, name, .invalidName)) { try publication.path(for: name) }
  }

  @Test func `removes what killed runs left, and not what a living one is writing`() throws {
    scratch.write("x", to: "Reports/.kgreport-2024-W28.new-999999-1/half")
    scratch.write("x", to: "Reports/.kgreport-2024-W27.new-999999-1/of-another-period")
    scratch.write("x", to: "Reports/.kgreport-2024-W28.new-notes/of-somebody")
    let living = try FolderPublication.begin(target: target)
    try living.write([1], to: "file")
    let second = try FolderPublication.begin(target: target)
    let others = [".kgreport-2024-W27.new-999999-1", ".kgreport-2024-W28.new-notes"]
    #expect(scratch.names(in: "Reports").count == others.count + 2)
    second.abandon()
    try living.commit { _ in true }
    #expect(scratch.names(in: "Reports") == others + ["2024-W28"])
    #expect(scratch.names(in: "Reports/2024-W28") == ["file"])
  }

  @Test(.enabled(if: LockHolder.isAvailable, "\(LockHolder.absence)"), .timeLimit(.minutes(1)))
  func `removes the folder of another process only when that is dead`() throws {
    let name = "Reports/.kgreport-2024-W28.new-1-1"
    scratch.write("half", to: name + "/figures.json")
    let holder = try #require(LockHolder(locking: scratch.path(of: name)))
    let folder = try Descriptor(opening: DiskPath(scratch.path(of: name)), flags: O_RDONLY, for: .list)
    while (try? folder.lock(DiskPath(name))) != nil {
      flock(folder.raw, LOCK_UN)
      usleep(1000)
    }
    try FolderPublication.begin(target: target).abandon()
    #expect(scratch.text(of: name + "/figures.json") == "half")
    holder.kill()
    try FolderPublication.begin(target: target).abandon()
    #expect(scratch.names(in: "Reports") == [])
  }

  @Test func `puts the old folder back when a run was killed between the two renames`() throws {
    scratch.write("old", to: "Reports/.kgreport-2024-W28.old/figures.json")
    scratch.write("new", to: "Reports/.kgreport-2024-W28.new-999999-1/figures.json")
    try FolderPublication.begin(target: target).abandon()
    #expect(scratch.names(in: "Reports") == ["2024-W28"])
    #expect(scratch.text(of: "Reports/2024-W28/figures.json") == "old")
  }

  @Test func `removes the old folder when a run was killed behind the two renames`() throws {
    scratch.write("old", to: "Reports/.kgreport-2024-W28.old/figures.json")
    scratch.write("new", to: "Reports/2024-W28/figures.json")
    try FolderPublication.begin(target: target).abandon()
    #expect(scratch.names(in: "Reports") == ["2024-W28"])
    #expect(scratch.text(of: "Reports/2024-W28/figures.json") == "new")
  }

  @Test func `refuses a target that is no folder`() {
    scratch.write("x", to: "file")
    symlink("file", scratch.path(of: "link"))
    for name in ["file", "file/below", "link"] {
      #expect { try FolderPublication.begin(target: scratch.path(of: name)).abandon() } throws: {
        ($0 as? FileStoreError)?.code == .notAFolder
      }
    }
    #expect { try FolderPublication.begin(target: "/").abandon() } throws: {
      ($0 as? FileStoreError)?.code == .invalidName
    }
    #expect(scratch.names() == ["file", "link"])
  }

  @Test func `copies foreign files where hard links are impossible`() throws {
    scratch.write("mine", to: "old/a/note.txt")
    symlink("note.txt", scratch.path(of: "old/a/link"))
    scratch.makeFolder("new")
    chmod(scratch.path(of: "old/a/note.txt"), 0o640)
    var keeper = ForeignFiles { _ in true }
    keeper.usesHardLinks = false
    let (old, new) = (DiskPath(scratch.path(of: "old")), DiskPath(scratch.path(of: "new")))
    for content in ["mine", "changed meanwhile"] {
      scratch.write(content, to: "old/a/note.txt")
      try keeper.carryOver(from: old, to: new)
      #expect(scratch.text(of: "new/a/link") == content)
      let status = try FileStatus(of: DiskPath(scratch.path(of: "new/a/note.txt")))
      #expect(status.permissions == 0o640)
      #expect(status.modified == (try FileStatus(of: DiskPath(scratch.path(of: "old/a/note.txt"))).modified))
    }
    #expect(identity(of: "new/a/note.txt") != identity(of: "old/a/note.txt"))
  }

  private func identity(of name: String) -> FileIdentity? {
    try? FileStatus(of: DiskPath(scratch.path(of: name))).identity
  }

  private func rename(_ path: DiskPath, onto newPath: DiskPath) -> Bool {
    Glibc.rename(path.cString, newPath.cString) == 0
  }
}
