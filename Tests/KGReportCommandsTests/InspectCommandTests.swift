// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import KGReportCommands

@Suite("kgreport inspect")
struct InspectCommandTests {
  private static func cells(_ result: CommandResult) throws -> [[String]] {
    let sheets = try #require(try result.object()["sheets"] as? [[String: Any]])
    return try #require(sheets.first?["rows"] as? [[String]])
  }

  @Test("what was detected can be overruled")
  func overrules() async throws {
    let desk = Desk()
    desk.folder.write("a;b|'c|d'\n", to: "x.csv")
    let options = ["--delimiter", "|", "--quote", "'", "--format", "json"]
    #expect(try Self.cells(try await desk.run("inspect", desk.path("x.csv"), options)) == [["a;b", "c|d"]])
    let plain = ["--delimiter", "|", "--quote", "none", "--format", "json"]
    #expect(try Self.cells(try await desk.run("inspect", desk.path("x.csv"), plain)) == [["a;b", "'c", "d'"]])
  }

  @Test("an encoding by any of its names", arguments: ["TCVN3", "abc", "tcvn-3"])
  func encoding(name: String) async throws {
    let desk = Desk()
    // `Tuyªn truyÒn` in TCVN3.
    desk.folder.write([0x54, 0x75, 0x79, 0xAA, 0x6E, 0x0A], to: "x.csv")
    let result = try await desk.run("inspect", desk.path("x.csv"), ["--encoding", name, "--format", "json"])
    #expect(try Self.cells(result) == [["Tuyên"]])
    #expect(try result.object()["encoding"] as? String == "TCVN3")
  }

  @Test(
    "a choice that does not exist is refused with those that do",
    arguments: [["--encoding", "latin9"], ["--delimiter", "ab"], ["--quote", "x"]]
  )
  func wrongOption(options: [String]) async throws {
    let desk = Desk()
    desk.folder.write("a,b\n", to: "x.csv")
    let result = try await desk.run("inspect", desk.path("x.csv"), options)
    #expect(result.status == 64)
    #expect(result.remarks.contains(options[0]) && result.remarks.contains("“\(options[1])”"))
  }
}
