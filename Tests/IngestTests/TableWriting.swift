// SPDX-License-Identifier: Apache-2.0

@_spi(_Unicode) import Swift
import TestSupport
import Testing

/// A way to write a table into a file.
enum TableWriting: Sendable, CustomTestStringConvertible {
  case text(Encoding, Character)
  case xlsx, xls, docx

  /// How the characters of a text become bytes.
  enum Encoding: Sendable, CaseIterable {
    case utf8, utf8BOM, utf16LE, utf16BE, windows1258, tcvn3, vni, viscii

    fileprivate var chart: LegacyCharts.Chart? {
      switch self {
      case .utf8, .utf8BOM, .utf16LE, .utf16BE: nil
      case .windows1258: .windows1258
      case .tcvn3: .tcvn3
      case .vni: .vni
      case .viscii: .viscii
      }
    }
  }

  static let all: [Self] =
    Encoding.allCases.flatMap { encoding in ([",", ";", "\t", "|"] as [Character]).map { .text(encoding, $0) } }
    + [.xlsx, .xls, .docx]

  var testDescription: String {
    switch self {
    case .text(let encoding, let delimiter): "\(encoding) \(delimiter == "\t" ? "tab" : String(delimiter))"
    case .xlsx, .xls, .docx: "\(self)"
    }
  }

  /// The name that the file has to have.
  var fileName: String {
    switch self {
    case .text: "in.csv"
    case .xlsx, .xls, .docx: "in.\(self)"
    }
  }

  /// The file; what the format leaves open, chance decides: quotes, line ends, composed or decomposed letters, whether
  /// a number is one or a text.
  func bytes(of layout: RandomLayout, with random: inout SeededGenerator) -> [UInt8] {
    let isDecomposed = random.number(in: 0...2) == 0
    let form: (String) -> String = { isDecomposed ? String(String.UnicodeScalarView($0._nfd)) : $0 }
    switch self {
    case .text(let encoding, let delimiter):
      let text = Self.text(
        layout,
        delimiter,
        ending: random.pick(["\n", "\r\n", "\r"]),
        isQuoted: random.pick([true, false])
      )
      return Self.bytes(of: text, encoding, form)
    case .xlsx: return XLSXTable(layout, hasNumbers: random.pick([true, false]), form: form).bytes
    case .xls: return XLSTable(layout, hasNumbers: random.pick([true, false]), form: form).bytes
    case .docx: return DOCXTable(layout, form: form).bytes
    }
  }

  // MARK: Text

  private static func text(_ layout: RandomLayout, _ delimiter: Character, ending: String, isQuoted: Bool) -> String {
    let width = layout.width
    return layout.rows
      .map { row in
        (row + Array(repeating: "", count: width - row.count))
          .map { isQuoted || $0.contains(delimiter) ? "\"\($0)\"" : $0 }
          .joined(separator: String(delimiter))
      }
      .joined(separator: ending)
  }

  private static func bytes(of text: String, _ encoding: Encoding, _ form: (String) -> String) -> [UInt8] {
    let units = form(text).utf16
    switch encoding {
    case .utf8: return Array(form(text).utf8)
    case .utf8BOM: return [0xEF, 0xBB, 0xBF] + form(text).utf8
    case .utf16LE: return [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BE: return [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1258, .vni, .viscii: return legacy(text, encoding)
    case .tcvn3: return legacy(Self.withoutTonedCapitals(text), encoding)
    }
  }

  private static func legacy(_ text: String, _ encoding: Encoding) -> [UInt8] {
    guard let bytes = encoding.chart.flatMap({ LegacyCharts.bytes(of: text, in: $0) }) else {
      preconditionFailure("\(encoding) has no place for a character of \(text)")
    }
    return bytes
  }

  /// TCVN3 has seven capitals outside ASCII; people without a font for the others type small letters.
  private static func withoutTonedCapitals(_ text: String) -> String {
    text.map { $0.isASCII || "ĂÂÊÔƠƯĐ".contains($0) ? String($0) : $0.lowercased() }.joined()
  }
}

extension String {
  /// The text as content of XML.
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

// MARK: - Workbooks and documents

private struct XLSXTable {
  private let workbook: HandmadeWorkbook

  init(_ layout: RandomLayout, hasNumbers: Bool, form: (String) -> String) {
    let rows = layout.rows.enumerated()
      .map { row, cells in
        let content = cells.enumerated()
          .map { column, text in
            let address = Self.address(row, column)
            if text.isEmpty { return "<c r=\"\(address)\"/>" }
            if hasNumbers, let number = Int(text) { return "<c r=\"\(address)\"><v>\(number)</v></c>" }
            return "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\(form(text).escaped)</t></is></c>"
          }
        return "<row r=\"\(row + 1)\">\(content.joined())</row>"
      }
    let merges = layout.merges.map {
      let first = Self.address($0.rows.lowerBound, $0.columns.lowerBound)
      return "<mergeCell ref=\"\(first):\(Self.address($0.rows.upperBound, $0.columns.upperBound))\"/>"
    }
    let merged = merges.isEmpty ? "" : "<mergeCells>\(merges.joined())</mergeCells>"
    workbook = HandmadeWorkbook(sheets: ["<sheetData>\(rows.joined())</sheetData>\(merged)"])
  }

  var bytes: [UInt8] { workbook.bytes }

  private static func address(_ row: Int, _ column: Int) -> String {
    "\(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))\(row + 1)"
  }
}

private struct XLSTable {
  private var book: HandmadeXLS

  init(_ layout: RandomLayout, hasNumbers: Bool, form: (String) -> String) {
    var cells: [HandmadeXLS.Cell] = []
    for (row, texts) in layout.rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        if hasNumbers, let number = Int(text) {
          cells.append(.number(row: UInt16(row), column: UInt16(column), Double(number)))
        } else {
          cells.append(.text(row: UInt16(row), column: UInt16(column), form(text)))
        }
      }
    }
    let merges = layout.merges.flatMap { merge in
      [merge.rows.lowerBound, merge.rows.upperBound, merge.columns.lowerBound, merge.columns.upperBound]
        .flatMap { HandmadeXLS.little(UInt16($0)) }
    }
    cells.append(.record(0x00E5, HandmadeXLS.little(UInt16(layout.merges.count)) + merges))
    book = HandmadeXLS(sheets: [("Sheet1", cells)])
    book.declaredRows = UInt32(layout.rows.count)
  }

  var bytes: [UInt8] { book.bytes }
}

private struct DOCXTable {
  let bytes: [UInt8]

  init(_ layout: RandomLayout, form: (String) -> String) {
    let width = layout.width
    let rows = layout.rows.enumerated()
      .map { row, cells in
        var content = ""
        var column = 0
        while column < width {
          let merge = layout.merges.first { $0.rows.contains(row) && $0.columns.contains(column) }
          let text = column < cells.count ? form(cells[column]).escaped : ""
          content += "<w:tc><w:tcPr>\(merge.map { Self.span($0, row) } ?? "")</w:tcPr>"
          content += "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
          column += merge?.columns.count ?? 1
        }
        return "<w:tr>\(content)</w:tr>"
      }
    let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    bytes =
      StoredZip([
        "_rels/.rels":
          "<Relationships><Relationship Id='a' Type='\(links)/officeDocument' Target='word/document.xml'/></Relationships>",
        "word/document.xml":
          "<w:document xmlns:w='\(main)'><w:body><w:tbl>\(rows.joined())</w:tbl></w:body></w:document>",
      ])
      .bytes
  }

  private static func span(_ merge: RandomLayout.Merge, _ row: Int) -> String {
    let down =
      merge.rows.count == 1
      ? "" : "<w:vMerge w:val='\(row == merge.rows.lowerBound ? "restart" : "continue")'/>"
    return "<w:gridSpan w:val='\(merge.columns.count)'/>\(down)"
  }
}
