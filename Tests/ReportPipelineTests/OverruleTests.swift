// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

@Suite("Overruling how a unit's files are read")
struct OverruleTests {
  private static func settings(_ lines: String) -> (String) -> String {
    { $0 + "\nreading:\n  - unit: an-bien\n\(lines)\n" }
  }

  private static let rows = "an-bien|2024-W28|2024-07-15T08:00:00+07:00|ten-mien-vn|portal|3|||\n"

  @Test("an encoding, a delimiter and a quote that detection would not take")
  func text() async throws {
    let test = try TestWorkspace(settings: Self.settings("    delimiter: \"|\"\n    quote: \"'\""))
    let header = TestWorkspace.header.replacing(",", with: "|")
    test.receive("an-bien.csv", header + Self.rows.replacing("|||\n", with: "|||'a|b; c, d'\n"))
    let outcome = try await test.run()
    let observation = try #require(outcome.content.counted.first?.submission.observations.first)
    #expect(observation.note == "a|b; c, d")
    let file = try #require(outcome.content.files.first)
    #expect(file.choices.contains { $0.choice.vietnamese == "|, '" })
  }

  @Test("the files of other units are read by their own evidence")
  func otherUnits() async throws {
    let test = try TestWorkspace(settings: Self.settings("    delimiter: \"|\""))
    test.receive("an-minh.csv", unit: "an-minh")
    #expect(try await test.run().states["an-minh.csv"] == .taken)
  }

  @Test("an encoding that does not fit the bytes is an error of the file")
  func encoding() async throws {
    let test = try TestWorkspace(settings: Self.settings("    encoding: UTF-16LE"))
    test.receive("an-minh.csv", unit: "an-minh")
    test.receive("an-bien.csv", TestWorkspace.header + "an-bien,2024-W28,,ten-mien-vn,portal,3,,,x\n")
    let outcome = try await test.run()
    #expect(outcome.states["an-bien.csv"] == .unreadable)
  }

  @Test(
    "mistakes in the settings are named with their line",
    arguments: [
      ("    encoding: latin9", FindingCode.badSetting), ("    delimiter: ab", .badSetting),
      ("    quote: x", .badSetting),
      ("    delimeter: ;", .unknownKey),
    ]
  )
  func mistakes(line: String, code: FindingCode) throws {
    let failure = try #require(
      #expect(throws: RunFailure.self) { _ = try TestWorkspace(settings: Self.settings(line)) }
    )
    #expect(failure.codes == [code])
    #expect(failure.findings.first?.location.line != nil)
  }

  @Test("a unit is overruled once")
  func repeated() throws {
    let failure = try #require(
      #expect(throws: RunFailure.self) {
        _ = try TestWorkspace { $0 + "\nreading:\n  - { unit: an-bien, sheet: A }\n  - { unit: an-bien, sheet: B }\n" }
      }
    )
    #expect(failure.codes == [.repeatedID])
  }

  @Test("a unit that is not on the roster is named")
  func unknownUnit() throws {
    let failure = try #require(
      #expect(throws: RunFailure.self) {
        _ = try TestWorkspace { $0 + "\nreading:\n  - unit: an-binh\n    sheet: A\n" }
      }
    )
    #expect(failure.codes == [.unknownReference])
  }

  @Test("a sheet that is not there is named with those that are")
  func sheet() async throws {
    let test = try TestWorkspace(settings: Self.settings("    sheet: Tuần 28"))
    test.receive("an-bien.csv")
    try await test.run()
    // The slip of another report serves as a workbook with sheets of its own.
    test.folder.copy(["phan-hoi/an-bien.xlsx"], from: test.folder.path(of: test.report()), to: "bc/inbox")
    let outcome = try await test.run()
    #expect(outcome.codes("phan-hoi/an-bien.xlsx").contains(.noSuchSheet))
    let finding = try #require(outcome.content.findings.first { $0.code == .noSuchSheet })
    #expect(finding.message(in: .english) == "There is no sheet “Tuần 28”; the file has: Phiếu phản hồi.")
  }
}
