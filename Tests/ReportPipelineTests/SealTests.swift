// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import FileStore
import ReportModel
import Reporting
import Sealing
import SubmissionJournal
import TestSupport
import Testing

@testable import ReportPipeline

@Suite("Seals (R14)")
struct SealTests {
  private let desk: TestWorkspace

  init() throws { desk = try TestWorkspace() }

  /// Seals a period, some seconds after the last sealing.
  @discardableResult
  private func seal(
    _ period: String,
    at seconds: Int = 0,
    _ change: (inout SealRun.Request) -> Void = { _ in }
  ) async throws -> SealRun.Outcome {
    var report = try desk.request { $0.period = .named(period) }
    report.journal = RunStamp(startedAt: Moment(seconds: report.asOf.seconds + seconds), toolVersion: "test")
    var request = SealRun.Request(report)
    request.reports = ["2038-VNNIC"]
    request.who = "Lan"
    change(&request)
    return try await SealRun(request).run()
  }

  private func content(_ period: String) async throws -> ReportContent {
    try await AggregateRun(try desk.request { $0.period = .named(period) }).prepared().content
  }

  private func adjustments(_ period: String) async throws -> [String] {
    try await content(period).sealed.adjustments["2038-VNNIC"]?
      .map { "\($0.days.first.iso) \($0.unit ?? "*") \($0.old.number ?? -1) → \($0.new.number ?? -1) \($0.file)" } ?? []
  }

  private func comparison() throws -> SealComparison {
    try SealComparison(workspace: try desk.reopened(), jobs: 1)
  }

  @Test func `what came after a seal is an adjustment of the next report, once`() async throws {
    desk.receive("w27.csv", period: "2024-W27", ["ten-mien-vn,portal,2,,"])
    desk.receive("w28.csv", ["ten-mien-vn,portal,3,,"])
    try await seal("2024-W28")
    desk.receive("w27 sua.csv", period: "2024-W27", at: "2024-07-20T08:00:00+07:00", ["ten-mien-vn,portal,9,,"])
    desk.receive("w28 sua.csv", at: "2024-07-20T08:00:00+07:00", ["ten-mien-vn,portal,5,,"])
    desk.receive("w29.csv", period: "2024-W29", ["ten-mien-vn,portal,4,,"])
    // Of a week that was never sealed by itself only the sum is known.
    #expect(
      try await adjustments("2024-W29") == ["2024-07-01 * 2 → 9 ", "2024-07-08 an-bien 3 → 5 w28 sua.csv"]
    )
    let content = try await content("2024-W29")
    let portal = CellKey(
      try #require(content.catalogue.campaignRefs.first { content.catalogue[$0].id == "ten-mien-vn" }),
      try #require(content.catalogue.channelRefs.first { content.catalogue[$0].id == "portal" })
    )
    #expect(content.figures[portal].inPeriod.count == .value(4))
    #expect(content.figures[portal].cumulative.count == .value(18))
    #expect(content.sealed.continuity.count > 0 && content.sealed.continuity.breaks.isEmpty)
    #expect(content.checks.allSatisfy { $0.isPassed })
    try await seal("2024-W29", at: 1)
    desk.receive("w30.csv", period: "2024-W30", ["ten-mien-vn,portal,1,,"])
    #expect(try await adjustments("2024-W30") == [])
    #expect(try await adjustments("2024-W28") == [])
  }

  @Test func `the working report says that it is no longer what was sealed, and leaves the sealed one alone`()
    async throws
  {
    desk.receive("w28.csv", ["ten-mien-vn,portal,3,,"])
    try await seal("2024-W28")
    let sealed = desk.report("da-gui/2038-VNNIC/PL_2038-VNNIC_2024-07-14.xlsx")
    let before = try #require(desk.folder.bytes(of: sealed))
    let map = try #require(desk.folder.bytes(of: desk.report("da-gui/2038-VNNIC/cells.json")))
    #expect(CellMap(bytes: map, catalogue: desk.workspace.catalogue)?.entries.isEmpty == false)
    desk.receive("w28 sua.csv", at: "2024-07-20T08:00:00+07:00", ["ten-mien-vn,portal,5,,"])
    let outcome = try await desk.run { $0.period = .named("2024-W28") }
    #expect(outcome.content.findings.contains { $0.code == .sealDiffers })
    #expect(desk.folder.bytes(of: sealed) == before)
    let asOf = try desk.request().asOf
    let differences = try await comparison().compare(period: "2024-W28", report: nil, asOf: asOf).flatMap(\.differences)
    #expect(differences.map { "\($0.unit) \($0.old.number ?? 0) \($0.new.number ?? 0)" } == ["an-bien 3 5"])
  }

  @Test func `a seal is proved from what it keeps, figures and bytes, whatever became of the inbox`() async throws {
    desk.receive("w27.csv", period: "2024-W27", ["ten-mien-vn,portal,2,,"])
    try await seal("2024-W27")
    desk.receive("w27 sua.csv", period: "2024-W27", at: "2024-07-20T08:00:00+07:00", ["ten-mien-vn,portal,9,,"])
    desk.receive("w28.csv", ["ten-mien-vn,portal,3,,"])
    try await seal("2024-W28", at: 1)
    desk.receive("w28 sua.csv", at: "2024-07-20T08:00:00+07:00", ["ten-mien-vn,portal,5,,"])
    desk.folder.write("hỏng", to: "bc/inbox/w27.csv")
    let proofs = try await comparison().prove(period: nil, report: nil, tool: "test")
    #expect(proofs.map(\.seal.period) == ["2024-W27", "2024-W28"])
    #expect(proofs.allSatisfy { $0.isProved && $0.isSameWorkbook == true })
    let otherTool = try await comparison().prove(period: "2024-W28", report: nil, tool: "other")
    #expect(otherTool.map(\.isSameWorkbook) == [nil])
  }

  @Test func `a kept file that was changed is missed, by name`() async throws {
    desk.receive("w28.csv", ["ten-mien-vn,portal,3,,"])
    let seal = try #require(try await seal("2024-W28").seals.first)
    let input = try #require(seal.inputs.first)
    desk.folder.write("khác", to: "bc/.kgreport/seals/objects/\(input.digest)")
    let proof = try #require(try await comparison().prove(period: nil, report: nil, tool: "test").first)
    #expect(!proof.isProved)
    #expect(proof.findings.map(\.code) == [.keptFileGone])
    #expect(proof.findings[0].message(in: .vietnamese).contains("w28.csv"))
  }

  @Test func `what was sealed is sealed anew only when that is asked for, and its document may be named later`()
    async throws
  {
    desk.receive("w28.csv", ["ten-mien-vn,portal,3,,"])
    try await seal("2024-W28")
    await #expect(throws: RunFailure.self) { try await seal("2024-W28") }
    let updated = try await seal("2024-W28") {
      $0.document = Seal.Document(number: "12", symbol: "BC-STTTT", day: Day(iso: "2024-07-17"))
      $0.state = .issued
    }
    #expect((updated.seals.count, updated.updated.count) == (0, 1))
    desk.receive("w28 sua.csv", at: "2024-07-20T08:00:00+07:00", ["ten-mien-vn,portal,5,,"])
    let again = try await seal("2024-W28", at: 5) { $0.reopening = "Số liệu sai" }
    #expect(again.seals.map(\.attempt) == [2])
    let history = try comparison().history()
    #expect(history.findings.isEmpty)
    #expect(history.seals.map(\.attempt) == [1, 2])
    #expect(history.seals.map(\.state) == [.issued, .draft])
    #expect(history.seals.map(\.document.number) == ["12", nil])
    #expect(history.seals.map(\.reason) == ["", "Số liệu sai"])
  }

  @Test func `a draft, or open questions, are sealed only with a reason`() async throws {
    desk.receive("a.csv", at: "", ["ten-mien-vn,portal,3,,"])
    desk.receive("b.csv", at: "", ["ten-mien-vn,portal,4,,"])
    let failure = await #expect(throws: RunFailure.self) { try await seal("2024-W28") }
    #expect(failure?.codes == [.notReadyToSeal])
    let sealed = try await seal("2024-W28") { $0.despite = "Gấp" }
    #expect(sealed.seals.map(\.reason) == ["Gấp"])
  }

  @Test func `seals that are lost are said so, and nothing fails`() async throws {
    desk.receive("w28.csv", ["ten-mien-vn,portal,3,,"])
    try await seal("2024-W28")
    desk.folder.write("hỏng", to: "bc/.kgreport/seals/2024-W28/2038-VNNIC-1.json")
    let damaged = try comparison().history()
    #expect(damaged.findings.map(\.code) == [.sealUnreadable, .sealUnreadable])
    let outcome = try await desk.run()
    #expect(outcome.content.findings.filter { $0.code == .sealUnreadable }.count == 1)
    try Folders.removeTree(desk.folder.path(of: "bc/.kgreport/seals"))
    let history = try comparison().history()
    #expect((history.seals.count, history.findings.count) == (0, 1))
    await #expect(throws: RunFailure.self) { try await comparison().prove(period: nil, report: nil, tool: "test") }
  }
}
