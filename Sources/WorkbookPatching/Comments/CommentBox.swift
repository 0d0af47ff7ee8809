// SPDX-License-Identifier: Apache-2.0

/// Where the box of a comment stands and how large it is, so that its text fits.
struct CommentBox {
  /// Two corners: column, pixels into it, row, pixels into it; from 0.
  let anchor: [Int]
  /// Pixels of 1/96 inch.
  let width: Int
  /// Pixels of 1/96 inch.
  let height: Int

  private static let lineHeight = 15
  private static let margin = 16
  /// The width of a letter of Tahoma at 9 points, on the large side.
  private static let letterWidth = 7
  /// Widths for texts up to so many letters.
  private static let widths = [(letters: 240, width: 240), (letters: 600, width: 340), (letters: .max, width: 480)]
  /// A box higher than a screen cannot be read to its end either.
  private static let maximumHeight = 900

  /// Makes room for a text to the right of a cell, or to its left at the sheet's edge.
  init(for text: String, at cell: CellPlace, behind lastColumn: Int, of outline: SheetOutline) {
    let width = Self.widths.first { text.unicodeScalars.count <= $0.letters }?.width ?? 480
    let lettersInLine = (width - Self.margin) / Self.letterWidth
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, ($1.unicodeScalars.count + lettersInLine - 1) / lettersInLine) }
    self.width = width
    height = min(Self.maximumHeight, max(4, lines + 1) * Self.lineHeight)
    let isAtEdge = lastColumn > CellPlace.lastColumn - 8
    let left = isAtEdge ? max(1, cell.column - 8) : lastColumn + 1
    let top = max(1, min(cell.row - 1, CellPlace.lastRow - 64))
    let (right, rightOffset) = Self.walk(width + Self.margin, from: left, last: CellPlace.lastColumn) {
      outline.grid.width(ofColumn: $0)
    }
    let (bottom, bottomOffset) = Self.walk(height + Self.margin / 2, from: top, last: CellPlace.lastRow) {
      outline.height(ofRow: $0)
    }
    anchor = [left - 1, Self.margin, top - 1, Self.margin / 2, right - 1, rightOffset, bottom - 1, bottomOffset]
  }

  /// Goes so many pixels from the start of a column or row; hidden ones in between do not count.
  private static func walk(_ distance: Int, from start: Int, last: Int, size: (Int) -> Int) -> (Int, Int) {
    var rest = distance
    for index in start..<min(last, start + 1000) {
      let size = size(index)
      if rest < size { return (index, rest) }
      rest -= size
    }
    return (min(last, start + 1000), 0)
  }
}

extension SheetOutline {
  /// The height of a row in pixels.
  fileprivate func height(ofRow number: Int) -> Int {
    guard let row = row(number) else { return grid.rowHeight }
    let tag = Tag(at: row.tag, in: bytes)
    if let hidden = tag.rawValue(of: "hidden"), ["1", "true", "on"].contains(hidden) { return 0 }
    return SheetGrid.height(tag.rawValue(of: "ht")) ?? grid.rowHeight
  }
}
