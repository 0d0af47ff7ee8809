// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Tabular

/// The visible sheets of a workbook, or the tables of a document, as grids; legacy letters repaired sheet by sheet.
struct SpreadsheetGrids {
  typealias Grid = SourceGrid<Rows>

  /// The rows of a sheet that is in memory, made one by one: a second copy of a large sheet would cost too much.
  ///
  /// Cells give their memory back when their row has been read, but for the head of a table, which copies may read again.
  struct Rows: IteratorProtocol {
    private final class Sheet {
      var rows: [SpreadsheetRow]

      init(_ rows: [SpreadsheetRow]) { self.rows = rows }
    }

    private let sheet: Sheet
    private var index = 0

    fileprivate init(_ rows: [SpreadsheetRow]) {
      sheet = Sheet(rows)
    }

    mutating func next() -> SourceRow? {
      while index < sheet.rows.count {
        let row = sheet.rows[index]
        if index >= TableFinder.headLength { sheet.rows[index].cells = [] }
        index += 1
        if !row.cells.isEmpty { return SpreadsheetGrids.row(row) }
      }
      return nil
    }
  }

  private(set) var grids: [Grid] = []

  /// Hidden sheets and rows, damage, text that could not be told.
  private(set) var findings: [Finding] = []

  /// Legacy encodings that were read, once a sheet.
  private(set) var choices: [ReadingChoice] = []

  private let path: String
  private let fontNames: [String]

  init(_ file: SpreadsheetFile, path: String, _ overrule: ReadingOverrule) {
    self.path = path
    fontNames = file.fontNames
    var file = file
    let chosen = overrule.chosen(among: file.sheets, path: path)
    findings = [chosen.finding].compactMap { $0 }
    for sheet in chosen.sheets {
      let at = Location(file: path, sheet: sheet.name)
      guard !sheet.isHidden || overrule.sheet != nil else {
        findings.append(Finding(.hiddenSheet, at: at, ["name": .text(sheet.name)]))
        continue
      }
      do throws(SpreadsheetError) {
        add(try file.table(of: sheet), named: sheet.name, sheet.paragraphs)
      } catch {
        findings.append(Finding(error, path: path, sheet: sheet.name))
      }
    }
  }

  private mutating func add(
    _ table: consuming SpreadsheetTable,
    named name: String,
    _ paragraphs: [DocumentParagraph]?
  ) {
    var above = paragraphs
    noteHiddenRows(of: table, name)
    repairTexts(of: &table, name, &above)
    let merges = table.features.mergedRanges.map { CellRange(rows: $0.rows, columns: $0.columns) }
    let hidden = noteHiddenColumns(of: table, name)
    grids.append(
      Grid(name: name, merges: merges, hiddenColumns: hidden, paragraphs: above?.map(\.text), rows: Rows(table.rows))
    )
  }

  private mutating func noteHiddenRows(of table: SpreadsheetTable, _ name: String) {
    let hidden = table.rows.filter { $0.isHidden && !$0.cells.isEmpty }
    guard let first = hidden.first else { return }
    findings.append(
      Finding(
        .hiddenRows,
        at: Location(file: path, sheet: name, row: first.number),
        ["rows": .count(hidden.count), "first": .text("\(first.number)")]
      )
    )
  }

  /// The hidden columns that hold something, which is said once a sheet.
  private mutating func noteHiddenColumns(of table: SpreadsheetTable, _ name: String) -> Set<Int> {
    guard !table.features.hiddenColumns.isEmpty else { return [] }
    var hidden: Set<Int> = []
    for range in table.features.hiddenColumns.prefix(Self.mostRanges) {
      for row in table.rows {
        for cell in row.cells where range.contains(cell.column) { hidden.insert(cell.column) }
      }
    }
    guard !hidden.isEmpty else { return [] }
    let letters = hidden.sorted().prefix(20).map(CellRange.letters)
    let at = Location(file: path, sheet: name, column: hidden.min())
    findings.append(Finding(.hiddenColumns, at: at, ["columns": .list(letters)]))
    return hidden
  }

  /// People hide a few ranges; more only cost time.
  private static let mostRanges = 200

  // MARK: Cells

  fileprivate static func row(_ row: SpreadsheetRow) -> SourceRow {
    let width = row.cells.last?.column ?? 0
    var cells = Array(repeating: "", count: width)
    var typed: [Int: RawValue] = [:]
    for cell in row.cells {
      let index = cell.column - 1
      if case .text(let text) = cell.value {
        cells[index] = cell.shownText ?? text
      } else if let value = cell.shownText.map({ .other("\($0) (\(cell.value.digits))") }) ?? RawValue(cell.value) {
        // What is stored and what people see may differ: neither is the figure for sure then.
        cells[index] = value.text
        typed[index] = value
      }
    }
    return SourceRow(row: row.number, line: nil, cells: cells, width: width, typed: typed)
  }

  private func fontName(_ index: Int?) -> String? {
    index.flatMap { fontNames.indices.contains($0) ? fontNames[$0] : nil }
  }

  // MARK: Legacy letters

  /// Repairs texts that were written in fonts or code pages of before Unicode, judged together over the sheet.
  private mutating func repairTexts(
    of table: inout SpreadsheetTable,
    _ name: String,
    _ paragraphs: inout [DocumentParagraph]?
  ) {
    var cells = LegacyCells()
    for paragraph in paragraphs ?? [] { cells.note(paragraph.text, fontName: fontName(paragraph.fontIndex)) }
    for row in table.rows {
      for cell in row.cells {
        if case .text(let text) = cell.value { cells.note(text, fontName: fontName(cell.fontIndex)) }
      }
    }
    cells.judge()
    let sheet = Location(file: path, sheet: name)
    if !cells.isComplete {
      let words = Phrase("số từ có dấu để nhận bảng mã", "words outside ASCII by which encodings are told")
      let limit = Part.number(Int64(LegacyCells.mostWords))
      findings.append(Finding(.overLimit, at: sheet, ["limit": limit, "name": .phrase(words)]))
    }
    guard !cells.isUnchanged else { return }
    var counts: [TextEncoding: Int] = [:]
    for index in paragraphs?.indices ?? 0..<0 {
      guard let paragraph = paragraphs?[index] else { continue }
      let state = cells[paragraph.text, fontName: fontName(paragraph.fontIndex)]
      guard let text = note(state, at: sheet, &counts) else { continue }
      paragraphs?[index].text = text
    }
    for row in table.rows.indices {
      for index in table.rows[row].cells.indices {
        let cell = table.rows[row].cells[index]
        guard case .text(let text) = cell.value else { continue }
        let at = Location(file: path, sheet: name, row: table.rows[row].number, column: cell.column)
        guard let repaired = note(cells[text, fontName: fontName(cell.fontIndex)], at: at, &counts) else { continue }
        table.rows[row].cells[index].value = .text(repaired)
      }
    }
    noteEncodings(counts, sheet: name)
  }

  /// The repaired text; `nil` for one that stays as it is, which is said where it could be another.
  private mutating func note(
    _ state: LegacyCells.State,
    at place: Location,
    _ counts: inout [TextEncoding: Int]
  ) -> String? {
    switch state {
    case .unchanged: return nil
    case .repaired(let text, let encoding):
      counts[encoding, default: 0] += 1
      return text
    case .ambiguous(let candidates):
      findings.append(Finding(.encodingAmbiguous, at: place, ["encodings": .list(candidates.map(\.rawValue))]))
      return nil
    }
  }

  private mutating func noteEncodings(_ counts: [TextEncoding: Int], sheet name: String) {
    for (encoding, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      choices.append(
        ReadingChoice(
          Phrase("Bảng mã", "encoding"),
          Phrase(
            "\(encoding.rawValue) (\(count) ô, trang tính \(name))",
            "\(encoding.rawValue) (\(count) cells, sheet \(name))"
          )
        )
      )
    }
  }
}

extension SpreadsheetValue {
  /// The digits of a number as the file stores them.
  fileprivate var digits: String { if case .number(let digits, _) = self { digits } else { "" } }
}

extension RawValue {
  /// A cell that is no text; `nil` for an empty one.
  init?(_ value: SpreadsheetValue) {
    switch value {
    case .empty: return nil
    case .text(let text), .date(let text, _): self = .text(text)
    case .number(let digits, let number):
      // Excel may write a whole number with an exponent; up to 2^53 the value itself is exact.
      if let whole = Int64(exactly: number), whole.magnitude <= 1 << 53 {
        self = .number(JSONNumber(whole))
      } else {
        self = JSONNumber(digits).map(RawValue.number) ?? .other(digits)
      }
    case .time(let text):
      let parts = text.split(separator: ":")
      self = .text(parts.count >= 2 ? "\(parts[0]) giờ \(parts[1]) phút" : text)
    case .bool(let flag): self = .other(flag ? "TRUE" : "FALSE")
    case .error(let error): self = .other(error)
    case .uncomputed: self = .uncomputed
    }
  }
}
