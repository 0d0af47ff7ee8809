// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// What the fast lane does with a builder: it adds rows that need no second look, a submission at a time.
extension SubmissionBuilder {
  /// The submission of rows that name a unit, a period and perhaps a time, and nothing else.
  ///
  /// - Returns: nil where the file's path says that its figures are cumulative.
  func plainKey(
    _ unit: Ref<ReportingUnit>,
    _ period: Period,
    statedTime: SubmissionTime?
  ) -> IdentityResolver.Key? {
    let clues = identityResolver.clues
    guard clues.kind != .cumulative else { return nil }
    return IdentityResolver.Key(
      unit: unit,
      period: period,
      time: statedTime ?? clues.time?.value,
      revision: clues.revision?.value,
      isSupplement: clues.kind == .supplement
    )
  }

  /// Lends the readings of a submission, so that many can be added to them at little cost.
  mutating func lendObservations(of group: Int) -> Observations {
    var lent = Observations()
    swap(&lent, &groups[group].submission.observations)
    return lent
  }

  /// Lends them in room that is there already, if there are none yet.
  mutating func lendObservations(of group: Int, with room: inout Observations) -> Observations {
    guard groups[group].submission.observations.isEmpty else { return lendObservations(of: group) }
    var lent = Observations()
    swap(&lent, &room)
    return lent
  }

  /// Takes them back.
  mutating func giveBack(_ observations: Observations, of group: Int) {
    groups[group].submission.observations = observations
  }

  /// Counts an observation that was added to lent ones.
  mutating func countPlainObservation() { observationCount += 1 }
}
