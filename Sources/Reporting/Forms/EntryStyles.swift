// SPDX-License-Identifier: Apache-2.0

import XLSXWriting

/// The looks of forms to be filled in: yellow where something may be typed, grey where nothing belongs.
enum EntryStyles {
  static let title = line.with {
    $0.font = TextFont(size: 14, isBold: true)
    $0.horizontalAlignment = .center
  }
  static let label = line.with { $0.font.isBold = true }
  static let answer = line.with {
    $0.wrapsText = true
    $0.fill = input
    $0.borders = .all(.hair)
  }
  static let hint = line.with {
    $0.font = TextFont(size: 11, isItalic: true)
    $0.wrapsText = true
  }

  static let heading = cell.with {
    $0.font.isBold = true
    $0.fill = AnnexStyles.fillColor
    $0.horizontalAlignment = .center
    $0.wrapsText = true
  }
  static let section = cell.with {
    $0.font.isBold = true
    $0.fill = AnnexStyles.fillColor
  }
  static let sectionNumber = section.with { $0.horizontalAlignment = .center }
  static let number = cell.with { $0.horizontalAlignment = .center }
  static let text = cell
  static let unit = number
  static let figure = cell.with {
    $0.fill = input
    $0.horizontalAlignment = .right
    $0.numberFormat = AnnexStyles.numberFormat
  }
  static let closed = cell.with { $0.fill = CellColor(rgb: 0xD9D9D9) }
  static let note = cell.with {
    $0.fill = input
    $0.wrapsText = true
  }

  /// A count, or one of the signs that stand for "nothing" and "not applicable": Excel asks before it takes a text.
  static let wholeNumber: CellValidation = {
    var rule = CellValidation(.wholeNumber(0...Int32.max))
    rule.reaction = .warns
    rule.complaint = CellValidation.Message(
      title: "Kiểm tra lại",
      text: "Ghi số nguyên từ 0 trở lên; không phát sinh ghi dấu -; không áp dụng ghi x."
    )
    return rule
  }()

  static let input = CellColor(rgb: 0xFFF9DB)

  private static let line = CellStyle.plain.with {
    $0.font = TextFont(size: 12)
    $0.verticalAlignment = .center
  }

  private static let cell = CellStyle.plain.with {
    $0.font = TextFont(size: 11)
    $0.borders = .all(.thin)
    $0.verticalAlignment = .center
  }
}
