// SPDX-License-Identifier: Apache-2.0

/// What a cell of a spreadsheet holds, as the file stores it.
public enum SpreadsheetValue: Sendable, Hashable {
  /// Nothing.
  case empty
  /// Text, not trimmed; the runs of rich text joined, phonetic hints left out.
  case text(String)
  /// A number: its digits as the file writes them, and what they mean. Always finite.
  case number(String, Double)
  /// A truth value.
  case bool(Bool)
  /// A date, `2024-07-15` or, when the time of day isn't midnight, `2024-07-15T08:30:00` (ISO 8601, no time zone).
  ///
  /// Fractions of a second follow when there are any. `1900-02-29` is the day that Excel believes in (serial 60).
  case date(String, hasTime: Bool)
  /// A time of day, or an amount of time, as `hours:minutes:seconds`; hours may pass 24: `37:30:00`.
  case time(String)
  /// An error such as `#REF!`.
  case error(String)
  /// A formula whose result the file doesn't store, since no program has calculated it yet.
  case uncomputed
}

/// One filled cell of a row; 40 bytes, for a sheet may have millions.
public struct SpreadsheetCell: Sendable, Hashable {
  /// What it holds.
  public var value: SpreadsheetValue
  /// −1 for none; no workbook names 32,768 different fonts.
  private var font: Int16
  private let storedColumn: Int32
  private var shown: RareText?

  /// The 1-based column: 1 is `A`.
  public var column: Int { Int(storedColumn) }

  /// The place of the font's name in ``SpreadsheetReader/fontNames``; nil where the file doesn't say.
  ///
  /// For rich text this is the font of the first run that names one. Text in fonts such as `.VnTime` or `VNI-Times` is
  /// no Unicode.
  public var fontIndex: Int? { font < 0 ? nil : Int(font) }

  /// What people see, where it is another figure than the value says; nil otherwise.
  ///
  /// Rich text shows its raised, lowered and struck out digits so, and a number the magnitude that its format gives it:
  /// 12 as `12 nghìn`, 1 as `100%`.
  public var shownText: String? { shown?.text }

  /// Takes the parts of a cell.
  public init(column: Int, value: SpreadsheetValue, fontIndex: Int? = nil, shownText: String? = nil) {
    self.value = value
    font = fontIndex.flatMap(Int16.init(exactly:)) ?? -1
    storedColumn = Int32(column)
    shown = shownText.map(RareText.init)
  }

  /// A text that few cells have, so that the others only pay for a reference.
  private final class RareText: Sendable, Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: RareText, right: RareText) -> Bool { left.text == right.text }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }
  }
}

/// One row with its filled cells.
public struct SpreadsheetRow: Sendable, Hashable {
  /// The 1-based number that a spreadsheet shows.
  public var number: Int
  /// Whether it is hidden, by hand or by a filter.
  public var isHidden: Bool
  /// The cells that hold something, by ascending column.
  public var cells: [SpreadsheetCell]

  /// Takes the parts of a row.
  public init(number: Int, isHidden: Bool = false, cells: [SpreadsheetCell] = []) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }

  /// The value in a 1-based column; ``SpreadsheetValue/empty`` where there is no cell.
  public subscript(column: Int) -> SpreadsheetValue {
    cells.first { $0.column == column }?.value ?? .empty
  }
}

/// A rectangle of cells, such as a merged range.
public struct SpreadsheetRange: Sendable, Hashable {
  /// The 1-based rows, the last one included.
  public var rows: ClosedRange<Int>
  /// The 1-based columns, the last one included.
  public var columns: ClosedRange<Int>

  /// Takes both sides.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
