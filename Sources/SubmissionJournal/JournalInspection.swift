// SPDX-License-Identifier: Apache-2.0

import GRDB

/// What a look at a journal shows; nothing is changed.
public struct JournalInspection: Sendable {
  /// The last step that its tables went through; `nil` for a file without tables.
  public let schema: String?

  /// How many runs it knows.
  public let runs: Int

  /// Every file that was ever met, in the order of paths.
  public let received: [ReceivedContent]

  /// What SQLite's own check and the references between tables show, in SQLite's words; empty when all is well.
  public let damage: [String]

  /// Looks at a journal.
  ///
  /// - Parameter path: The file, which exists.
  /// - Throws: ``JournalError``; `damaged` when it is too damaged to be looked at.
  public init(of path: String) throws(JournalError) {
    self = try JournalError.naming(path) {
      // A connection that may only read leaves files beside the journal.
      try DatabaseQueue(path: path, configuration: Journal.configuration)
        .read { database in
          guard try JournalSchema.isCurrent(database, path) else { return try Self(outdated: database) }
          return try Self(database)
        }
    }
  }

  /// An older journal, or none yet: the next run brings it up to date.
  private init(outdated database: Database) throws {
    schema = try JournalSchema.migrator.appliedMigrations(database).last
    runs = 0
    received = []
    damage = try Self.damage(database)
  }

  private init(_ database: Database) throws {
    schema = try JournalSchema.migrator.appliedMigrations(database).last
    runs = try Int.fetchOne(database, sql: "SELECT count(*) FROM runs") ?? 0
    received = try Row.fetchAll(database, sql: "SELECT path, size, digest FROM arrivals ORDER BY path, run")
      .map(ReceivedContent.init)
    damage = try Self.damage(database)
  }

  private static func damage(_ database: Database) throws -> [String] {
    let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check")
    let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
    return lines.filter { $0 != "ok" } + (orphans == 0 ? [] : ["states of \(orphans) files without their run"])
  }
}
