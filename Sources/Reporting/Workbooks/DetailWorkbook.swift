// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import XLSXWriting

/// The period's observations as a workbook of its own, where they are too many for a sheet of the officer's.
///
/// It is written row by row and holds as many as `report: detailRows` of kgreport.yml allows.
struct DetailWorkbook {
  let content: ReportContent
  let language: Language

  /// Whether the report has one: more observations than the officer's workbook lists, and not more than are wanted.
  static func isWanted(for content: ReportContent) -> Bool {
    let count = InternalWorkbook.observationCount(of: content)
    return count > InternalWorkbook.mostObservations && count <= content.catalogue.settings.detailRows
  }

  /// The file's name, without diacritics.
  static func fileName(for content: ReportContent) -> String { "So-lieu-chi-tiet_\(content.scope.lastDay.iso).xlsx" }

  func write(to path: String) throws(WorkbookError) {
    let book = InternalWorkbook(content: content, language: language)
    var page = PageSetup()
    page.orientation = .landscape
    page.margins = PageMargins(left: 15, right: 15, top: 20, bottom: 15, header: 10, footer: 8)
    page.fit = PageFit()
    page.header = PageBanner(center: [.pageNumber], font: TextFont(size: 11))
    var table = try LongTable(
      path: path,
      properties: .of(content, title: InternalWorkbook.observationsName),
      name: InternalWorkbook.observationsName,
      columns: InternalWorkbook.observationColumns.map { heading, width in
        LongTable.Column(heading.text(in: language), width: width, style: Self.style)
      },
      headerStyle: ListSheet.headingStyle,
      page: page
    )
    for settled in content.counted {
      for row in book.rows(of: settled) { try table.append(row.map(Self.value)) }
    }
    try table.finish()
  }

  private static func value(_ cell: ListSheet.Cell) -> CellValue {
    switch cell {
    case .blank, .formula: .blank
    case .whole(let number): .exact(number)
    case .text(let text): .text(ListRowWriter.fitting(text))
    }
  }

  /// One look for numbers and texts: a column holds both, and a look of its own for each cell would cost more than it.
  private static let style = CellStyle.plain.with {
    $0.font = TextFont(size: 11)
    $0.verticalAlignment = .top
    $0.numberFormat = AnnexStyles.numberFormat
  }
}
