// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Reporting

extension Phrase {
  /// The lines of a wording for a terminal; those that begin with spaces are commands, which stay whole to be copied.
  func lines(in language: Language, _ parts: KeyValuePairs<String, Part>) -> [String] {
    text(in: language, parts).split(separator: "\n").map(String.init)
      .flatMap { $0.hasPrefix(" ") ? [$0] : $0.wrapped() }
  }
}
