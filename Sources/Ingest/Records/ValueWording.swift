// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// The choices of reading numbers and dates, in words.
enum ValueWording {
  /// Which marks were taken to group thousands, each with the row where it stood first.
  static func numberStyle(_ marks: [Character: Int]) -> ReadingChoice? {
    guard !marks.isEmpty else { return nil }
    let sorted = marks.sorted { $0.value < $1.value }
    let vietnamese = sorted.map { "\(name(of: $0.key).vietnamese) (từ dòng \($0.value))" }.joined(separator: ", ")
    let english = sorted.map { "\(name(of: $0.key).english) (from row \($0.value))" }.joined(separator: ", ")
    return ReadingChoice(Phrase("Dấu ngăn hàng nghìn", "mark of thousands"), Phrase(vietnamese, english))
  }

  static let dayFirst = ReadingChoice(
    Phrase("Thứ tự ngày tháng", "order of dates"),
    Phrase("ngày/tháng/năm", "day/month/year")
  )

  private static func name(of mark: Character) -> Phrase {
    switch mark {
    case ".": Phrase("dấu chấm", "a dot")
    case ",": Phrase("dấu phẩy", "a comma")
    default: Phrase("dấu cách", "a space")
    }
  }
}
