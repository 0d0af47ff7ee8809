// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// What reading needs to know of the styles of a workbook (ECMA-376 part 1, 18.8).
struct CellStyles {
  /// One style that cells refer to.
  struct Style {
    /// What its number format makes of numbers.
    var format: NumberFormat
    /// Where its font's name stands in the table; nil when it has none.
    var fontIndex: Int?
    /// Whether its font strikes the text through.
    var isStruck = false
  }

  private var styles: [Style] = []

  /// No styles: numbers stay numbers, fonts unknown.
  init() {}

  /// The style of an index; that of plain numbers where there is none.
  subscript(index: Int) -> Style {
    styles.indices.contains(index) ? styles[index] : Style(format: .number, fontIndex: nil)
  }

  /// Reads the part that holds them.
  init(_ entry: ZipEntry, of archive: ZipArchive, fonts table: inout FontTable) throws(SpreadsheetError) {
    let xml = try SpreadsheetError.translating { () throws(PackageError) in try XMLReader(entry, of: archive) }
    var formats: [Int: NumberFormat] = [:]
    var fonts: [Int?] = []
    var struck: Set<Int> = []
    // Differential formats, which conditional formatting uses, hold fonts as well: the section tells.
    var section = ""
    while let event = try xml.nextEvent() {
      guard event == .start else { continue }
      switch (xml.depth, section) {
      case (2, _): section = xml.name
      case (3, "numFmts"):
        guard let id = xml.text(of: "numFmtId").flatMap({ Int($0) }) else { continue }
        formats[id] = NumberFormat(code: xml.text(of: "formatCode") ?? "")
      case (3, "fonts"): fonts.append(nil)
      case (4, "fonts") where xml.isNamed("name"):
        fonts[fonts.count - 1] = xml.text(of: "val").map { table.index(of: $0) }
      case (4, "fonts") where xml.isNamed("strike") && xml.truth(of: "val") != false: struck.insert(fonts.count - 1)
      case (3, "cellXfs"):
        let formatID = xml.text(of: "numFmtId").flatMap { Int($0) } ?? 0
        let fontID = xml.text(of: "fontId").flatMap { Int($0) } ?? 0
        styles.append(
          Style(
            format: formats[formatID] ?? NumberFormat(builtIn: formatID),
            fontIndex: fonts.indices.contains(fontID) ? fonts[fontID] : nil,
            isStruck: struck.contains(fontID)
          )
        )
      default: continue
      }
      guard max(styles.count, fonts.count, formats.count) <= SpreadsheetLimits.styles else {
        throw .limit("styles", allowed: SpreadsheetLimits.styles)
      }
    }
  }
}
