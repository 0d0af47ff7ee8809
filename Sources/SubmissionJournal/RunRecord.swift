// SPDX-License-Identifier: Apache-2.0

import GRDB
public import ReportModel

/// Which run it is: when it began, and by which version of the tool.
public struct RunStamp: Sendable {
  /// The time of day; it stands in the journal and nowhere else.
  public let startedAt: Moment

  /// For example `0.1.0`.
  public let toolVersion: String

  /// Stamps a run.
  public init(startedAt: Moment, toolVersion: String) {
    self.startedAt = startedAt
    self.toolVersion = toolVersion
  }
}

/// What a run met and did.
public struct RunRecord: Sendable {
  /// What became of a file in the run's period.
  public struct State: Sendable, Hashable {
    /// The path below the inbox, NFC.
    public let path: String
    /// How it ended (R4).
    public let state: String
    /// The code of the finding that says why, where one does.
    public let reason: String?

    /// Says what became of a file.
    public init(path: String, state: String, reason: String?) {
      self.path = path
      self.state = state
      self.reason = reason
    }
  }

  /// Which run it is.
  public var stamp: RunStamp

  /// The name of the report's period.
  public var period: String

  /// The report's folder and how many files it holds; `nil` when nothing was written.
  public var written: (folder: String, files: Int)?

  /// The files whose arrival counts: those that could be read.
  public var received: [ReceivedContent]

  /// All files that concern the period.
  public var states: [State]

  /// Describes a run.
  public init(
    _ stamp: RunStamp,
    period: String,
    written: (folder: String, files: Int)?,
    received: [ReceivedContent],
    states: [State]
  ) {
    self.stamp = stamp
    self.period = period
    self.written = written
    self.received = received
    self.states = states
  }
}

extension Journal {
  /// Keeps what a run met and did, as far as it is new.
  ///
  /// - Returns: The run's number; `nil` when nothing was new, and nothing was written.
  /// - Throws: ``JournalError``; the journal is then as it was.
  @discardableResult
  public func record(_ run: RunRecord) throws(JournalError) -> Int? {
    try JournalError.naming(path) {
      try database.write { database in
        let number = try Self.nextRun(database)
        let arrived = try Self.keepArrivals(run.received, number, run.stamp, database)
        let changes = try Self.changes(run, database)
        guard arrived > 0 || !changes.isEmpty || run.written != nil else { return nil }
        try database.execute(
          sql: "INSERT INTO runs (number, startedAt, toolVersion, period, folder, files) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [
            number, run.stamp.time, run.stamp.toolVersion, run.period, run.written?.folder, run.written?.files,
          ]
        )
        try Self.keep(changes, of: run.period, number, database)
        return number
      }
    }
  }

  /// Keeps the arrival of files in a journal that was made anew: all have come together.
  ///
  /// - Throws: ``JournalError``; the journal is then as it was.
  public func recordTogether(_ received: [ReceivedContent], _ stamp: RunStamp) throws(JournalError) {
    try JournalError.naming(path) {
      try database.write { database in
        let number = try Self.nextRun(database)
        try Self.keepArrivals(received, number, stamp, database)
        try database.execute(
          sql: "INSERT INTO runs (number, startedAt, toolVersion) VALUES (?, ?, ?)",
          arguments: [number, stamp.time, stamp.toolVersion]
        )
      }
    }
  }

  /// - Returns: How many were not met before.
  @discardableResult
  private static func keepArrivals(
    _ received: [ReceivedContent],
    _ number: Int,
    _ stamp: RunStamp,
    _ database: Database
  ) throws -> Int {
    let insertion = try database.makeStatement(
      sql: "INSERT INTO arrivals (path, size, digest, run, metAt) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
    )
    let before = database.totalChangesCount
    for file in received {
      let digest = Int64(bitPattern: file.content.digest)
      try insertion.execute(arguments: [file.path, file.content.size, digest, number, stamp.time])
    }
    return database.totalChangesCount - before
  }

  // MARK: States

  /// A state that is not what was kept last; without one the file concerns the period no longer.
  private struct Change {
    let path: String
    let state: RunRecord.State?
  }

  private static func changes(_ run: RunRecord, _ database: Database) throws -> [Change] {
    var last: [String: RunRecord.State] = [:]
    let sql = "SELECT path, state, reason, max(run) FROM states WHERE period = ? GROUP BY path"
    let rows = try Row.fetchCursor(database, sql: sql, arguments: [run.period])
    while let row = try rows.next() {
      let path: String = try row.decode(atIndex: 0)
      guard let state = try row.decode(String?.self, atIndex: 1) else { continue }
      last[path] = .init(path: path, state: state, reason: try row.decode(String?.self, atIndex: 2))
    }
    let now = Dictionary(run.states.map { ($0.path, $0) }) { first, _ in first }
    let changed = now.values.filter { last[$0.path] != $0 }.map { Change(path: $0.path, state: $0) }
    let ended = last.keys.filter { now[$0] == nil }.map { Change(path: $0, state: nil) }
    return (changed + ended).sorted { $0.path < $1.path }
  }

  private static func keep(_ changes: [Change], of period: String, _ number: Int, _ database: Database) throws {
    let insertion = try database.makeStatement(
      sql: "INSERT INTO states (period, path, run, state, reason) VALUES (?, ?, ?, ?, ?)"
    )
    for change in changes {
      try insertion.execute(
        arguments: [period, change.path, number, change.state?.state, change.state?.reason]
      )
    }
  }
}

extension RunStamp {
  fileprivate var time: String { startedAt.iso(utcOffset: 0) }
}
