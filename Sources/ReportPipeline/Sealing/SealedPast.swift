// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import FileStore
public import ReportModel
import Reporting
public import Sealing

/// What was sealed before, laid beside what counts now (R14).
struct SealedPast {
  private let workspace: Workspace
  private let seals: [Seal]
  private let unreadable: [String]

  init(of workspace: Workspace) {
    self.workspace = workspace
    (seals, unreadable) =
      workspace.past.map { ($0.seals, []) } ?? workspace.root.map { SealStore(workspace: $0).seals() } ?? ([], [])
  }

  private var catalogue: Catalogue { workspace.catalogue }

  /// Adds adjustments, their continuity, and remarks on seals of the same period.
  func lay(on content: inout ReportContent, _ counted: [SettledSubmission]) {
    content.findings += unreadable.map { Finding(.sealUnreadable, ["path": .text($0)]) }
    // A report of everything has no past, is never sealed, and knows no adjustments.
    guard !content.scope.isEverything, !seals.isEmpty else { return }
    let now = PresentFigures(counted, catalogue)
    let rule = SpanRule(catalogue: catalogue, scope: content.scope)
    let campaigns = Dictionary(catalogue.campaigns.map { ($0.id, $0) }) { first, _ in first }
    for report in catalogue.upwardReports {
      let snapshot = FigureSnapshot(content.figures, of: report, catalogue)
      content.findings += remark(on: report, snapshot, content.scope)
      guard let book = SealedBook(seals, of: report.id, before: content.scope.period.days, catalogue.calendar) else {
        continue
      }
      let adjustments = book.adjustments(
        byUnit: { now.byUnit(in: $0, report) },
        course: snapshot.course,
        evidence: now.evidence
      )
      content.sealed.adjustments[report.id] = adjustments
      let (count, breaks) = book.continuity(of: snapshot, adjustments) { days, campaign in
        campaigns[campaign].map { rule.isInCumulative(days, $0) } ?? false
      }
      content.sealed.continuity.count += count
      content.sealed.continuity.breaks += breaks
    }
  }

  /// Says that a report of this period was sealed and is no longer what counts.
  private func remark(on report: UpwardReport, _ now: FigureSnapshot, _ scope: ReportScope) -> [Finding] {
    let own = seals.filter { $0.report == report.id && $0.days == scope.period.days }
    guard let seal = own.max(by: { $0.attempt < $1.attempt }) else { return [] }
    let differences = SealDifference.between(seal.figures, now)
    guard !differences.isEmpty else { return [] }
    let day = Part.day(seal.at.day(utcOffset: catalogue.calendar.utcOffset))
    return [
      Finding(
        .sealDiffers,
        [
          "report": .text(report.id), "day": day, "count": .count(differences.count), "name": .text(scope.name),
        ]
      )
    ]
  }
}

/// What counts now in periods that were sealed.
struct PresentFigures {
  private let catalogue: Catalogue
  private let counted: [SettledSubmission]
  /// The places of submissions by the last day of their period.
  private let places: [Day: [Int]]

  init(_ counted: [SettledSubmission], _ catalogue: Catalogue) {
    self.counted = counted
    self.catalogue = catalogue
    places = Dictionary(grouping: counted.indices) { counted[$0].submission.period.days.last }
  }

  private func submissions(in days: DayRange) -> [SettledSubmission] {
    places.filter { days.contains($0.key) }.flatMap(\.value).sorted().map { counted[$0] }
  }

  /// What units say in a period, by their ids.
  func byUnit(in days: DayRange, _ report: UpwardReport) -> [String: [FigureSnapshot.Key: Amount]] {
    let own = submissions(in: days)
    return FigureSnapshot.byUnit(UnitCells(own, in: catalogue), of: Set(own.map(\.countsFor)), report, catalogue)
  }

  /// The file that speaks last for a unit in a period, and the officer's reason where one decided.
  func evidence(_ unit: String, _ days: DayRange) -> (cause: String, file: String) {
    let own = submissions(in: days).filter { catalogue[$0.countsFor].id == unit }
    guard let last = own.last else { return ("", "") }
    return ((last.answer ?? last.acceptance)?.reason ?? "", last.path)
  }
}

/// A figure that two snapshots of one report and period say differently.
public struct SealDifference: Sendable, Hashable {
  /// The unit's id.
  public let unit: String

  /// Which figure.
  public let key: FigureSnapshot.Key

  /// What the first one says.
  public let old: Amount

  /// What the second one says.
  public let new: Amount

  /// Every figure of units that differs, by unit and figure.
  static func between(_ one: FigureSnapshot, _ other: FigureSnapshot) -> [SealDifference] {
    Set(one.byUnit.keys).union(other.byUnit.keys).sorted()
      .flatMap { unit in
        let (old, new) = (one.byUnit[unit] ?? [:], other.byUnit[unit] ?? [:])
        return Set(old.keys).union(new.keys).sorted()
          .compactMap { key in
            let (before, after) = (old[key] ?? .missing, new[key] ?? .missing)
            return before == after ? nil : SealDifference(unit: unit, key: key, old: before, new: after)
          }
      }
  }
}
