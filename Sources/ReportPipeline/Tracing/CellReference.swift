// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import FileStore
public import ReportModel
import Reporting

/// What a workbook's cell says, beside what counts now (R13).
public struct PrintedFigure: Sendable {
  /// The workbook as it was named.
  public let workbook: String

  /// The sheet's name.
  public let sheet: String

  /// The cell's address.
  public let cell: String

  /// What stands in the cell.
  public let printed: Amount

  /// What would stand there now.
  public let now: Amount

  /// Whether that is the same.
  public var isCurrent: Bool { printed.number == now.number }
}

/// A cell of a workbook in a report's folder, by the map that stands beside the workbook.
struct CellReference {
  private let workbook: String
  private let entry: CellMap.Entry
  let period: PeriodChoice

  var addresses: [FigureAddress] { entry.figures + entry.less }

  /// Looks a cell up.
  ///
  /// - Parameters:
  ///   - workbook: The workbook's path.
  ///   - cell: A sheet and a cell's address: `PL I. Tổng hợp!D14`, with or without quotes and dollar signs.
  ///   - catalogue: Names of the map.
  /// - Throws: ``RunFailure`` of kind `noInput` without the map, `usage` for a cell that bears no figure.
  init(workbook: String, cell: String, _ catalogue: Catalogue) throws(RunFailure) {
    self.workbook = workbook
    let slash = workbook.lastIndex(of: "/")
    let folder = slash.map { String(workbook[..<$0]) } ?? "."
    let name = slash.map { String(workbook[workbook.index(after: $0)...]) } ?? workbook
    let path = folder + "/" + CellMap.fileName
    guard let bytes = try? FileReader.read(path), let map = CellMap(bytes: bytes, catalogue: catalogue) else {
      throw RunFailure(.noInput, Finding(.noCellMap, ["path": .text(workbook)]))
    }
    period = PeriodChoice(map.period)
    let (sheet, address) = Self.parts(of: cell)
    guard let entry = map.entry(workbook: name, sheet: sheet, cell: address) else {
      throw Self.unknown(cell, among: map.entries.filter { $0.workbook == name }, sheet)
    }
    self.entry = entry
  }

  /// The sheet and the address; a sheet's name may itself hold an exclamation mark.
  private static func parts(of cell: String) -> (sheet: String, address: String) {
    let mark = cell.lastIndex(of: "!")
    var sheet = mark.map { String(cell[..<$0]) } ?? ""
    if sheet.hasPrefix("'"), sheet.hasSuffix("'"), sheet.count > 1 { sheet = String(sheet.dropFirst().dropLast()) }
    let address = mark.map { cell[cell.index(after: $0)...] } ?? cell[...]
    return (sheet, address.filter { $0 != "$" }.uppercased())
  }

  private static func unknown(_ cell: String, among entries: [CellMap.Entry], _ sheet: String) -> RunFailure {
    let ofSheet = entries.filter { $0.sheet == sheet }
    let candidates =
      ofSheet.isEmpty
      ? entries.reduce(into: [String]()) { names, entry in
        if names.last != entry.sheet { names.append(entry.sheet) }
      }
      .map { $0 + "!D14" } : ofSheet.prefix(8).map { "\(sheet)!\($0.cell)" }
    let text = candidates.joined(separator: ", ")
    return .badOption("CELL", cell, candidates: Phrase(text, text))
  }

  /// The cell beside what its traces give.
  func printed(now traces: [FigureTrace]) -> PrintedFigure {
    let figures = traces.map { $0.figure ?? $0.sum }
    let sum = figures.prefix(entry.figures.count).reduce(.notApplicable) { $0 + $1 }
    let now =
      entry.less.isEmpty
      ? sum
      : sum.change(from: figures.dropFirst(entry.figures.count).reduce(.notApplicable) { $0 + $1 })
        .map { Amount.value($0) } ?? .missing
    return PrintedFigure(
      workbook: workbook,
      sheet: entry.sheet,
      cell: entry.cell,
      printed: entry.printed,
      now: now
    )
  }
}
