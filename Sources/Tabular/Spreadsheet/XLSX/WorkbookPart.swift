// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// The part that lists the sheets (ECMA-376 part 1, 18.2).
struct WorkbookPart {
  private(set) var members: [XLSXBook.Member] = []
  private(set) var dates = SerialDate()

  init(_ entry: ZipEntry, of archive: ZipArchive, links: Relationships) throws(SpreadsheetError) {
    let xml = try SpreadsheetError.translating { () throws(PackageError) in try XMLReader(entry, of: archive) }
    while let event = try xml.nextEvent() {
      guard event == .start else { continue }
      switch xml.depth {
      case 1 where !xml.isNamed("workbook"):
        throw .damaged(part: entry.name, reason: "not a workbook")
      case 2 where xml.isNamed("workbookPr"):
        dates.startsIn1904 = xml.truth(of: "date1904") ?? false
      case 3 where xml.isNamed("sheet"):
        members.append(member(xml, links: links))
      default: continue
      }
      guard members.count <= SpreadsheetLimits.sheets else {
        throw .limit("sheets", allowed: SpreadsheetLimits.sheets)
      }
    }
  }

  private func member(_ xml: XMLReader, links: Relationships) -> XLSXBook.Member {
    let link = xml.text(ofPrefixed: "id").flatMap { links[$0] }
    return XLSXBook.Member(
      sheet: SpreadsheetSheet(
        index: members.count,
        name: xml.text(of: "name") ?? "",
        visibility: xml.text(of: "state").flatMap(SpreadsheetSheet.Visibility.init) ?? .visible,
        // A sheet without a link is one that cannot be read; that must be said when it is asked for.
        hasCells: link == nil || link?.kind == "worksheet"
      ),
      part: link?.target
    )
  }
}
