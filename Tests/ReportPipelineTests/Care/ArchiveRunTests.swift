// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
import Glibc
import ReportModel
import Reporting
import SubmissionJournal
import TestSupport
import Testing

@testable import ReportPipeline

@Suite("kgreport archive")
struct ArchiveRunTests {
  private let desk: TestWorkspace

  init() throws { desk = try TestWorkspace() }

  private func archive(
    _ year: Int = 2024,
    asOf: String = "2025-02-03",
    moves: Bool = true
  ) async throws -> ArchiveRun.Outcome {
    let workspace = try desk.reopened()
    let moment = try AsOf.read(asOf, calendar: workspace.catalogue.calendar)
    var request = ArchiveRun.Request(workspace: workspace, year: year, asOf: moment)
    request.moves = moves
    return try await ArchiveRun(request).run()
  }

  private func archived() -> [String] {
    let entries = try? FileWalk.entries(below: desk.folder.path(of: "bc/archive"))
    return entries?.map(\.relativePath) ?? []
  }

  /// The bytes of all files of a report, by name.
  private func report(_ period: String) throws -> [String: [UInt8]] {
    let root = desk.folder.path(of: desk.report(period: period))
    let files = try FileWalk.entries(below: root).filter { $0.kind == .regular }
    return Dictionary(
      uniqueKeysWithValues: try files.map { ($0.relativePath, try FileReader.read($0.path)) }
    )
  }

  private func run(_ period: String, as number: Int) async throws {
    let workspace = try desk.reopened()
    try await desk.run {
      $0.workspace = workspace
      $0.period = .named(period)
      $0.asOf = Moment(seconds: $0.asOf.seconds + 200 * 86_400)
      $0.journal = RunStamp(startedAt: Moment(seconds: $0.asOf.seconds + number), toolVersion: "test")
    }
  }

  private func excluding(_ file: String) throws -> Decision {
    let at = Moment(seconds: 1_721_000_000)
    let drafting = try DecisionDrafting(workspace: try desk.reopened(), at: at, who: "Lan", reason: "Gửi nhầm")
    return try drafting.answer(.exclude, file: file, unit: nil, period: nil)
  }

  /// Two files without a time, whose order only the journal knows; a decision; and a later year.
  private func fill() async throws {
    desk.receive("tuan 27/an-bien.csv", period: "2024-W27", ["ten-mien-vn,portal,2,,"])
    desk.receive("rach-gia.csv", unit: "rach-gia", at: "", ["ten-mien-vn,portal,5,,"])
    try await run("2024-W28", as: 1)
    desk.receive("rach-gia moi.csv", unit: "rach-gia", at: "", ["ten-mien-vn,portal,7,,"])
    desk.receive("loai.csv", unit: "ha-tien", ["ten-mien-vn,portal,50,,"])
    desk.receive("2025.csv", period: "2025-W02", at: "2025-01-13T08:00:00+07:00", ["ten-mien-vn,portal,4,,"])
    let decision = try excluding("loai.csv")
    try DecisionBook(workspace: desk.workspace, currentFolder: ".").add(decision)
    try await run("2024-W28", as: 2)
  }

  @Test func `reports made before and after archiving have the same bytes, and the journal knows the files`()
    async throws
  {
    try await fill()
    try await run("2025-W02", as: 3)
    let before = try (report("2024-W28"), report("2025-W02"))
    let outcome = try await archive()
    #expect(outcome.isDone && outcome.folder.hasSuffix("bc/archive/2024"))
    #expect(outcome.files == ["loai.csv", "rach-gia moi.csv", "rach-gia.csv", "tuan 27/an-bien.csv"])
    #expect(archived() == outcome.files.map { "2024/" + $0 })
    #expect(desk.folder.names(in: "bc/inbox") == ["2025.csv", "tuan 27"])
    try Folders.removeTree(desk.folder.path(of: "bc/Reports"))
    try await run("2024-W28", as: 4)
    try await run("2025-W02", as: 5)
    let after = try (report("2024-W28"), report("2025-W02"))
    #expect(after.0 == before.0)
    #expect(after.1 == before.1)
    #expect(before.0.count > 3 && before.1.count > 3)
    let care = try JournalCare(workspace: desk.reopened(), currentFolder: ".", jobs: 1)
    #expect(try await care.verify().findings == [])
  }

  @Test func `status and decisions know archived files`() async throws {
    try await fill()
    let asOf = Moment(seconds: try desk.request().asOf.seconds)
    let status = { try await StatusRun(StatusRun.Request(workspace: try desk.reopened(), asOf: asOf)).run() }
    let before = try await status()
    _ = try await archive()
    let after = try await status()
    #expect(after.periods.map { $0.count(.onTime) } == before.periods.map { $0.count(.onTime) })
    #expect(after.periods.contains { $0.count(.onTime) > 0 })
    for name in ["rach-gia.csv", "archive/2024/rach-gia.csv", desk.folder.path(of: "bc/archive/2024/rach-gia.csv")] {
      #expect(try excluding(name).file == "rach-gia.csv")
    }
    // Naming the inbox is naming what left it, too.
    let named = try await desk.run {
      $0.inputs = [$0.workspace.inbox ?? ""]
      $0.output = desk.folder.path(of: "elsewhere")
    }
    #expect(named.content.files.contains { $0.path == "rach-gia.csv" })
  }

  @Test func `without leave nothing moves, and nothing is written`() async throws {
    desk.receive("an-bien.csv")
    let outcome = try await archive(moves: false)
    #expect(outcome.files == ["an-bien.csv"] && !outcome.isDone)
    #expect(desk.folder.has("bc/inbox/an-bien.csv"))
    #expect(!desk.folder.has("bc/archive") && !desk.folder.has("bc/.kgreport"))
    #expect(outcome.findings.map(\.code) == [.unsealedYear])
    #expect(outcome.findings.first?.message(in: .vietnamese) == "01 kỳ của các tệp này chưa chốt số liệu: 2024-W28.")
  }

  @Test func `what speaks of a later year too, or of no period, stays`() async throws {
    desk.receive("2023.csv", period: "2023-W30", at: "2023-08-01T08:00:00+07:00")
    desk.receive(
      "hai nam.csv",
      TestWorkspace.header + "an-bien,2024-W28,,ten-mien-vn,portal,3,,,\nan-bien,2025-W02,,ten-mien-vn,portal,3,,,\n"
    )
    // The week ends in the next year.
    desk.receive("giao thua.csv", period: "2025-W01", at: "2025-01-06T08:00:00+07:00")
    desk.receive("khong ro.csv", "abc\n")
    desk.receive("quet.pdf", "%PDF-1.4")
    #expect(try await archive().files == ["2023.csv"])
    #expect(archived() == ["2024/2023.csv"])
    #expect(try await archive().files == [])
  }

  @Test func `a year that is not over is refused`() async throws {
    desk.receive("an-bien.csv")
    let failure = await #expect(throws: RunFailure.self) { try await archive(asOf: "2024-12-30") }
    #expect(failure?.kind == .usage && failure?.codes == [.badOption])
    #expect(desk.folder.has("bc/inbox/an-bien.csv"))
  }

  @Test func `a path in both places is an error of every run, and names both`() async throws {
    desk.receive("an-bien.csv")
    _ = try await archive()
    desk.receive("an-bien.csv", ["ten-mien-vn,portal,9,,"])
    let failure = try await desk.failure()
    #expect(failure.kind == .configuration && failure.codes == [.archivedTwice])
    let message = failure.findings.first?.message(in: .vietnamese) ?? ""
    #expect(message.contains("bc/inbox/an-bien.csv”") && message.contains("bc/archive/2024/an-bien.csv”"))
    await #expect(throws: RunFailure.self) { try await archive() }
    desk.folder.remove("bc/inbox/an-bien.csv")
    try await desk.run()
  }

  @Test func `a run that ended half way is taken up by the next`() async throws {
    desk.receive("an-bien.csv")
    desk.receive("rach-gia.csv", unit: "rach-gia")
    desk.folder.makeFolder("bc/archive/2024")
    rename(desk.folder.path(of: "bc/inbox/an-bien.csv"), desk.folder.path(of: "bc/archive/2024/an-bien.csv"))
    #expect(try await desk.run().content.files.map(\.path) == ["an-bien.csv", "rach-gia.csv"])
    #expect(try await archive().files == ["rach-gia.csv"])
    #expect(archived() == ["2024/an-bien.csv", "2024/rach-gia.csv"])
  }

  @Test func `another run keeps it out`() async throws {
    desk.receive("an-bien.csv")
    let place = try JournalPlace(in: desk.folder.path(of: "bc"))
    let failure = await #expect(throws: RunFailure.self) { try await archive() }
    #expect(failure?.kind == .held)
    withExtendedLifetime(place) {}
  }
}
