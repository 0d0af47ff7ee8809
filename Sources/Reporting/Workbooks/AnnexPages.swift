// SPDX-License-Identifier: Apache-2.0

import XLSXWriting

/// Where the pages of a document break, so that neither notes nor signatures stand on a page without figures.
struct AnnexPages {
  /// The height of each row in points.
  let heights: [Double]
  /// The width of all columns in characters of the default font.
  let width: Double
  let isLandscape: Bool
  let margins: PageMargins
  /// The rows that each further page repeats.
  let header: ClosedRange<Int>
  /// The first row that stays together with all below it: some rows of figures before the notes.
  let firstKept: Int

  private static let pointsPerMillimetre = 72 / 25.4
  private static let longSide = 297.0
  private static let shortSide = 210.0
  /// The least scale that reads well, for letters of 11 points.
  private static let leastScale = 0.62

  private var paper: (width: Double, height: Double) {
    let (across, down) = isLandscape ? (Self.longSide, Self.shortSide) : (Self.shortSide, Self.longSide)
    return (
      (across - margins.left - margins.right) * Self.pointsPerMillimetre,
      (down - margins.top - margins.bottom) * Self.pointsPerMillimetre
    )
  }

  /// How much smaller the page is printed to be one page wide; 96 pixels are 72 points.
  private var scale: Double { min(1, paper.width / (width * 7 * 0.75)) }

  /// The fit of the page, and the row that begins a new one.
  func layout() -> (fit: PageFit, breakBefore: Int?) {
    let total = heights.reduce(0, +)
    // Printers differ a little; what nearly fills a page is made to fit.
    let pageHeight = paper.height / scale * 0.97
    if total <= pageHeight { return (PageFit(), nil) }
    if paper.height / total * 0.97 >= Self.leastScale { return (PageFit(pagesTall: 1), nil) }
    let repeated = heights[header].reduce(0, +)
    var (used, page) = (0.0, 1)
    var pageOfKept = 1
    for (row, height) in heights.enumerated() {
      if used + height > pageHeight { (used, page) = (repeated, page + 1) }
      used += height
      if row == firstKept { pageOfKept = page }
    }
    return (PageFit(), page > pageOfKept ? firstKept : nil)
  }
}
