// SPDX-License-Identifier: Apache-2.0

import Naming

/// Words of titles, remarks and sheet names that call all figures of a table cumulative.
enum CumulativeWords {
  /// Whether a text does: `SỐ LIỆU TỪ ĐẦU NĂM ĐẾN HẾT TUẦN 28`, `(Lũy kế)`, `Tính đến hết tuần 28`.
  ///
  /// Not `trong tuần và lũy kế`, which speaks of both, nor `không ghi số lũy kế`, a remark on one column, or a sentence (`đã …`).
  static func describe(_ text: String) -> Bool {
    guard text.utf8.count <= RawField.longestName else { return false }
    let key = " " + FoldedName(text).bareKey + " "
    return phrases.contains { phrase in
      guard let place = key.firstRange(of: phrase) else { return false }
      let before = key[..<place.lowerBound] + " "
      return !before.hasSuffix(" va ") && !others.contains(where: before.contains) && !key.contains(" da ")
    }
  }

  private static let phrases = [
    " luy ke ", " luy tien ", " cong don ", " tu dau nam den ", " tu dau nam toi ", " tu dau thang den ",
    " tu dau quy den ", " tu dau dot ", " tu dau chien dich ", " tu ngay bat dau ", " tu khi bat dau ",
    " tu khi trien khai ", " tinh den het tuan ", " tinh den tuan ", " tinh den het thang ", " tinh den het quy ",
  ]

  private static let others = [" trong tuan ", " trong ky ", " khong ", " chua ", " cot "]
}
