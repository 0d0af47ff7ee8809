// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

@Suite("Units that report in parts")
struct PartsRunTests {
  private static func settings(_ parts: String) -> (String) -> String { { $0 + "\nparts:\n  - \(parts)\n" } }

  private static var offices: (String) -> String {
    settings("{ unit: an-bien, by: sender, senders: [Phòng VHTT, công an] }")
  }

  private func row(_ count: Int) -> String {
    TestWorkspace.header + "an-bien,2024-W28,2024-07-15T08:00:00+07:00,ten-mien-vn,portal,\(count),,,\n"
  }

  @Test("an office is known by a word of the file's name or of its folders, in whatever letters")
  func offices() async throws {
    let test = try TestWorkspace(settings: Self.offices)
    test.receive("an-bien_phong-vhtt_W28.csv", row(3))
    test.receive("CÔNG AN/an-bien W28.csv", row(4))
    let outcome = try await test.run()
    let counted = outcome.content.counted
    #expect(counted.map(\.part) == [.sender("công an"), .sender("Phòng VHTT")])
    #expect(counted.flatMap(\.submission.observations).compactMap(\.amounts.count.number).reduce(0, +) == 7)
    #expect(!outcome.content.findings.contains { $0.code == .senderUnknown })
  }

  @Test("a file that names no office is asked about")
  func unknown() async throws {
    let test = try TestWorkspace(settings: Self.offices)
    test.receive("an-bien_W28.csv", row(3))
    #expect(try await test.run().codes("an-bien_W28.csv").contains(.senderUnknown))
  }

  @Test(
    "mistakes in the settings are named with their line",
    arguments: [
      ("{ unit: an-bien, by: sender }", FindingCode.badSetting), ("{ unit: an-bien, by: office }", .badSetting),
      ("{ unit: an-bien }", .keyMissing), ("{ unit: nobody, by: campaign }", .unknownReference),
      ("{ unit: an-bien, by: campaign }\n  - { unit: an-bien, by: campaign }", .repeatedID),
      ("{ unit: an-bien, by: campaign, sender: x }", .unknownKey),
    ]
  )
  func mistakes(parts: String, code: FindingCode) throws {
    let failure = try #require(
      #expect(throws: RunFailure.self) { _ = try TestWorkspace(settings: Self.settings(parts)) }
    )
    #expect(failure.codes == [code] && failure.findings[0].location.line != nil)
  }
}
