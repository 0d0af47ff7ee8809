// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Ingest
import Naming
import ReportModel

/// What officers type for units, periods, campaigns and channels: names as files write them, or ids.
struct TypedNames {
  let workspace: Workspace

  private var catalogue: Catalogue { workspace.catalogue }

  /// A period by any of its names.
  ///
  /// - Throws: ``RunFailure`` of kind `usage`, as all of these do.
  func period(_ text: String) throws(RunFailure) -> Period {
    guard case .period(let period) = PeriodText(calendar: catalogue.calendar).read(text) else {
      throw .badOption("--period", text, candidates: Phrase("2024-W28, thang-7-2024", "2024-W28, thang-7-2024"))
    }
    return period
  }

  /// A unit that exists in a period, or at any time.
  func unit(_ text: String, on period: Period?) throws(RunFailure) -> Ref<ReportingUnit> {
    let match = workspace.names.unit(text) { [catalogue] unit in
      period.map { catalogue[unit].isValid(within: $0.days) } ?? true
    }
    return try one(match, "--unit", text) { catalogue[$0].id }
  }

  func campaign(_ text: String) throws(RunFailure) -> Ref<Campaign> {
    try one(workspace.names.campaigns.match(text), "--campaign", text) { catalogue[$0].id }
  }

  func channel(_ text: String) throws(RunFailure) -> Ref<Channel> {
    try one(workspace.names.channels.match(text), "--channel", text) { catalogue[$0].id }
  }

  private func one<Thing>(
    _ match: NameMatch<Ref<Thing>>,
    _ option: String,
    _ text: String,
    _ id: (Ref<Thing>) -> String
  ) throws(RunFailure) -> Ref<Thing> {
    let candidates: [Ref<Thing>]
    switch match {
    case .one(let thing): return thing
    case .several(let several): candidates = several
    case .none(let nearest): candidates = nearest
    }
    let kind = option.dropFirst(2)
    let nearest = candidates.isEmpty ? "kgreport match \(kind) \"\(text)\"" : candidates.map(id).joined(separator: ", ")
    throw .badOption(option, text, candidates: Phrase(nearest, nearest))
  }
}

extension RunFailure {
  /// A value of an option that is not valid, with what would be.
  static func badOption(_ option: String, _ found: String, candidates: Phrase) -> RunFailure {
    RunFailure(
      .usage,
      Finding(.badOption, found: found, ["option": .text(option), "candidates": .phrase(candidates)])
    )
  }
}
