// SPDX-License-Identifier: Apache-2.0

import GRDB
import Glibc

/// A new journal that is made beside one that is no longer to be used, and then put into its place.
///
/// Whatever ends it before leaves the old one where it is.
public struct JournalReplacement: Sendable {
  private let old: String

  /// The new journal, to be filled.
  public let journal: Journal

  /// Makes an empty journal beside another one.
  ///
  /// - Parameter path: The old journal, which may be missing.
  /// - Throws: ``JournalError``.
  public init(of path: String) throws(JournalError) {
    old = path
    let new = path + ".new"
    for name in Self.names(of: new) { unsafe unlink(name) }
    journal = try Journal(at: new)
  }

  /// Takes over from the old journal each table that is whole.
  ///
  /// A part of the arrivals would be a wrong order: what is missing would seem to come last. So it is all or none.
  ///
  /// - Returns: How many arrivals it holds; `nil` when they are not whole.
  /// - Throws: ``JournalError`` when another process has the old one, or it can't be opened.
  public func salvage() throws(JournalError) -> Int? {
    guard unsafe access(old, F_OK) == 0 else { return nil }
    return try JournalError.naming(old) {
      try journal.database.writeWithoutTransaction { database in
        guard try isWhole({ try database.execute(sql: "ATTACH ? AS old", arguments: [old]) }) else { return nil }
        let kept = try JournalSchema.columns.filter { try copy($0.table, $0.columns, database) }.map(\.table)
        try database.execute(sql: "DETACH old")
        return kept.contains("arrivals") ? try Int.fetchOne(database, sql: "SELECT count(*) FROM arrivals") : nil
      }
    }
  }

  private func copy(_ table: String, _ columns: String, _ database: Database) throws -> Bool {
    try isWhole {
      let check = try String.fetchAll(database, sql: "PRAGMA old.integrity_check('\(table)')")
      guard check == ["ok"] else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: check.first) }
      try database.inTransaction {
        try database.execute(sql: "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM old.\(table)")
        return .commit
      }
    }
  }

  /// False when something fails because of damage; other errors are the caller's.
  private func isWhole(_ body: () throws -> Void) throws -> Bool {
    do {
      try body()
      return true
    } catch let error as DatabaseError {
      guard case .damaged = JournalError.Problem(error) else { throw error }
      return false
    }
  }

  /// Sets the old journal aside and puts the new one into its place.
  ///
  /// - Parameter day: Stands in the name of the one set aside, for example `2024-08-28`.
  /// - Returns: The path of the one set aside; `nil` when there was none.
  /// - Throws: ``JournalError``.
  public consuming func putInPlace(day: String) throws(JournalError) -> String? {
    let (old, journal) = (old, journal)
    return try JournalError.naming(old) {
      try journal.database.close()
      let aside = unsafe access(old, F_OK) == 0 ? Self.freeName(beside: old, day: day) : nil
      if let aside {
        // What SQLite keeps beside a journal belongs to it.
        for (name, target) in zip(Self.names(of: old), Self.names(of: aside)) where unsafe access(name, F_OK) == 0 {
          try Self.move(name, to: target)
        }
      }
      try Self.move(journal.path, to: old)
      return aside
    }
  }

  private static func names(of path: String) -> [String] { [path, path + "-wal", path + "-shm"] }

  private static func freeName(beside path: String, day: String) -> String {
    let stem = path.hasSuffix(".sqlite") ? String(path.dropLast(7)) : path
    var (name, number) = ("\(stem)-\(day).sqlite", 1)
    while unsafe access(name, F_OK) == 0 {
      number += 1
      name = "\(stem)-\(day)-\(number).sqlite"
    }
    return name
  }

  private static func move(_ path: String, to target: String) throws {
    guard unsafe rename(path, target) == 0 else {
      throw DatabaseError(resultCode: errno == ENOSPC ? .SQLITE_FULL : .SQLITE_PERM, message: nil)
    }
  }
}
