// SPDX-License-Identifier: Apache-2.0

import GRDB
import ReportModel
import TestSupport

@testable import SubmissionJournal

/// A folder with a journal in it.
struct JournalFolder {
  static let name = "journal.sqlite"

  let scratch = ScratchFolder()

  var path: String { scratch.path(of: Self.name) }

  var bytes: [UInt8] { scratch.content(of: Self.name) }

  func open() throws(JournalError) -> Journal { try Journal(at: path) }

  /// Opens the journal, does something with it, and closes it again.
  @discardableResult
  func use<Value>(_ body: (Journal) throws -> Value) throws -> Value { try body(try open()) }

  /// Does something with the tables themselves.
  @discardableResult
  func tables<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try DatabaseQueue(path: path).writeWithoutTransaction(body)
  }

  /// How many rows each table holds.
  func rowCounts() throws -> [Int] {
    try tables { database in
      try ["runs", "arrivals", "states"].map { try Int.fetchOne(database, sql: "SELECT count(*) FROM \($0)") ?? -1 }
    }
  }

  /// The problem with which opening fails.
  func problem() -> JournalError.Problem? {
    do {
      _ = try open()
      return nil
    } catch {
      return error.problem
    }
  }
}

extension RunStamp {
  static let test = RunStamp(startedAt: Moment(seconds: 1_724_821_200), toolVersion: "0.1.0")
}

extension ReceivedContent {
  init(_ path: String, _ digest: UInt64 = 1) { self.init(path: path, content: ContentID(size: 10, digest: digest)) }
}

extension RunRecord {
  /// A run that met files, each with a state in the period.
  init(
    _ files: [ReceivedContent],
    _ states: [String: String] = [:],
    reason: String? = nil,
    period: String = "2024-W28",
    written: (folder: String, files: Int)? = nil
  ) {
    self.init(
      .test,
      period: period,
      written: written,
      received: files,
      states: states.map { RunRecord.State(path: $0.key, state: $0.value, reason: reason) }
    )
  }
}

extension JournalError.Problem {
  var isDamage: Bool { if case .damaged = self { true } else { false } }
}
