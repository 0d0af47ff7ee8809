// SPDX-License-Identifier: Apache-2.0

import Naming
import ReportModel

/// Tells which office of a unit sent a file, by a word of its name or folders (R1, `parts:` of kgreport.yml).
struct SenderOffices {
  private let offices: [(name: String, key: String)]

  init(_ catalogue: Catalogue) {
    let names = catalogue.parts.values.flatMap { parts -> [String] in
      if case .sender(let names) = parts { names } else { [] }
    }
    // The longest name first: `phòng y tế` is not `y tế`.
    offices = Set(names).map { (name: $0, key: Self.key($0)) }
      .sorted { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }
  }

  /// The office that a path names; `nil` where it names none.
  func office(of path: String) -> String? {
    guard !offices.isEmpty else { return nil }
    let key = " \(Self.key(path)) "
    return offices.first { key.contains(" \($0.key) ") }?.name
  }

  /// The words of a text, bare, parted by single spaces.
  private static func key(_ text: String) -> String {
    let words = text.split { "/._-,;()[] ".contains($0) }
    return words.map { FoldedName(String($0)).bareKey }.joined(separator: " ")
  }
}
