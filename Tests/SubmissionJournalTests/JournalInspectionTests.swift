// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import GRDB
import ReportModel
import TestSupport
import Testing

@testable import SubmissionJournal

@Suite struct JournalInspectionTests {
  let folder = JournalFolder()
  private let files = [ReceivedContent("a.csv", 1), ReceivedContent("a.csv", 2), ReceivedContent("b.csv", 1)]

  @Test func `shows a sound journal and changes nothing`() throws {
    try folder.use { journal in for file in files { try journal.record(RunRecord([file])) } }
    let before = folder.bytes
    let inspection = try JournalInspection(of: folder.path)
    #expect((inspection.schema, inspection.runs) == ("1-runs-arrivals-states", 3))
    #expect(inspection.received == files)
    #expect(inspection.damage == [])
    #expect(folder.bytes == before)
    #expect(folder.scratch.names() == [JournalFolder.name])
  }

  @Test func `shows a file without tables as one that is still to be made`() throws {
    folder.scratch.write("", to: JournalFolder.name)
    let inspection = try JournalInspection(of: folder.path)
    #expect((inspection.schema, inspection.runs, inspection.received) == (nil, 0, []))
    #expect(inspection.damage == [])
    #expect(folder.bytes == [])
  }

  @Test func `shows references that lead nowhere`() throws {
    try folder.use { _ = try $0.record(RunRecord(files, ["a.csv": "taken"])) }
    try folder.tables { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: "DELETE FROM runs")
    }
    let damage = try JournalInspection(of: folder.path).damage
    #expect(damage == [JournalError(.damaged(.unexpected("states of 1 files without their run")), folder.path)])
  }

  @Test func `shows what SQLite's own check finds`() throws {
    try folder.use { _ = try $0.record(RunRecord(files)) }
    try folder.tables { database in
      try database.execute(sql: "PRAGMA writable_schema = ON")
      try database.execute(sql: "UPDATE sqlite_schema SET sql = replace(sql, 'metAt TEXT', 'metAt INTEGER')")
    }
    let damage = try JournalInspection(of: folder.path).damage
    #expect(damage.contains { $0.finding(workspace: "bc").message(in: .english).contains("arrivals.metAt") })
  }

  @Test func `refuses one that is too damaged, and one of a newer version`() throws {
    folder.scratch.write("không phải sổ", to: JournalFolder.name)
    let damaged = #expect(throws: JournalError.self) { try JournalInspection(of: folder.path) }
    #expect(damaged?.problem.isDamage == true)
    folder.scratch.remove(JournalFolder.name)
    try folder.use { _ in }
    try folder.tables { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2-seals')") }
    let newer = #expect(throws: JournalError.self) { try JournalInspection(of: folder.path) }
    #expect(newer?.problem == .newer(version: nil))
  }
}
