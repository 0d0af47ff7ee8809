// SPDX-License-Identifier: Apache-2.0

import Tabular

/// The first line of a canonical table (product rules, section 4): nine columns, and revision and kind where wanted.
struct CanonicalHeader {
  static let columns = "unit,period,submitted_at,campaign,channel,count,minutes,reach,note"

  /// The names of all columns.
  let names: [String]

  /// Where the first row below it stands.
  let end: Int

  /// Reads the first line of a text; nil where it is any other.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.columns.utf8), let lineEnd = bytes.firstIndex(where: \.isLineEnd) else { return nil }
    guard lineEnd < 200 else { return nil }
    names = String(decoding: bytes[..<lineEnd], as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false)
      .map(String.init)
    let rest = names.dropFirst(Self.columnCount)
    guard names.count >= Self.columnCount, names[Self.columnCount - 1] == "note",
      [[], ["revision"], ["kind"], ["revision", "kind"], ["kind", "revision"]].contains(Array(rest))
    else { return nil }
    let isPair = bytes[lineEnd] == 0x0D && lineEnd + 1 < bytes.count && bytes[lineEnd + 1] == 0x0A
    end = lineEnd + (isPair ? 2 : 1)
  }

  static let columnCount = 9

  /// Whether columns stand behind the remark.
  var hasMoreColumns: Bool { names.count > Self.columnCount }
}

extension UInt8 {
  /// Whether it ends a line of text.
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}
