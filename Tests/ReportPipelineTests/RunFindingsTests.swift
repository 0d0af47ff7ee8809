// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

@Suite("Findings of the run itself")
struct RunFindingsTests {
  @Test("a week outside a campaign's window is said and counted")
  func outsideWindow() async throws {
    let outcome = try await Sample.week("2024-W34")
    let finding = try #require(outcome.content.findings.first { $0.code == .outsideWindow })
    #expect(finding.message(in: .vietnamese).hasPrefix("Điều tra DTTS: kỳ tuần từ ngày 19/8/2024"))
    #expect(finding.severity == .note)
    let cell = CellKey(Ref(0), Ref(2))
    #expect(outcome.content.figures[cell].inPeriod.count.number != nil)
  }

  @Test(
    "one note a campaign and week outside its window, none for a week that holds its first or last day",
    arguments: [(26, "trước"), (27, nil), (33, nil), (34, "sau")] as [(Int, String?)]
  )
  func phases(week: Int, phase: String?) async throws {
    let content = try await Sample.week("2024-W\(week)").content
    let notes = content.findings.filter { $0.code == .outsideWindow }.map { $0.message(in: .vietnamese) }
    #expect(notes.count == (phase == nil ? 0 : 1))
    if let phase { #expect(notes.first?.hasSuffix(" \(phase) thời gian thực hiện; vẫn tính và ghi chú.") == true) }
  }

  @Test("settings that say nothing, or can't be read, are named", arguments: ["", "# chỉ có ghi chú\n"])
  func emptySettings(text: String) throws {
    let failure = try #require(#expect(throws: RunFailure.self) { _ = try TestWorkspace { _ in text } })
    #expect(failure.codes == [.settingFileUnreadable])
    #expect(failure.findings.first?.location.file?.hasSuffix("kgreport.yml") == true)
  }

  @Test("a workbook that can't be made leaves no report behind")
  func workbook() async throws {
    let title = String(repeating: "tuyên truyền ", count: 3000)
    let test = try TestWorkspace { $0.replacing("title: tuyên truyền phòng", with: "title: \(title)phòng") }
    test.receive("an-bien.csv")
    let failure = try await test.failure()
    #expect(failure.codes == [.workbookFailed])
    #expect(!test.folder.has("bc/Reports/2024-W28"))
    #expect(test.folder.names(in: "bc/Reports").filter { $0.contains(".new-") } == [])
  }
}
