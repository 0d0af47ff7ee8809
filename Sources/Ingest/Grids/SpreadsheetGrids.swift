// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Tabular

/// The visible sheets of a workbook, or the tables of a document, as grids; legacy letters repaired sheet by sheet.
struct SpreadsheetGrids {
  typealias Grid = SourceGrid<Rows>

  /// The rows of a sheet that is in memory, made one by one: a second copy of a large sheet would cost too much.
  struct Rows: IteratorProtocol {
    private var rows: IndexingIterator<[SpreadsheetRow]>
    private let texts: [Place: String]

    fileprivate init(_ rows: [SpreadsheetRow], _ texts: [Place: String]) {
      self.rows = rows.makeIterator()
      self.texts = texts
    }

    mutating func next() -> SourceRow? {
      while let row = rows.next() {
        if !row.cells.isEmpty { return SpreadsheetGrids.row(row, texts) }
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
    _ table: SpreadsheetTable,
    named name: String,
    _ paragraphs: [DocumentParagraph]?
  ) {
    noteHiddenRows(of: table, name)
    let texts = repairedTexts(of: table, name, paragraphs ?? [])
    let above = paragraphs?.enumerated().map { texts[Place(row: 0, column: $0 + 1)] ?? $1.text }
    let merges = table.features.mergedRanges.map { CellRange(rows: $0.rows, columns: $0.columns) }
    let hidden = noteHiddenColumns(of: table, name)
    grids.append(
      Grid(name: name, merges: merges, hiddenColumns: hidden, paragraphs: above, rows: Rows(table.rows, texts))
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

  /// The paragraphs above a table stand in row 0.
  fileprivate struct Place: Hashable {
    var row: Int
    var column: Int
  }

  fileprivate static func row(_ row: SpreadsheetRow, _ texts: [Place: String]) -> SourceRow {
    let width = row.cells.last?.column ?? 0
    var cells = Array(repeating: "", count: width)
    var typed: [Int: RawValue] = [:]
    for cell in row.cells {
      let index = cell.column - 1
      if case .text(let text) = cell.value {
        cells[index] = cell.shownText ?? texts[Place(row: row.number, column: cell.column)] ?? text
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

  /// The texts that were written in fonts or code pages of before Unicode, judged together over the sheet.
  private mutating func repairedTexts(
    of table: SpreadsheetTable,
    _ name: String,
    _ paragraphs: [DocumentParagraph]
  ) -> [Place: String] {
    var places = paragraphs.indices.map { Place(row: 0, column: $0 + 1) }
    var texts = paragraphs.map(\.text)
    var fonts = paragraphs.map { fontName($0.fontIndex) }
    for row in table.rows {
      for cell in row.cells {
        guard case .text(let text) = cell.value else { continue }
        places.append(Place(row: row.number, column: cell.column))
        texts.append(text)
        fonts.append(fontName(cell.fontIndex))
      }
    }
    var repaired: [Place: String] = [:]
    var encodings: [TextEncoding: Int] = [:]
    for (place, state) in zip(places, LegacyText.repaired(texts, fontNames: fonts)) {
      switch state {
      case .unchanged: break
      case .repaired(let text, let encoding):
        repaired[place] = text
        encodings[encoding, default: 0] += 1
      case .ambiguous(let candidates):
        let isInTable = place.row > 0
        let at = Location(
          file: path,
          sheet: name,
          row: isInTable ? place.row : nil,
          column: isInTable ? place.column : nil
        )
        findings.append(Finding(.encodingAmbiguous, at: at, ["encodings": .list(candidates.map(\.rawValue))]))
      }
    }
    for (encoding, count) in encodings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
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
    return repaired
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
