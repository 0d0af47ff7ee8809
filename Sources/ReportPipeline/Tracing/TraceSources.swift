// SPDX-License-Identifier: Apache-2.0

public import Aggregation
public import Diagnostics
import Ingest
import ReportModel

/// A trace with what stands in the files, word for word.
public struct SourcedTrace: Sendable {
  /// The trace.
  public let trace: FigureTrace

  /// Where each reading of the trace stands to the column, and the text there; `nil` where the file can't be looked at
  /// again, or it states nothing in a cell of its own.
  public let texts: [TracedReading: (location: Location, text: String)]
}

extension ReadingSource {
  /// Whether anything is written of a quantity, or a count that may state it too.
  fileprivate func states(_ quantity: Quantity) -> Bool { field(of: quantity).map { !$0.text.isEmpty } ?? false }
}

/// Reads the files behind a trace once more, to show what stands in them.
///
/// Nothing of this is kept while reports are made: tracing is rare, and its places would take more memory than the
/// figures (architecture: provenance costs nothing on the way).
struct TraceSources {
  private let workspace: Workspace
  private let originals: OriginalFiles
  /// What was read already; the figures of one question mostly come from the same files.
  private var read: [String: [ReadingSource]?] = [:]

  init(_ inbox: SettledInbox, _ workspace: Workspace) {
    self.workspace = workspace
    originals = OriginalFiles(inbox.files)
  }

  /// Adds texts, and the readings that were refused.
  ///
  /// - Parameters:
  ///   - trace: What the submissions say.
  ///   - submissions: Those that may concern the figure, whatever became of them.
  /// - Returns: The trace with the refused readings among those left out.
  mutating func sourced(_ trace: FigureTrace, among submissions: [SettledSubmission]) -> SourcedTrace {
    let address = trace.address
    let readings = trace.counted + trace.leftOut.map(\.reading)
    let refusing = submissions.filter { !$0.submission.refusedCells.isDisjoint(with: address.cells) }
    let paths = Set(readings.compactMap(\.location.file) + refusing.map(\.path))
    var trace = trace
    var texts: [TracedReading: (location: Location, text: String)] = [:]
    for path in paths.sorted() {
      guard let sources = sources(of: path) else { continue }
      // Of several readings in one line, the records of JSON Lines, the first is the first source.
      var known = Dictionary(grouping: sources.filter { $0.refusal == nil && $0.states(address.quantity) }) {
        Place($0.row, $0.sheet, $0.campaign, $0.channel)
      }
      for reading in readings where reading.location.file == path && texts[reading] == nil {
        let row = reading.location.row ?? 0
        let place = Place(row, reading.location.sheet, reading.cell.campaign, reading.cell.channel)
        guard let field = known[place]?.first?.field(of: address.quantity) else { continue }
        texts[reading] = (field.location, field.text)
        known[place]?.removeFirst()
      }
      let own = refusing.filter { $0.path == path }
      for refused in refusals(in: sources, address, own) {
        trace.leftOut.append(refused)
        if case .refused(_, let found) = refused.reason { texts[refused.reading] = (refused.reading.location, found) }
      }
    }
    return SourcedTrace(trace: trace, texts: texts)
  }

  private struct Place: Hashable {
    let row: Int
    let sheet: String?
    let campaign: Ref<Campaign>?
    let channel: Ref<Channel>?

    init(_ row: Int, _ sheet: String?, _ campaign: Ref<Campaign>?, _ channel: Ref<Channel>?) {
      (self.row, self.sheet, self.campaign, self.channel) = (row, sheet, campaign, channel)
    }
  }

  private mutating func sources(of path: String) -> [ReadingSource]? {
    if let known = read[path] { return known }
    let reader = SubmissionReader(catalogue: workspace.catalogue, names: workspace.names, keepsSources: true)
    let sources = originals.bytes(path).map { reader.read($0, path: path).sources }
    read[path] = .some(sources)
    return sources
  }

  /// The refused readings of the figure's cells; in a file of several reports each is of the one that began last.
  private func refusals(
    in sources: [ReadingSource],
    _ address: FigureAddress,
    _ submissions: [SettledSubmission]
  ) -> [LeftOutReading] {
    sources.compactMap { source in
      guard let code = source.refusal, source.campaign == address.campaign, let channel = source.channel,
        address.channels.contains(channel), let field = source.field(of: address.quantity)
      else { return nil }
      let cell = CellKey(address.campaign, channel)
      let stating = submissions.filter { $0.submission.refusedCells.contains(cell) }
      guard let settled = stating.last(where: { $0.submission.firstRow <= source.row }) ?? stating.first else {
        return nil
      }
      return LeftOutReading(
        reading: TracedReading(refusedIn: settled, cell, at: field.location),
        reason: .refused(code, found: field.text)
      )
    }
  }
}
