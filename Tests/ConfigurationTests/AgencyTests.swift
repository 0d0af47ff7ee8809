// SPDX-License-Identifier: Apache-2.0

import Foundation
import ReportModel
import TestSupport
import Testing

/// The department's names and signers, which change with the day.
@Suite struct AgencyTests {
  private static func catalogue(_ agency: String) throws -> Catalogue {
    try SmallConfiguration.read(settings: SmallConfiguration.settings(line: 2, "  name: Sở Thông tin\n" + agency))
  }

  private static let changing = """
      symbol: BC-STTTT
      signer: { onBehalf: KT. GIÁM ĐỐC, title: PHÓ GIÁM ĐỐC, name: Nguyễn Văn A }
      preparer: { name: Trần Thị B, phone: 0297 123 }
      copies: ["Lưu: VT, TTBCXB"]
      changes:
        - from: 2025-03-01
          name: Sở Văn hóa và Thể thao
          symbol: BC-SVHTT
        - from: 2025-07-01
          signer: { title: GIÁM ĐỐC, name: Lê Văn C }
    """

  @Test(arguments: [
    ("2024-07-14", "Sở Thông tin", "BC-STTTT", "Nguyễn Văn A"),
    ("2025-02-28", "Sở Thông tin", "BC-STTTT", "Nguyễn Văn A"),
    ("2025-03-01", "Sở Văn hóa và Thể thao", "BC-SVHTT", "Nguyễn Văn A"),
    ("2025-07-01", "Sở Văn hóa và Thể thao", "BC-SVHTT", "Lê Văn C"),
  ])
  func `what a change does not name stays as it was`(day: String, name: String, symbol: String, signer: String) throws {
    let agency = try Self.catalogue(Self.changing).agency.valid(on: #require(Day(iso: day)))
    #expect(agency.name == name && agency.symbol == symbol && agency.signatures.head.name == signer)
    #expect(
      agency.signatures.preparer == Signatures.Signer(title: "NGƯỜI LẬP BIỂU", name: "Trần Thị B", phone: "0297 123")
    )
    #expect(agency.signatures.copies == ["Lưu: VT, TTBCXB"])
    // The province is that of the whole file.
    #expect(agency.province == "Kiên Giang")
  }

  @Test func `the example of the documentation is read`() throws {
    let page = try String(contentsOfFile: PackageFolder.path + "/docs/layouts.md", encoding: .utf8)
    let blocks = page.components(separatedBy: "```yaml\nagency:\n")
    let example = try #require(blocks.dropFirst().first?.components(separatedBy: "```").first)
    let agency = try Self.catalogue(example).agency
    #expect(agency.signatures.head.onBehalf == "KT. GIÁM ĐỐC" && agency.signatures.copies.count == 2)
    #expect(agency.changes.map(\.agency.symbol) == ["BC-SVHTT"])
  }

  @Test func `a department without signers has those of its kind, without names`() throws {
    let signatures = try SmallConfiguration.read().agency.signatures
    #expect(signatures.head == Signatures.Signer(title: "GIÁM ĐỐC"))
    #expect(signatures.checker.title == "NGƯỜI KIỂM TRA BIỂU" && signatures.copies == ["Lưu: VT"])
  }

  @Test(arguments: [
    ("  signer: { name: A }", ["keyMissing kgreport.yml:3"]),
    ("  signer: A", ["badSetting kgreport.yml:3"]),
    ("  signer: { title: GIÁM ĐỐC, ten: A }", ["unknownKey kgreport.yml:3"]),
    ("  changes:\n    - { name: B }", ["keyMissing kgreport.yml:4"]),
    ("  changes:\n    - { from: 2025-02-30 }", ["badSetting kgreport.yml:4"]),
    ("  changes:\n    - { from: 2025-07-01 }\n    - { from: 2025-03-01 }", ["badSetting kgreport.yml:5"]),
  ])
  func `mistakes are said with their line`(agency: String, expected: [String]) {
    let settings = SmallConfiguration.settings(line: 2, "  name: Sở Thông tin\n" + agency)
    #expect(SmallConfiguration.mistakes(settings: settings) == expected)
  }

  @Test func `numbers of reports on paper are read, wrong ones are said`() throws {
    func settings(_ issued: String) -> String {
      SmallConfiguration.settings(line: 12, "  split: document\n  issued:\n    - \(issued)")
    }
    let right = settings("{ period: 2024-W28, report: 2038-VNNIC, number: 5, date: 2024-07-16 }")
    let day = try #require(Day(iso: "2024-07-16"))
    #expect(
      try SmallConfiguration.read(settings: right).settings.issued
        == [IssuedReport(period: "2024-W28", report: "2038-VNNIC", number: 5, day: day)]
    )
    #expect(
      SmallConfiguration.mistakes(settings: settings("{ period: 2024-W28, number: 0, date: 16/7/2024 }"))
        == ["badSetting kgreport.yml:14", "badSetting kgreport.yml:14"]
    )
    #expect(
      SmallConfiguration.mistakes(settings: settings("{ number: 5 }"))
        == ["keyMissing kgreport.yml:14", "keyMissing kgreport.yml:14"]
    )
  }
}
