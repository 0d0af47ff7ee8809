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

  private func row(
    _ campaign: Ref<Campaign>,
    _ period: Period,
    _ submissions: [SettledSubmission]
  ) -> Figures.CourseRow {
    var channels: [Ref<Channel>: Amounts] = [:]
    for settled in submissions {
      settled.forEachCell(in: catalogue) { cell, amounts in
        if cell.campaign == campaign { channels[cell.channel, default: Amounts(all: .notApplicable)] += amounts }
      }
    }
    return Figures.CourseRow(
      campaign: campaign,
      period: period,
      phase: catalogue[campaign].phase(of: period.days),
      channels: channels,
      units: Set(submissions.map(\.countsFor)).count
    )
  }
}
