// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
import GRDB
import ReportModel
import Reporting
import SubmissionJournal
import TestSupport
import Testing

@testable import ReportPipeline

@Suite("The journal of a workspace")
struct WorkspaceJournalTests {
  private let test: TestWorkspace
  private static let file = "bc/.kgreport/journal.sqlite"

  init() throws {
    test = try TestWorkspace()
    test.receive("an-bien.csv")
    test.receive("rach-gia.csv", unit: "rach-gia", ["ten-mien-vn,portal,-3,,", "ten-mien-vn,social,3,,"])
    test.folder.write("%PDF-", to: "bc/inbox/kien-hai_2024-W28.pdf")
  }

  @discardableResult
  private func run(_ change: (inout AggregateRun.Request) -> Void = { _ in }) async throws -> AggregateRun.Outcome {
    try await test.run {
      $0.journal = .test
      change(&$0)
    }
  }

  private func rows(_ sql: String) throws -> [String] {
    try DatabaseQueue(path: test.folder.path(of: Self.file))
      .read { try Row.fetchAll($0, sql: sql) }
      .map { row in row.map { "\($1.storage.value ?? "-")" }.joined(separator: " ") }
  }

  /// All files of the report, by name.
  private func report() -> [String: [UInt8]] {
    let folder = test.folder.path(of: test.report())
    let names = ScratchFolder.files(below: folder)
    return Dictionary(uniqueKeysWithValues: names.map { ($0, ScratchFolder.bytes(at: folder + "/" + $0)) })
  }

  // MARK: What is kept

  @Test("a run keeps what it met and wrote, a second one without news nothing")
  func keeping() async throws {
    let files = try await run().publication.files.count
    #expect(try rows("SELECT number, period, files FROM runs") == ["1 2024-W28 \(files)"])
    #expect(try rows("SELECT path, run FROM arrivals") == ["an-bien.csv 1", "rach-gia.csv 1"])
    #expect(
      try rows("SELECT path, state, reason FROM states") == [
        "an-bien.csv taken -", "kien-hai_2024-W28.pdf by-hand KG-105", "rach-gia.csv partly-taken KG-402",
      ]
    )
    let stamp = test.folder.stamp(of: Self.file)
    let before = test.folder.content(of: Self.file)
    #expect(try await run().publication.isUnchanged)
    #expect(test.folder.stamp(of: Self.file) == stamp)
    #expect(test.folder.content(of: Self.file) == before)
    #expect(test.folder.names(in: "bc/.kgreport") == ["journal.sqlite", "lock"])
  }

  @Test("a file of another period concerns only that one")
  func periods() async throws {
    test.receive("tuan-27.csv", period: "2024-W27")
    try await run()
    try await run { $0.period = .named("2024-W27") }
    #expect(
      try rows("SELECT period, path, state FROM states WHERE path = 'tuan-27.csv'") == ["2024-W27 tuan-27.csv taken"]
    )
  }

  @Test("without a workspace, or without asking for it, there is none")
  func none() async throws {
    try await run { $0.journal = nil }
    #expect(!test.folder.has("bc/.kgreport"))
    var request = AggregateRun.Request(workspace: try Workspace.builtIn(), asOf: try test.request().asOf)
    request.inputs = [test.folder.path(of: "bc/inbox")]
    request.output = test.folder.path(of: "out")
    request.journal = .test
    _ = try await AggregateRun(request).run()
    #expect(test.folder.names() == ["bc", "out"])
  }

  // MARK: What it must not change

  @Test("reports are byte for byte the same with it, without it, and after it was lost")
  func sameBytes() async throws {
    try await run()
    let with = report()
    #expect(with.count > 20)
    test.folder.remove(Self.file)
    #expect(try await run { $0.asOf = Moment(seconds: $0.asOf.seconds + 1) }.publication.isUnchanged)
    try Folders.removeTree(test.folder.path(of: "bc/Reports"))
    try await run()
    #expect(report() == with)
    try Folders.removeTree(test.folder.path(of: "bc/Reports"))
    try await run { $0.journal = nil }
    #expect(report() == with)
  }

  @Test("nothing of a run stands in its report")
  func nothingOfTheRun() async throws {
    try await run()
    let first = report()
    for seconds in [86_400, 172_800] {
      try Folders.removeTree(test.folder.path(of: "bc/Reports"))
      try await run {
        $0.journal = RunStamp(startedAt: Moment(seconds: $0.asOf.seconds + seconds), toolVersion: "9.\(seconds)")
      }
      #expect(report() == first)
    }
    #expect(try rows("SELECT number FROM runs") == ["1", "2", "3"])
  }

  // MARK: Trouble

  @Test("two runs never meet, but one without the journal goes on")
  func held() async throws {
    test.folder.makeFolder("bc/.kgreport")
    let lock = try FolderLock(at: test.folder.path(of: "bc/.kgreport/lock"))
    let failure = try await test.failure { $0.journal = .test }
    #expect((failure.kind, failure.codes) == (.held, [.workspaceHeld]))
    #expect(!test.folder.has("bc/Reports/2024-W28"))
    try await run { $0.journal = nil }
    withExtendedLifetime(lock) {}
  }

  @Test("where the run can't be recorded at its end, it says that the report stands")
  func notRecorded() async throws {
    try await run()
    let before = report()
    try test.changeJournal("CREATE TRIGGER full BEFORE INSERT ON runs BEGIN SELECT raise(ABORT, 'no room'); END")
    test.receive("an-bien.csv", ["ten-mien-vn,portal,4,,"])
    let failure = try await test.failure { $0.journal = .test }
    #expect((failure.kind, failure.codes) == (.inputOutput, [.journalDamaged, .notRecorded]))
    #expect(report() != before)
    #expect(try rows("SELECT path, run FROM arrivals") == ["an-bien.csv 1", "rach-gia.csv 1"])
  }

  enum Trouble: CaseIterable {
    case newer, damaged, cutShort, held, folder, fileInPlaceOfFolder

    var failure: (RunFailure.Kind, FindingCode) {
      switch self {
      case .newer: (.configuration, .journalNewer)
      case .damaged, .cutShort: (.inputOutput, .journalDamaged)
      case .held: (.held, .journalHeld)
      case .folder, .fileInPlaceOfFolder: (.inputOutput, .journalNotWritable)
      }
    }
  }

  @Test(
    "a journal that can't be used stops the run before anything is written, and not one without it",
    arguments: Trouble.allCases
  )
  func trouble(_ trouble: Trouble) async throws {
    try await run()
    let before = report()
    test.receive("an-bien.csv", ["ten-mien-vn,portal,4,,"])
    let other = try make(trouble)
    let failure = try await test.failure { $0.journal = .test }
    #expect((failure.kind, failure.codes) == (trouble.failure.0, [trouble.failure.1]))
    #expect(report() == before)
    try await run { $0.journal = nil }
    #expect(report() != before)
    try other?.close()
  }

  /// Does something to the journal; gives the connection that holds it, where that is the trouble.
  private func make(_ trouble: Trouble) throws -> DatabaseQueue? {
    let path = test.folder.path(of: Self.file)
    switch trouble {
    case .newer: try test.changeJournal("INSERT INTO grdb_migrations VALUES ('2-seals')")
    case .damaged: test.folder.write("không phải sổ theo dõi", to: Self.file)
    case .cutShort:
      let bytes = test.folder.content(of: Self.file)
      test.folder.write(Array(bytes.prefix(bytes.count / 2)), to: Self.file)
    case .held:
      var configuration = GRDB.Configuration()
      configuration.allowsUnsafeTransactions = true
      let other = try DatabaseQueue(path: path, configuration: configuration)
      try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE") }
      return other
    case .folder:
      test.folder.remove(Self.file)
      test.folder.makeFolder(Self.file)
    case .fileInPlaceOfFolder:
      try Folders.removeTree(test.folder.path(of: "bc/.kgreport"))
      test.folder.write("", to: "bc/.kgreport")
    }
    return nil
  }
}

extension TestWorkspace {
  /// Does something to the journal's tables themselves.
  func changeJournal(_ sql: String) throws {
    try DatabaseQueue(path: folder.path(of: "bc/.kgreport/journal.sqlite")).write { try $0.execute(sql: sql) }
  }
}
