// SPDX-License-Identifier: Apache-2.0

import Naming

/// What the label of a row says of its figures, where it names no thing of the catalogue.
enum RowLabel: Hashable {
  /// `Tổng cộng 02 xã`, `Toàn huyện`: the sum of the other rows (R7).
  case total
  /// `Tuần trước`, `Kế hoạch`, `Lũy kế`: figures of other days, of plans, or that compare with them.
  case comparison

  /// Reads a label; it is one only when every word of it is known, so that `Tổng đài`, `Cộng tác viên` are none.
  init?(_ text: String) {
    guard text.utf8.count <= 120, text.nfc.contains(where: \.isLetter) else { return nil }
    let words = Self.words(of: FoldedName(text).bareKey)
    guard words.count <= 16 else { return nil }
    if Self.begins(words, Self.totalHeads, Self.totalTail), Self.isSpelledAsTotal(text) {
      self = .total
    } else if Self.begins(words, Self.comparisonHeads, Self.comparisonTail) {
      self = .comparison
    } else {
      return nil
    }
  }

  /// Whether a label could begin with a word; most cells need no further look then.
  static func mayBegin(with word: Substring) -> Bool {
    guard word.utf8.count <= 24, let first = words(of: FoldedName(word).bareKey).first else { return false }
    return heads.contains(first)
  }

  private static let heads = Set((totalHeads + comparisonHeads).compactMap(\.first))

  private static func words(of key: String) -> [Substring] { key.split { !$0.isLetter && !$0.isNumber } }

  private static func begins(_ words: [Substring], _ heads: [[Substring]], _ tail: Set<Substring>) -> Bool {
    heads.contains { head in
      words.starts(with: head)
        && words.dropFirst(head.count).allSatisfy { tail.contains($0) || $0.allSatisfy(\.isNumber) }
    }
  }

  /// `Cổng huyện` has the bare letters of `Cộng huyện`.
  private static func isSpelledAsTotal(_ text: String) -> Bool {
    let letters = text.nfc.lowercased()
    return !letters.contains("cổng") && !letters.contains("công")
  }

  private static let totalHeads: [[Substring]] = [
    ["tong"], ["cong"], ["t", "cong"], ["tc"], ["toan", "huyen"], ["toan", "tinh"], ["toan", "xa"],
    ["toan", "thanh", "pho"],
    ["toan", "don", "vi"], ["ca", "tuan"], ["ca", "huyen"], ["ca", "thang"], ["ca", "ky"],
  ]

  private static let totalTail: Set<Substring> = [
    "cong", "so", "hop", "lieu", "chung", "toan", "ca", "huyen", "tinh", "xa", "phuong", "thi", "tran", "thanh", "pho",
    "don", "vi", "dia", "ban", "phuong", "tuan", "thang", "ky", "ngay", "nam", "cac", "trong", "hinh", "thuc", "noi",
    "dung", "ket", "qua", "bao", "cao", "tat",
  ]

  private static let comparisonHeads: [[Substring]] = [
    ["luy", "ke"], ["so", "luy", "ke"], ["cong", "don"], ["tuan", "truoc"], ["ky", "truoc"], ["thang", "truoc"],
    ["tuan", "sau"], ["tuan", "toi"], ["ky", "sau"], ["cung", "ky"], ["tang"], ["giam"], ["chenh", "lech"],
    ["ke", "hoach"], ["chi", "tieu"], ["ty", "le"], ["ti", "le"], ["so", "voi"], ["so", "sanh"],
    ["so", "ky", "truoc"], ["so", "tuan", "truoc"], ["so", "lieu", "ky", "truoc"], ["so", "lieu", "tuan", "truoc"],
    ["uoc"], ["du", "kien"], ["kh"],
  ]

  private static let comparisonTail: Set<Substring> = [
    "giao", "duoc", "dat", "nam", "quy", "tuan", "thang", "ky", "truoc", "sau", "toi", "tiep", "theo", "so", "voi",
    "tu",
    "dau", "dot", "den", "nay", "het", "ngay", "thuc", "hien", "ke", "hoach", "luy", "cung", "tang", "giam", "chenh",
    "lech", "va", "toan", "ca", "huyen", "tinh", "chi", "tieu", "bao", "cao", "thoi", "diem", "trong", "hoan", "thanh",
    "tuyen", "truyen", "cong", "don", "chien", "dich", "ty", "ti", "le", "sanh", "phan", "tram", "cac",
    "kien", "kh",
  ]
}
