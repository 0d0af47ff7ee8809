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
  /// Rows that stay with the row before them: below a heading, a quantity of a channel, a total.
  let joined: Set<Int>

  private static let pointsPerMillimetre = 72 / 25.4
  private static let longSide = 297.0
  private static let shortSide = 210.0
  /// The least scale that reads well, for letters of 11 points.
  private static let leastScale = 0.6

  private var paper: (width: Double, height: Double) {
    let (across, down) = isLandscape ? (Self.longSide, Self.shortSide) : (Self.shortSide, Self.longSide)
    return (
      (across - margins.left - margins.right) * Self.pointsPerMillimetre,
      (down - margins.top - margins.bottom) * Self.pointsPerMillimetre
    )
  }

  /// How much smaller the page is printed to be one page wide; 96 pixels are 72 points.
  private var scale: Double { min(1, paper.width / (width * 7 * 0.75)) }

  /// The fit of the page, and the rows that begin a new one.
  ///
  /// All of them are said, because programs differ in how wide a character
  /// is, and one page that ends elsewhere would shift all behind it.
  func layout() -> (fit: PageFit, breaks: [Int]) {
    let total = heights.reduce(0, +)
    // What nearly fills a page is made to fit.
    let pageHeight = paper.height / scale * 0.97
    if total <= pageHeight { return (PageFit(), []) }
    if paper.height / total * 0.97 >= Self.leastScale { return (PageFit(pagesTall: 1), []) }
    let repeated = heights[header].reduce(0, +)
    var breaks: [Int] = []
    var (row, start, used) = (0, 0, 0.0)
    while row < heights.count {
      if used + heights[row] > pageHeight, row > start {
        let first = beginning(of: row, after: start)
        breaks.append(first)
        (row, start, used) = (first, first, repeated)
      }
      used += heights[row]
      row += 1
    }
    return (PageFit(), breaks.count <= Self.mostBreaks ? breaks : [])
  }

  /// Excel's limit is 1,023.
  private static let mostBreaks = 1000

  /// The row that begins a page where another one would: everything that stays together goes over to it.
  private func beginning(of row: Int, after start: Int) -> Int {
    if row > firstKept, firstKept > start { return firstKept }
    var first = row
    while first > start + 1, joined.contains(first) { first -= 1 }
    return first > start + 1 ? first : row
  }
}
