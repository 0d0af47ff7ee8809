// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming

/// Names of kgreport.yml, each of which may mean one thing only.
///
/// Two things that answer to one name make every such name in a file ambiguous: that is a mistake here.
struct NameClaims {
  /// A name and the line it stands on, 1-based.
  typealias Claim = (name: String, line: Int?)

  let problems: ProblemList
  private var index = NameIndex<String>()

  init(problems: ProblemList) { self.problems = problems }

  mutating func claim(_ names: [Claim], for id: String) {
    var reported: Set<String> = []
    for (name, line) in names {
      if let other = index.holders(of: name).first(where: { $0 != id }), reported.insert(name).inserted {
        problems.report(.sharedAlias, line: line, found: name, ["first": .text(other), "second": .text(id)])
      }
      index.add(name, for: id)
    }
  }
}

/// Ids of one list of kgreport.yml, each of which may be used once.
struct UniqueIDs {
  let problems: ProblemList
  private var lines: [String: Int] = [:]

  init(problems: ProblemList) { self.problems = problems }

  /// The `id` of an item; a missing, odd or repeated one is reported.
  mutating func claim(_ map: SettingsMap) -> String {
    let id = map.requiredText("id")
    guard !id.isEmpty else { return id }
    let line = map.line(of: "id")
    if !id.isSlug { map.refuse("id", .slug) }
    if let first = lines[id] {
      problems.report(.repeatedID, line: line, found: id, ["first": .number(Int64(first))])
    }
    lines[id] = lines[id] ?? line ?? 0
    return id
  }
}

extension String {
  /// Whether the text is fit for an id: lower-case ASCII letters, digits and hyphens.
  var isSlug: Bool {
    !isEmpty
      && utf8.allSatisfy {
        ("a"..."z").contains(UnicodeScalar($0)) || ("0"..."9").contains(UnicodeScalar($0)) || $0 == UInt8(ascii: "-")
      }
  }
}

extension Phrase {
  static let slug = Phrase("chữ thường không dấu, số và dấu -", "lower-case letters, digits and -")
  static let existingDay = Phrase("ngày có thật, dạng 2024-07-01", "an existing day, such as 2024-07-01")
}
