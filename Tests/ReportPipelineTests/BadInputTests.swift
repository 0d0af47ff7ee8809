// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

@Suite("Bad input: each has its own finding with a repair, and stops nothing else")
struct BadInputTests {
  /// A file that is bad in one way.
  struct BadFile: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var code: FindingCode
    var state: FileState

    init(_ name: String, _ text: String, _ code: FindingCode, _ state: FileState = .refused) {
      (self.name, self.text, self.code, self.state) = (name, text, code, state)
    }

    var testDescription: String { "\(code) in \(name)" }
  }

  private static func row(_ row: String) -> String { TestWorkspace.header + row + "\n" }

  private static func count(_ count: String) -> String {
    row("rach-gia,2024-W28,2024-07-15T08:00:00+07:00,ten-mien-vn,portal,\(count),,,")
  }

  private static let badFiles = [
    BadFile("x.csv", "", .emptyFile, .unreadable),
    BadFile("x.csv", "\u{0}\u{1}\u{2}\u{0}\u{0}", .notText, .unreadable),
    BadFile("x.json", "{\"unit\": \"rach-gia\", \"peri", .brokenJSON, .unreadable),
    BadFile("x.csv", "a,b,c\n1,2,3\n", .noKnownColumn, .unreadable),
    BadFile("x.csv", count("\"12,5\""), .fraction), BadFile("x.csv", count("-3"), .negative),
    BadFile("x.csv", count("1e3"), .exponent), BadFile("x.csv", count("99999999999999999999"), .overflow),
    BadFile("x.csv", row("huyen-khong-co,2024-W28,,ten-mien-vn,portal,1,,,"), .unknownUnit),
    BadFile("x.csv", row("rach-gia,2024-W54,,ten-mien-vn,portal,1,,,"), .badPeriod),
    BadFile("x.csv", row("rach-gia,2024-W28,,khong-co,portal,1,,,"), .unknownCampaign),
    BadFile("x.csv", row("rach-gia,2024-W28,,ten-mien-vn,khong-co,1,,,"), .unknownChannel),
  ]

  @Test("a bad file is named with its fault and how to mend it, beside one that counts", arguments: badFiles)
  func badFile(_ bad: BadFile) async throws {
    let test = try TestWorkspace()
    test.receive("tot.csv", unit: "an-bien")
    test.receive(bad.name, bad.text)
    let outcome = try await test.run()
    let finding = try #require(outcome.content.findings.first { $0.location.file == bad.name && $0.code == bad.code })
    for language in Language.allCases {
      #expect(!finding.message(in: language).isEmpty)
      #expect(finding.repair(in: language)?.isEmpty == false)
    }
    #expect(outcome.states == ["tot.csv": .taken, bad.name: bad.state])
    #expect(outcome.hasRefusals)
    #expect(outcome.content.completeness.reporting == 1)
  }

  @Test("one bad row of a file stops no other row of it")
  func badRow() async throws {
    let test = try TestWorkspace()
    test.receive(
      "x.csv",
      unit: "an-bien",
      ["ten-mien-vn,portal,3,,", "ten-mien-vn,leaflet,-3,,", "ten-mien-vn,video,2,,"]
    )
    let outcome = try await test.run()
    #expect(outcome.states == ["x.csv": .partlyTaken])
    #expect(outcome.content.counted.flatMap(\.submission.observations).map(\.row) == [2, 4])
    #expect(outcome.content.refused.map(\.location.row) == [3])
  }

  @Test("two sources that disagree: the content counts, with a warning")
  func disagreement() async throws {
    let test = try TestWorkspace()
    test.receive("rach-gia_2024-W27.csv", unit: "an-bien", period: "2024-W28")
    let outcome = try await test.run()
    #expect(outcome.codes("rach-gia_2024-W27.csv").contains(.disagree))
    #expect(outcome.content.counted.map { outcome.content.catalogue[$0.submission.unit].id } == ["an-bien"])
    #expect(!outcome.hasRefusals)
  }

  @Test("an input that does not exist", arguments: ["/khong/co", "khong-co"])
  func missingInput(path: String) async throws {
    let failure = try await TestWorkspace().failure { $0.inputs = [path] }
    #expect(failure.kind == .noInput)
    #expect(failure.codes == [.noSuchInput])
  }

  @Test("an empty inbox, and one with nothing usable: the verdict comes last, with a repair")
  func nothingUsable() async throws {
    let test = try TestWorkspace()
    let empty = try await test.failure()
    #expect((empty.kind, empty.codes) == (.nothingUsable, [.nothingUsable]))
    test.receive("x.csv", "a,b\n1,2\n")
    let useless = try await test.failure()
    #expect(useless.kind == .nothingUsable)
    #expect(useless.codes.first == .noKnownColumn)
    #expect(useless.codes.last == .nothingUsable)
    #expect(useless.findings.last?.repair(in: .vietnamese)?.isEmpty == false)
    #expect(!test.folder.has("bc/Reports/2024-W28"))
  }

  @Test("--strict writes nothing and names what was refused")
  func strict() async throws {
    let test = try TestWorkspace()
    test.receive("x.csv", unit: "an-bien", ["ten-mien-vn,portal,3,,", "ten-mien-vn,leaflet,-3,,"])
    let failure = try await test.failure { $0.isStrict = true }
    #expect(failure.kind == .refused)
    #expect(failure.codes == [.negative, .strictRefusal])
    #expect(test.folder.names(in: "bc/Reports") == [])
  }

  @Test("--strict passes over faults in files of other periods")
  func strictOtherPeriod() async throws {
    let test = try TestWorkspace()
    test.receive("a.csv", unit: "an-bien", period: "2024-W28")
    test.receive("b.csv", unit: "an-bien", period: "2024-W27", ["ten-mien-vn,portal,3,,", "ten-mien-vn,leaflet,-3,,"])
    #expect(try await !test.run { $0.isStrict = true }.hasRefusals)
  }

  @Test("a wrong configuration names file and line")
  func configuration() throws {
    let error = #expect(throws: RunFailure.self) {
      try TestWorkspace { $0.replacing("split: document", with: "split: vo-nghia") }
    }
    #expect(error?.kind == .configuration)
    #expect(error?.findings.first?.location.file?.hasSuffix("/kgreport.yml") == true)
    #expect((error?.findings.first?.location.line ?? 0) > 1)
  }

  @Test("a folder without kgreport.yml is no workspace, a missing one no input")
  func noWorkspace() {
    let scratch = ScratchFolder()
    #expect(throws: RunFailure.self) { try Workspace.open(scratch.path) }
    let missing = #expect(throws: RunFailure.self) { try Workspace.open(scratch.path(of: "khong-co")) }
    #expect(missing?.kind == .noInput)
  }
}
