// SPDX-License-Identifier: Apache-2.0

/// Turns what the XML of a cell says into its value (ECMA-376 part 1, 18.3.1.4 and 18.18.11).
struct CellConverter {
  /// What the XML says; used again for the next cell.
  struct Source {
    var row = 0
    var column = 0
    var type = CellType.number
    var style = 0
    var hasFormula = false
    /// Whether there is a value at all, be it an empty one.
    var hasValue = false
    /// The stored value or the inline text, as UTF-8.
    var bytes: [UInt8] = []
    /// The font that inline rich text names.
    var ownFont: Int?
    /// Inline rich text as people see it, where runs are struck or raised.
    var shown: String?
  }

  /// How the stored value is to be taken.
  enum CellType {
    case number, shared, formulaText, inlineText, bool, error, date

    /// Reads the attribute `t`; nil for one that the format does not know.
    init?(_ bytes: ArraySlice<UInt8>) {
      switch String(decoding: bytes, as: UTF8.self) {
      case "n", "": self = .number
      case "s": self = .shared
      case "str": self = .formulaText
      case "inlineStr": self = .inlineText
      case "b": self = .bool
      case "e": self = .error
      case "d": self = .date
      default: return nil
      }
    }
  }

  let sheetName: String
  let styles: CellStyles
  let strings: SharedStrings
  let dates: SerialDate

  /// The cell; nil when it holds nothing.
  func cell(of source: borrowing Source) throws(SpreadsheetError) -> SpreadsheetCell? {
    let style = styles[source.style]
    var font = source.ownFont ?? style.fontIndex
    let value: SpreadsheetValue
    var shown: String?
    switch source.type {
    case _ where !source.hasValue, .number where source.bytes.isEmpty, .shared where source.bytes.isEmpty:
      guard source.hasFormula else { return nil }
      value = .uncomputed
    case .number:
      value = try number(source, format: style.format)
      shown = style.format.shown(value)
    case .shared:
      guard let index = Int(text(source)), let shared = strings[index] else { throw invalid(source) }
      value = .text(shared.text)
      shown = strings.shownText(index)
      font = shared.fontIndex ?? font
    case .formulaText, .inlineText:
      value = .text(text(source))
      shown = source.shown
    case .bool: value = try truth(source)
    case .error: value = .error(text(source))
    case .date:
      guard let date = SerialDate.value(ofISO: text(source)) else { throw invalid(source) }
      value = date
    }
    if style.isStruck, shown == nil { shown = Self.struck(value) }
    return SpreadsheetCell(column: source.column, value: value, fontIndex: font, shownText: shown)
  }

  private func number(_ source: borrowing Source, format: NumberFormat) throws(SpreadsheetError) -> SpreadsheetValue {
    guard let number = NumberText.value(of: source.bytes[...]) else { throw invalid(source) }
    if format.isDateOrTime, let date = dates.value(of: number, format: format) {
      return date
    }
    return .number(text(source), number)
  }

  /// A struck out cell as people see it; nil when it has no digits.
  private static func struck(_ value: SpreadsheetValue) -> String? {
    let text: String
    switch value {
    case .number(let digits, _): text = digits
    case .text(let written): text = written
    default: return nil
    }
    let shown = RunMark(isStruck: true).shown(text)
    return shown == text ? nil : shown
  }

  private func truth(_ source: borrowing Source) throws(SpreadsheetError) -> SpreadsheetValue {
    switch text(source) {
    case "1", "true", "TRUE": .bool(true)
    case "0", "false", "FALSE": .bool(false)
    default: throw invalid(source)
    }
  }

  private func text(_ source: borrowing Source) -> String {
    String(decoding: source.bytes, as: UTF8.self)
  }

  private func invalid(_ source: borrowing Source) -> SpreadsheetError {
    let shown = String(text(source).prefix(100))
    return .invalidCell(sheet: sheetName, row: source.row, column: source.column, found: shown)
  }
}
