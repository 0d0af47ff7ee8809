// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

extension SubmissionBuilder {
  /// A submission under construction.
  struct Group {
    var submission: Submission
    var statesTime: Bool
    var hasRefusals = false

    /// Where it says "nothing for everything".
    var nothing: [Location] = []

    /// Whether it says anything that counts.
    var saysAnything: Bool { !submission.observations.isEmpty || !nothing.isEmpty }

    /// Whether it has rows, and not one of them says anything.
    var isBlank: Bool {
      !submission.observations.isEmpty && nothing.isEmpty && !hasRefusals
        && submission.observations.allSatisfy { $0.amounts == Amounts() }
    }
  }
}
