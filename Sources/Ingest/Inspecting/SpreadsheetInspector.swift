// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Tabular

/// Looks at the cells of a workbook or a document.
struct SpreadsheetInspector {
  let kind: SpreadsheetKind
  let overrule: ReadingOverrule
  let mostRows: Int

  func inspect(_ bytes: [UInt8], _ inspection: inout FileInspection) {
    inspection.format = kind.rawValue
    do throws(SpreadsheetError) {
      var file = try SpreadsheetFile(bytes, kind: kind)
      let chosen = overrule.chosen(among: file.sheets, path: inspection.path)
      if let finding = chosen.finding { inspection.findings.append(finding) }
      for sheet in chosen.sheets { inspect(sheet, of: &file, &inspection) }
      // Damage in every sheet leaves nothing to show.
      inspection.isRefused = inspection.sheets.isEmpty && !inspection.findings.isEmpty
    } catch {
      inspection.refuse(Finding(error, path: inspection.path))
    }
  }

  private func inspect(
    _ sheet: SpreadsheetFile.Sheet,
    of file: inout SpreadsheetFile,
    _ inspection: inout FileInspection
  ) {
    if sheet.isHidden {
      let at = Location(file: inspection.path, sheet: sheet.name)
      inspection.findings.append(Finding(.hiddenSheet, at: at, ["name": .text(sheet.name)]))
    }
    do throws(SpreadsheetError) {
      let table = try file.table(of: sheet)
      let count = table.rows.last { !$0.cells.isEmpty }?.number ?? 0
      inspection.sheets.append(FileInspection.Sheet(name: sheet.name, rows: rows(of: table), rowCount: count))
    } catch {
      inspection.findings.append(Finding(error, path: inspection.path, sheet: sheet.name))
    }
  }

  /// Rows from A1 on; blank ones stand as empty lists, trailing empty cells are dropped.
  private func rows(of table: SpreadsheetTable) -> [[FileInspection.Cell]] {
    var rows: [[FileInspection.Cell]] = []
    for row in table.rows.prefix(while: { $0.number <= mostRows }) where !row.cells.isEmpty {
      while rows.count < row.number - 1 { rows.append([]) }
      var cells: [FileInspection.Cell] = []
      for cell in row.cells where cell.value != .empty {
        while cells.count < cell.column - 1 { cells.append(.empty) }
        cells.append(Self.cell(cell.value))
      }
      rows.append(cells)
    }
    return rows
  }

  private static func cell(_ value: SpreadsheetValue) -> FileInspection.Cell {
    switch value {
    case .empty, .uncomputed: .empty
    case .text(let text), .date(let text, _), .time(let text): .text(text)
    case .number(let digits, let number):
      (JSONNumber(digits) ?? JSONNumber("\(number)")).map { .number($0) } ?? .text(digits)
    case .bool(let flag): .bool(flag)
    case .error(let error): .error(error)
    }
  }
}
