// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import KGReportCommands

@Suite("kgreport status")
struct StatusCommandTests {
  private func sample(_ options: String...) async throws -> CommandResult {
    try await Desk().run("status", "--workspace", [PackageFolder.sample] + options)
  }

  @Test("the sample's nine weeks on one screen of 80 columns", arguments: ["vi", "en"])
  func screen(language: String) async throws {
    let result = try await sample("--lang", language)
    #expect((result.status, result.remarks) == (0, ""))
    #expect(result.output.lines.filter { $0.count > 80 } == [])
    #expect(result.output.lines.count <= 40)
    let letters: [Character] = language == "vi" ? ["Đ", "T", "C", "N"] : ["O", "L", "M", "T"]
    let row = { (name: String) in
      result.output.lines.first { $0.hasPrefix(name) }?.dropFirst(name.count).filter { !$0.isWhitespace }.prefix(9)
    }
    #expect(row("Huyện An Biên") == Substring(String(repeating: letters[0], count: 9)))
    #expect(
      row("Huyện Giang Thành")
        == "\(letters[0])\(letters[0])\(letters[1])\(String(repeating: letters[0], count: 6))"[...]
    )
    #expect(row("Huyện Kiên Hải")?.dropFirst(2).first == letters[2])
    #expect(row("Huyện U Minh Thượng")?.dropFirst(6).first == letters[3])
  }

  @Test("JSON has every period and every unit with all that the screen has no room for")
  func json() async throws {
    let object = try await sample("--format", "json", "--as-of", "2024-08-14").object()
    #expect(object["asOf"] as? String == "2024-08-15T00:00:00+07:00")
    #expect(object["earlierPeriods"] as? Int == 0)
    #expect(object["newestDue"] as? String == "2024-W32")
    let periods = try #require(object["periods"] as? [[String: Any]])
    #expect(periods.map { $0["name"] as? String } == (26...32).map { "2024-W\($0)" })
    let third = periods[2]
    #expect(third["deadline"] as? String == "2024-07-16T17:00:00+07:00")
    #expect(third["isDue"] as? Bool == true)
    #expect(third["expectedUnits"] as? Int == 18)
    let states = try #require(third["states"] as? [String: Int])
    #expect(states.filter { $0.value > 0 } == ["on-time": 16, "late": 1, "missing": 1])
    let units = try #require(object["units"] as? [[String: Any]])
    #expect(units.count == 18)
    let late = try #require(units.first { $0["id"] as? String == "giang-thanh" }?["periods"] as? [[String: Any]])[2]
    #expect(late["state"] as? String == "late")
    #expect(late["daysLate"] as? Int == 3)
    #expect(late["submittedAt"] as? String == "2024-07-19T10:20:00+07:00")
    let all = try units.flatMap { try #require($0["periods"] as? [[String: Any]]) }
    #expect(all.count == 7 * 18)
    for key in ["filledCells", "expectedCells"] {
      let stated = try periods.map { try #require($0[key] as? Int) }.reduce(0, +)
      #expect(try all.map { try #require($0[key] as? Int) }.reduce(0, +) == stated)
    }
  }

  @Test(
    "which periods are looked at",
    arguments: [
      (["--weeks", "2"], ["2024-W33", "2024-W34"]), (["--period", "latest"], ["2024-W34"]),
      (["--period", "2024-W28"], ["2024-W28"]), (["--period", "2024-07-08..2024-07-21"], ["2024-W28", "2024-W29"]),
      (["--period", "thang-8-2024"], ["2024-W29", "2024-W30", "2024-W31", "2024-W32"]),
      (["--period", "all", "--as-of", "2024-07-16"], ["2024-W26", "2024-W27", "2024-W28"]),
    ]
  )
  func periods(options: [String], expected: [String]) async throws {
    let result = try await Desk()
      .run("status", "--workspace", [PackageFolder.sample, "--format", "json"] + options)
    let periods = try #require(try result.object()["periods"] as? [[String: Any]])
    #expect(periods.map { $0["name"] as? String } == expected)
  }

  @Test("nothing is written, refused input does not change the exit status")
  func writesNothing() async throws {
    let desk = try await Desk.withWorkspace()
    desk.receive("an-bien.csv", "ten-mien-vn,portal,3,")
    desk.receive("rach-gia.csv", unit: "rach-gia", "ten-mien-vn,portal,-3,")
    desk.receive("2024-W28/an-minh.pdf", "%PDF-1.4")
    _ = try await desk.run("aggregate", "--write", "figures")
    let before = try FileManager.default.subpathsOfDirectory(atPath: desk.path("bc")).sorted()
    let result = try await desk.run("status", "--as-of", "2024-07-17")
    #expect((result.status, result.remarks) == (0, ""))
    #expect(result.output.contains("\n  Thành phố Rạch Giá: đã gửi, trả lại để sửa\n"))
    #expect(result.output.contains("\n  Huyện An Minh: đã gửi, chờ nhập tay\n"))
    #expect(!result.output.contains("\n  Huyện An Biên"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: desk.path("bc")).sorted() == before)
  }

  @Test("of two reports that nothing else orders the one counts that arrived later")
  func arrivals() async throws {
    let desk = try await Desk.withWorkspace()
    desk.receive("z.csv", "ten-mien-vn,portal,3,", "ten-mien-vn,social,3,")
    _ = try await desk.run("aggregate", "--write", "figures")
    desk.receive("a.csv", "ten-mien-vn,portal,3,")
    let object = try await desk.run("status", "--period", "2024-W28", "--format", "json").object()
    let periods = try #require(object["periods"] as? [[String: Any]])
    #expect(periods.map { $0["filledCells"] as? Int } == [1])
  }

  @Test("an inbox in which nothing counts shows the newest period, a missing one ends with 66")
  func nothing() async throws {
    let desk = try await Desk.withWorkspace()
    let empty = try await desk.run("status")
    #expect(empty.status == 0)
    #expect(empty.output.contains("Tuần từ ngày 19/8/2024 đến ngày 25/8/2024"))
    #expect(empty.output.lines.count { $0.hasSuffix(": chưa gửi") } == 18)
    let missing = try await desk.run("status", desk.path("khong-co"))
    #expect((missing.status, missing.output) == (66, ""))
  }

  @Test(
    "options that make no sense end with 64",
    arguments: [
      ["--weeks", "0"], ["--weeks", "531"], ["--weeks", "x"], ["--period", "2024-W54"], ["--period", "2024-W40"],
      ["--period", "2024-07-08..2024-07-10"], ["--as-of", "hôm qua"], ["--jobs", "0"],
      ["--weeks", "2", "--period", "all"],
    ]
  )
  func usage(options: [String]) async throws {
    let desk = try await Desk.withWorkspace()
    let result = try await desk.run("status", "inbox", options)
    #expect((result.status, result.output) == (64, ""))
  }
}
