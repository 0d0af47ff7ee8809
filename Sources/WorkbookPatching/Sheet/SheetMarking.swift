// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// The marks of one sheet, put into its part.
struct SheetMarking {
  /// What is wanted of one cell.
  struct Mark {
    var tint: CellMark.Tint
    /// Lines, each once.
    var texts: [String]

    /// Takes what another mark of the same cell wants too.
    mutating func join(_ other: Mark) {
      tint = max(tint, other.tint)
      for text in other.texts where !texts.contains(text) { texts.append(text) }
    }
  }

  /// How often marks and merged ranges are compared; ranges that do not overlap need less.
  private static let comparisons = 10_000_000

  private(set) var edits = ByteEdits()
  /// The marks where they can be seen: in the first cells of merged ranges.
  private(set) var marks: [CellPlace: Mark]
  /// The last columns of merged ranges by first cell, for those that are marked.
  private(set) var lastColumns: [CellPlace: Int] = [:]
  let outline: SheetOutline
  private let part: String
  private let limits: PackageLimits

  init(
    _ outline: SheetOutline,
    part: String,
    limits: PackageLimits,
    marks: [CellPlace: Mark]
  ) throws(PatchError) {
    self.outline = outline
    self.part = part
    self.limits = limits
    self.marks = marks
    try moveIntoFirstCells()
  }

  /// Gives the marked cells their colours.
  mutating func color(_ formats: inout CellFormats) throws(PatchError) {
    let rows = Dictionary(grouping: marks.keys, by: \.row).sorted { $0.key < $1.key }
    var newBehindLast = ""
    for (number, cells) in rows {
      let wanted = cells.sorted().map { (column: $0.column, tint: marks[$0]?.tint ?? .warning) }
      if let row = outline.row(number) {
        let patch = try RowPatch(
          Array(outline.bytes[row.tag.lowerBound..<row.end]),
          number: number,
          part: part,
          limits: limits,
          marks: wanted,
          grid: outline.grid,
          formats: &formats
        )
        edits.add(patch.edits, at: row.tag.lowerBound)
      } else {
        let row = try RowPatch.newRow(
          number,
          prefix: outline.data.start.prefix,
          marks: wanted,
          grid: outline.grid,
          formats: &formats
        )
        let next = outline.index(from: number)
        if next < outline.rows.count {
          edits.insert(row, at: outline.rows[next].tag.lowerBound)
        } else {
          newBehindLast += row
        }
      }
    }
    if !newBehindLast.isEmpty { outline.data.append(newBehindLast, in: &edits) }
  }

  /// Names the drawing that shows comments.
  mutating func nameDrawing(link: String) {
    let dialect = Dialect(root: outline.root)
    let isDeclared = ["\"", "'"].contains { outline.root.text.contains("xmlns:r=\($0)\(dialect.links)\($0)") }
    let declaration = isDeclared ? "" : #" xmlns:r="\#(dialect.links)""#
    edits.insert(
      #"<\#(outline.root.prefix)legacyDrawing\#(declaration) r:id="\#(link)"/>"#,
      at: outline.drawingPlace
    )
  }

  private mutating func moveIntoFirstCells() throws(PatchError) {
    let ordered = marks.keys.sorted()
    var comparisons = 0
    for range in outline.merges {
      var index = ordered.partitioningIndex { $0.row >= range.rows.lowerBound }
      while index < ordered.count, range.rows.contains(ordered[index].row) {
        comparisons += 1
        guard comparisons <= Self.comparisons else {
          throw .damaged(part: part, reason: "merged ranges overlap")
        }
        let cell = ordered[index]
        if range.columns.contains(cell.column), let mark = marks[cell] {
          marks[cell] = nil
          marks[range.first, default: mark].join(mark)
          lastColumns[range.first] = range.columns.upperBound
        }
        index += 1
      }
    }
  }
}

extension Array {
  /// The first index whose element, and all behind it, fulfil a condition.
  fileprivate func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
