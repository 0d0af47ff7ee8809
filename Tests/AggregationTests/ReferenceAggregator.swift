// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel

/// The rules once more, slow and obvious: for every submission it is asked whether any other one beats it.
struct ReferenceAggregator {
  private let catalogue: Catalogue
  private let asOf: Moment
  private let files: [ReceivedFile]

  /// The submissions that count.
  private(set) var counted: [Entry] = []

  init(catalogue: Catalogue, asOf: Moment, files: [ReceivedFile]) {
    (self.catalogue, self.asOf, self.files) = (catalogue, asOf, files)
    counted = settled()
  }

  struct Entry {
    var path: String
    var submission: Submission
    var isRefused: Bool
  }

  /// R2: no file of the same bytes, units and periods has a smaller path.
  private var entries: [Entry] {
    files.filter { file in
      !files.contains { other in
        other.content == file.content && other.path < file.path
          && other.submissions.map(\.unit) == file.submissions.map(\.unit)
          && other.submissions.map(\.period) == file.submissions.map(\.period)
      }
    }
    .flatMap { file in file.submissions.map { Entry(path: file.path, submission: $0, isRefused: file.isRefused) } }
  }

  /// R1, R18, then R9.
  private func settled() -> [Entry] {
    let live = entries.filter { entry in
      !entry.isRefused && (entry.submission.time.map { $0.moment <= asOf } ?? true)
    }
    let latest = live.filter { entry in
      !live.contains { other in
        other.submission.unit == entry.submission.unit && other.submission.period == entry.submission.period
          && beats(other, entry)
      }
    }
    let apart = withoutOverlaps(latest)
    return apart.filter { entry in
      guard let parent = catalogue.reportingParent(of: entry.submission.unit) else { return true }
      return !apart.contains {
        $0.submission.unit == parent && $0.submission.period.days.overlaps(entry.submission.period.days)
      }
    }
  }

  private func beats(_ one: Entry, _ other: Entry) -> Bool {
    let times = [one, other].map { $0.submission.time?.moment.seconds ?? .min }
    if times[0] != times[1] { return times[0] > times[1] }
    let revisions = [one, other].map { $0.submission.revision ?? 1 }
    if revisions[0] != revisions[1] { return revisions[0] > revisions[1] }
    return one.path > other.path
  }

  private func withoutOverlaps(_ entries: [Entry]) -> [Entry] {
    var kept = entries.filter { catalogue.calendar.isRegular($0.submission.period) }
    var odd = entries.filter { !catalogue.calendar.isRegular($0.submission.period) }
    while let best = odd.firstIndex(where: { candidate in !odd.contains { beats($0, candidate) } }) {
      let entry = odd.remove(at: best)
      let isFree = !kept.contains {
        $0.submission.unit == entry.submission.unit && $0.submission.period.days.overlaps(entry.submission.period.days)
      }
      if isFree { kept.append(entry) }
    }
    return kept
  }

  /// The sum of the numbers that one unit (itself or through those below it) states of one quantity of one cell.
  func number(_ unit: Unit?, _ cell: CellKey, _ quantity: Quantity, in days: DayRange) -> Int64? {
    var sum: Int64?
    for entry in counted where days.contains(entry.submission.period.days.last) {
      let countsFor = catalogue.reportingParent(of: entry.submission.unit) ?? entry.submission.unit
      guard unit == nil || unit == countsFor else { continue }
      for observation in entry.submission.observations where observation.cell == cell {
        if let number = observation.amounts[quantity].number { sum = (sum ?? 0) + number }
      }
    }
    return sum
  }
}
