// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

@Suite("Decisions from the command line to the figures")
struct DecisionRunTests {
  private func drafting(_ test: TestWorkspace, reason: String = "đã hỏi, =đúng") throws -> DecisionDrafting {
    let at = Moment(seconds: 1_721_100_000)
    return try DecisionDrafting(workspace: try test.reopened(), at: at, who: "Lan", reason: reason)
  }

  private func add(_ decision: Decision, to test: TestWorkspace) throws -> Int {
    try DecisionBook(workspace: try test.reopened(), currentFolder: "/").add(decision)
  }

  @Test("what is decided stands in decisions.csv, one row behind another, and is read back")
  func roundTrip() throws {
    let test = try TestWorkspace()
    test.receive("2024-W28/a.csv", unit: "an-bien")
    let drafting = try drafting(test)
    #expect(try add(drafting.answer(.exclude, file: "inbox/2024-W28/a.csv", unit: nil, period: nil), to: test) == 2)
    let correction = try drafting.correction(
      unit: "H. An Biên",
      period: "Tuần 28 năm 2024",
      campaign: "tên miền .vn",
      channel: "Mạng xã hội",
      amounts: [.count: "12", .reach: "none"]
    )
    #expect(try add(correction, to: test) == 3)
    let decisions = try test.reopened().decisions
    #expect(decisions.map(\.kind) == [.exclude, .correct] && decisions.map(\.row) == [2, 3])
    #expect(decisions[0].file == "2024-W28/a.csv" && decisions[0].reason == "đã hỏi, =đúng")
    #expect(decisions[1].amounts == Amounts(count: .value(12), reach: .none) && decisions[1].at == correction.at)
    #expect(decisions[1].cell == correction.cell && decisions[1].period?.name == "2024-W28")
  }

  @Test(
    "an excluded file asks for nothing more, and a correction stands in figures, data.csv and the list of decisions"
  )
  func figures() async throws {
    let test = try TestWorkspace()
    test.receive("a.csv", unit: "an-bien")
    test.receive(
      "hong.csv",
      TestWorkspace.header + "an-minh,2024-W28,,ten-mien-vn,portal,-1,,,\n"
        + "an-minh,2024-W28,,ten-mien-vn,social,1,,,\n"
    )
    #expect(try await test.run().hasRefusals)
    let drafting = try drafting(test)
    _ = try add(drafting.answer(.exclude, file: "hong.csv", unit: nil, period: nil), to: test)
    let set = try drafting.correction(
      unit: "an-bien",
      period: "2024-W28",
      campaign: "ten-mien-vn",
      channel: "social",
      amounts: [.count: "77"]
    )
    _ = try add(set, to: test)
    let workspace = try test.reopened()
    let outcome = try await test.run { $0.workspace = workspace }
    #expect(!outcome.hasRefusals && outcome.content.checks.allSatisfy { $0.isPassed })
    let unit = try #require(outcome.content.catalogue.unit(withID: "an-bien"))
    #expect(outcome.content.figures[unit, try #require(set.cell)].count == .value(77))
    #expect(outcome.content.counted.contains { $0.path == "decisions.csv" })
  }

  @Test(
    "an excluded file is no more spoken of on the terminal nor to its sender, and its unit has sent nothing",
    arguments: [
      "an-minh,2024-W28,,ten-mien-vn,portal,-1,,,\nan-minh,2024-W28,,ten-mien-vn,social,1,,,\n",
      // Nothing of it can be read.
      "an-minh,2024-W28,,ten-mien-vn,portal,-1,,,\n", "\u{0}",
    ]
  )
  func excluded(rows: String) async throws {
    let test = try TestWorkspace()
    test.receive("a.csv", unit: "an-bien")
    test.receive("an-minh_2024-W28.csv", TestWorkspace.header + rows)
    func outcome() async throws -> (letter: ProgressState.Kind?, lines: String, slip: String, run: AggregateRun.Outcome)
    {
      let workspace = try test.reopened()
      let run = try await test.run { $0.workspace = workspace }
      let unit = try #require(run.content.catalogue.unit(withID: "an-minh"))
      let status = run.content.progress.newest.state(of: unit).kind
      let lines = ReportSummary(run.content, in: .vietnamese).lines().joined(separator: "\n")
      let slips = test.folder.names(in: test.report("phan-hoi"))
        .filter { $0.contains("an-minh") && $0.hasSuffix(".txt") }
      return (status, lines, slips.compactMap { test.folder.text(of: test.report("phan-hoi/\($0)")) }.joined(), run)
    }
    let before = try await outcome()
    #expect(before.letter != .missing)
    #expect(before.run.hasRefusals && before.lines.contains("01 lỗi") && before.lines.contains("an-minh_2024-W28.csv"))
    let drafting = try drafting(test)
    _ = try add(drafting.answer(.exclude, file: "an-minh_2024-W28.csv", unit: nil, period: nil), to: test)
    let after = try await outcome()
    #expect(after.letter == .missing && !after.run.hasRefusals)
    #expect(!after.lines.contains("an-minh_2024-W28.csv") && after.lines.contains("Không có lỗi"))
    #expect(!after.slip.contains("-1") && after.slip != before.slip)
    let file = try #require(after.run.content.files.first { $0.path == "an-minh_2024-W28.csv" })
    #expect(file.isExcluded)
    #expect(after.run.codes(file.path).contains(.decisionTaken))
    #expect(!after.run.content.findings.contains { $0.code == .decisionIdle })
  }

  @Test(
    "what can't be understood is refused with the candidates",
    arguments: [
      ["unit": "an biênn"], ["period": "tuần 99"], ["campaign": "nội dung lạ"], ["channel": "phát thanh"],
      ["count": "12,5"], ["count": "-3"],
    ] as [[String: String]]
  )
  func mistakes(change: [String: String]) throws {
    let test = try TestWorkspace()
    let drafting = try drafting(test)
    let failure = try #require(
      #expect(throws: RunFailure.self) {
        _ = try drafting.correction(
          unit: change["unit"] ?? "an-bien",
          period: change["period"] ?? "2024-W28",
          campaign: change["campaign"] ?? "ten-mien-vn",
          channel: change["channel"] ?? "social",
          amounts: [.count: change["count"] ?? "12"]
        )
      }
    )
    #expect(failure.kind == .usage && failure.codes == [.badOption])
  }

  @Test("a name that was added is understood from then on, and never takes another one's place")
  func alias() async throws {
    let test = try TestWorkspace()
    test.receive("a.csv", TestWorkspace.header + "Phòng VH An Biên 2,2024-W28,,ten-mien-vn,Cột loa,3,,,\n")
    test.receive("b.csv", unit: "an-minh")
    #expect(try await test.run().states["a.csv"] == .refused)
    let drafting = try drafting(test)
    #expect(try add(drafting.alias(.unit, "Phòng VH An Biên 2", for: "an-bien"), to: test) == 2)
    #expect(try add(drafting.alias(.channel, "Cột loa", for: "Đài truyền thanh cấp xã"), to: test) == 3)
    let workspace = try test.reopened()
    #expect(workspace.decisions.map(\.alias?.text) == ["Phòng VH An Biên 2", "Cột loa"])
    let outcome = try await test.run { $0.workspace = workspace }
    #expect(outcome.states["a.csv"] == .taken && !outcome.content.findings.contains { $0.code == .decisionIdle })
    for (text, id) in [("Huyện An Minh", "an-bien"), ("", "an-bien"), ("Tên mới", "nobody")] {
      let failure = #expect(throws: RunFailure.self) { _ = try drafting.alias(.unit, text, for: id) }
      #expect(failure?.kind == .usage)
    }
  }

  @Test("a file that is not in the inbox, and a missing reason, are refused")
  func refusals() throws {
    let test = try TestWorkspace()
    let drafting = try drafting(test)
    let absent = #expect(throws: RunFailure.self) {
      _ = try drafting.answer(.exclude, file: "khong-co.csv", unit: nil, period: nil)
    }
    #expect(absent?.kind == .noInput)
    let silent = #expect(throws: RunFailure.self) { _ = try self.drafting(test, reason: "  ") }
    #expect(silent?.kind == .usage)
  }

  @Test(
    "a row that can't be understood stops the run and is named",
    arguments: [
      ("2024-07-16,Lan,maybe,a.csv,,,,,,,,x", "decision"), ("hôm nay,Lan,accept,a.csv,,,,,,,,x", "at"),
      ("2024-07-16,Lan,accept,,,,,,,,,x", "file"), ("2024-07-16,Lan,accept,a.csv,nobody,,,,,,,x", "unit"),
      ("2024-07-16,Lan,correct,,an-bien,2024-W28,ten-mien-vn,social,1e3,,,x", "count"),
      ("2024-07-16,Lan,correct,,an-bien,2024-W28,ten-mien-vn,social,,,,x", "count"),
      ("2024-07-16,Lan,correct,,an-bien,,ten-mien-vn,social,1,,,x", "period"),
      ("2024-07-16,Lan,alias,,an-bien,,,social,,,,x,Tên", "unit"), ("2024-07-16,Lan,alias,,an-bien,,,,,,,x,", "alias"),
    ]
  )
  func badRows(row: String, column: String) throws {
    let test = try TestWorkspace()
    test.folder.write(
      "at,who,decision,file,unit,period,campaign,channel,count,minutes,reach,reason,alias\n\(row)\n",
      to: "bc/decisions.csv"
    )
    let failure = try #require(#expect(throws: RunFailure.self) { _ = try test.reopened() })
    #expect(failure.kind == .configuration && failure.findings.map(\.location.columnName) == [column])
    #expect(failure.codes == [.badDecision] && failure.findings[0].location.row == 2)
  }
}
