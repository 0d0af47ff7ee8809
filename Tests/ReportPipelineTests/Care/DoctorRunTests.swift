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

@Suite("kgreport doctor")
struct DoctorRunTests {
  private let desk: TestWorkspace

  init() throws {
    desk = try TestWorkspace()
    desk.folder.write("", to: "may/fonts/msttcorefonts/Times_New_Roman.ttf")
    desk.folder.write("", to: "may/bin/soffice")
    desk.receive("an-bien.csv")
  }

  private func look(at seconds: Int? = nil, _ change: (inout Surroundings) -> Void = { _ in }) async -> Diagnosis {
    var surroundings = Surroundings(
      fontFolders: ["/no/fonts", desk.folder.path(of: "may/fonts")],
      programFolders: [desk.folder.path(of: "may/bin")],
      utcOffset: 420,
      freeBytes: { _ in DoctorRun.enoughBytes }
    )
    change(&surroundings)
    let now = Moment(seconds: seconds ?? time(nil))
    let request = DoctorRun.Request(root: desk.folder.path(of: "bc"), at: now, surroundings: surroundings)
    return await DoctorRun(request).run()
  }

  /// The checks that found something, each with the codes.
  private func matters(_ diagnosis: Diagnosis) -> [Diagnosis.Subject: [FindingCode]] {
    Dictionary(
      uniqueKeysWithValues: diagnosis.checks.filter { $0.state != .ok }.map { ($0.subject, $0.findings.map(\.code)) }
    )
  }

  /// Every path of the workspace with its size and time.
  private func standing() throws -> Set<FileWalk.Entry> {
    Set(try FileWalk.entries(below: desk.folder.path(of: "bc")))
  }

  @Test func `all is well in a workspace in use, and nothing is written`() async throws {
    try await desk.run { $0.journal = RunStamp(startedAt: $0.asOf, toolVersion: "test") }
    let before = try standing()
    let diagnosis = await look()
    #expect(matters(diagnosis) == [:])
    #expect(diagnosis.status == 0)
    #expect(Set(diagnosis.checks.map(\.subject)) == Set(Diagnosis.Subject.allCases))
    #expect(diagnosis.checks.allSatisfy { !$0.remark.vietnamese.isEmpty && !$0.remark.english.isEmpty })
    #expect(try standing() == before)
  }

  @Test func `what the machine lacks is named`() async {
    let diagnosis = await look {
      $0.fontFolders = ["/no/fonts"]
      $0.programFolders = []
      $0.utcOffset = 0
      $0.freeBytes = { _ in DoctorRun.enoughBytes - 1 }
    }
    #expect(
      matters(diagnosis) == [
        .fonts: [.fontMissing], .office: [.officeMissing], .disk: [.diskLow], .clock: [.clockDoubtful],
      ]
    )
    #expect(diagnosis.status == 1)
    let clock = diagnosis.checks.first { $0.subject == .clock }?.findings.first?.message(in: .vietnamese)
    #expect(clock?.hasSuffix("múi giờ máy là UTC+0, của kgreport.yml là UTC+7.") == true)
  }

  @Test("a clock behind the files, or before this program was, is doubtful", arguments: [0, -2 * 86_400])
  func clock(seconds: Int) async {
    let diagnosis = await look(at: seconds == 0 ? 1_000_000_000 : time(nil) + seconds)
    #expect(matters(diagnosis) == [.clock: [.clockDoubtful]])
  }

  @Test func `mistakes of the settings end in 78, and the machine is looked at all the same`() async {
    desk.folder.write("campaigns: [", to: "bc/kgreport.yml")
    let diagnosis = await look()
    #expect(diagnosis.status == 78)
    #expect(diagnosis.checks.first?.subject == .catalogue && diagnosis.checks.first?.state == .wrong)
    #expect(diagnosis.checks.contains { $0.subject == .rights } && !diagnosis.checks.contains { $0.subject == .inbox })
  }

  @Test func `folders that can't be used are named`() async throws {
    try Folders.removeTree(desk.folder.path(of: "bc/inbox"))
    try Folders.removeTree(desk.folder.path(of: "bc/Reports"))
    desk.folder.write("", to: "bc/Reports")
    let diagnosis = await look()
    #expect(matters(diagnosis) == [.rights: [.noSuchInput, .cannotWrite], .inbox: [.noSuchInput]])
    #expect(diagnosis.status == 1)
  }

  @Test func `what a killed run left is named, but not what a run is at`() async throws {
    desk.folder.write("x", to: "bc/Reports/.kgreport-2024-W28.new-1-1/figures.json")
    desk.folder.write("x", to: "bc/.kgreport/seals/2024-W28/.a.json.new")
    desk.folder.write("", to: "bc/.kgreport-decisions-lock")
    desk.folder.write("x", to: "bc/Reports/.kgreport-2024-W27.old/figures.json")
    let findings = await look().checks.first { $0.subject == .leftovers }?.findings ?? []
    let root = desk.folder.path(of: "bc")
    let unfinished = ["Reports/.kgreport-2024-W28.new-1-1", ".kgreport/seals/2024-W28/.a.json.new"]
      .map { root + "/" + $0 }
    #expect(findings.compactMap(\.location.file) == unfinished + [root + "/Reports/.kgreport-2024-W27.old"])
    // A report that was set aside may be the only one there is: it is put back, never removed.
    #expect(
      findings.compactMap { $0.repair(in: .english) }
        == unfinished.map { "Run: rm -rf \"\($0)\"" }
        + ["Run: kgreport aggregate --period 2024-W27 --workspace \"\(root)\""]
    )
    let run = try JournalPlace(in: desk.folder.path(of: "bc"))
    let diagnosis = await look()
    withExtendedLifetime(run) {}
    #expect(matters(diagnosis) == [.lock: [.workspaceHeld]])
    let message = diagnosis.checks.first { $0.subject == .lock }?.findings.first?.message(in: .vietnamese) ?? ""
    #expect(message.contains("(tiến trình \(getpid()): "))
  }

  @Test func `damage of journal, seals and files is named`() async throws {
    desk.folder.write("không phải sổ", to: "bc/.kgreport/journal.sqlite")
    desk.folder.write("{", to: "bc/.kgreport/seals/2024-W28/2038-VNNIC-1.json")
    desk.receive("hong.xlsx", "PK")
    desk.receive("rong.csv", "")
    let diagnosis = await look()
    let matters = matters(diagnosis)
    #expect(matters[.journal] == [.journalDamaged] && matters[.seals] == [.sealUnreadable])
    let files = diagnosis.checks.first { $0.subject == .inbox }?.findings.compactMap(\.location.file)
    #expect(files?.contains("hong.xlsx") == true && files?.contains("an-bien.csv") == false)
    #expect(diagnosis.checks.first { $0.subject == .journal }?.state == .wrong)
  }

  @Test func `a path in inbox and archive is an error of journal and inbox`() async {
    desk.folder.write("x", to: "bc/archive/2024/an-bien.csv")
    #expect(matters(await look()) == [.inbox: [.archivedTwice]])
  }
}
