// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import ReportPipeline

/// The campaigns that `--campaign` and `--receiver` choose.
struct ChosenCampaigns {
  let campaigns: [String]
  let receivers: [String]

  /// The campaigns that satisfy both options; `nil` when neither is given.
  ///
  /// - Throws: ``RunFailure`` of kind `usage` for an id that the catalogue does not know, or when nothing is left.
  func resolve(in catalogue: Catalogue) throws(RunFailure) -> Set<Ref<Campaign>>? {
    guard !campaigns.isEmpty || !receivers.isEmpty else { return nil }
    try check(campaigns, "--campaign", among: catalogue.campaigns.map(\.id))
    try check(receivers, "--receiver", among: catalogue.receivers.map(\.id))
    let ofReceivers = catalogue.campaignRefs.filter { campaign in
      receivers.isEmpty || receivers.contains(catalogue[catalogue[campaign].receiver].id)
    }
    let chosen = ofReceivers.filter { campaigns.isEmpty || campaigns.contains(catalogue[$0].id) }
    guard !chosen.isEmpty else {
      throw .badOption(
        "--campaign",
        campaigns.joined(separator: ", "),
        because: Phrase("không gửi nơi nhận đã chọn", "it does not go to the chosen receiver"),
        candidates: ofReceivers.map { catalogue[$0].id }
      )
    }
    return Set(chosen)
  }

  private func check(_ ids: [String], _ option: String, among known: [String]) throws(RunFailure) {
    for id in ids where !known.contains(id) { throw .badOption(option, id, candidates: known) }
  }
}

extension RunFailure {
  /// A value of an option that is not valid, with those that are.
  static func badOption(
    _ option: String,
    _ found: String,
    because reason: Phrase? = nil,
    candidates: [String]
  ) -> RunFailure {
    RunFailure(
      .usage,
      Finding(
        .badOption,
        found: found,
        [
          "option": .text(option), "reason": reason.map(Part.phrase) ?? "",
          "candidates": .list(candidates),
        ]
      )
    )
  }
}
