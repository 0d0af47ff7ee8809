// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import XLSXWriting

extension InternalWorkbook {
  /// Empty lines for figures that are to be set by hand.
  var corrections: ListSheet {
    // A report of a month is made of weeks, and these are what can be corrected.
    let isReported =
      !content.scope.isEverything
      && content.counted.contains { $0.submission.period == content.scope.period }
    let period = isReported ? ListSheet.Cell.text(content.scope.period.name) : .blank
    let listed = observationCount
    // What is not listed can't be looked up.
    let isListed = listsObservations
    var sheet = ListSheet(
      name: DecisionSheets.corrections,
      columns: DecisionSheets.Correction.allCases.map(\.heading),
      rows: (0..<DecisionSheets.spareRows)
        .map { line in
          DecisionSheets.Correction.allCases.map { column in
            switch column {
            case .period: period
            case .old: isListed ? .formula(figureThatCounts(line, of: listed)) : .blank
            default: .blank
            }
          }
        }
    )
    sheet.answers = Set(DecisionSheets.Correction.allCases.filter { $0 != .old }.map(\.rawValue))
    let quantities = CellValidation(.oneOf(DecisionSheets.quantities.map(\.text)))
    sheet.validations = [(DecisionSheets.Correction.quantity.rawValue, sheet.rows.indices, quantities)]
    return sheet
  }

  /// Looks up in the list of observations what counts of the cell that a line names; empty where that says nothing of
  /// it, or the line names it in other words.
  private func figureThatCounts(_ line: Int, of count: Int) -> String {
    let keys: [DecisionSheets.Correction] = [.unit, .period, .campaign, .channel]
    let last = max(count, 1) + 1
    func listed(_ column: Int) -> String {
      let letter = Self.letter(column)
      return "'\(Self.observationsName)'!$\(letter)$2:$\(letter)$\(last)"
    }
    func own(_ column: DecisionSheets.Correction) -> String { "$\(Self.letter(column.rawValue))\(line + 2)" }
    let conditions = keys.enumerated().map { "\(listed($0)),\(own($1))" }.joined(separator: ",")
    let sums = DecisionSheets.quantities.indices.map { "SUMIFS(\(listed(keys.count + $0)),\(conditions))" }
    let texts = DecisionSheets.quantities.map(\.text)
    let quantity = own(.quantity)
    let sum = "IF(\(quantity)=\"\(texts[1])\",\(sums[1]),IF(\(quantity)=\"\(texts[2])\",\(sums[2]),\(sums[0])))"
    return "IF(COUNTIFS(\(conditions))=0,\"\",\(sum))"
  }

  private static func letter(_ column: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
  }

  /// The names that can be chosen, each list in a column of its own.
  var names: ListSheet {
    let catalogue = content.catalogue
    let lists = [
      content.figures.units.map { catalogue[$0].name },
      Set(content.counted.map(\.submission.period)).sorted().map(\.name),
      catalogue.campaignRefs.map { catalogue[$0].shortName }, catalogue.channelRefs.map { catalogue[$0].name },
    ]
    let longest = lists.map(\.count).max() ?? 0
    return ListSheet(
      name: "Danh mục",
      columns: [
        (Phrase("Đơn vị báo cáo", "Unit"), 34), (Phrase("Kỳ báo cáo", "Period"), 16),
        (Phrase("Nội dung tuyên truyền", "Campaign"), 34), (Phrase("Hình thức tuyên truyền", "Channel"), 40),
      ],
      rows: (0..<longest).map { row in lists.map { row < $0.count ? .text($0[row]) : .blank } }
    )
  }

  /// Offers the names in the sheet of corrections; other names of the same are asked about once, and taken.
  func offerNames(
    _ names: (list: ListSheet, sheet: Sheet),
    on corrections: Sheet,
    of workbook: inout Workbook
  ) throws(WorkbookError) {
    let columns: [DecisionSheets.Correction] = [.unit, .period, .campaign, .channel]
    for (place, column) in columns.enumerated() {
      let count = names.list.rows.count { if case .text = $0[place] { true } else { false } }
      guard count > 0 else { continue }
      let source = CellRange(rows: 1...count, columns: place...place)
      var rule = CellValidation(.oneOfCells(source, on: names.sheet))
      rule.reaction = .warns
      rule.complaint = CellValidation.Message(
        title: "Ngoài danh mục",
        text: "Tên này không có trong danh mục. Nếu là tên gọi khác của cùng đơn vị, kỳ, nội dung hoặc hình thức thì "
          + "vẫn dùng được."
      )
      let cells = CellRange(rows: 1...DecisionSheets.spareRows, columns: column.rawValue...column.rawValue)
      try workbook.addValidation(rule, to: cells, on: corrections)
    }
  }
}
