// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@Suite("kgreport inspect, of archives and mails")
struct InspectContainerTests {
  @Test("JSON lists the files in an archive, each as if it stood alone")
  func archive() async throws {
    let desk = Desk()
    let zip = StoredZip(["Tuần 28/an-bien.csv": "a;b\n1;2\n", "cong van.pdf": "%PDF-", "__MACOSX/x": "x"])
    desk.folder.write(zip.bytes, to: "nop.zip")
    let result = try await desk.run("inspect", desk.path("nop.zip"), "--format", "json")
    #expect(result.status == 0)
    let object = try result.object()
    #expect(object["format"] as? String == "zip")
    #expect((object["sheets"] as? [Any])?.isEmpty == true)
    let entries = try #require(object["entries"] as? [[String: Any]])
    #expect(
      entries.map { $0["file"] as? String }
        == ["Tuần 28/an-bien.csv", "__MACOSX/x", "cong van.pdf"].map { desk.path("nop.zip") + "/" + $0 }
    )
    #expect(entries.map { $0["format"] as? String } == ["csv", "", ""])
    let sheets = try #require(entries[0]["sheets"] as? [[String: Any]])
    #expect(sheets[0]["rows"] as? [[String]] == [["a", "b"], ["1", "2"]])
    #expect(entries.map { ($0["findings"] as? [Any])?.count } == [0, 1, 1])
    #expect(entries.allSatisfy { $0["entries"] == nil })
  }

  @Test("a path through . and .. hides nothing", arguments: ["./nop.zip", "x/../nop.zip"])
  func relativePath(path: String) async throws {
    let desk = Desk()
    desk.folder.makeFolder("x")
    desk.folder.write(StoredZip(["an-bien.csv": "a;b\n1;2\n"]).bytes, to: "nop.zip")
    let result = try await desk.run("inspect", desk.path(path), "--format", "json")
    #expect((try result.object()["entries"] as? [Any])?.count == 1)
  }

  @Test("the screen shows one file below the other")
  func text() async throws {
    let desk = Desk()
    let mail = StoredMail(attaching: ["an-bien.csv": "a;b\n1;2"])
    desk.folder.write(mail.bytes, to: "thu.eml")
    let lines = try await desk.run("inspect", desk.path("thu.eml")).output.lines
    let path = desk.path("thu.eml")
    #expect(
      lines == [
        path, "eml", "", path + "/an-bien.csv", "csv, UTF-8, dấu phân cách “;”", "2 dòng", "  1: a | b", "  2: 1 | 2",
      ]
    )
  }

  @Test(
    "65 when nothing in it could be read",
    arguments: [
      ("a.zip", StoredZip().bytes), ("a.zip", [1, 2, 3]), ("a.zip", StoredZip(["a.pdf": "x", ".b": "x"]).bytes),
      ("a.eml", StoredMail().bytes), ("a.eml", [1, 2, 3]),
    ] as [(String, [UInt8])]
  )
  func refused(name: String, bytes: [UInt8]) async throws {
    let desk = Desk()
    desk.folder.write(bytes, to: name)
    let result = try await desk.run("inspect", desk.path(name), "--format", "json")
    #expect(result.status == 65)
    #expect(try result.object()["entries"] is [Any])
  }

  @Test("check says of each file in an archive how it would be taken", arguments: [(true, 0), (false, 1)])
  func check(isGood: Bool, status: Int32) async throws {
    let desk = try await Desk.withWorkspace()
    let good = "campaign,channel,count\nten-mien-vn,portal,7\n"
    let zip = StoredZip(["an-bien.csv": good, "go-quao.csv": isGood ? good : "a,b\n", "Thumbs.db": "x"])
    desk.folder.write(zip.bytes, to: "2024-W28.zip")
    let result = try await desk.run("check", desk.path("2024-W28.zip"))
    #expect(result.status == status)
    #expect(result.output.lines.filter { $0.hasPrefix("  Kết quả") }.count == 3)
    #expect(result.output.contains("Kết quả: bỏ qua."))
  }
}
