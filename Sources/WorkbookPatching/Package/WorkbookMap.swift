// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// Where the parts of a workbook are (ECMA-376 part 1, 18.2).
struct WorkbookMap {
  /// The part that lists the sheets.
  let main: String
  /// How the workbook calls its vocabularies.
  let dialect: Dialect
  /// The links of the main part.
  let links: Relationships
  /// The sheets that consist of cells: names on the tabs and parts, in the order of the tabs.
  private(set) var sheets: [(name: String, part: String)] = []

  /// The parts of the sheets, each once.
  var parts: [String] {
    var seen: Set<String> = []
    return sheets.map(\.part).filter { seen.insert($0).inserted }
  }

  init(_ package: PatchedPackage) throws(PatchError) {
    let linked = try package.links(of: "").target(ofKind: "officeDocument")
    let main = linked ?? "xl/workbook.xml"
    guard !main.lowercased().hasSuffix(".bin"), try package.has(main) else { throw .notAWorkbook }
    self.main = main
    links = try package.links(of: main)
    let reader = try package.reader(of: main)
    var dialect = Dialect.transitional
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.xml.depth {
      case 1:
        guard reader.xml.isNamed("workbook") else { throw .notAWorkbook }
        dialect = Dialect(root: reader.tag)
      case 3 where reader.xml.isNamed("sheet"):
        guard let name = reader.xml.text(of: "name"), let id = reader.xml.text(ofPrefixed: "id"),
          let link = links[id], link.kind == "worksheet", let part = link.target
        else { continue }
        sheets.append((name, part))
      default: continue
      }
    }
    self.dialect = dialect
  }
}

/// The two families of names in office files: transitional, which nearly all programs write, and strict.
enum Dialect {
  case transitional, strict

  /// Recognises the dialect by the namespaces of a part's root.
  init(root: Tag) {
    self = root.text.contains(Self.strict.base) ? .strict : .transitional
  }

  /// The namespace of workbooks, sheets, styles and comments.
  var main: String {
    switch self {
    case .transitional: "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    case .strict: "http://purl.oclc.org/ooxml/spreadsheetml/main"
    }
  }

  /// The namespace of `r:id`, with which types of links begin.
  var links: String {
    switch self {
    case .transitional: "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    case .strict: "http://purl.oclc.org/ooxml/officeDocument/relationships"
    }
  }

  private var base: String {
    switch self {
    case .transitional: "http://schemas.openxmlformats.org/"
    case .strict: "http://purl.oclc.org/ooxml/"
    }
  }
}
