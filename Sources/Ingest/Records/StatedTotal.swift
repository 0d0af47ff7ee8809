// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// A row that states a total; it is compared with its rows and never added (R7).
struct StatedTotal {
  let record: RawRecord
  private let group: Int?
  private let campaign: Ref<Campaign>?
  private let channel: Ref<Channel>?

  init(
    record: RawRecord,
    group: Int?,
    _ campaign: NameResolver.Resolution<Ref<Campaign>>,
    _ channel: NameResolver.Resolution<Ref<Channel>>
  ) {
    self.record = record
    self.group = group
    if case .thing(let campaign) = campaign { self.campaign = campaign } else { self.campaign = nil }
    if case .thing(let channel) = channel { self.channel = channel } else { self.channel = nil }
  }

  /// Compares stated totals with sums over the rows of their submission, campaign and channel.
  static func check(_ totals: [StatedTotal], in builder: SubmissionBuilder) -> [Finding] {
    guard !totals.isEmpty else { return [] }
    let sums = Sums(builder.groups.map(\.submission))
    var log = FindingLog()
    for total in totals {
      for finding in total.findings(builder, sum: { sums[total.group, total.campaign, total.channel, $0] }) {
        log.append(finding)
      }
    }
    return log.findings
  }

  /// Compares the total of a part of a table with the sums over that part.
  func findings(against sums: SectionSums, builder: SubmissionBuilder) -> [Finding] {
    findings(builder) { sums[campaign, channel, $0] }
  }

  private func findings(_ builder: SubmissionBuilder, sum: (Quantity) -> Int64) -> [Finding] {
    // What was refused is in the sender's total and not in ours; saying that they differ would blame a right total.
    guard !builder.hasRefused(in: group, campaign, channel) else { return [] }
    var findings: [Finding] = []
    var agreeing: RawField?
    for entry in record.quantities {
      guard let stated = (try? SubmissionBuilder.read(entry))?.amount.number else { continue }
      let sum = sum(entry.quantity)
      if sum == stated {
        agreeing = agreeing ?? entry.field
      } else {
        findings.append(
          Finding(
            .statedTotalDiffers,
            at: builder.location(of: record, entry.field),
            found: entry.field.text,
            ["stated": .number(stated), "sum": .number(sum)]
          )
        )
      }
    }
    if findings.isEmpty, let agreeing {
      findings.append(Finding(.totalRow, at: builder.location(of: record, agreeing)))
    }
    return findings
  }

  /// Sums over every choice of submission, campaign and channel, each being one or all of them.
  private struct Sums {
    private struct Key: Hashable {
      var group: Int?
      var campaign: Ref<Campaign>?
      var channel: Ref<Channel>?
      var quantity: Quantity
    }

    private var sums: [Key: Int64] = [:]

    init(_ submissions: [Submission]) {
      for (index, submission) in submissions.enumerated() {
        for observation in submission.observations {
          for quantity in Quantity.allCases {
            guard let number = observation.amounts[quantity].number else { continue }
            for group in [index, nil] {
              for campaign in [observation.cell.campaign, nil] {
                for channel in [observation.cell.channel, nil] {
                  let key = Key(group: group, campaign: campaign, channel: channel, quantity: quantity)
                  sums[key, default: 0] = sums[key, default: 0].addingReportingOverflow(number).partialValue
                }
              }
            }
          }
        }
      }
    }

    subscript(group: Int?, campaign: Ref<Campaign>?, channel: Ref<Channel>?, quantity: Quantity) -> Int64 {
      sums[Key(group: group, campaign: campaign, channel: channel, quantity: quantity)] ?? 0
    }
  }
}
