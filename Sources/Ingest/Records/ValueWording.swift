// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

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

  /// What the submissions of a file are, where they are no whole reports of a period (R3, R5).
  static func kinds(of submissions: [Submission]) -> [ReadingChoice] {
    let subject = Phrase("Loại báo cáo", "kind of report")
    var choices: [ReadingChoice] = []
    if submissions.contains(where: \.isSupplement) {
      choices.append(
        ReadingChoice(
          subject,
          Phrase("bổ sung: thay các số có ghi, giữ các số khác", "supplement: its figures replace, others stay")
        )
      )
    }
    if submissions.contains(where: { $0.observations.haveCumulative }) {
      choices.append(
        ReadingChoice(
          subject,
          Phrase(
            "lũy kế: số trong kỳ = số lũy kế trừ số đã báo cáo",
            "cumulative: the period's figure is the cumulative one less what was reported before"
          )
        )
      )
    }
    return choices
  }

  private static func name(of mark: Character) -> Phrase {
    switch mark {
    case ".": Phrase("dấu chấm", "a dot")
    case ",": Phrase("dấu phẩy", "a comma")
    default: Phrase("dấu cách", "a space")
    }
  }
}
