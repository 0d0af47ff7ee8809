// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import XLSXWriting

/// Who sent what as a map of letters, a row for each unit, a column for each period; shaded, and readable without.
struct ProgressSheet {
  private let progress: ReportingProgress
  private let language: Language
  private let sheet: Sheet
  private var row = 0

  private let firstPeriod = 2
  private static let (numberWidth, nameWidth, periodWidth, lastWidth) = (5.0, 36.0, 5.2, 10.0)
  private var lastColumn: Int { firstPeriod + progress.periods.count }

  /// Adds the sheet to a workbook and fills it.
  static func write(
    _ progress: ReportingProgress,
    to workbook: inout Workbook,
    in language: Language
  ) throws(WorkbookError) {
    let sheet = try workbook.addSheet(named: "Tiến độ gửi báo cáo")
    var writer = ProgressSheet(progress: progress, language: language, sheet: sheet)
    try writer.write(to: &workbook)
  }

  private init(progress: ReportingProgress, language: Language, sheet: Sheet) {
    self.progress = progress
    self.language = language
    self.sheet = sheet
  }

  private mutating func write(to workbook: inout Workbook) throws(WorkbookError) {
    try setWidths(in: workbook)
    try writeHead(to: &workbook)
    let header = try writeHeader(to: &workbook)
    for (number, unit) in progress.units.enumerated() { try write(unit, number: number + 1, to: &workbook) }
    try writeTotals(to: &workbook)
    try writeLegend(to: &workbook)
    try setUp(header: header, in: &workbook)
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  private func put(
    _ value: CellValue,
    _ column: Int,
    _ style: CellStyle,
    to workbook: inout Workbook
  ) throws(WorkbookError) {
    try workbook.write(value, row: row, column: column, style: style, to: sheet)
  }

  // MARK: Above

  private func setWidths(in workbook: borrowing Workbook) throws(WorkbookError) {
    try workbook.setWidth(Self.numberWidth, ofColumns: 0...0, on: sheet)
    try workbook.setWidth(Self.nameWidth, ofColumns: 1...1, on: sheet)
    try workbook.setWidth(Self.periodWidth, ofColumns: firstPeriod...(lastColumn - 1), on: sheet)
    try workbook.setWidth(Self.lastWidth, ofColumns: lastColumn...lastColumn, on: sheet)
  }

  private mutating func writeHead(to workbook: inout Workbook) throws(WorkbookError) {
    let newest = progress.newest
    let deadline = newest.deadline.phrase(utcOffset: progress.catalogue.calendar.utcOffset)
    var lines = [
      (Phrase("TIẾN ĐỘ GỬI BÁO CÁO", "WHO HAS REPORTED"), AnnexStyles.title),
      (
        Phrase(
          "\(newest.period.label.vietnamese.sentenceCased); thời hạn gửi báo cáo: \(deadline.vietnamese)",
          "\(newest.period.label.english.sentenceCased); due \(deadline.english)"
        ),
        AnnexStyles.dataLine
      ),
    ]
    if progress.earlierPeriods > 0 {
      let count = progress.periods.count
      lines.append((Phrase("Chỉ hiện \(count) kỳ mới nhất", "The newest \(count) periods only"), AnnexStyles.dataLine))
    }
    for (line, style) in lines {
      // Few periods make a narrow table: the line may run on beside it.
      let style = style.with {
        $0.horizontalAlignment = .left; $0.wrapsText = false
      }
      try put(.text(text(line)), 0, style, to: &workbook)
      try workbook.setHeight(20, ofRow: row, on: sheet)
      row += 1
    }
  }

  /// The periods by number and last day.
  private mutating func writeHeader(to workbook: inout Workbook) throws(WorkbookError) -> ClosedRange<Int> {
    let rows = row...(row + 2)
    let isWeekly = progress.catalogue.calendar.rhythm == .week
    let short = progress.newest.period.shortName
    let fixed = [
      (0, Phrase("TT", "No.")), (1, Phrase("Đơn vị báo cáo", "Unit")),
      (lastColumn, Phrase("Đầy đủ \(isWeekly ? "tuần" : "kỳ") \(short) (%)", "Filled in \(short) (%)")),
    ]
    for (column, heading) in fixed {
      let range = CellRange(rows: rows, columns: column...column)
      try workbook.merge(range, value: .text(text(heading)), style: ProgressStyles.heading, on: sheet)
    }
    let group =
      isWeekly ? Phrase("Tuần, kết thúc ngày", "Week, ending on") : Phrase("Kỳ, kết thúc ngày", "Period, ending on")
    let periods = CellRange(rows: row...row, columns: firstPeriod...(lastColumn - 1))
    if progress.periods.count > 1 {
      try workbook.merge(periods, value: .text(text(group)), style: ProgressStyles.heading, on: sheet)
    } else {
      try put(
        .text(text(isWeekly ? Phrase("Tuần", "Week") : Phrase("Kỳ", "Period"))),
        firstPeriod,
        ProgressStyles.heading,
        to: &workbook
      )
    }
    try workbook.setHeight(18, ofRow: row, on: sheet)
    row += 1
    try writePeriods({ $0.period.shortName }, ProgressStyles.heading, to: &workbook)
    try writePeriods(
      { each in
        let (_, month, day) = each.period.days.last.civil
        return "\(day)/\(month)"
      },
      ProgressStyles.date,
      to: &workbook
    )
    return rows
  }

  private mutating func writePeriods(
    _ label: (PeriodProgress) -> String,
    _ style: CellStyle,
    to workbook: inout Workbook
  ) throws(WorkbookError) {
    for (index, each) in progress.periods.enumerated() {
      try put(.text(label(each)), firstPeriod + index, style, to: &workbook)
    }
    try workbook.setHeight(16, ofRow: row, on: sheet)
    row += 1
  }

  // MARK: The map

  private mutating func write(
    _ unit: Ref<ReportingUnit>,
    number: Int,
    to workbook: inout Workbook
  ) throws(WorkbookError) {
    try put(.exact(Int64(number)), 0, ProgressStyles.letter, to: &workbook)
    try put(.text(SafeText.printable(progress.catalogue[unit].name)), 1, ProgressStyles.name, to: &workbook)
    for (index, each) in progress.periods.enumerated() {
      let kind = each.state(of: unit).kind
      try put(.text(text(kind.letter)), firstPeriod + index, ProgressStyles.letter(kind), to: &workbook)
    }
    let isExpected = progress.newest.state(of: unit) != .notExpected
    let percent = isExpected ? progress.newest.status(of: unit)?.completeness.percent : nil
    try put(percent.map { .exact(Int64($0)) } ?? .blank, lastColumn, ProgressStyles.letter, to: &workbook)
    try workbook.setHeight(16, ofRow: row, on: sheet)
    row += 1
  }

  private mutating func writeTotals(to workbook: inout Workbook) throws(WorkbookError) {
    for total in ProgressTotal.allCases where progress.periods.contains(where: total.isShown) {
      try put(.blank, 0, ProgressStyles.total, to: &workbook)
      try put(.text(text(total.title)), 1, ProgressStyles.totalName, to: &workbook)
      for (index, each) in progress.periods.enumerated() {
        try put(.exact(Int64(total.count(each))), firstPeriod + index, ProgressStyles.total, to: &workbook)
      }
      try put(.blank, lastColumn, ProgressStyles.total, to: &workbook)
      row += 1
    }
    try put(.blank, 0, ProgressStyles.total, to: &workbook)
    let title = Phrase("Mức độ đầy đủ số liệu (%)", "Figures filled (%)")
    try put(.text(text(title)), 1, ProgressStyles.totalName, to: &workbook)
    for (index, each) in progress.periods.enumerated() {
      try put(Self.percent(each), firstPeriod + index, ProgressStyles.total, to: &workbook)
    }
    try put(Self.percent(progress.newest), lastColumn, ProgressStyles.total, to: &workbook)
    row += 1
  }

  private static func percent(_ period: PeriodProgress) -> CellValue {
    period.completeness.percent.map { .exact(Int64($0)) } ?? .blank
  }

  // MARK: Below

  private mutating func writeLegend(to workbook: inout Workbook) throws(WorkbookError) {
    try workbook.setHeight(6, ofRow: row, on: sheet)
    row += 1
    let width =
      Self.numberWidth + Self.nameWidth + Self.lastWidth - 2 + Self.periodWidth * Double(progress.periods.count)
    for note in [ProgressState.Kind.legend, ProgressTotal.filledNote] {
      let range = CellRange(rows: row...row, columns: 0...lastColumn)
      try workbook.merge(range, value: .text(text(note)), style: AnnexStyles.note, on: sheet)
      let height = TextMeasure.rowHeight(
        of: text(note),
        widthInCharacters: width,
        font: AnnexStyles.note.font
      )
      try workbook.setHeight(height + 3, ofRow: row, on: sheet)
      row += 1
    }
  }

  private func setUp(header: ClosedRange<Int>, in workbook: inout Workbook) throws(WorkbookError) {
    var page = PageSetup()
    page.orientation = .landscape
    page.margins = PageMargins(left: 15, right: 15, top: 20, bottom: 15, header: 10, footer: 8)
    page.fit = PageFit()
    page.repeatedRows = header
    page.printArea = CellRange(rows: 0...(row - 1), columns: 0...lastColumn)
    page.header = PageBanner(center: [.pageNumber], font: TextFont(size: 11))
    try workbook.setUpPage(page, on: sheet)
    try workbook.freezePanes(rows: header.upperBound + 1, columns: firstPeriod, on: sheet)
  }
}
