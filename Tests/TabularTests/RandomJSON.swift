// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport

/// A number as the reader delivers it.
func number(_ text: String) -> JSONOutput {
  JSONNumber(text).map(JSONOutput.number) ?? .null
}

/// Any JSON value; its numbers are texts, as the reader delivers them, and its keys differ.
func randomJSON(depth: Int, using random: inout SeededGenerator) -> JSONOutput {
  let pieces = ["", "a", "\"", "\\", "\n", "\0", "\u{1B}", "Hòn Đất", "e\u{0323}\u{0302}", "😀", "\u{2028}"]
  func text() -> String {
    (0..<random.number(in: 0...3)).map { _ in random.pick(pieces) }.joined()
  }
  switch random.number(in: 0...(depth > 0 ? 6 : 4)) {
  case 0: return .null
  case 1: return .bool(random.pick([true, false]))
  case 2: return number(random.pick(["0", "-1", "12.0", "1e-3", "9223372036854775808", "-0.50"]))
  case 3, 4: return .string(text())
  case 5: return .array((0..<random.number(in: 0...4)).map { _ in randomJSON(depth: depth - 1, using: &random) })
  default:
    return .object(
      (0..<random.number(in: 0...4))
        .map { index in
          .init("\(index)" + text(), randomJSON(depth: depth - 1, using: &random))
        }
    )
  }
}
