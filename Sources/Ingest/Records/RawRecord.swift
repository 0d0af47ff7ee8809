// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Tabular

/// A value as it stands in a file.
enum RawValue: Hashable {
  /// Text of a cell or a JSON string.
  case text(String)

  /// A number of JSON, exact.
  case number(JSONNumber)

  /// JSON's null.
  case null

  /// A formula whose result the file does not store.
  case uncomputed

  /// A value that can be no quantity or name, such as a list.
  case other(String)

  /// The text as people see it.
  var text: String {
    switch self {
    case .text(let text), .other(let text): text
    case .number(let number): number.text
    case .null: ""
    case .uncomputed: "="
    }
  }
}

/// A value with the column or key that holds it.
struct RawField: Hashable {
  var value: RawValue
  var columnName: String
  /// 1-based; `nil` for JSON.
  var column: Int?
  /// Where it stands when that is not the record's own row: above the table.
  var place: RowPlace?
  /// Whether it stands above the table without a label that says what it is.
  var isLetterhead = false

  var text: String { value.text }

  /// A cell with more bytes than this names nothing; looking for a meaning in it would only cost time.
  static let longestName = 1000

  /// Whether the text is too long to be a name, a period or a time.
  var isTooLong: Bool { text.utf8.count > Self.longestName }

  /// Whether nothing but white space stands in it.
  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}

/// What a record says of its submission; a file's records mostly say the same.
struct RawIdentity: Hashable {
  var unit: RawField?
  var period: RawField?
  var time: RawField?
  var revision: RawField?
  var kind: RawField?

  /// The names that stood last above blank cells of their columns.
  var unitAbove: RawField?
  var periodAbove: RawField?

  /// The same with what another place says where this one is silent.
  func completed(by other: RawIdentity) -> RawIdentity {
    func either(_ one: RawField?, _ other: RawField?) -> RawField? {
      guard let other, one?.isBlank ?? true else { return one }
      return other
    }
    return RawIdentity(
      unit: either(unit, other.unit),
      period: either(period, other.period),
      time: either(time, other.time),
      revision: either(revision, other.revision),
      kind: either(kind, other.kind)
    )
  }
}

/// One observation as it stands in a file, before any name or number is understood.
struct RawRecord {
  /// As a spreadsheet shows it, 1-based; `nil` for JSON.
  var row: Int?
  /// As a text editor shows it, 1-based; `nil` for spreadsheets.
  var line: Int?
  /// The sheet; `nil` where the format has none.
  var sheet: String?
  var identity: RawIdentity
  var campaign: RawField
  var channel: RawField
  var quantities: [QuantityField]
  /// Cumulative figures beside the period's own (R5).
  var cumulative: [QuantityField] = []
  var note: String
  /// What was found wrong with it while its row was read; it refuses the record.
  var problem: RecordProblem?

  /// A quantity's field, and whether its plain numbers are hours.
  struct QuantityField {
    var quantity: Quantity
    var field: RawField
    var isInHours = false
    /// What its numbers are to be multiplied by.
    var scale: Scale?
  }

  /// The number that stands for the row in lists: the spreadsheet's row, or the line.
  var number: Int { row ?? line ?? 0 }
}
