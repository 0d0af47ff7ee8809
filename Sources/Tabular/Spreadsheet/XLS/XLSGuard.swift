// SPDX-License-Identifier: Apache-2.0

/// Looks through an .xls before freexl does, which takes truncated files for short ones and declared sizes for real.
enum XLSGuard {
  /// How many cells the sheets may declare together; freexl makes room for each of them.
  static let declaredCells = 8_000_000

  /// Checks that the workbook is all there and not too large.
  ///
  /// - Throws: ``SpreadsheetError/truncated``, ``SpreadsheetError/damaged(part:reason:)`` or
  ///   ``SpreadsheetError/limit(_:allowed:)``.
  static func check(_ bytes: [UInt8]) throws(SpreadsheetError) {
    let file = try CompoundFile(bytes)
    // Excel 95 called it Book.
    let name = file.streamNames.contains("Workbook") ? "Workbook" : "Book"
    guard let stream = try file.stream(named: name) else { throw .damaged(part: nil, reason: "no workbook stream") }
    var offset = 0
    var depth = 0
    var cells = 0
    var hasRecords = false
    // Behind the last sheet the stream may be filled up with zeros.
    while offset + 4 <= stream.count, depth > 0 || !hasRecords || stream.uint16(at: offset) != 0 {
      let type = stream.uint16(at: offset)
      let size = Int(stream.uint16(at: offset + 2))
      guard offset + 4 + size <= stream.count else { throw .truncated }
      switch type {
      case 0x0009, 0x0209, 0x0409, 0x0809: depth += 1
      case 0x000A: depth -= 1
      case 0x0200:
        cells += declaredCells(in: stream, at: offset + 4, size: size)
        guard cells <= Self.declaredCells else { throw .limit("declaredCells", allowed: Self.declaredCells) }
      default: break
      }
      hasRecords = true
      offset += 4 + size
    }
    guard hasRecords, depth <= 0 else { throw .truncated }
  }

  /// Rows times columns of a record DIMENSIONS (MS-XLS 2.4.90), which is shorter in older versions.
  private static func declaredCells(in stream: [UInt8], at offset: Int, size: Int) -> Int {
    let isLong = size >= 14
    let rows = isLong ? Int(stream.uint32(at: offset + 4)) : Int(stream.uint16(at: offset + 2))
    let columns = Int(stream.uint16(at: offset + (isLong ? 10 : 6)))
    return min(rows, 65_536) * min(columns, 256)
  }
}
