// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The tables, as a list of named steps that never change once they were published.
enum JournalSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1-runs-arrivals-states") { try $0.execute(sql: first) }
    return migrator
  }

  /// The tables of the first version; times are ISO 8601 in UTC.
  ///
  /// Arrivals stand without reference to runs, so that they outlive damage there.
  ///
  /// - `runs`: those that met something new or wrote something; without a period where the journal was made anew,
  ///   without a folder where the report stood as it was.
  /// - `arrivals`: which run first met a path with a content (size in bytes, quick hash).
  /// - `states`: what became of a file in a period, by the run that found it changed; a state of NULL ends it.
  private static let first = """
    CREATE TABLE runs (
      number INTEGER NOT NULL PRIMARY KEY,
      startedAt TEXT NOT NULL,
      toolVersion TEXT NOT NULL,
      period TEXT,
      folder TEXT,
      files INTEGER
    ) STRICT;
    CREATE TABLE arrivals (
      path TEXT NOT NULL,
      size INTEGER NOT NULL,
      digest INTEGER NOT NULL,
      run INTEGER NOT NULL,
      metAt TEXT NOT NULL,
      PRIMARY KEY (path, size, digest)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE states (
      period TEXT NOT NULL,
      path TEXT NOT NULL,
      run INTEGER NOT NULL REFERENCES runs (number),
      state TEXT,
      reason TEXT,
      PRIMARY KEY (period, path, run)
    ) STRICT, WITHOUT ROWID;
    """

  /// The columns of each table, those that others refer to first.
  static let columns = [
    (table: "arrivals", columns: "path, size, digest, run, metAt"),
    (table: "runs", columns: "number, startedAt, toolVersion, period, folder, files"),
    (table: "states", columns: "period, path, run, state, reason"),
  ]

  /// Whether all steps were taken.
  ///
  /// - Throws: ``JournalError`` when there are steps that this version does not know.
  static func isCurrent(_ database: Database, _ path: String) throws -> Bool {
    guard try !migrator.hasBeenSuperseded(database) else {
      let sql = "SELECT toolVersion FROM runs ORDER BY number DESC LIMIT 1"
      // What a later version calls its columns is not known.
      let version = try? String.fetchOne(database, sql: sql)
      throw JournalError(.newer(version: version), path)
    }
    return try migrator.hasCompletedMigrations(database)
  }
}
