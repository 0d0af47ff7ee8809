// SPDX-License-Identifier: Apache-2.0

import Aggregation
public import Diagnostics
import ReportModel
import Sealing

/// One thing that a report checks about itself (R19).
public struct CheckResult: Sendable {
  /// What was compared.
  public let title: Phrase

  /// How many comparisons were made.
  public let count: Int

  /// Where the two sides differ, each with both of them; at most ``longest``.
  public let differences: [String]

  /// Whether nothing differs.
  public var isPassed: Bool { differences.isEmpty }

  /// More differences say nothing more.
  static let longest = 20
}

/// A check that is being made.
struct CheckCount {
  private(set) var count = 0
  private(set) var differences: [String] = []

  /// Compares two figures; nil is no figure.
  mutating func compare(_ one: Int64?, _ other: Int64?, _ what: @autoclosure () -> String) {
    count += 1
    guard one != other, differences.count < CheckResult.longest else { return }
    func text(_ number: Int64?) -> String { number.map(String.init) ?? "-" }
    differences.append("\(what()): \(text(one)) ≠ \(text(other))")
  }

  func result(_ title: Phrase) -> CheckResult {
    CheckResult(title: title, count: count, differences: differences)
  }
}

/// Proves a report's figures by other ways than those by which they were made, before anything is published (R19).
struct SelfCheck {
  let content: ReportContent

  /// Every check, in the order of the sheet "Kiểm tra".
  func results() -> [CheckResult] {
    [recount, totals, cumulative, previous, files, refused, formulas] + (content.sealed.hasPast ? [continuity] : [])
      + (content.carried.map { [carriedTotals($0)] } ?? [])
  }

  /// What was sealed before, its adjustments and what came since give the cumulative figures (R14).
  private var continuity: CheckResult {
    let (count, breaks) = content.sealed.continuity
    return CheckResult(
      title: Phrase(
        "lũy kế đã chốt cộng điều chỉnh và số liệu mới, với lũy kế kỳ này",
        "sealed cumulative figures with adjustments and new figures"
      ),
      count: count,
      differences: breaks.prefix(CheckResult.longest)
        .map { "\($0.key.campaign) \($0.key.channel) \($0.key.quantity.rawValue): \($0.printed) ≠ \($0.sum)" }
    )
  }

  private var catalogue: Catalogue { content.catalogue }

  private func name(_ cell: CellKey, _ quantity: Quantity) -> String {
    "\(catalogue[cell.campaign].id) \(catalogue[cell.channel].id) \(quantity.rawValue)"
  }

  // MARK: Figures

  /// Every unit's figures against the rows of data.csv, their figures written and read again.
  private var recount: CheckResult {
    let recount = Recount(content)
    var check = CheckCount()
    let cells = catalogue.cells
    for unit in content.figures.units where recount.isAddedUp(unit) {
      for cell in cells {
        for (quantity, sum) in zip(Quantity.allCases, recount[unit, cell]) {
          check.compare(
            content.figures[unit, cell][quantity].number,
            sum,
            "\(catalogue[unit].id) \(name(cell, quantity))"
          )
        }
      }
    }
    for stray in recount.strays(besides: content.figures.units) { check.compare(nil, 1, stray) }
    return check.result(
      Phrase("Cộng lại từ từng dòng số liệu, theo đơn vị", "every unit's figures, added up again from the rows")
    )
  }

  /// Totals against the sums of the units' own figures.
  private var totals: CheckResult {
    var check = CheckCount()
    for cell in catalogue.cells {
      for quantity in Quantity.allCases {
        let numbers = content.figures.units.compactMap { content.figures[$0, cell][quantity].number }
        check.compare(
          content.figures[cell].inPeriod[quantity].number,
          numbers.isEmpty ? nil : numbers.reduce(0, &+),
          name(cell, quantity)
        )
      }
    }
    return check.result(Phrase("Tổng cộng = tổng các đơn vị", "totals and the sums of units"))
  }

  /// What was carried over to the units of now against the totals of the units of then (R15).
  private func carriedTotals(_ carried: CarriedFigures) -> CheckResult {
    var check = CheckCount()
    for cell in catalogue.cells {
      for quantity in Quantity.allCases {
        let numbers = carried.figures.units.compactMap { carried.figures[$0, cell][quantity].number }
        check.compare(
          content.figures[cell].inPeriod[quantity].number,
          numbers.isEmpty ? nil : numbers.reduce(0, &+),
          name(cell, quantity)
        )
      }
    }
    return check.result(
      Phrase("Tổng theo đơn vị hiện nay = tổng theo đơn vị khi gửi", "totals by the units of now and of then")
    )
  }

  /// Cumulative figures against the sums of the weeks; where they begin later only what counts before may be left out.
  private var cumulative: CheckResult {
    var check = CheckCount()
    guard catalogue.settings.cumulativeFrom == .first else {
      return check.result(Phrase("Lũy kế không vượt tổng các kỳ", "cumulative figures"))
    }
    for cell in catalogue.cells {
      for quantity in Quantity.allCases {
        let rows = content.figures.course.filter { $0.campaign == cell.campaign }
        let numbers = rows.compactMap { $0.channels[cell.channel]?[quantity].number }
        check.compare(
          content.figures[cell].cumulative[quantity].number,
          numbers.isEmpty ? nil : numbers.reduce(0, &+),
          name(cell, quantity)
        )
      }
    }
    return check.result(Phrase("Lũy kế = tổng các kỳ", "cumulative figures and the sums of the periods"))
  }

  /// The figures of the period before against that period in the course.
  private var previous: CheckResult {
    var check = CheckCount()
    if let period = content.scope.previous {
      for cell in catalogue.cells {
        for quantity in Quantity.allCases {
          let rows = content.figures.course.filter {
            $0.campaign == cell.campaign && period.days.contains($0.period.days.last)
          }
          let numbers = rows.compactMap { $0.channels[cell.channel]?[quantity].number }
          check.compare(
            content.figures[cell].previous?[quantity].number,
            numbers.isEmpty ? nil : numbers.reduce(0, &+),
            name(cell, quantity)
          )
        }
      }
    }
    return check.result(Phrase("Kỳ trước = diễn biến của kỳ trước", "the period before and its row of the course"))
  }

  // MARK: Files

  /// Every file found has one state, and the states add up to the files (R4).
  private var files: CheckResult {
    var check = CheckCount()
    let states = Dictionary(grouping: content.files, by: \.state).mapValues { Int64($0.count) }
    check.compare(states.values.reduce(0, +), Int64(Set(content.files.map(\.path)).count), "files")
    let paths = Set(content.files.map(\.path))
    // Corrections by hand come from no file of the inbox.
    for settled in content.submissions where settled.answer?.kind != .correct && !paths.contains(settled.path) {
      check.compare(nil, 1, settled.path)
    }
    return check.result(Phrase("Số tệp nhận = số tệp có trạng thái", "files found and files with a state"))
  }

  /// Every refused row of a file that was read is in the list.
  private var refused: CheckResult {
    var check = CheckCount()
    let listed = Dictionary(grouping: content.refused) { $0.location.file ?? "" }.mapValues { Int64($0.count) }
    for file in content.files where file.refused > 0 {
      check.compare(max(listed[file.path] ?? 0, Int64(file.refused)), listed[file.path] ?? 0, file.path)
    }
    return check.result(Phrase("Số dòng không tính = số dòng đã liệt kê", "rows refused and rows listed"))
  }

  // MARK: Workbooks

  /// Every live formula of the annexes against the cells that it adds.
  private var formulas: CheckResult {
    var check = CheckCount()
    for workbook in content.distinctAnnexWorkbooks {
      for sheet in workbook.sheets() { sheet.table.check(&check, sheet.name) }
    }
    return check.result(Phrase("Giá trị công thức = cộng lại các ô", "formulas and the cells they add"))
  }
}

extension AnnexTable {
  /// Calculates every formula of the table again.
  fileprivate func check(_ check: inout CheckCount, _ sheet: String) {
    for (index, row) in rows.enumerated() {
      for (column, cell) in row.cells.enumerated() {
        switch cell {
        case .sum(let ranges, let stored):
          let numbers = ranges.joined().compactMap { rows[$0].cells[column].number }
          let sum = numbers.isEmpty ? nil : numbers.reduce(0, &+)
          check.compare(stored.number, sum, "\(sheet), row \(index + 1), column \(column + 1)")
        case .difference(let now, let before, let stored):
          let (now, before) = (row.cells[now].number, row.cells[before].number)
          let change = now.flatMap { now in before.map { now - $0 } }
          check.compare(stored, change, "\(sheet), row \(index + 1), column \(column + 1)")
        case .blank, .text, .amount, .whole, .change: break
        }
      }
    }
  }
}

extension AnnexTable.Cell {
  fileprivate var number: Int64? {
    switch self {
    case .amount(let amount), .sum(_, let amount): amount.number
    case .whole(let number): Int64(number)
    case .blank, .text, .difference, .change: nil
    }
  }
}

extension ReportContent {
  /// Checks the report by other ways than those by which it was made (R19).
  public func selfCheck() -> [CheckResult] { SelfCheck(content: self).results() }
}
