// SPDX-License-Identifier: Apache-2.0

/// Units that do not exist: two syllables put together, no name twice.
struct Roster {
  struct Unit {
    var id: String
    var name: String
    var code: String
  }

  let kind: UnitKind
  let units: [Unit]

  /// Up to 10,816 units.
  init(_ kind: UnitKind, count: Int) {
    self.kind = kind
    let syllables = Self.onsets.flatMap { onset in
      Self.rhymes.map { (onset.plain + $0.plain, onset.marked + $0.marked) }
    }
    units = (0..<count)
      .map { index in
        // Steps through all pairs, so that neighbours do not share their first syllable.
        let first = syllables[index % syllables.count]
        let second = syllables[(index / syllables.count + index * 7) % syllables.count]
        return Unit(
          id: "\(first.0)-\(second.0)",
          name: "\(kind.typeWord) \(first.1.capitalizedFirst) \(second.1.capitalizedFirst)",
          code: String(String(100_000 + index).dropFirst())
        )
      }
  }

  /// units.csv: every unit has every channel.
  var csv: String {
    units.reduce(into: "id,name,kind,parent,code,aliases,channels,valid_from,valid_to,successors\n") { text, unit in
      text += "\(unit.id),\(unit.name),\(kind.rawValue),,\(unit.code),,*,,,\n"
    }
  }

  private static let onsets: [(plain: String, marked: String)] = [
    ("b", "b"), ("ch", "ch"), ("d", "đ"), ("kh", "kh"), ("l", "l"), ("m", "m"), ("ng", "ng"), ("nh", "nh"),
    ("ph", "ph"), ("r", "r"), ("s", "s"), ("v", "v"), ("x", "x"),
  ]
  private static let rhymes: [(plain: String, marked: String)] = [
    ("ang", "ang"), ("ong", "ông"), ("uc", "úc"), ("ien", "iên"), ("oa", "òa"), ("am", "ẩm"), ("uong", "ương"),
    ("oi", "ới"),
  ]
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
