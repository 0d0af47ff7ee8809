// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// The fonts that paragraph styles give to text (ECMA-376 part 1, 17.7).
struct DocumentStyles {
  private struct Style {
    var base: String?
    var font: String?
  }

  private var styles: [String: Style] = [:]
  private var defaultStyle: String?
  private var defaultFont: String?

  /// No styles.
  init() {}

  /// Reads the part that holds them.
  init(_ entry: ZipEntry, of archive: ZipArchive) throws(SpreadsheetError) {
    let xml = try SpreadsheetError.translating { () throws(PackageError) in try XMLReader(entry, of: archive) }
    var id: String?
    while let event = try xml.nextEvent() {
      guard event == .start else { continue }
      switch xml.name {
      case "docDefaults": id = nil
      case "style":
        id = xml.text(ofPrefixed: "styleId")
        guard let id, xml.text(ofPrefixed: "type") == "paragraph" else { continue }
        styles[id] = Style()
        if xml.text(ofPrefixed: "default") == "1" { defaultStyle = id }
      case "basedOn": id.map { styles[$0]?.base = xml.text(ofPrefixed: "val") }
      case "rFonts":
        guard let font = xml.documentFont else { continue }
        if let id { styles[id]?.font = font } else { defaultFont = font }
      default: continue
      }
      guard styles.count <= SpreadsheetLimits.styles else { throw .limit("styles", allowed: SpreadsheetLimits.styles) }
    }
  }

  /// The font of a paragraph's text that does not name one itself.
  ///
  /// - Parameter style: The paragraph's style; nil for the default one.
  /// - Returns: nil when no style names one either.
  func font(ofParagraphStyle style: String?) -> String? {
    var next = style ?? defaultStyle
    // Styles that are based on one another in a circle must end too.
    for _ in 0..<20 {
      guard let id = next, let style = styles[id] else { break }
      if let font = style.font { return font }
      next = style.base
    }
    return defaultFont
  }
}

extension XMLReader {
  /// The font for Latin letters that `w:rFonts` names; nil when it leaves that to the theme.
  var documentFont: String? { text(ofPrefixed: "ascii") ?? text(ofPrefixed: "hAnsi") }
}
