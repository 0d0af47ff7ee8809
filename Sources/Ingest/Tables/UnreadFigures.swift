// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming

/// Tells columns of figures that nobody knows from columns of other things, which may be left out.
enum UnreadFigures {
  /// A remark about an unknown column, which is an error where the column holds nothing but numbers.
  static func weighed(_ finding: Finding, by rows: ArraySlice<SourceRow>) -> Finding {
    guard finding.code == .unknownColumn, let column = finding.location.column, !isNoFigure(finding.found ?? "") else {
      return finding
    }
    let cells = rows.lazy.map { $0.text(column - 1).trimmed }.filter { !$0.isEmpty }
    guard !cells.isEmpty, cells.allSatisfy(CellShape.isNumber) else { return finding }
    var finding = finding
    finding.severity = .error
    return finding
  }

  /// Whether the numbers below a heading are no figures of a report: money, dates, codes, telephones, people living there.
  private static func isNoFigure(_ heading: String) -> Bool {
    guard heading.utf8.count <= RawField.longestName else { return false }
    let words = FoldedName(heading).bareKey.split { !$0.isLetter && !$0.isNumber }
    return words.contains { others.contains($0) }
  }

  private static let others: Set<Substring> = [
    "phi", "tien", "dong", "vnd", "gia", "ma", "stt", "tt", "id", "code", "thoai", "sdt", "nam", "thang", "ngay",
    "tuan",
    "dan", "ho", "xep", "thu", "dai", "bieu", "year", "month", "no", "cost", "phone",
  ]
}
