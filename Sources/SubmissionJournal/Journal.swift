// SPDX-License-Identifier: Apache-2.0

import GRDB
public import ReportModel

/// What cannot be read again from the inbox: when each file first came, what runs did, and what became of the files.
///
/// A file of SQLite. Losing it loses history, not figures, but for the order of arrival (R1). Runs that use it are kept
/// apart by their caller; each change is one transaction.
public struct Journal: Sendable {
  let path: String
  let database: DatabaseQueue

  /// Opens a journal for reading and writing, and brings an older one up to date.
  ///
  /// - Parameter path: The file, which is made when missing, in a folder that exists.
  /// - Throws: ``JournalError``; that it can be written now is made sure of.
  public init(at path: String) throws(JournalError) {
    self.path = path
    database = try JournalError.naming(path) {
      var configuration = Self.configuration
      // GRDB's own setting writes to the file each time it is opened, so that a run without news would change it.
      configuration.prepareDatabase { database in
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
        guard mode == "wal" else { throw DatabaseError(resultCode: .SQLITE_NOLFS, message: "no WAL mode") }
      }
      let database = try DatabaseQueue(path: path, configuration: configuration)
      let isCurrent = try database.read { try JournalSchema.isCurrent($0, path) }
      if !isCurrent { try JournalSchema.migrator.migrate(database) }
      // Damage that showed only at the end of a run would leave a report that nobody knows of.
      try database.write { try Self.refuseDamage($0) }
      return database
    }
  }

  private static func refuseDamage(_ database: Database) throws {
    let verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
    guard verdict == "ok" else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: verdict) }
  }

  /// What all connections share: others get a second to finish.
  static var configuration: GRDB.Configuration {
    var configuration = GRDB.Configuration()
    configuration.busyMode = .timeout(1)
    return configuration
  }

  /// What came before, for a run that is about to begin.
  ///
  /// - Throws: ``JournalError``.
  public func arrivals() throws(JournalError) -> Arrivals {
    try JournalError.naming(path) { try database.read(Self.arrivals) }
  }

  /// What came before, for those who only look; nothing is changed.
  ///
  /// - Parameter path: The journal's file, which exists.
  /// - Returns: `nil` for a journal that the next run has yet to bring up to date.
  /// - Throws: ``JournalError``.
  public static func arrivals(in path: String) throws(JournalError) -> Arrivals? {
    try JournalError.naming(path) {
      try DatabaseQueue(path: path, configuration: configuration)
        .read { try JournalSchema.isCurrent($0, path) ? arrivals($0) : nil }
    }
  }

  private static func arrivals(_ database: Database) throws -> Arrivals {
    let rows = try Row.fetchCursor(database, sql: "SELECT path, size, digest, run FROM arrivals")
    var runs: [ReceivedContent: Int] = [:]
    while let row = try rows.next() { runs[try ReceivedContent(row)] = try row.decode(forColumn: "run") }
    return Arrivals(runs: runs, currentRun: try nextRun(database))
  }

  /// Copies a journal as SQLite itself does, whole at one moment, whoever writes to it.
  ///
  /// - Parameters:
  ///   - path: The file, which exists.
  ///   - copy: The copy, which does not, in a folder that does.
  /// - Throws: ``JournalError``, also where the copy is not sound: then the journal is not either.
  public static func copy(_ path: String, to copy: String) throws(JournalError) {
    try JournalError.naming(path) {
      let target = try DatabaseQueue(path: copy, configuration: configuration)
      try DatabaseQueue(path: path, configuration: configuration).backup(to: target)
      try target.write { try refuseDamage($0) }
      try target.close()
    }
  }

  /// The number after all that were ever given.
  static func nextRun(_ database: Database) throws -> Int {
    let sql = "SELECT max(ifnull((SELECT max(number) FROM runs), 0), ifnull((SELECT max(run) FROM arrivals), 0)) + 1"
    return try Int.fetchOne(database, sql: sql) ?? 1
  }
}

/// A file under its path with its content; other bytes under the same path are another arrival.
public struct ReceivedContent: Sendable, Hashable {
  /// The path below the inbox, NFC.
  public let path: String

  /// Its bytes.
  public let content: ContentID

  /// Names a file with its content.
  public init(path: String, content: ContentID) {
    self.path = path
    self.content = content
  }

  init(_ row: Row) throws {
    let digest: Int64 = try row.decode(forColumn: "digest")
    path = try row.decode(forColumn: "path")
    content = ContentID(size: try row.decode(forColumn: "size"), digest: UInt64(bitPattern: digest))
  }
}

/// By which run each file was first met.
public struct Arrivals: Sendable {
  let runs: [ReceivedContent: Int]

  /// Those of files whose content is known to be the same, by path.
  private let runsByPath: [String: Int]

  /// The number of the run that is under way, and of all that it meets first.
  public let currentRun: Int

  /// The number of the run that first met a file; files of one run have no order.
  public func run(of file: ReceivedContent) -> Int {
    if let run = runs[file] { return run }
    guard !runsByPath.isEmpty else { return currentRun }
    // What lies in an archive or a mail came with it.
    var path = file.path[...]
    while true {
      if let run = runsByPath[String(path)] { return run }
      guard let cut = path.lastIndex(of: "/") else { return currentRun }
      path = path[..<cut]
    }
  }

  init(runs: [ReceivedContent: Int], currentRun: Int) {
    (self.runs, self.currentRun, runsByPath) = (runs, currentRun, [:])
  }

  /// The arrivals of files that were kept with a report, by their paths; others came last.
  public init(keptFiles runs: [String: Int]) {
    self.runs = [:]
    runsByPath = runs
    currentRun = (runs.values.max() ?? 0) + 1
  }
}
