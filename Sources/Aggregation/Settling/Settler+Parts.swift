// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

extension Settler {
  /// A submission as the parts that are settled by themselves: one of each campaign, or the share of one office (R1).
  func parts(of submission: Submission, from file: ReceivedFile) -> [(part: ReportPart?, submission: Submission)] {
    switch catalogue.parts[submission.unit] {
    case nil: [(nil, submission)]
    case .sender: [(.sender(file.sender), submission)]
    case .campaign: catalogue.campaignRefs.compactMap { campaign in part(of: submission, campaign) }
    }
  }

  private func part(
    of submission: Submission,
    _ campaign: Ref<Campaign>
  ) -> (part: ReportPart?, submission: Submission)? {
    var part = submission
    part.observations.removeAll { $0.cell.campaign != campaign }
    part.refusedCells = submission.refusedCells.filter { $0.campaign == campaign }
    if submission.saysNothing {
      part.saysNothing = false
      part.observations.append(contentsOf: nothing(of: submission, campaign))
    }
    // Rows that nobody filled in are no report of their campaign, and must not take the place of one.
    guard part.observations.contains(where: { !$0.isBlank }) || !part.refusedCells.isEmpty else { return nil }
    return (.campaign(campaign), part)
  }

  /// "Nothing for everything", said of one campaign.
  func nothing(of submission: Submission, _ campaign: Ref<Campaign>) -> [Observation] {
    let channels = catalogue[submission.unit].channels
    return catalogue.channelRefs.filter(channels.contains)
      .map { channel in
        var amounts = Amounts()
        for quantity in catalogue[channel].quantities { amounts[quantity] = .none }
        return Observation(cell: CellKey(campaign, channel), amounts: amounts, note: "", row: submission.firstRow)
      }
  }

  /// Says which files do not tell whose share they are.
  func askForSenders(_ settlement: inout Settlement) {
    for settled in settlement.submissions where settled.part == .sender(nil) {
      guard case .sender(let senders)? = catalogue.parts[settled.submission.unit] else { continue }
      settlement.findings.append(
        Finding(
          .senderUnknown,
          at: settled.location,
          ["unit": .text(catalogue[settled.submission.unit].name), "senders": .list(senders)]
        )
      )
    }
  }
}

extension Observation {
  /// Whether nothing is said, neither of the period nor since the beginning.
  fileprivate var isBlank: Bool { amounts == Amounts() && (cumulative ?? Amounts()) == Amounts() }
}
