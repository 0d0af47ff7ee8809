// SPDX-License-Identifier: Apache-2.0

import Naming

/// What a submission is meant as.
enum SubmissionKind: String, CaseIterable {
  /// The period's whole report.
  case full

  /// Figures to lay over an earlier report.
  case supplement

  /// Figures from the campaign's beginning.
  case cumulative

  /// Reads the cell of a column `kind`; empty means full.
  init?(text: String) {
    switch FoldedName(text).bareKey {
    case "", "full", "day du": self = .full
    case "supplement", "bo sung": self = .supplement
    case "cumulative", "luy ke": self = .cumulative
    default: return nil
    }
  }
}
