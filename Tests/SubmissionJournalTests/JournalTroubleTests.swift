// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import GRDB
import ReportModel
import TestSupport
import Testing

@testable import SubmissionJournal

@Suite struct JournalTroubleTests {
  let folder = JournalFolder()

  /// A journal of several pages.
  private func filled() throws {
    let files = (0..<500).map { ReceivedContent("thu-muc/tep-\($0).csv", UInt64($0)) }
    let states = Dictionary(uniqueKeysWithValues: files.map { ($0.path, "taken") })
    try folder.use { _ = try $0.record(RunRecord(files, states)) }
  }

  @Test func `a newer version's journal is left alone, and its version named`() throws {
    try filled()
    try folder.tables { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('2-seals')")
      try database.execute(sql: "INSERT INTO runs (number, startedAt, toolVersion) VALUES (2, '', '9.1.0')")
    }
    let before = folder.bytes
    #expect(folder.problem() == .newer(version: "9.1.0"))
    #expect(folder.bytes == before)
    try folder.tables { try $0.execute(sql: "ALTER TABLE runs RENAME TO turns") }
    #expect(folder.problem() == .newer(version: nil))
  }

  @Test(arguments: [16, 100, 5000])
  func `garbage is told from a journal`(count: Int) {
    folder.scratch.write((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }, to: JournalFolder.name)
    #expect(folder.problem()?.isDamage == true)
  }

  @Test(arguments: [0.01, 0.3, 0.99])
  func `a journal that was cut short is told`(part: Double) throws {
    try filled()
    let bytes = folder.bytes
    folder.scratch.write(Array(bytes.prefix(Int(Double(bytes.count) * part))), to: JournalFolder.name)
    #expect(folder.problem()?.isDamage == true)
  }

  @Test func `damage on any page is told before anything is done`() throws {
    try filled()
    let whole = folder.bytes
    for page in 1..<whole.count / 4096 {
      var bytes = whole
      for offset in page * 4096..<(page + 1) * 4096 { bytes[offset] = 0xA5 }
      folder.scratch.write(bytes, to: JournalFolder.name)
      #expect(folder.problem()?.isDamage == true, "page \(page)")
    }
  }

  @Test(arguments: ["runs", "arrivals"])
  func `a table that is missing is damage`(table: String) throws {
    try folder.use { _ in }
    try folder.tables { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: "DROP TABLE \(table)")
    }
    let error = #expect(throws: JournalError.self) { try folder.use { _ = try $0.arrivals() } }
    #expect(error?.problem == .damaged(.unexpected("no such table: \(table)")))
  }

  @Test(arguments: ["NORMAL", "EXCLUSIVE"], [true, false])
  func `another process that has it is told, and only while it has`(mode: String, isNew: Bool) throws {
    if !isNew { try filled() }
    var configuration = GRDB.Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = \(mode)") }
    try DatabaseQueue(path: folder.path, configuration: configuration)
      .writeWithoutTransaction { other in
        try other.execute(sql: "BEGIN EXCLUSIVE")
        try other.execute(sql: "CREATE TABLE other (a)")
        #expect(folder.problem() == .held)
        try other.execute(sql: "ROLLBACK")
      }
    #expect(folder.problem() == nil)
  }

  @Test func `a place that can't be written is told`() throws {
    folder.scratch.makeFolder(JournalFolder.name)
    #expect(folder.problem() == .notWritable(Phrase("không mở được tệp", "the file can't be opened")))
    let missing = #expect(throws: JournalError.self) { try Journal(at: folder.scratch.path(of: "no/journal.sqlite")) }
    #expect(missing?.problem == .notWritable(Phrase("không mở được tệp", "the file can't be opened")))
  }

  @Test(
    arguments: [
      (ResultCode.SQLITE_FULL, "the disk is full"), (.SQLITE_READONLY, "permission denied"),
      (.SQLITE_IOERR, "the disk failed"), (.SQLITE_NOLFS, "the file system can't do this"),
    ]
  )
  func `what keeps it from being written is said`(code: ResultCode, reason: String) {
    let problem = JournalError.Problem(DatabaseError(resultCode: code))
    #expect(JournalError(problem, "j").finding(workspace: "w").message(in: .english).hasSuffix(": \(reason)."))
  }

  @Test(
    arguments: [
      (JournalError.Problem.newer(version: "9.1.0"), FindingCode.journalNewer), (.newer(version: nil), .journalNewer),
      (.damaged(Phrase("hỏng", "bad")), .journalDamaged), (.held, .journalHeld),
      (.notWritable(Phrase("đĩa đầy", "the disk is full")), .journalNotWritable),
    ]
  )
  func `whatever is wrong, both ways out are named as they are typed`(problem: JournalError.Problem, code: FindingCode)
  {
    let finding = JournalError(problem, "bc/.kgreport/journal.sqlite").finding(workspace: "bc")
    #expect((finding.code, finding.severity) == (code, .error))
    for language in Language.allCases {
      #expect(finding.message(in: language).contains("“bc/.kgreport/journal.sqlite”"))
      let repair = finding.repair(in: language) ?? ""
      #expect(repair.contains("kgreport journal rebuild --workspace \"bc\""))
      #expect(repair.contains("kgreport aggregate --no-journal --workspace \"bc\""))
    }
  }
}
