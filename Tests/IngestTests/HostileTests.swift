// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import Testing

/// Input made to cost time or memory ends in a finding like any other.
@Suite struct HostileTests {
  private let size = 100_000

  @Test func `a cell of any length is refused for what it is`() {
    let long = String(repeating: "~ê 1-", count: size)
    let cells = [
      (0, FindingCode.unknownUnit), (1, .badPeriod), (3, .unknownCampaign), (4, .unknownChannel), (5, .notNumber),
      (6, .notNumber), (7, .notNumber),
    ]
    for (column, code) in cells {
      var row = ["an-bien", "2024-W28", "2024-07-12", "ten-mien-vn", "social", "1", "", "", ""]
      row[column] = long
      let reading = readRows(row.joined(separator: ","))
      #expect(reading.refused.map(\.code) == [code])
      #expect(reading.findings.map(\.location.column) == [column + 1])
      #expect(reading.findings.allSatisfy { ($0.found?.utf8.count ?? 0) <= Finding.longestText })
    }
    let time = readRows("an-bien,2024-W28,\(long),ten-mien-vn,social,1,,,")
    #expect(time.codes == [.badTime] && time.observationCount == 1 && time.refused.isEmpty)
    let note = readRows("an-bien,2024-W28,2024-07-12,ten-mien-vn,social,1,,,\(long)")
    let kept = note.submissions.flatMap(\.observations).map(\.note)
    #expect(
      kept.count == 1 && kept[0].utf8.count <= 32_770 && kept[0].hasSuffix("…") && long.hasPrefix(kept[0].dropLast())
    )
    #expect(read(long + "\n1").codes == [.noKnownColumn])
  }

  @Test func `more columns than a sheet can have are no table`() {
    let headings = (0..<size).map { "cột số \($0)" }.joined(separator: ",")
    let reading = read("unit,period,campaign,channel,count," + headings)
    #expect(reading.verdict == .unreadable && reading.codes == [.noKnownColumn])
  }

  @Test(arguments: ["số ", "Phát thanh ", "a(", "- "])
  func `a wall of headings that nobody knows ends soon`(word: String) {
    let rows = (0..<60)
      .map { row in
        (0..<1000).map { "\(String(repeating: word, count: 20))\(row)x\($0)" }.joined(separator: ";")
      }
    let reading = read(rows.joined(separator: "\n") + "\n1;2;3")
    #expect(reading.verdict == .unreadable && reading.codes.contains(.noKnownColumn))
  }

  @Test func `a line of delimiters is a row without cells`() {
    let reading = readRows(
      String(repeating: ",", count: size),
      "an-bien,2024-W28,2024-07-12,ten-mien-vn,social,1" + String(repeating: ",", count: size)
    )
    #expect(reading.codes == [] && reading.observationCount == 1)
  }

  @Test func `many distinct unknown names are each told, with candidates for the first ones only`() {
    let rows = (0..<2000).map { "Huyện Số \($0),2024-W28,2024-07-12,Phòng chống \($0),Kênh \($0),1,,," }
    let reading = read(([canonical] + rows).joined(separator: "\n"))
    #expect(reading.refused.count == 2000)
    // A thousand are told one by one, the others are counted with the last of them.
    for code in [FindingCode.unknownUnit, .unknownCampaign, .unknownChannel] {
      #expect(reading.findings(code).count == 1000)
      #expect(reading.findings(code).last?.repeats == 1000)
      #expect(reading.findings(code).last?.parts["candidates"] == .list([]))
    }
    let known = read(
      ([canonical] + rows + ["H. An Biên,2024-W28,2024-07-12,PC dịch bệnh,MXH,1,,,"]).joined(separator: "\n")
    )
    #expect(known.countedObservations == 1)
  }

  @Test func `a row of more cells than a sheet has columns is refused, and the others count`() {
    let wide = "an-bien,2024-W28,2024-07-12,ten-mien-vn,social,1" + String(repeating: ",x", count: size)
    let reading = readRows(wide, "an-bien,2024-W28,2024-07-12,ten-mien-vn,portal,2,,,")
    #expect(reading.codes == [.extraCells] && reading.countedObservations == 1)
  }

  @Test func `faults of one kind beyond a thousand are counted, and all are listed as refused`() {
    let rows = (0..<2500).map { "an-bien,2024-W28,2024-07-12,ten-mien-vn,social,x\($0),,," }
    let reading = read(([canonical] + rows).joined(separator: "\n"))
    #expect(reading.refused.count == 2500)
    #expect(reading.findings(.notNumber).count == 1000)
    #expect(reading.findings(.notNumber).last?.repeats == 1500)
  }

  @Test(arguments: [("to.csv", FileLimits.text), ("to.json", FileLimits.text), ("to.xlsx", FileLimits.workbook)])
  func `a file beyond the limit of its kind is not read, and the limit is named`(name: String, limit: Int) {
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: limit + 1)
    let reading = reader.read(bytes, path: name)
    #expect(reading.verdict == .unreadable && reading.codes == [.tooLarge])
    #expect(reading.findings.first?.parts["limit"] == .number(Int64(limit)))
  }

  @Test(arguments: [64, 65, 100_000])
  func `deep nesting ends in a finding`(depth: Int) {
    let reading = read(String(repeating: "[", count: depth) + String(repeating: "]", count: depth), as: "a.json")
    #expect(reading.codes == [depth > 64 ? .brokenJSON : .wrongType])
  }

  @Test func `a wall of broken JSON lines is refused line by line`() {
    let lines = ["{}"] + (0..<2000).map { #"{"unit":"\#($0)"# }
    let reading = read(lines.joined(separator: "\n"), as: "a.jsonl")
    #expect(reading.refused.count == 2001 && reading.verdict == .refused)
  }
}
