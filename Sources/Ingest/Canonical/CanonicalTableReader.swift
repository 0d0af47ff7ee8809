// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel
import Tabular

/// The fast lane of tables: reads canonical rows straight from their bytes, no string and no allocation for a good one.
///
/// It means what the rules of tables mean. A row that it can't settle by itself goes to those, alone; where such a row
/// depends on those beside it, the whole table does.
struct CanonicalTableReader {
  private let source: SourceName
  private let catalogue: Catalogue
  private let names: CatalogueNames
  private let known: CanonicalNames
  private let header: CanonicalHeader
  private let scanner: CanonicalScanner
  private let evidence: Evidence

  /// What is known of the text before its rows are read.
  enum Evidence {
    /// It was decoded as a whole: valid UTF-8, its letters repaired where they had to be.
    case decoded
    /// Nothing, and it can be decoded yet: only rows of which nothing has to be repaired are settled.
    case raw
    /// Nothing, and it is too large to be decoded: rows of valid UTF-8 are settled.
    case piece
  }

  /// The submission of the rows that are being read.
  private var run: Run?
  /// Room for the readings of the next one.
  private var room = Observations()
  private var repetitions: RowRepetitions
  /// The submission of the run before, which alone may go on.
  private var lastKey: IdentityResolver.Key?
  /// Its place, the greatest of all runs.
  private var lastGroup = -1
  /// The rules of tables, once a row needs them.
  private var body: TableBody?
  /// Whether a submission goes on behind another one, so that only the rules of tables see all of its rows.
  private var isInterleaved = false

  /// Rows of one submission that stand together.
  private struct Run {
    var group: Int
    var tail: Range<Int>
    var hasChannel: [Bool]
    /// Kept out of the builder while rows are added.
    var observations: Observations
  }

  init(
    source: SourceName,
    catalogue: Catalogue,
    names: CatalogueNames,
    known: CanonicalNames,
    header: CanonicalHeader,
    evidence: Evidence
  ) {
    self.source = source
    self.catalogue = catalogue
    self.names = names
    self.known = known
    self.header = header
    self.evidence = evidence
    scanner = CanonicalScanner(hasMoreColumns: header.hasMoreColumns)
    repetitions = RowRepetitions(cellCount: known.cellCount)
  }

  /// Reads the rows below the header of a whole text.
  ///
  /// - Parameters:
  ///   - bytes: The whole text.
  ///   - builder: A new one; of no use any more where the table is none for this lane.
  /// - Returns: Whether every row was settled.
  mutating func read(_ bytes: [UInt8], into builder: inout SubmissionBuilder) -> Bool {
    var place = CSVPlace(offset: header.end, row: 2, line: 2)
    guard read(bytes, from: &place, isLast: true, into: &builder) else { return false }
    finish(into: &builder)
    return true
  }

  /// Bytes at the end of a piece that wait for the next one, so that no row is cut in two; no row is longer.
  static let margin = 1 << 16

  /// Reads the rows of one piece of a text, up to those that may be cut.
  ///
  /// - Parameters:
  ///   - bytes: The piece.
  ///   - place: Where its first row stands; afterwards the first row that was not read.
  ///   - isLast: Whether the text ends with it.
  ///   - builder: A new one, or the one of the pieces before.
  /// - Returns: Whether every row was settled; the first one that was not stands at `place`.
  mutating func read(
    _ bytes: [UInt8],
    from place: inout CSVPlace,
    isLast: Bool,
    into builder: inout SubmissionBuilder
  ) -> Bool {
    let text = bytes.span
    let end = isLast ? text.count : text.count - Self.margin
    var (last, row) = (CanonicalRow(), CanonicalRow())
    var lastPlace: CSVPlace?
    repetitions.begin()
    while place.offset < end {
      if text[place.offset].isLineEnd {
        place.advance(to: place.offset + (text.isPair(place.offset) ? 2 : 1))
        continue
      }
      let isPlain = scanner.scan(text, at: place.offset, after: last, into: &row)
      if isPlain, take(row, text, after: last, at: place, &builder) {
        lastPlace = place
        place.advance(to: row.next, innerLines: row.innerLines)
        swap(&last, &row)
      } else {
        // What stands first may belong to the headings, unless there is no other way to read them.
        guard !isInterleaved, builder.observationCount > 0 || evidence == .piece,
          let next = hand(over: bytes, at: place, isPlain: isPlain, after: lastPlace, &builder)
        else { return false }
        lastPlace = nil
        place = next
      }
    }
    close(&builder)
    return true
  }

  /// Ends the table.
  mutating func finish(into builder: inout SubmissionBuilder) { body?.finish(into: &builder) }

  // MARK: Good rows

  private mutating func take(
    _ row: CanonicalRow,
    _ text: borrowing Span<UInt8>,
    after last: CanonicalRow,
    at place: CSVPlace,
    _ builder: inout SubmissionBuilder
  ) -> Bool {
    guard let campaign = known.campaigns.index(of: text, row.campaign),
      let channel = known.channels.index(of: text, row.channel)
    else { return false }
    let amounts = row.amounts
    if !continuesRun(row, text, after: last) {
      guard begin(row, text, at: place, &builder) else { return false }
    }
    guard let hasChannel = run?.hasChannel, known.takes(amounts, ofChannel: channel, in: hasChannel) else {
      return false
    }
    let cell = campaign * known.channelCount + channel
    if let first = repetitions.first(like: row, text, cell: cell, row: place.row) {
      let at = source.location(RowPlace(row: place.row, line: place.line))
      builder.remark(Finding(.repeatedRow, at: at, ["first": .text("\(first)")]))
    }
    builder.countPlainObservation()
    run?.observations.append(CellKey(Ref(campaign), Ref(channel)), amounts, text, note: row.note, row: place.row)
    return true
  }

  private func continuesRun(_ row: CanonicalRow, _ text: borrowing Span<UInt8>, after last: CanonicalRow) -> Bool {
    guard let run, row.key.count == last.key.count else { return false }
    return text.extracting(row.key).hasSameBytes(as: text.extracting(last.key))
      && text.extracting(row.tail).hasSameBytes(as: text.extracting(run.tail))
  }

  // MARK: Submissions

  private mutating func begin(
    _ row: CanonicalRow,
    _ text: borrowing Span<UInt8>,
    at place: CSVPlace,
    _ builder: inout SubmissionBuilder
  ) -> Bool {
    close(&builder)
    guard row.tail.allBlank(in: text), let cells = row.key.split3(in: text),
      let unit = known.units.index(of: text, cells.0),
      let period = CanonicalIdentity.week(text, cells.1, catalogue.calendar),
      catalogue.units[unit].isValid(within: period.days)
    else { return false }
    let time = CanonicalIdentity.time(text, cells.2, utcOffset: catalogue.calendar.utcOffset)
    guard time != nil || cells.2.isEmpty, let key = builder.plainKey(Ref(unit), period, statedTime: time)
    else { return false }
    guard let group = open(key, statesTime: time != nil, row: place.row, &builder) else {
      isInterleaved = true
      return false
    }
    run = Run(
      group: group,
      tail: row.tail,
      hasChannel: known.channels(of: Ref(unit)),
      observations: builder.lendObservations(of: group, with: &room)
    )
    return true
  }

  private mutating func open(
    _ key: IdentityResolver.Key,
    statesTime: Bool,
    row: Int,
    _ builder: inout SubmissionBuilder
  ) -> Int? {
    let known = builder.groupOfKey[key]
    if let known, key == lastKey { return known }
    // One that a row opened which was handed over has no rows of this lane yet.
    if let known, known <= lastGroup { return nil }
    let group = known ?? builder.open(key, statesTime: statesTime, row: row)
    (lastKey, lastGroup) = (key, group)
    repetitions.begin()
    return group
  }

  private mutating func close(_ builder: inout SubmissionBuilder) {
    guard var run else { return }
    self.run = nil
    builder.giveBack(run.observations.takeAll(), of: run.group)
    room = run.observations
  }

  // MARK: Other rows

  /// Hands one row to the rules of tables.
  ///
  /// - Returns: Where the next one stands; nil where the row can't be settled alone.
  private mutating func hand(
    over bytes: [UInt8],
    at place: CSVPlace,
    isPlain: Bool,
    after last: CSVPlace?,
    _ builder: inout SubmissionBuilder
  ) -> CSVPlace? {
    close(&builder)
    guard let (row, next) = CSVRows.row(of: bytes, at: place), isText(bytes, place.offset..<next.offset) else {
      return nil
    }
    if row.isBlank { return next }
    // What is plain but for its quotation marks or blank ends may repeat a row that was counted here.
    if !isPlain, evidence != .piece, isPlainOtherwise(row) { return nil }
    var body = self.body ?? newBody()
    guard let taken = body?.takeAlone(row, after: last.flatMap { CSVRows.row(of: bytes, at: $0)?.row }, &builder)
    else { return nil }
    self.body = body
    return taken ? next : nil
  }

  /// Whether the row's cells would be plain if they were written as canonical ones are.
  private func isPlainOtherwise(_ row: SourceRow) -> Bool {
    let cells = header.names.indices.map { row.text($0) }
    let noteColumn = 8
    guard row.width <= cells.count, cells.count > noteColumn, !cells[noteColumn].utf8.contains(.quote) else {
      return false
    }
    let line = cells.enumerated().map { $0 == noteColumn ? "\"\($1)\"" : $1 }.joined(separator: ",")
    var parts = CanonicalRow()
    return scanner.scan(Array(line.utf8).span, at: 0, after: CanonicalRow(), into: &parts)
  }

  private func isText(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    switch evidence {
    case .decoded: true
    case .raw: bytes.span.isComposed(range)
    case .piece: String(validating: bytes[range], as: UTF8.self).map { !$0.utf8.contains(0) } ?? false
    }
  }

  private func newBody() -> TableBody? {
    var finder = TableFinder(
      source: source,
      catalogue: catalogue,
      names: names,
      merges: [],
      hiddenColumns: [],
      isCampaignNamed: false
    )
    let head = SourceRow(row: 1, line: 1, cells: header.names, width: header.names.count)
    guard let found = finder.find(in: [head]), found.layout.isUsable else { return nil }
    return TableBody(
      source: source,
      catalogue: catalogue,
      names: names,
      sense: RowSense(layout: found.layout, names: names, recogniser: ColumnRecogniser(names: names)),
      preamble: Preamble(rows: [], sheet: nil, catalogue: catalogue, names: names),
      merges: []
    )
  }
}
