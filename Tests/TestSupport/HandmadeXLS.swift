// SPDX-License-Identifier: Apache-2.0

/// A workbook of Excel 97 to 2003 written record by record (MS-XLS) into a compound file (MS-CFB).
public struct HandmadeXLS: Sendable {
  /// One cell; rows, columns and formats are counted from 0.
  public enum Cell: Sendable {
    case text(row: UInt16, column: UInt16, String)
    case number(row: UInt16, column: UInt16, Double, format: UInt16 = 0)
    case bool(row: UInt16, column: UInt16, Bool)
    /// A cell that refers to a shared string.
    case shared(row: UInt16, column: UInt16, UInt32)
    /// Any record: its type and its content.
    case record(UInt16, [UInt8])
  }

  /// The sheets, each with its cells.
  public var sheets: [(name: String, cells: [Cell])]
  /// Number formats by the index of the cell style that has them.
  public var formats: [String]
  /// Whether the book says that it needs a password.
  public var isEncrypted = false
  /// How many rows each sheet says that it has.
  public var declaredRows: UInt32 = 16
  /// Names of fonts; the style of every format has the font of the same place, as far as there is one.
  public var fonts: [String] = []
  /// The visibility of each sheet, and its kind in the higher byte.
  public var states: [UInt16] = []
  /// The record of shared strings and what continues it.
  public var sharedStrings: [UInt8] = []
  /// Whether dates count from 1904.
  public var startsIn1904 = false

  /// A workbook of sheets, with number formats besides the general one.
  public init(sheets: [(name: String, cells: [Cell])], formats: [String] = ["General"]) {
    (self.sheets, self.formats) = (sheets, formats)
  }

  /// The compound file.
  public var bytes: [UInt8] { Self.compound(stream) }

  private var stream: [UInt8] {
    var globals = Self.record(0x0809, Self.little(0x0600, 0x0005, 0x0DBB, 0x07CC) + Self.little32(0, 6))
    if isEncrypted { globals += Self.record(0x002F, Self.little(0, 0x1234, 0x5678)) }
    globals += Self.record(0x0042, Self.little(1200)) + Self.record(0x0022, Self.little(startsIn1904 ? 1 : 0))
    for (index, format) in formats.enumerated() where index > 0 {
      globals += Self.record(0x041E, Self.little(UInt16(164 + index)) + Self.text(format))
    }
    for font in fonts {
      let name = [UInt8(font.utf16.count), 1] + Self.utf16(font)
      globals += Self.record(0x0031, [UInt8](repeating: 0, count: 14) + name)
    }
    for index in formats.indices {
      globals += Self.record(
        0x00E0,
        Self.little(UInt16(index < 4 ? index : index + 1), index == 0 ? 0 : UInt16(164 + index))
          + [UInt8](repeating: 0, count: 16)
      )
    }
    let listSize = sheets.reduce(0) { $0 + 4 + 8 + $1.name.utf16.count * 2 }
    var offset = globals.count + listSize + sharedStrings.count + 4
    var bodies: [UInt8] = []
    for (index, sheet) in sheets.enumerated() {
      let name = [UInt8(sheet.name.utf16.count), 1] + Self.utf16(sheet.name)
      globals += Self.record(
        0x0085,
        Self.little32(UInt32(offset)) + Self.little(states.indices.contains(index) ? states[index] : 0) + name
      )
      let body = Self.sheet(sheet.cells, declaredRows: declaredRows)
      offset += body.count
      bodies += body
    }
    return globals + sharedStrings + Self.record(0x000A, []) + bodies
  }

  private static func sheet(_ cells: [Cell], declaredRows: UInt32) -> [UInt8] {
    var body = record(0x0809, little(0x0600, 0x0010, 0x0DBB, 0x07CC) + little32(0, 6))
    // The declared size: 0-based first and last row and column, the last ones excluded.
    body += record(0x0200, little32(0, declaredRows) + little(0, declaredRows == 16 ? 32 : 256, 0))
    for cell in cells {
      switch cell {
      case .text(let row, let column, let text): body += record(0x0204, little(row, column, 0) + self.text(text))
      case .number(let row, let column, let number, let format):
        body += record(
          0x0203,
          little(row, column, format) + (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * $0)) }
        )
      case .shared(let row, let column, let index): body += record(0x00FD, little(row, column, 0) + little32(index))
      case .record(let type, let content): body += record(type, content)
      case .bool(let row, let column, let truth): body += record(0x0205, little(row, column, 0) + [truth ? 1 : 0, 0])
      }
    }
    return body + record(0x000A, [])
  }

  /// Puts the stream, padded so that it is not a short one, behind a directory and an allocation table of one sector.
  public static func compound(_ stream: [UInt8], named name: String = "Workbook") -> [UInt8] {
    let size = max(4096, (stream.count + 511) / 512 * 512)
    let sectors = UInt32(size / 512)
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
    header += little(0x003E, 3, 0xFFFE, 9, 6) + [UInt8](repeating: 0, count: 10)
    header += little32(1, 1, 0, 4096, 0xFFFF_FFFE, 0, 0xFFFF_FFFE, 0, 0)
    header += [UInt8](repeating: 0xFF, count: 512 - header.count)
    var table = little32(0xFFFF_FFFD, 0xFFFF_FFFE)
    for sector in 0..<sectors { table += little32(sector + 1 == sectors ? 0xFFFF_FFFE : sector + 3) }
    table += [UInt8](repeating: 0xFF, count: 512 - table.count)
    let directory =
      entry("Root Entry", kind: 5, child: 1, start: 0xFFFF_FFFE, size: 0)
      + entry(name, kind: 2, child: 0xFFFF_FFFF, start: 2, size: UInt32(size))
      + [UInt8](repeating: 0, count: 256)
    return header + table + directory + stream + [UInt8](repeating: 0, count: size - stream.count)
  }

  private static func entry(_ name: String, kind: UInt8, child: UInt32, start: UInt32, size: UInt32) -> [UInt8] {
    let letters = utf16(name)
    var bytes = letters + [UInt8](repeating: 0, count: 64 - letters.count)
    bytes += little(UInt16(letters.count + 2)) + [kind, 1] + little32(0xFFFF_FFFF, 0xFFFF_FFFF, child)
    return bytes + [UInt8](repeating: 0, count: 36) + little32(start, size, 0)
  }

  /// A record: its type, its length, its content.
  public static func record(_ type: UInt16, _ content: [UInt8]) -> [UInt8] {
    little(type, UInt16(content.count)) + content
  }

  private static func text(_ text: String) -> [UInt8] {
    little(UInt16(text.utf16.count)) + [1] + utf16(text)
  }

  /// Characters of two bytes.
  public static func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { little($0) } }

  /// Numbers of two bytes, the lower first.
  public static func little(_ numbers: UInt16...) -> [UInt8] {
    numbers.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  /// Numbers of four bytes, the lowest first.
  public static func little32(_ numbers: UInt32...) -> [UInt8] {
    numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) } }
  }
}
