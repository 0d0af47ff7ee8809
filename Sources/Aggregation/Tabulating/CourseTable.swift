// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// The course of the campaigns over the submissions' own periods.
struct CourseTable {
  let catalogue: Catalogue
  let lastDay: Day

  /// A row for each campaign and period up to the report's last day, in the order of campaigns and time.
  func rows(_ counted: [SettledSubmission]) -> [Figures.CourseRow] {
    let byPeriod = Dictionary(grouping: counted.filter { $0.submission.period.days.last <= lastDay }) {
      $0.submission.period
    }
    let periods = byPeriod.keys.sorted()
    return catalogue.campaignRefs.flatMap { campaign in
      periods.map { period in row(campaign, period, byPeriod[period] ?? []) }
    }
  }

  private func row(_ campaign: Ref<Campaign>, _ period: Period, _ submissions: [SettledSubmission]) -> Figures.CourseRow {
    var measures: [Measure: Amounts] = [:]
    var units: Set<Ref<ReportingUnit>> = []
    for settled in submissions {
      units.insert(settled.countsFor)
      if settled.submission.saysNothing {
        for channel in catalogue[settled.submission.unit].channels {
          measures[catalogue[channel].measure, default: Amounts()].count = measures[catalogue[channel].measure, default: Amounts()].count + .none
        }
      }
      for observation in settled.submission.observations where observation.cell.campaign == campaign {
        measures[catalogue[observation.cell.channel].measure, default: Amounts()] += observation.amounts
      }
    }
    return Figures.CourseRow(
      campaign: campaign, period: period, phase: catalogue[campaign].phase(of: period.days), measures: measures,
      units: units.count)
  }
}
