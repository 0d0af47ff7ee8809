// SPDX-License-Identifier: Apache-2.0

import GRDB

/// What a look at a journal shows; nothing is changed.
public struct JournalInspection: Sendable {
  /// The last step that its tables went through; `nil` for a file without tables.
  public let schema: String?

  /// How many runs it knows.
  public let runs: Int

  /// Every arrival, in the order of paths and runs.
  public let received: [ReceivedContent]

  /// What SQLite's own check and the references between tables show; empty when all is well.
  public let damage: [JournalError]

  /// Looks at a journal.
  ///
  /// - Parameter path: The file, which exists.
  /// - Throws: ``JournalError``; `damaged` when it is too damaged to be looked at.
  public init(of path: String) throws(JournalError) {
    self = try JournalError.naming(path) {
      // A connection that may only read leaves files beside the journal.
      try DatabaseQueue(path: path, configuration: Journal.configuration)
        .read { database in
          let isCurrent = try JournalSchema.isCurrent(database, path)
          return try Self(database, path, isCurrent: isCurrent)
        }
    }
  }

  /// What an older journal holds, or one that was only begun, is known once the next run has brought it up to date.
  private init(_ database: Database, _ path: String, isCurrent: Bool) throws {
    let files = "SELECT path, size, digest FROM arrivals ORDER BY path, run"
    schema = try JournalSchema.migrator.appliedMigrations(database).last
    runs = isCurrent ? try Int.fetchOne(database, sql: "SELECT count(*) FROM runs") ?? 0 : 0
    received = isCurrent ? try Row.fetchAll(database, sql: files).map(ReceivedContent.init) : []
    damage = try Self.damage(database).map { JournalError(.damaged(.unexpected($0)), path) }
  }

  private static func damage(_ database: Database) throws -> [String] {
    let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check")
    let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
    return lines.filter { $0 != "ok" } + (orphans == 0 ? [] : ["states of \(orphans) files without their run"])
  }
}
