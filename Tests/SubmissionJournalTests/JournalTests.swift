// SPDX-License-Identifier: Apache-2.0

import GRDB
import ReportModel
import TestSupport
import Testing

@testable import SubmissionJournal

@Suite struct JournalTests {
  let folder = JournalFolder()

  @Test func `is made when missing, with the published steps, in WAL mode`() throws {
    let arrivals = try folder.use { try $0.arrivals() }
    #expect((arrivals.currentRun, arrivals.runs) == (1, [:]))
    try folder.tables { (database: Database) throws in
      #expect(
        try String.fetchAll(database, sql: "SELECT identifier FROM grdb_migrations") == ["1-runs-arrivals-states"]
      )
      #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal")
      for (table, columns) in JournalSchema.columns {
        #expect(try database.columns(in: table).map(\.name).joined(separator: ", ") == columns)
      }
    }
  }

  @Test func `takes an empty file for none, as a run that was killed at once leaves it`() throws {
    folder.scratch.write("", to: JournalFolder.name)
    #expect(try folder.use { try $0.arrivals().currentRun } == 1)
  }

  @Test func `opening it again changes nothing`() throws {
    try folder.use { _ in }
    let before = folder.bytes
    try folder.use { _ = try $0.arrivals() }
    #expect(folder.bytes == before)
    #expect(folder.scratch.names() == [JournalFolder.name])
  }

  // MARK: Arrivals

  @Test func `a file keeps the number of the run that first met it`() throws {
    let (first, second, third) = (ReceivedContent("a.csv"), ReceivedContent("b.csv"), ReceivedContent("c.csv"))
    try folder.use { (journal: Journal) throws in
      #expect(try journal.record(RunRecord([first, second])) == 1)
      #expect(try journal.record(RunRecord([first, second, third])) == 2)
    }
    let arrivals = try folder.use { try $0.arrivals() }
    #expect([first, second, third].map(arrivals.run) == [1, 1, 2])
    #expect(arrivals.currentRun == 3)
    #expect(arrivals.run(of: ReceivedContent("d.csv")) == 3)
  }

  @Test func `other bytes under the same path, and the same bytes under another path, are arrivals of their own`()
    throws
  {
    let files = [
      ReceivedContent("a.csv", 1), ReceivedContent("a.csv", 2), ReceivedContent("b.csv", 1),
      ReceivedContent(path: "a.csv", content: ContentID(size: 11, digest: 1)),
    ]
    try folder.use { journal in for file in files { try journal.record(RunRecord([file])) } }
    let arrivals = try folder.use { try $0.arrivals() }
    #expect(files.map(arrivals.run) == [1, 2, 3, 4])
  }

  @Test func `a file that went and came back keeps its first arrival`() throws {
    let (file, other) = (ReceivedContent("a.csv"), ReceivedContent("b.csv"))
    try folder.use { journal in
      try journal.record(RunRecord([file]))
      try journal.record(RunRecord([other]))
      #expect(try journal.record(RunRecord([file, other])) == nil)
      #expect(try journal.arrivals().run(of: file) == 1)
    }
  }

  @Test(arguments: [0, 1, UInt64(Int64.max), UInt64(Int64.max) + 1, .max])
  func `every hash is kept whole`(digest: UInt64) throws {
    let file = ReceivedContent("a.csv", digest)
    try folder.use { try $0.record(RunRecord([file])) }
    #expect(try folder.use { try $0.arrivals().runs } == [file: 1])
  }

  @Test func `numbers go on after the arrivals, even where the runs themselves were lost`() throws {
    try folder.use { _ = try $0.record(RunRecord([ReceivedContent("a.csv")])) }
    try folder.tables { try $0.execute(sql: "DELETE FROM runs") }
    #expect(try folder.use { try $0.arrivals().currentRun } == 2)
  }

  // MARK: What is kept

  @Test func `a run without news writes nothing at all`() throws {
    let run = RunRecord([ReceivedContent("a.csv")], ["a.csv": "taken", "b.pdf": "by-hand"])
    try folder.use { try $0.record(run) }
    let (before, counts) = (folder.bytes, try folder.rowCounts())
    #expect(counts == [1, 1, 2])
    for _ in 1...3 { #expect(try folder.use { try $0.record(run) } == nil) }
    #expect(folder.bytes == before)
    #expect(try folder.rowCounts() == counts)
    #expect(folder.scratch.names() == [JournalFolder.name])
  }

  @Test func `only states that changed are kept, with their end`() throws {
    try folder.use { journal in
      try journal.record(RunRecord([], ["a.csv": "refused", "b.csv": "taken"], reason: "KG-301"))
      try journal.record(RunRecord([], ["a.csv": "refused", "b.csv": "taken"], reason: "KG-402"))
      try journal.record(RunRecord([], ["b.csv": "taken"], reason: "KG-402"))
      #expect(try journal.record(RunRecord([], ["b.csv": "taken"], reason: "KG-402")) == nil)
      try journal.record(RunRecord([], ["a.csv": "taken", "b.csv": "taken"], reason: "KG-402"))
    }
    let rows = try folder.tables { database in
      try Row.fetchAll(database, sql: "SELECT run, state, reason FROM states WHERE path = 'a.csv' ORDER BY run")
        .map { "\($0["run"] as Int) \($0["state"] as String? ?? "-") \($0["reason"] as String? ?? "-")" }
    }
    #expect(rows == ["1 refused KG-301", "2 refused KG-402", "3 - -", "4 taken KG-402"])
  }

  @Test func `reports of different periods by turns do not make it grow`() throws {
    let weeks = ["2024-W28", "2024-W29"].map { RunRecord([], ["a.csv": "taken-\($0)"], period: $0) }
    let numbers = try folder.use { journal in try (weeks + weeks + weeks).map { try journal.record($0) } }
    #expect(numbers == [1, 2, nil, nil, nil, nil])
  }

  @Test func `a report that was written is kept though the files are known`() throws {
    let file = ReceivedContent("a.csv")
    try folder.use { journal in
      try journal.record(RunRecord([file]))
      #expect(try journal.record(RunRecord([file], written: ("Reports/2024-W28", 12))) == 2)
    }
    let row = try #require(
      try folder.tables { try Row.fetchOne($0, sql: "SELECT * FROM runs WHERE number = 2") }
    )
    #expect(row["startedAt"] == "2024-08-28T05:00:00+00:00")
    #expect((row["toolVersion"], row["period"]) == ("0.1.0", "2024-W28"))
    #expect((row["folder"], row["files"]) == ("Reports/2024-W28", 12))
  }

  @Test func `is kept whole or not at all`() throws {
    try folder.use { _ in }
    try folder.tables {
      try $0.execute(
        sql: "CREATE TRIGGER full BEFORE INSERT ON states BEGIN SELECT raise(ABORT, 'no room'); END"
      )
    }
    let error = #expect(throws: JournalError.self) {
      try folder.use { _ = try $0.record(RunRecord([ReceivedContent("a.csv")], ["a.csv": "taken"])) }
    }
    #expect(error?.path == folder.path)
    #expect(try folder.rowCounts() == [0, 0, 0])
  }
}
