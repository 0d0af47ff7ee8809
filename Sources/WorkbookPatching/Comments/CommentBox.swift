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
    self.width = width
    height = min(Self.maximumHeight, max(4, Self.lines(of: text, in: width) + 1) * Self.lineHeight)
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

  /// The corners of a box that is there, the lower one moved down so that a text fits below the one before.
  ///
  /// - Parameters:
  ///   - anchor: Eight numbers, as ``anchor``.
  ///   - text: What has been added.
  ///   - outline: The sheet.
  /// - Returns: nil when the numbers are those of no box.
  static func grown(_ anchor: [Int], by text: String, of outline: SheetOutline) -> [Int]? {
    guard anchor.count == 8, anchor.allSatisfy({ (0..<CellPlace.lastRow).contains($0) }), anchor[0] <= anchor[4],
      anchor[4] < CellPlace.lastColumn
    else { return nil }
    let columns = (anchor[0]..<anchor[4]).prefix(100).reduce(0) { $0 + outline.grid.width(ofColumn: $1 + 1) }
    let lines = lines(of: text, in: columns - anchor[1] + anchor[5])
    let distance = min(maximumHeight, lines * lineHeight) + anchor[7]
    let (bottom, offset) = walk(distance, from: anchor[6] + 1, last: CellPlace.lastRow) { outline.height(ofRow: $0) }
    return anchor[..<6] + [bottom - 1, offset]
  }

  /// How many lines a text fills in a box.
  private static func lines(of text: String, in width: Int) -> Int {
    let lettersInLine = max(8, (width - margin) / letterWidth)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, ($1.unicodeScalars.count + lettersInLine - 1) / lettersInLine) }
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
