// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Foundation
import ReportModel
import Reporting
import TestSupport
import Testing

@Suite("data.csv and datapackage.json")
struct DataTableTests {
  private static func fixture(note: String = "") -> Fixture {
    var fixture = Fixture()
    let noon = Moment(Day(number: 19_919), secondOfDay: 12 * 3600, utcOffset: 420)
    fixture.report(
      "rach-gia",
      week: 28,
      at: SubmissionTime(noon),
      note: note,
      ["social": Amounts(count: .value(3), minutes: .notApplicable, reach: .value(1_300, isApproximate: true))]
    )
    fixture.report("an-bien", week: 28, at: SubmissionTime(noon, isDateOnly: true), ["portal": Amounts(count: .none)])
    fixture.report("an-minh", week: 28, saysNothing: true)
    fixture.report("bao", week: 27, ["newspaper": .count(2)])
    return fixture
  }

  private func bytes(_ name: String, _ content: ReportContent) throws -> [UInt8] {
    let file = try #require(
      content.outputs([.data], campaigns: nil, language: .vietnamese).first { $0.name == name }
    )
    var written: [UInt8] = []
    try file.make(at: "/nowhere") { written = $0 }
    return written
  }

  /// The rows as Python's csv module reads them.
  private func rows(_ content: ReportContent) throws -> [[String]] {
    let scratch = ScratchFolder()
    scratch.write(try bytes("data.csv", content), to: "data.csv")
    let script = """
      import csv, json, sys
      json.dump(list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""), strict=True)), sys.stdout)
      """
    let result = try Program.run(Program.python, ["-c", script, scratch.path(of: "data.csv")])
    try #require(result.status == 0, "\(result.errors)")
    return try JSONDecoder().decode([[String]].self, from: Data(result.output.utf8))
  }

  @Test("begins with a byte order mark and parts its lines by CR and LF")
  func bytesOfFile() throws {
    let bytes = try bytes("data.csv", Self.fixture().content())
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(bytes.suffix(2) == [0x0D, 0x0A])
    #expect(bytes.indices.allSatisfy { bytes[$0] != 0x0A || bytes[$0 - 1] == 0x0D })
  }

  @Test("a row an observation, its states and sources with it")
  func observations() throws {
    let rows = try rows(Self.fixture().content())
    #expect(rows.count == 4)
    #expect(
      rows[1] == [
        "rach-gia", "rach-gia", "2024-W28", "2024-07-08", "2024-07-14", "2024-07-15T12:00:00+07:00", "noi-dung-1",
        "social", "articles", "3", "na", "1300", "reach", "", "2024-W28/0-rach-gia.csv", "", "2",
      ]
    )
    #expect(Array(rows[2][5...12]) == ["2024-07-15", "noi-dung-1", "portal", "articles", "none", "", "", ""])
    #expect(Array(rows[3][6...9]) == ["*", "", "", "none"])
  }

  @Test(
    "text that a spreadsheet would run bears an apostrophe",
    arguments: ["=HYPERLINK(\"http://x\",\"y\")", "+1", "-1", "@SUM(A1)", "\t=1"]
  )
  func formulas(note: String) throws {
    #expect(try rows(Self.fixture(note: note).content())[1][13] == "'" + note)
  }

  @Test(
    "quotes, separators and line breaks of a note come back",
    arguments: ["a,b", "a \"b\" c", "a\nb", "a\r\nb", "ủy"]
  )
  func notes(note: String) throws {
    #expect(try rows(Self.fixture(note: note).content())[1][13] == note)
  }

  @Test("the description names the columns that are there, in their order")
  func package() throws {
    let content = Self.fixture().content()
    let package = try #require(
      try JSONSerialization.jsonObject(with: Data(try bytes("datapackage.json", content))) as? [String: Any]
    )
    let resource = try #require((package["resources"] as? [[String: Any]])?.first)
    #expect(resource["path"] as? String == "data.csv")
    #expect(resource["encoding"] as? String == "utf-8-sig")
    let schema = try #require(resource["schema"] as? [String: Any])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    let rows = try rows(content)
    #expect(fields.compactMap { $0["name"] as? String } == rows[0])
    let missing = try #require(schema["missingValues"] as? [String])
    for (index, field) in fields.enumerated() where field["type"] as? String == "integer" {
      #expect(rows.dropFirst().allSatisfy { missing.contains($0[index]) || Int($0[index]) != nil }, "\(field)")
    }
  }
}
