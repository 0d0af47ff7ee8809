// SPDX-License-Identifier: Apache-2.0

import Glibc
import OfficePackage

/// How wide and high a sheet's columns and rows are, in pixels of 1/96 inch, and how empty columns look.
struct SheetGrid {
  private struct Band {
    var columns: ClosedRange<Int>
    var width: Int?
    var style: Int
  }

  /// The height of rows that do not tell theirs; 15 points as in Calibri 11.
  private(set) var rowHeight = 20
  private var columnWidth = 64
  private var bands: [Band] = []

  /// Takes `sheetFormatPr` (ECMA-376 part 1, 18.3.1.81).
  mutating func takeDefaults(_ xml: XMLReader) {
    if let height = Self.height(xml.text(of: "defaultRowHeight")) { rowHeight = height }
    if let width = Self.width(xml.text(of: "defaultColWidth")) { columnWidth = width }
  }

  /// Takes `col` (ECMA-376 part 1, 18.3.1.13).
  mutating func takeColumns(_ xml: XMLReader) {
    guard let first = xml.bytes(of: "min").flatMap({ CellPlace.number($0) }),
      let last = xml.bytes(of: "max").flatMap({ CellPlace.number($0) }),
      first <= last, bands.count < CellPlace.lastColumn
    else { return }
    let isHidden = xml.truth(of: "hidden") ?? false
    bands.append(
      Band(
        columns: first...last,
        width: isHidden ? 0 : Self.width(xml.text(of: "width")),
        style: xml.bytes(of: "style").flatMap { CellPlace.number($0) } ?? 0
      )
    )
  }

  /// The width of a column.
  func width(ofColumn column: Int) -> Int {
    bands.first { $0.columns.contains(column) }?.width ?? columnWidth
  }

  /// The style of a column's cells that are not there.
  func style(ofColumn column: Int) -> Int {
    bands.first { $0.columns.contains(column) }?.style ?? 0
  }

  /// A height from points.
  static func height(_ points: String?) -> Int? {
    guard let points = points.flatMap({ Double($0) }), (0...409.5).contains(points) else { return nil }
    return Int((points * 4 / 3).rounded())
  }

  /// A width from digits of the usual font, seven pixels each.
  private static func width(_ digits: String?) -> Int? {
    guard let digits = digits.flatMap({ Double($0) }), (0...255).contains(digits) else { return nil }
    return Int((digits * 7).rounded())
  }
}
