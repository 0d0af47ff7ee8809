// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// The course of the campaigns over the submissions' own periods.
struct CourseTable {
  let catalogue: Catalogue
  let lastDay: Day

  private typealias Channels = [Ref<Channel>: Amounts]

  /// A row for each campaign and period up to the report's last day, in the order of campaigns and time.
  func rows(_ counted: [SettledSubmission]) -> [Figures.CourseRow] {
    let byPeriod = Dictionary(grouping: counted.filter { $0.submission.period.days.last <= lastDay }) {
      $0.submission.period
    }
    let sums = byPeriod.mapValues(sum)
    return catalogue.campaignRefs.flatMap { campaign in
      byPeriod.sorted { $0.key < $1.key }
        .map { period, submissions in
          Figures.CourseRow(
            campaign: campaign,
            period: period,
            phase: catalogue[campaign].phase(of: period.days),
            channels: sums[period]?[campaign] ?? [:],
            units: Set(submissions.map(\.countsFor)).count
          )
        }
    }
  }

  private func sum(_ submissions: [SettledSubmission]) -> [Ref<Campaign>: Channels] {
    var sums: [Ref<Campaign>: Channels] = [:]
    for settled in submissions {
      settled.forEachCell(in: catalogue) { cell, amounts in
        sums[cell.campaign, default: [:]][cell.channel, default: Amounts(all: .notApplicable)] += amounts
      }
    }
    return sums
  }
}
