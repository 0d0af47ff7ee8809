// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// Marks cells in copies of other people's workbooks.
public enum WorkbookMarking {
  /// Who comments, unless told otherwise.
  public static let author = "kgreport"

  /// Makes a copy of a workbook in which cells are coloured and commented.
  ///
  /// A marked cell keeps its value, formula, number format, font, borders and protection; a mark within a merged range
  /// goes to the range's first cell, whose fill the range shows; a cell that the file does not have is put in, with the
  /// format of its row or column. A cell's own comment gets a paragraph more. Everything else, macros included, stays as
  /// it is, byte for byte; so do the packed bytes of entries that nothing had to be changed in. The same marks on the
  /// same bytes give the same bytes.
  ///
  /// - Parameters:
  ///   - xlsx: The whole .xlsx or .xlsm file, transitional or strict.
  ///   - marks: The cells, in any order.
  ///   - author: Who comments.
  /// - Returns: The whole file of the same kind; `xlsx` itself when there are no marks.
  /// - Throws: ``PatchError``.
  public static func copy(
    of xlsx: [UInt8],
    marking marks: [CellMark],
    author: String = Self.author
  ) throws(PatchError) -> [UInt8] {
    guard !marks.isEmpty else { return xlsx }
    let package = try PatchedPackage(xlsx)
    let book = try WorkbookMap(package)
    let wanted = try marksByPart(marks, of: book)
    let styles = try stylesPart(of: book, in: package)
    var formats = CellFormats(try StyleSheet(package.reader(of: styles)))
    for part in book.parts {
      guard let marks = wanted[part] else { continue }
      let outline = try SheetOutline(package.reader(of: part))
      var marking = try SheetMarking(outline, part: part, limits: package.archive.limits, marks: marks)
      try marking.color(&formats)
      try SheetComments(of: part, in: package, book: book).write(&marking, author: author)
      package.set(part, to: marking.edits.applied(to: outline.bytes))
    }
    package.set(styles, to: formats.bytes)
    return try package.finish()
  }

  private static func marksByPart(
    _ marks: [CellMark],
    of book: WorkbookMap
  ) throws(PatchError) -> [String: [CellPlace: SheetMarking.Mark]] {
    let parts = Dictionary(book.sheets.map { ($0.name, $0.part) }) { first, _ in first }
    var wanted: [String: [CellPlace: SheetMarking.Mark]] = [:]
    for mark in marks {
      guard let part = parts[mark.sheet] else { throw .unknownSheet(mark.sheet) }
      let place = CellPlace(row: mark.row, column: mark.column)
      guard place.isInSheet else { throw .outsideSheet(row: mark.row, column: mark.column) }
      let own = SheetMarking.Mark(tint: mark.tint, texts: mark.comment.isEmpty ? [] : [mark.comment])
      wanted[part, default: [:]][place, default: own].join(own)
    }
    return wanted
  }

  /// Finds the styles, or makes a part for them.
  private static func stylesPart(of book: WorkbookMap, in package: PatchedPackage) throws(PatchError) -> String {
    if let part = book.links.target(ofKind: "styles") { return part }
    // Some readers look for the styles by this name, whatever the links say.
    let usual = "xl/styles.xml"
    let part = try package.has(usual) ? package.freeName("xl/styles", ".xml") : usual
    package.set(part, to: StyleSheet.plain(book.dialect))
    _ = try package.link(book.main, type: book.dialect.links + "/styles", to: part)
    try package.declare(part: part, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")
    return part
  }
}
