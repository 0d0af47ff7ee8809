// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// Text of a shared string or of a cell, with runs or without (ECMA-376 part 1, 18.4.8 and 18.4.12).
enum RichText {
  /// Reads the element that has just begun, to its end.
  ///
  /// Phonetic runs, which say how Japanese text is pronounced, are no part of it.
  ///
  /// - Parameters:
  ///   - xml: The reader that stands at its start.
  ///   - buffer: Where the UTF-8 is put behind what is there.
  /// - Returns: The font of the first run that names one, and the text as people see it where runs are struck or raised.
  /// - Throws: ``SpreadsheetError/limit(_:allowed:)`` beyond the size of a cell, and what reading throws.
  static func read(_ xml: XMLReader, into buffer: inout [UInt8]) throws(SpreadsheetError) -> (
    font: String?, shown: String?
  ) {
    let own = xml.depth
    let start = buffer.count
    var font: String?
    var mark = RunMark()
    var shown: String?
    while let event = try xml.nextEvent() {
      if event == .end, xml.depth == own { break }
      guard event == .start else { continue }
      if xml.isNamed("r") {
        mark = RunMark()
      } else if xml.isNamed("strike") || xml.isNamed("vertAlign") {
        mark.heed(xml.name, xml.text(of: "val"))
      } else if xml.isNamed("rPh") {
        try xml.passElement()
      } else if xml.isNamed("t") {
        let runStart = buffer.count
        try xml.gatherText(into: &buffer)
        EscapedText.decode(&buffer, from: runStart)
        if shown != nil || mark != RunMark() {
          let run = String(decoding: buffer[runStart...], as: UTF8.self)
          shown = (shown ?? String(decoding: buffer[start..<runStart], as: UTF8.self)) + mark.shown(run)
        }
        guard buffer.count - start <= SpreadsheetLimits.cellTextSize else {
          throw .limit("cellTextSize", allowed: SpreadsheetLimits.cellTextSize)
        }
      } else if xml.isNamed("rFont"), font == nil {
        font = xml.text(of: "val")
      }
    }
    return (font, shown)
  }
}
