// SPDX-License-Identifier: Apache-2.0

import Naming

/// Titles of tables that hold no figures of a period: plans of the next one, and examples of how to fill in a form.
enum PlanWords {
  /// What a line makes of the table below it.
  private enum Verdict { case plan, report }

  /// The title that makes a table a plan or an example: that nearest to the table, or its sheet's name.
  static func title(of rows: [SourceRow], sheet: String?) -> (text: String, place: RowPlace)? {
    if let sheet, verdict(sheet) == .plan { return (sheet, RowPlace()) }
    for row in rows.reversed() where CampaignMentions.mayBeTitle(row) {
      for cell in row.cells {
        switch verdict(cell) {
        case .plan: return (cell.nfc.trimmed, row.place)
        case .report: return nil
        case nil: continue
        }
      }
    }
    return nil
  }

  /// Whether a paragraph heads a plan (`true`) or a report (`false`).
  static func isPlan(_ text: String) -> Bool? { verdict(text).map { $0 == .plan } }

  private static func verdict(_ text: String) -> Verdict? {
    guard text.utf8.count <= 300 else { return nil }
    var words = FoldedName(text).bareKey.split(separator: " ")[...]
    // `VI` is a number, `ví dụ` is none.
    while let first = words.first, words.dropFirst().first != "du",
      first.allSatisfy({ "ivx".contains($0) || $0.isNumber })
    {
      words.removeFirst()
    }
    let key = words.joined(separator: " ") + " "
    guard let start = plans.first(where: key.hasPrefix) else {
      return reports.contains(where: key.hasPrefix) ? .report : nil
    }
    // `Kế hoạch số 12/KH-UBND` is a document.
    let next = key.dropFirst(start.count).prefix { $0 != " " }
    return next == "so" || next.contains(where: \.isNumber) ? nil : .plan
  }

  private static let plans = [
    "ke hoach ", "kh tuan ", "kh tuyen truyen ", "kh thang ", "du kien tuan ", "du kien ket qua tuan ", "phuong huong ",
    "nhiem vu tuan toi ", "nhiem vu tuan sau ", "vi du ", "so lieu vi du ", "so lieu minh hoa ", "mau vi du ",
    "bang vi du ",
  ]

  private static let reports = ["bao cao ", "ket qua ", "so lieu ", "tong hop ", "bieu tong hop ", "thuc hien "]
}
