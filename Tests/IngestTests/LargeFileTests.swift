// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import TestSupport
import Testing

/// Tables beyond the limit of text are read piece by piece, and say the same as read whole.
@Suite struct LargeFileTests {
  @Test(arguments: [1 << 16, (1 << 16) + 7, 1 << 18, 1 << 20])
  func `a table in pieces says what it says as a whole`(size: Int) {
    let text = Self.table(submissions: 120)
    let (whole, pieces) = (read(text), inPieces(text, of: size))
    #expect(text.utf8.count > 6 << 16)
    #expect(pieces.verdict == .read && pieces.submissions == whole.submissions)
    #expect(pieces.findings == whole.findings && pieces.refused == whole.refused)
    #expect(pieces.observationCount == whole.observationCount && pieces.choices == whole.choices)
  }

  @Test(arguments: [
    ("unit,period", nil), ("an-bien,2024-W30,,Tên miền .vn,portal,1,,,", 7_000), ("Tổng cộng,,,,,9,,,", 7_000),
    ("an-bien,2024-W30,,ten-mien-vn,portal,1,,,\u{FFFD}\u{0}", 7_000),
  ])
  func `a row that only the rules of tables read is named, and nothing is taken`(row: String, place: Int?) {
    var lines = Self.table(submissions: 120).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[place ?? 0] = row
    let reading = inPieces(lines.joined(separator: "\n"), of: 1 << 18)
    #expect(reading.verdict == .unreadable && reading.submissions.isEmpty)
    #expect(reading.findings.map(\.code) == [.tooLarge])
    #expect(reading.findings.first?.location.line == place.map { $0 + 1 })
    if place != nil { #expect(reading.findings.first?.found?.isEmpty == false) }
  }

  private func inPieces(_ text: String, of size: Int) -> FileReading {
    var rest = Array(text.utf8)[...]
    return reader.readInPieces(path: "in.csv") { bytes in
      guard !rest.isEmpty else { return false }
      bytes += rest.prefix(size)
      rest = rest.dropFirst(size)
      return true
    }
  }

  /// Invented figures; every tenth submission has a row that is refused.
  private static func table(submissions: Int) -> String {
    var random = Seed(11).generator
    var lines = [canonical]
    for number in 0..<submissions {
      let week = number % 52 + 1
      let unit = ["an-bien", "rach-gia", "phu-quoc"][number / 52]
      let key = "\(unit),2024-W\(week < 10 ? "0" : "")\(week),2024-12-30T08:00:00+07:00,ten-mien-vn"
      if number % 10 == 0 { lines.append("\(key),portal,-\(number + 1),,,") }
      for _ in 0..<60 {
        let count = random.number(in: 1...1_000_000)
        lines.append("\(key),social,\(count),,\(count),\"Trang của huyện, nhóm Zalo “\(count)”\"")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
