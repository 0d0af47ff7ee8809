// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
import ReportModel
import Reporting
import SubmissionJournal
import TestSupport
import Testing

@testable import ReportPipeline

@Suite("Care of the journal")
struct JournalCareTests {
  private let test: TestWorkspace
  private static let file = "bc/.kgreport/journal.sqlite"

  init() throws {
    test = try TestWorkspace()
    test.receive("a.csv")
    test.receive("b.csv", unit: "rach-gia")
  }

  private func care() throws -> JournalCare {
    try JournalCare(workspace: test.workspace, currentFolder: test.folder.path, jobs: 2)
  }

  private func run() async throws { try await test.run { $0.journal = .test } }

  private func orderIsAsked() async throws -> Bool {
    let outcome = try await test.run { $0.journal = .test }
    return outcome.content.findings.contains { $0.code == .orderUnknown }
  }

  @Test("needs a workspace")
  func workspace() throws {
    let failure = #expect(throws: RunFailure.self) {
      try JournalCare(workspace: try Workspace.builtIn(), currentFolder: "/nowhere", jobs: 1)
    }
    #expect((failure?.kind, failure?.codes) == (.configuration, [.noWorkspace]))
  }

  // MARK: Verifying

  @Test("before the first run there is nothing to verify, and nothing is made")
  func noJournal() async throws {
    let verification = try await care().verify()
    #expect(verification.inspection == nil && verification.findings == [])
    #expect(!test.folder.has("bc/.kgreport"))
  }

  @Test("files that are gone or changed are named, new and restored ones are not")
  func differences() async throws {
    test.receive("c.csv", unit: "ha-tien")
    try await run()
    #expect(try await care().verify().findings == [])
    test.folder.remove("bc/inbox/a.csv")
    test.receive("b.csv", unit: "rach-gia", ["ten-mien-vn,portal,9,,"])
    test.receive("d.csv", unit: "kien-hai")
    let before = test.folder.content(of: Self.file)
    let findings = try await care().verify().findings
    #expect(findings.map(\.code) == [.arrivalGone, .arrivalChanged])
    #expect(findings.map(\.location.file) == ["a.csv", "b.csv"])
    #expect(findings.allSatisfy { $0.repair(in: .vietnamese)?.contains(test.folder.path(of: "bc")) == true })
    #expect(test.folder.content(of: Self.file) == before)
    test.receive("b.csv", unit: "rach-gia")
    #expect(try await care().verify().findings.map(\.code) == [.arrivalGone])
  }

  @Test("a file that became useless has changed, one that can't be read now is not gone")
  func unreadable() async throws {
    try await run()
    test.folder.write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], to: "bc/inbox/a.csv")
    test.folder.remove("bc/inbox/b.csv")
    test.folder.link("bc/inbox/b.csv", to: "a.csv")
    let findings = try await care().verify().findings
    #expect(findings.map(\.code) == [.arrivalChanged])
    #expect(findings.map(\.location.file) == ["a.csv"])
  }

  @Test("damage is shown, a newer version can't be judged")
  func damage() async throws {
    try await run()
    test.folder.write("không phải sổ theo dõi", to: Self.file)
    let verification = try await care().verify()
    #expect(verification.inspection == nil)
    #expect(verification.findings.map(\.code) == [.journalDamaged])
    test.folder.remove(Self.file)
    try await run()
    try test.changeJournal("INSERT INTO grdb_migrations VALUES ('2-seals')")
    let failure = try await #require(#expect(throws: RunFailure.self) { _ = try await care().verify() })
    #expect((failure.kind, failure.codes) == (.configuration, [.journalNewer]))
  }

  // MARK: Making it anew

  @Test("a sound journal keeps its order of arrival")
  func sound() async throws {
    try await run()
    test.receive("0.csv", ["ten-mien-vn,portal,9,,"])
    try await run()
    let rebuilding = try await care().rebuild(.test)
    #expect((rebuilding.arrivals, rebuilding.keepsOrder) == (3, true))
    #expect(rebuilding.setAside?.hasSuffix("/bc/.kgreport/journal-2024-08-28.sqlite") == true)
    #expect(try await !orderIsAsked())
  }

  @Test("after damage all files of the inbox have arrived together, and later ones after them")
  func damaged() async throws {
    try await run()
    test.receive("0.csv", ["ten-mien-vn,portal,9,,"])
    #expect(try await !orderIsAsked())
    test.folder.write("không phải sổ theo dõi", to: Self.file)
    let rebuilding = try await care().rebuild(.test)
    #expect((rebuilding.arrivals, rebuilding.keepsOrder) == (3, false))
    #expect(test.folder.text(of: "bc/.kgreport/journal-2024-08-28.sqlite") == "không phải sổ theo dõi")
    #expect(try await care().verify().findings == [])
    #expect(try await orderIsAsked())
    test.receive("1.csv", ["ten-mien-vn,portal,12,,"])
    #expect(try await !orderIsAsked())
  }

  @Test("without a journal one is made")
  func fromNothing() async throws {
    let rebuilding = try await care().rebuild(.test)
    #expect((rebuilding.setAside, rebuilding.arrivals, rebuilding.keepsOrder) == (nil, 2, false))
    #expect(test.folder.names(in: "bc/.kgreport") == ["journal.sqlite", "lock"])
  }

  @Test("another run is waited for by nobody")
  func held() async throws {
    test.folder.makeFolder("bc/.kgreport")
    let lock = try FolderLock(at: test.folder.path(of: "bc/.kgreport/lock"))
    let failure = try await #require(#expect(throws: RunFailure.self) { _ = try await care().rebuild(.test) })
    #expect((failure.kind, failure.codes) == (.held, [.workspaceHeld]))
    withExtendedLifetime(lock) {}
  }
}
