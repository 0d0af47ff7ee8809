// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming

/// Names of the catalogue that a file writes otherwise, each with what it was taken for (R10).
struct UsedNames {
  private var meanings: [(text: String, name: String)] = []
  private var seen: Set<String> = []

  /// The most names that are listed.
  private static let most = 40

  /// Notes what a text was taken for, unless it is the name or the id itself.
  mutating func note(_ text: String, for name: String, id: String) {
    let text = text.trimmed
    guard text != id, text.lowercased() != name.lowercased(), seen.count < Self.most, seen.insert(text).inserted
    else { return }
    meanings.append((SafeText.printable(text), name))
  }

  /// Adds what another part of the file used.
  mutating func add(_ other: UsedNames) {
    for (text, name) in other.meanings { note(text, for: name, id: "") }
  }

  /// Said once for a file: `“MXH” là Mạng xã hội`.
  var choice: ReadingChoice? {
    guard !meanings.isEmpty else { return nil }
    let vietnamese = meanings.map { "“\($0.text)” là \($0.name)" }.joined(separator: "; ")
    let english = meanings.map { "“\($0.text)” is \($0.name)" }.joined(separator: "; ")
    return ReadingChoice(Phrase("Tên hiểu theo danh mục", "names understood"), Phrase(vietnamese, english))
  }
}
