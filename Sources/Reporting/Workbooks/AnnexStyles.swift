// SPDX-License-Identifier: Apache-2.0

import ReportModel
import XLSXWriting

/// The looks of an annex: Times New Roman, black, sizes by Decree 30/2020, Appendix I.
enum AnnexStyles {
  static let tableSize = 11.0

  /// Numbers in the Vietnamese manner: Excel groups by the reader's Windows, LibreOffice by the format's own locale.
  ///
  /// `_)` keeps the last digit off the border, for numbers and for the signs that stand in their place alike; an indent
  /// would do, but LibreOffice drops it where neighbouring cells differ in their format.
  static let numberFormat = "[$-42A]#,##0_);[$-42A]-#,##0_);0_);@_)"
  static let approximateFormat = "[$-42A]#,##0\"*\"_)"
  static let changeFormat = "[$-42A]+#,##0_);[$-42A]-#,##0_);0_)"

  static let fillColor = CellColor(rgb: 0xF2F2F2)

  // MARK: Above and below the table

  static let draftMark = line(size: 13, isBold: true).with { $0.horizontalAlignment = .left }
  static let annexNumber = line(size: 14, isBold: true)
  static let title = line(size: 14, isBold: true)
  static let attachment = line(size: 13, isItalic: true)
  static let dataLine = line(size: 12, isItalic: true)
  static let lead = line(size: 13).with { $0.horizontalAlignment = .left }
  static let note = line(size: 11, isItalic: true).with { $0.horizontalAlignment = .left }
  static let placeAndDate = line(size: 13, isItalic: true)
  static let signer = line(size: 13, isBold: true)

  /// The looks of Decree 30/2020, Appendix I, by component.
  static func line(_ look: AnnexLine.Look) -> CellStyle {
    switch look {
    case .body: line(size: 13)
    case .parent: line(size: 12)
    case .agency: line(size: 12, isBold: true)
    case .motto: line(size: 13, isBold: true)
    case .place: line(size: 13, isItalic: true)
    case .title: line(size: 14, isBold: true)
    case .hint: line(size: 12, isItalic: true)
    case .form: line(size: 12).with { $0.horizontalAlignment = .left }
    case .formNumber: line(size: 12, isBold: true).with { $0.horizontalAlignment = .left }
    case .copiesHead: line(size: 12, isBold: true, isItalic: true).with { $0.horizontalAlignment = .left }
    case .copies: line(size: 11).with { $0.horizontalAlignment = .left }
    case .rule:
      line(size: 8)
        .with {
          $0.verticalAlignment = .top
          $0.wrapsText = false
        }
    }
  }

  private static func line(size: Double, isBold: Bool = false, isItalic: Bool = false) -> CellStyle {
    CellStyle.plain.with {
      $0.font = TextFont(size: size, isBold: isBold, isItalic: isItalic)
      $0.horizontalAlignment = .center
      $0.verticalAlignment = .center
      $0.wrapsText = true
    }
  }

  // MARK: The table

  /// How many characters of a column's width text can't use: the cell's own padding, and an indent of one.
  static func padding(of style: CellStyle) -> Double { style.indent > 0 ? 2.2 : 0.6 }

  /// A heading; tables of many narrow columns use a smaller letter, so that no word has to be broken.
  static func heading(isNarrow: Bool) -> CellStyle {
    cell(isBold: true)
      .with {
        $0.font.size = isNarrow ? tableSize - 1 : tableSize
        $0.horizontalAlignment = .center
        $0.fill = fillColor
      }
  }

  static let label = cell(isBold: false)
    .with {
      $0.font.size = 10
      $0.font.isItalic = true
      $0.horizontalAlignment = .center
    }

  static func text(_ emphasis: AnnexTable.Emphasis, isCentered: Bool) -> CellStyle {
    body(emphasis)
      .with {
        $0.horizontalAlignment = isCentered ? .center : .left
        $0.indent = isCentered ? 0 : 1
      }
  }

  /// A cell of a number, or of one of the signs that stand for the other three states.
  static func number(_ emphasis: AnnexTable.Emphasis, format: String) -> CellStyle {
    body(emphasis)
      .with {
        $0.horizontalAlignment = .right
        $0.wrapsText = false
        $0.numberFormat = format
      }
  }

  private static func body(_ emphasis: AnnexTable.Emphasis) -> CellStyle {
    switch emphasis {
    case .plain: cell(isBold: false)
    case .section: cell(isBold: true)
    case .band, .total: cell(isBold: true).with { $0.fill = fillColor }
    }
  }

  private static func cell(isBold: Bool) -> CellStyle {
    CellStyle.plain.with {
      $0.font = TextFont(size: tableSize, isBold: isBold)
      $0.borders = .all(.thin)
      $0.verticalAlignment = .center
      $0.wrapsText = true
    }
  }
}
