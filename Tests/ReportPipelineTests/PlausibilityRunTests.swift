// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

@Suite("Figures that are hard to believe (R17)")
struct PlausibilityRunTests {
  /// Two districts with the same week, one of which jumps; one of them states minutes without broadcasts.
  private func oddWorkspace() throws -> TestWorkspace {
    let test = try TestWorkspace()
    for week in 22...28 {
      let posts = week == 28 ? 900 : 10
      for unit in ["an-bien", "an-minh"] where unit == "an-bien" || week == 28 {
        test.receive(
          "2024-W\(week)/\(unit).csv",
          unit: unit,
          period: "2024-W\(week)",
          [
            "ten-mien-vn,social,\(posts),,", "ten-mien-vn,portal,3,,", "ten-mien-vn,leaflet,200,,",
            "ten-mien-vn,district-broadcast,,45,",
          ]
        )
      }
    }
    return test
  }

  @Test("are notes of the officer, counted on the terminal, and the figures stand as they were sent")
  func officer() async throws {
    let outcome = try await oddWorkspace().run()
    let doubts = outcome.content.findings.filter(\.code.doubtsFigures)
    #expect(
      doubts.map(\.code) == [.sameAsOtherUnit, .jump, .minutesWithoutCount, .minutesWithoutCount]
    )
    #expect(doubts.allSatisfy { $0.severity == .note })
    #expect(!outcome.hasRefusals && outcome.states.values.allSatisfy { $0 == .taken || $0 == .otherPeriod })
    let catalogue = outcome.content.catalogue
    let campaign = try #require(catalogue.campaignRefs.first { catalogue[$0].id == "ten-mien-vn" })
    let social = try #require(catalogue.channelRefs.first { catalogue[$0].id == "social" })
    let total = outcome.content.figures[CellKey(campaign, social)]
    #expect(total.inPeriod.count == .value(1800) && total.cumulative.count == .value(1860))
    let lines = ReportSummary(outcome.content, in: .vietnamese).lines()
    #expect(lines.contains { $0.hasSuffix("nội dung cần kiểm tra. Số liệu bất thường: 04 lưu ý.") })
    #expect(!lines.contains { $0.contains("trung vị") })
  }

  @Test("are asked about until the file is accepted, and then say so")
  func accepted() async throws {
    let test = try oddWorkspace()
    func doubts() async throws -> [Finding] {
      let workspace = try test.reopened()
      let outcome = try await test.run { $0.workspace = workspace }
      let asked = outcome.content.findings.count { $0.code.doubtsFigures && !$0.isAccepted }
      let line = asked == 0 ? "Không có lỗi." : "Số liệu bất thường: 0\(asked) lưu ý."
      #expect(ReportSummary(outcome.content, in: .vietnamese).lines().contains { $0.hasSuffix(line) } || asked == 0)
      return outcome.content.findings.filter(\.code.doubtsFigures)
    }
    func accept(_ file: String) throws {
      let at = Moment(seconds: 1_721_100_000)
      let drafting = try DecisionDrafting(workspace: try test.reopened(), at: at, who: "Lan", reason: "hội thi cả tuần")
      let decision = try drafting.answer(.accept, file: file, unit: "an-bien", period: "2024-W28")
      try DecisionBook(workspace: try test.reopened(), currentFolder: "/").add(decision)
    }
    let before = try await doubts()
    #expect(before.allSatisfy { !$0.questioned.isEmpty })
    let jump = try #require(before.first { $0.code == .jump })
    #expect(jump.questioned == ["2024-W28/an-bien.csv"])
    let command = "kgreport answer \"2024-W28/an-bien.csv\" accept --reason \"…\""
    #expect(jump.repair(in: .vietnamese)?.contains(command) == true)
    try accept("2024-W28/an-bien.csv")
    let after = try await doubts()
    #expect(after.map(\.code) == before.map(\.code) && after.map(\.isAccepted) == [false, true, true, false])
    #expect(after[0].questioned == ["2024-W28/an-minh.csv"] && after[1].questioned.isEmpty)
    #expect(after[1].message(in: .vietnamese).hasSuffix(" (đã chấp nhận: hội thi cả tuần (Lan))."))
    #expect(after[1].repair(in: .vietnamese)?.contains("kgreport") == false)
  }

  @Test("never reach a sender")
  func senders() async throws {
    let test = try oddWorkspace()
    let outcome = try await test.run()
    #expect(!outcome.content.findings.filter(\.code.doubtsFigures).isEmpty)
    let slips = test.folder.names(in: test.report("phan-hoi")).filter { $0.hasSuffix(".txt") }
      .compactMap { test.folder.text(of: test.report("phan-hoi/\($0)")) }
    #expect(slips.count == 18)
    for words in ["trung vị", "khác nhiều", "trùng", "không có số lượt phát", "đơn vị có cùng"] {
      #expect(!slips.contains { $0.contains(words) })
    }
    #expect(outcome.content.questions.values.allSatisfy { $0 == 0 })
  }

  @Test("in the sample's weeks are few", arguments: 26...34)
  func sample(week: Int) async throws {
    let doubts = try await Sample.week("2024-W\(week)").content.findings.filter(\.code.doubtsFigures)
    // Six weeks before are needed, so that the first that can jump is the seventh.
    #expect(week < 32 ? doubts.isEmpty : (1...10).contains(doubts.count), "\(doubts.map(\.code))")
  }

  @Test("of everything are those of the newest week")
  func everything() async throws {
    let all = try await Sample.everything.value.content.findings.filter(\.code.doubtsFigures)
    let newest = try await Sample.week("2024-W34").content.findings.filter(\.code.doubtsFigures)
    #expect(all == newest && !all.isEmpty)
  }
}
