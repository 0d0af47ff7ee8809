// SPDX-License-Identifier: Apache-2.0

import GRDB
import ReportModel
import TestSupport
import Testing

@testable import SubmissionJournal

@Suite struct JournalReplacementTests {
  let folder = JournalFolder()
  private let day = "2024-08-28"

  /// A journal in which every table has pages of its own.
  private func filled() throws {
    let files = (0..<500).map { ReceivedContent("thu-muc/tep-\($0).csv", UInt64($0)) }
    let states = Dictionary(uniqueKeysWithValues: files.map { ($0.path, "taken") })
    try folder.use { _ = try $0.record(RunRecord(files, states, written: ("Reports/2024-W28", 9))) }
  }

  /// Makes the journal anew: what was saved, and where the old one is.
  private func replace() throws -> (saved: Int?, aside: String?) {
    let replacement = try JournalReplacement(of: folder.path)
    let saved = try replacement.salvage()
    return (saved, try replacement.putInPlace(day: day))
  }

  /// Overwrites the first pages below the root of a table, or the root where it is a leaf.
  private func damage(_ table: String) throws {
    let sql = "SELECT pageno FROM dbstat WHERE name = ? ORDER BY pagetype = 'leaf' DESC, pageno"
    let page = try folder.tables { try Int.fetchOne($0, sql: sql, arguments: [table]) }
    var bytes = folder.bytes
    let start = (try #require(page) - 1) * 4096
    for offset in start..<start + 4096 { bytes[offset] = 0xA5 }
    folder.scratch.write(bytes, to: JournalFolder.name)
  }

  @Test func `takes everything over from a sound journal, and keeps the old one`() throws {
    try filled()
    let (old, counts) = (folder.bytes, try folder.rowCounts())
    let arrivals = try folder.use { try $0.arrivals() }
    let result = try replace()
    #expect(result.saved == 500)
    #expect(result.aside == folder.scratch.path(of: "journal-2024-08-28.sqlite"))
    #expect(folder.scratch.content(of: "journal-2024-08-28.sqlite") == old)
    #expect(try folder.rowCounts() == counts)
    #expect(try folder.use { try $0.arrivals().runs } == arrivals.runs)
    #expect(folder.scratch.names() == ["journal-2024-08-28.sqlite", "journal.sqlite"])
  }

  @Test(arguments: [("states", 500, [1, 500, 0]), ("runs", 500, [0, 500, 0]), ("arrivals", nil, [1, 0, 500])])
  func `takes over the tables that are whole, and of the others nothing`(table: String, saved: Int?, counts: [Int])
    throws
  {
    try filled()
    try damage(table)
    #expect(try replace().saved == saved)
    #expect(try folder.rowCounts() == counts)
  }

  @Test func `takes nothing over from garbage, and can still be filled`() throws {
    folder.scratch.write("không phải sổ", to: JournalFolder.name)
    let replacement = try JournalReplacement(of: folder.path)
    #expect(try replacement.salvage() == nil)
    let files = ["a.csv", "b.csv"].map { ReceivedContent($0) }
    try replacement.journal.recordTogether(files, .test)
    _ = try replacement.putInPlace(day: day)
    let arrivals = try folder.use { try $0.arrivals() }
    #expect(files.map(arrivals.run) == [1, 1])
    #expect(arrivals.currentRun == 2)
    #expect(folder.scratch.text(of: "journal-2024-08-28.sqlite") == "không phải sổ")
  }

  @Test func `needs no old one`() throws {
    let result = try replace()
    #expect((result.saved, result.aside) == (nil, nil))
    #expect(folder.scratch.names() == [JournalFolder.name])
  }

  @Test func `takes another name when that of the day is taken`() throws {
    for number in 1...3 {
      try folder.use { _ in }
      let name = number == 1 ? "journal-2024-08-28.sqlite" : "journal-2024-08-28-\(number).sqlite"
      #expect(try replace().aside == folder.scratch.path(of: name))
    }
  }

  @Test func `leaves one alone that another process has`() throws {
    try filled()
    var configuration = GRDB.Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    try DatabaseQueue(path: folder.path, configuration: configuration)
      .writeWithoutTransaction { other in
        try other.execute(sql: "BEGIN EXCLUSIVE")
        let error = #expect(throws: JournalError.self) { _ = try replace() }
        #expect(error == JournalError(.held, folder.path))
        try other.execute(sql: "ROLLBACK")
      }
    #expect(try folder.rowCounts() == [1, 500, 500])
  }

  @Test func `begins anew after one that was not finished`() throws {
    try filled()
    folder.scratch.write("hỏng", to: JournalFolder.name + ".new")
    #expect(try replace().saved == 500)
    #expect(folder.scratch.names() == ["journal-2024-08-28.sqlite", "journal.sqlite"])
  }
}
