// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// The texts that cells refer to by number: one flat buffer, and where each text ends (ECMA-376 part 1, 18.4).
struct SharedStrings {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// Fonts of the texts that name one themselves.
  private var fonts: [Int: Int] = [:]
  /// Texts with runs that are struck or raised, as people see them.
  private var shown: [Int: String] = [:]

  /// No texts.
  init() {}

  /// Reads the part that holds them.
  init(_ entry: ZipEntry, of archive: ZipArchive, fonts table: inout FontTable) throws(SpreadsheetError) {
    let xml = try SpreadsheetError.translating { () throws(PackageError) in try XMLReader(entry, of: archive) }
    while let event = try xml.nextEvent() {
      guard event == .start, xml.depth == 2, xml.isNamed("si") else { continue }
      let (font, shown) = try RichText.read(xml, into: &bytes)
      if let font { fonts[ends.count] = table.index(of: font) }
      if let shown { self.shown[ends.count] = shown }
      ends.append(UInt32(truncatingIfNeeded: bytes.count))
      guard bytes.count <= SpreadsheetLimits.sharedTextSize else {
        throw .limit("sharedTextSize", allowed: SpreadsheetLimits.sharedTextSize)
      }
      guard ends.count <= SpreadsheetLimits.sharedStrings else {
        throw .limit("sharedStrings", allowed: SpreadsheetLimits.sharedStrings)
      }
    }
  }

  /// The bytes of memory that the texts take.
  var size: Int { bytes.capacity + ends.capacity * MemoryLayout<UInt32>.stride }

  /// The text of a 0-based number as people see it, where runs are struck or raised.
  func shownText(_ index: Int) -> String? { shown.isEmpty ? nil : shown[index] }

  /// The text of a 0-based number, and its own font; nil when there is none.
  subscript(index: Int) -> (text: String, fontIndex: Int?)? {
    guard ends.indices.contains(index) else { return nil }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return (String(decoding: bytes[start..<Int(ends[index])], as: UTF8.self), fonts.isEmpty ? nil : fonts[index])
  }
}
