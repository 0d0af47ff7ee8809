// SPDX-License-Identifier: Apache-2.0

import XLSXWriting

/// How the charts of a report look: one hue, told apart by shade and hatching, for printers and eyes without colour.
enum ChartStyles {
  private static let dark = CellColor(rgb: 0x1F3864)
  private static let middle = CellColor(rgb: 0x2E75B6)
  private static let light = CellColor(rgb: 0xB4D1EC)

  /// The looks of the series, in the order of the columns; neighbours differ the most.
  static let looks = [
    SeriesLook(color: dark), SeriesLook(color: middle, hatching: .rising), SeriesLook(color: light),
    SeriesLook(color: dark, hatching: .empty), SeriesLook(color: middle), SeriesLook(color: dark, hatching: .falling),
    SeriesLook(color: dark, hatching: .level), SeriesLook(color: middle, hatching: .grid),
  ]

  /// As the cells of the annexes, without the room that they keep for a border.
  static let numberFormat = "[$-42A]#,##0"

  static let label = CellStyle.plain.with {
    $0.font = TextFont(size: 9, isItalic: true, color: CellColor(rgb: 0x7F7F7F))
    $0.horizontalAlignment = .center
    $0.verticalAlignment = .center
  }
}
