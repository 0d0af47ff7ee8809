// SPDX-License-Identifier: Apache-2.0

import Glibc
import XLSXWriting

/// Writes one table of a million rows and eight columns, and says what memory it took.
///
/// `longtable FILE [ROWS]` exits with 1 when the peak is 60 MiB or more above what the process takes by itself.
@main
enum Main {
  private static let limit = 60 * 1024

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2, let rows = arguments.count > 2 ? Int(arguments[2]) : 1_000_000, rows >= 0 else {
      print("usage: longtable FILE [ROWS]")
      exit(64)
    }
    let base = try kibibytes(of: "VmHWM")
    let clock = ContinuousClock()
    let duration = try clock.measure { try write(rows, to: arguments[1]) }
    let growth = try kibibytes(of: "VmHWM") - base
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    print("\(rows) rows x \(columns.count) columns: \((seconds * 10).rounded() / 10) s,", terminator: " ")
    print("peak \(growth / 1024) MiB above a base of \(base / 1024) MiB")
    exit(growth < limit ? 0 : 1)
  }

  private static let columns = [
    LongTable.Column("Đơn vị báo cáo", width: 26), LongTable.Column("Kỳ báo cáo", width: 12),
    LongTable.Column("Nội dung tuyên truyền", width: 22), LongTable.Column("Hình thức tuyên truyền", width: 32),
    LongTable.Column("Số lượng", width: 11), LongTable.Column("Thời lượng (phút)", width: 11),
    LongTable.Column("Lượt tiếp cận", width: 12), LongTable.Column("Tệp", width: 40),
  ]

  private static func write(_ rows: Int, to path: String) throws(WorkbookError) {
    let properties = DocumentProperties(title: "Số liệu chi tiết", created: CreationDate(year: 2024, month: 7, day: 14))
    var table = try LongTable(path: path, properties: properties, name: "Số liệu chi tiết", columns: columns)
    for row in 0..<rows {
      try table.append([
        .text("Xã \(row % 10_600)"), .text("2024-W\(row % 53)"), .text("PC mua bán người"), .text("Mạng xã hội"),
        .integer(Int64(row % 977)), .integer(Int64(row % 311)), .blank, .text("2024-W28/xa-\(row % 10_600).csv"),
      ])
    }
    try table.finish()
  }

  /// A figure of `/proc/self/status`.
  private static func kibibytes(of key: String) throws -> Int {
    guard let file = unsafe fopen("/proc/self/status", "r") else { exit(74) }
    defer { unsafe fclose(file) }
    var bytes = [CChar](repeating: 0, count: 256)
    while unsafe fgets(&bytes, Int32(bytes.count), file) != nil {
      let line = String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      let parts = line.split { $0 == ":" || $0 == "\t" || $0 == " " }
      if parts.count > 1, parts[0] == key, let number = Int(parts[1]) { return number }
    }
    exit(74)
  }
}
