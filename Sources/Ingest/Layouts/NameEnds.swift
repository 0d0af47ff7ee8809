// SPDX-License-Identifier: Apache-2.0

import Configuration
import Naming

/// Tells whether a name that stands in a title ends there, or goes on with words that make it another thing's name.
struct NameEnds {
  let names: CatalogueNames

  /// Whether the words behind a name begin something else: a mark, a place, a time, a unit, a channel, a campaign.
  func isEnd(_ rest: FoldedName, of text: String) -> Bool {
    guard rest.wordCount > 0 else { return true }
    let words = rest.bareKey.split(separator: " ", maxSplits: 2)
    guard let next = words.first else { return true }
    if next.utf8.contains(where: \.isDigit) { return true }
    if Self.fillers.contains(next) {
      return !(words.count > 1 && Self.places.contains(next) && Self.people.contains(words[1]))
    }
    return isBehindMark(rest, text) || namesSomething(rest)
  }

  private func namesSomething(_ rest: FoldedName) -> Bool {
    (1...min(rest.wordCount, 8))
      .contains { count in
        let name = rest.prefix(count)
        return names.campaigns.knownMatch(name) != nil || names.channels.knownMatch(name) != nil
          || names.units.knownMatch(name) != nil
      }
  }

  /// Whether a mark parts the rest of a text from what stands before it.
  private func isBehindMark(_ rest: FoldedName, _ text: String) -> Bool {
    let whole = FoldedName(text).wordCount
    return text.indices
      .contains { index in
        guard Self.marks.contains(text[index]), text[index] != "-" || isSpaced(index, text) else { return false }
        return FoldedName(text[..<index]).wordCount == whole - rest.wordCount
      }
  }

  private func isSpaced(_ index: String.Index, _ text: String) -> Bool {
    let next = text.index(after: index)
    return next < text.endIndex && text[next].isWhitespace
  }

  private static let marks: Set<Character> = [
    ",", ";", ":", "(", ")", "[", "]", "“", "”", "\"", "-", "–", "—", "\n", "\t",
  ]

  private static let places: Set<Substring> = ["tren", "tai", "o", "cho"]
  private static let people: Set<Substring> = ["nguoi", "tre", "cay", "thuy"]

  private static let fillers: Set<Substring> = [
    "nam", "tuan", "thang", "quy", "ky", "ngay", "dot", "lan", "giai", "dau", "cuoi", "sau", "truoc", "tu", "den",
    "het",
    "tren", "tai", "o", "cho", "dia", "huyen", "thi", "thanh", "tx", "tp", "xa", "phuong", "tinh", "khu", "ap", "cum",
    "ubnd", "uy", "phong", "trung", "so", "ban", "cua", "theo", "va", "voi", "bang", "qua", "trong", "thuoc", "do",
    "nham",
    "ket", "bao", "bieu", "phu", "danh", "tong", "so", "lieu", "hinh", "kenh", "cong", "viet", "quoc", "lan", "la",
    "duoc",
    "da", "gui", "kem", "thuc", "trien", "w", "t", "co", "nay", "hang", "chi", "don", "noi", "toan", "nhan",
  ]
}
