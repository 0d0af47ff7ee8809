// SPDX-License-Identifier: Apache-2.0

import ReportModel
import XLSXWriting

/// Light shades that stay apart from the letter on them, also where a printer knows no colour.
enum ProgressStyles {
  static let heading = AnnexStyles.heading(isNarrow: true)
  static let date = AnnexStyles.label
  static let name = AnnexStyles.text(.plain, isCentered: false)
  static let letter = AnnexStyles.text(.plain, isCentered: true)
  static let totalName = AnnexStyles.text(.total, isCentered: false)
  static let total = AnnexStyles.text(.total, isCentered: true)

  static func letter(_ kind: ProgressState.Kind) -> CellStyle {
    letter.with {
      $0.fill = shade(kind).map(CellColor.init)
      $0.font.isBold = kind != .onTime && kind != .notDue && kind != .notExpected
    }
  }

  private static func shade(_ kind: ProgressState.Kind) -> UInt32? {
    switch kind {
    case .onTime: 0xE2EFDA
    case .late: 0xFFE699
    case .missing: 0xF4B6A6
    case .toBeTypedIn: 0xCFE2F3
    case .toBeMended: 0xE4D7EE
    case .notDue: nil
    case .notExpected: 0xEDEDED
    }
  }
}
