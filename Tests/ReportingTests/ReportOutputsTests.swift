// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Reporting
import Testing

@Suite("The files of a report")
struct ReportOutputsTests {
  private func names(_ fixture: Fixture, _ kinds: Set<OutputKind> = [.upward], campaigns: Set<Ref<Campaign>>? = nil)
    -> [String]
  {
    fixture.content().outputs(kinds, campaigns: campaigns, language: .vietnamese).map(\.name)
  }

  @Test("one upward workbook for each document, and one with all")
  func perDocument() {
    #expect(
      names(Fixture(campaigns: 2)) == [
        "PL_501-TTCS_2024-07-14.xlsx", "PL_502-TTCS_2024-07-14.xlsx", "PL_tong-hop_2024-07-14.xlsx",
      ]
    )
  }

  @Test("campaigns that one report holds need no second workbook")
  func oneReport() {
    var fixture = Fixture(campaigns: 3)
    fixture.catalogue.settings.split = .receiver
    #expect(names(fixture) == ["PL_trung-uong_2024-07-14.xlsx"])
    #expect(names(Fixture()) == ["PL_501-TTCS_2024-07-14.xlsx"])
  }

  @Test("only the wanted campaigns' reports are made")
  func chosen() {
    #expect(names(Fixture(campaigns: 3), campaigns: [Ref(1)]) == ["PL_502-TTCS_2024-07-14.xlsx"])
    #expect(names(Fixture(campaigns: 3), campaigns: [Ref(0), Ref(1)]).last == "PL_tong-hop_2024-07-14.xlsx")
  }

  @Test("names that leave the house are plain ASCII, and no two are equal")
  func plainNames() {
    var fixture = Fixture(campaigns: 4)
    fixture.catalogue.campaigns = [
      Fixture.campaign(1, document: "15/ĐA-UBND"), Fixture.campaign(2, document: "tong/hop"),
      Fixture.campaign(3, document: "bao/cao-1"), Fixture.campaign(4, document: "Công văn số 7"),
    ]
    let names = names(fixture, Set(OutputKind.allCases))
    #expect(names.allSatisfy { $0.utf8.allSatisfy { 0x21...0x7E ~= $0 } })
    #expect(names.allSatisfy { !$0.dropFirst($0.hasPrefix("phan-hoi/") ? 9 : 0).contains("/") })
    #expect(Set(names).count == names.count)
  }

  @Test("only the kinds asked for", arguments: OutputKind.allCases)
  func kinds(kind: OutputKind) {
    var content = Fixture().content()
    content.files.append(
      FileRecord(
        path: "anh.jpg",
        state: .byHand,
        size: 1,
        observations: 0,
        refused: 0,
        choices: [],
        concernsPeriod: true
      )
    )
    let files = content.outputs([kind], campaigns: nil, language: .vietnamese)
    #expect(!files.isEmpty && files.allSatisfy { $0.kind == kind })
  }
}
