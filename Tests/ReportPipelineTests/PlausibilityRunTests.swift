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
