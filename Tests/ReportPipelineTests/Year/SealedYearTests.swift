// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import Reporting
import Sealing
import SubmissionJournal
import TestSupport
import Testing

@testable import ReportPipeline

@Suite("A season that is sealed week by week, with late letters and decisions after (R14)")
struct SealedYearTests {
  /// What the receivers were told of each unit in each sealed week: the seal of the week, then adjustments as they came.
  private struct Told {
    var figures: [String: [DayRange: [String: [FigureSnapshot.Key: Amount]]]] = [:]

    mutating func hear(_ seal: Seal) {
      figures[seal.report, default: [:]][seal.days] = seal.figures.byUnit
      for adjustment in seal.adjustments {
        guard let unit = adjustment.unit else { continue }
        let now = adjustment.new == .missing ? nil : adjustment.new
        figures[seal.report]?[adjustment.days]?[unit, default: [:]][adjustment.key] = now
      }
    }

    /// The figures of a week without units that say nothing any longer.
    func figures(_ report: String, _ days: DayRange) -> [String: [FigureSnapshot.Key: Amount]] {
      (figures[report]?[days] ?? [:]).filter { !$0.value.isEmpty }
    }
  }

  @Test(
    "adjustments tell all that changed, cumulative figures go on, and every seal is proved",
    arguments: Seed.several(1)
  )
  func season(seed: Seed) async throws {
    var random = seed.generator
    let first = random.number(in: 1...YearFacts.weeks - 9)
    var life = Life(seed, weeks: first...first + 8, .few)
    let test = try TestWorkspace(roster: YearFacts.roster) { _ in YearFacts.settings }
    var told = Told()
    var sealed: [DayRange] = []
    var adjustments = 0
    for day in life.days {
      for change in life.live(day) { try test.apply(change) }
      guard day % 7 == 2, let outcome = try await seal(day, test) else { continue }
      let what: Comment = "\(seed.testDescription), day \(day) (\(PlainCalendar.date(day)))"
      for seal in outcome.seals {
        told.hear(seal)
        adjustments += seal.adjustments.count
      }
      let catalogue = try test.reopened().catalogue
      for days in sealed.shuffled(using: &random).prefix(2) {
        let figures = try await figures(.named(catalogue.calendar.period(of: days).name), day, test)
        for report in catalogue.upwardReports {
          let now = figures.map { FigureSnapshot($0, of: report, catalogue).byUnit } ?? [:]
          try #require(told.figures(report.id, days) == now, what)
        }
      }
      sealed += outcome.seals.prefix(1).map(\.days)
    }
    #expect(sealed.count > 4 && adjustments > 0)
    let proofs = try await SealComparison(workspace: try test.reopened(), jobs: 2)
      .prove(period: nil, report: nil, tool: "test")
    for proof in proofs {
      try #require(proof.isProved && proof.isSameWorkbook == true, "\(seed.testDescription), \(proof.seal.period)")
    }
  }

  /// What counts now in a period; nil where nothing does any longer.
  private func figures(_ period: PeriodChoice, _ day: Int, _ test: TestWorkspace) async throws -> Figures? {
    do {
      return try await AggregateRun(try request(period, day, test)).prepared().content.figures
    } catch let failure as RunFailure where failure.kind == .nothingUsable {
      return nil
    }
  }

  private func request(_ period: PeriodChoice, _ day: Int, _ test: TestWorkspace) throws -> AggregateRun.Request {
    let asOf = Moment(seconds: PlainCalendar.start + (day + 1) * 86_400)
    var request = AggregateRun.Request(workspace: try test.reopened(), asOf: asOf)
    request.period = period
    request.journal = RunStamp(startedAt: asOf, toolVersion: "test")
    return request
  }

  /// Runs the week as the officer does, and seals what it shows; nil where nothing counts yet.
  private func seal(_ day: Int, _ test: TestWorkspace) async throws -> SealRun.Outcome? {
    do {
      var report = try request(.latest, day, test)
      report.kinds = [.figures]
      let scope = try await AggregateRun(report).run().content.scope
      report.period = .named(scope.name)
      var request = SealRun.Request(report)
      request.despite = "Theo lịch"
      request.reopening = "Theo lịch"
      return try await SealRun(request).run()
    } catch let failure as RunFailure where failure.kind == .nothingUsable {
      return nil
    }
  }
}
