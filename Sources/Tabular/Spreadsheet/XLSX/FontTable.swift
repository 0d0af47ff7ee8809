// SPDX-License-Identifier: Apache-2.0

/// The names of fonts, each once, so that a cell needs only an index.
struct FontTable {
  private(set) var names: [String] = []
  private var indexes: [String: Int] = [:]

  /// The index of a name, new or known.
  mutating func index(of name: String) -> Int {
    if let index = indexes[name] { return index }
    names.append(name)
    indexes[name] = names.count - 1
    return names.count - 1
  }

  /// The index of a name; nil when it is not in the table.
  func knownIndex(of name: String) -> Int? { indexes[name] }
}
