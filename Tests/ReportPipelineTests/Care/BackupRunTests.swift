// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
import Glibc
import ReportModel
import Sealing
import SubmissionJournal
import TestSupport
import Testing

@testable import ReportPipeline

@Suite("kgreport backup")
struct BackupRunTests {
  private let desk: TestWorkspace

  init() throws { desk = try TestWorkspace() }

  private func backUp(
    into folder: String = "luu",
    at seconds: Int = 1_724_821_200,
    withReports: Bool = false
  ) throws -> BackupRun.Outcome {
    let workspace = try desk.reopened()
    let folder = desk.folder.path(of: folder)
    var request = BackupRun.Request(workspace: workspace, into: folder, at: Moment(seconds: seconds))
    request.includesReports = withReports
    return try BackupRun(request).run()
  }

  /// Every file below a folder with its bytes.
  private func content(_ folder: String) throws -> [String: [UInt8]] {
    let files = try FileWalk.entries(below: folder).filter { $0.kind == .regular }
    return Dictionary(uniqueKeysWithValues: try files.map { ($0.relativePath, try FileReader.read($0.path)) })
  }

  private func report(of root: String, _ period: String, as number: Int) async throws -> [String: [UInt8]] {
    let workspace = try Workspace.open(root)
    var request = try desk.request()
    request.workspace = workspace
    request.period = .named(period)
    request.journal = RunStamp(startedAt: Moment(seconds: request.asOf.seconds + number), toolVersion: "test")
    _ = try await AggregateRun(request).run()
    // What was sent stands in the seals.
    return try content(root + "/Reports/" + period).filter { !$0.key.hasPrefix("da-gui/") }
  }

  /// A workspace with an order of arrival, a decision, a seal and an archived year.
  private func fill() async throws {
    let root = desk.folder.path(of: "bc")
    desk.receive("rach-gia.csv", unit: "rach-gia", at: "", ["ten-mien-vn,portal,5,,"])
    _ = try await report(of: root, "2024-W28", as: 1)
    desk.receive("rach-gia moi.csv", unit: "rach-gia", at: "", ["ten-mien-vn,portal,7,,"])
    desk.receive("tuần 28/an-bien.csv")
    desk.folder.write(
      TestWorkspace.header + "ha-tien,2023-W30,2023-08-01T08:00:00+07:00,ten-mien-vn,portal,4,,,\n",
      to: "bc/archive/2023/ha-tien.csv"
    )
    var request = try desk.request { $0.period = .named("2024-W28") }
    request.journal = RunStamp(startedAt: request.asOf, toolVersion: "test")
    var sealing = SealRun.Request(request)
    sealing.despite = "Gấp"
    _ = try await SealRun(sealing).run()
    let at = Moment(seconds: 1_721_000_000)
    let drafting = try DecisionDrafting(workspace: desk.reopened(), at: at, who: "Lan", reason: "Gửi nhầm")
    let decision = try drafting.answer(.exclude, file: "tuần 28/an-bien.csv", unit: nil, period: nil)
    try DecisionBook(workspace: desk.reopened(), currentFolder: ".").add(decision)
  }

  @Test func `what is restored gives the same report, proves its seals, and has the same journal`() async throws {
    try await fill()
    let root = desk.folder.path(of: "bc")
    let before = try await report(of: root, "2024-W28", as: 2)
    let outcome = try backUp()
    #expect(outcome.folder == desk.folder.path(of: "luu/bc_2024-08-28_120000") && outcome.findings == [])
    let restored = desk.folder.path(of: "moi")
    for (name, bytes) in try content(outcome.folder) { desk.folder.write(bytes, to: "moi/" + name) }
    #expect(!desk.folder.has("moi/Reports"))
    let after = try await report(of: restored, "2024-W28", as: 3)
    #expect(after == before && before.count > 3)
    let proofs = try await SealComparison(workspace: try Workspace.open(restored), jobs: 1)
      .prove(period: nil, report: nil, tool: "test")
    #expect(!proofs.isEmpty && proofs.allSatisfy { $0.isProved })
    let verification = try await JournalCare(workspace: try Workspace.open(restored), currentFolder: ".", jobs: 1)
      .verify()
    #expect(verification.findings == [] && verification.inspection?.received.count == 4)
  }

  @Test func `the copy holds every file, listed by digest as sha256sum reads it`() async throws {
    try await fill()
    desk.receive("a\\b\n.csv", "x")
    desk.receive(".an.csv.new", "x")
    symlink("/etc/hostname", desk.folder.path(of: "bc/inbox/link.csv"))
    let outcome = try backUp()
    let copy = try content(outcome.folder)
    let original = try content(desk.folder.path(of: "bc"))
    let kept = original.keys.filter { !$0.hasPrefix("Reports/") && !$0.hasSuffix("lock") && !$0.contains(".sqlite") }
    for name in kept { #expect(copy[name] == original[name], "\(name)") }
    #expect(Set(copy.keys) == Set(kept).union([".kgreport/journal.sqlite", "SHA256SUMS"]))
    #expect(outcome.files == copy.count - 1)
    #expect(outcome.bytes == copy.filter { $0.key != "SHA256SUMS" }.reduce(0) { $0 + Int64($1.value.count) })
    let place = try FileWalk.entries(below: outcome.folder).first { $0.relativePath == "inbox/link.csv" }
    #expect(place?.kind == .symbolicLink)
    let lines = String(decoding: try #require(copy["SHA256SUMS"]), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == outcome.files)
    let settings = SHA256.digest(of: try #require(original["kgreport.yml"]))
    #expect(lines.contains("\(settings)  kgreport.yml"))
    let odd = SHA256.digest(of: Array("x".utf8))
    #expect(lines.contains("\\\(odd)  inbox/a\\\\b\\n.csv"))
  }

  @Test func `reports are copied on request, without what a killed run left`() async throws {
    desk.receive("an-bien.csv")
    try await desk.run()
    desk.folder.write("x", to: "bc/Reports/.kgreport-2024-W28.new-1-1/figures.json")
    desk.folder.write("x", to: "bc/Reports/.kgreport-2024-W27.old/figures.json")
    desk.folder.write("ghi chú", to: "bc/Reports/2024-W28/ghi chú.txt")
    let copy = try content(try backUp(withReports: true).folder)
    #expect(copy["Reports/2024-W28/.kgreport-files"] != nil && copy["Reports/2024-W28/ghi chú.txt"] != nil)
    #expect(copy["Reports/.kgreport-2024-W27.old/figures.json"] != nil)
    #expect(!copy.keys.contains { $0.contains(".new-") })
  }

  @Test func `a backup that exists stays as it is`() throws {
    let first = try backUp()
    let content = try content(first.folder)
    desk.receive("an-bien.csv")
    let failure = #expect(throws: RunFailure.self) { try backUp() }
    #expect(failure?.kind == .cannotWrite)
    #expect(try self.content(first.folder) == content)
    #expect(try backUp(at: 1_724_821_201).folder.hasSuffix("bc_2024-08-28_120001"))
    #expect(desk.folder.names(in: "luu").count == 2)
  }

  @Test("a place in which it would be input or output is refused", arguments: ["inbox/luu", "archive", "Reports/x/y"])
  func ownFolders(place: String) throws {
    let failure = #expect(throws: RunFailure.self) { try backUp(into: "bc/" + place) }
    #expect(failure?.kind == .usage)
    #expect(!desk.folder.has("bc/" + place))
    #expect(try backUp(into: "bc/sao-luu").files == 2)
  }

  @Test func `what can't be read is left out and said so`() throws {
    desk.receive("an-bien.csv")
    #expect(mkfifo(desk.folder.path(of: "bc/inbox/ống"), 0o600) == 0)
    let outcome = try backUp()
    #expect(outcome.findings.map(\.code) == [.leftOutOfBackup])
    #expect(outcome.findings.first?.message(in: .vietnamese).hasSuffix("không phải tệp thường.") == true)
    #expect(outcome.files == 3)
  }

  @Test func `a damaged journal leaves no backup, and the message names the journal`() throws {
    desk.folder.write("không phải sổ", to: "bc/.kgreport/journal.sqlite")
    let failure = #expect(throws: RunFailure.self) { try backUp() }
    #expect(failure?.kind == .inputOutput && failure?.codes == [.journalDamaged])
    #expect(failure?.findings.first?.message(in: .vietnamese).contains("bc/.kgreport/journal.sqlite") == true)
    #expect(desk.folder.names(in: "luu") == [])
  }

  @Test func `a copy that is not what was read is found`() throws {
    let root = desk.folder.path(of: "bc")
    var copy = BackupCopy(of: root, in: desk.folder.path(of: "ban-sao"))
    try copy.addFile("kgreport.yml")
    try copy.addFile("units.csv")
    try copy.addFile("decisions.csv")
    #expect(copy.files == 2 && copy.damaged() == [])
    desk.folder.write("khác", to: "ban-sao/units.csv")
    #expect(copy.damaged() == ["units.csv"])
  }
}
