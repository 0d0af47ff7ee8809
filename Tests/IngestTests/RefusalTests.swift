// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import TestSupport
import Testing

/// R4: a bad quantity refuses its observation, a bad observation not its file, and nothing is lost in silence.
@Suite struct RefusalTests {
  private func bad(_ count: Int) -> [String] {
    (0..<count).map { "an-bien,2024-W28,2024-07-12,ten-mien-vn,social,x\($0),,," }
  }

  private func good(_ count: Int) -> [String] {
    (0..<count).map { "an-bien,2024-W28,2024-07-12,ten-mien-vn,portal,\($0),,," }
  }

  private func reading(_ rows: [String]) -> FileReading { read(([canonical] + rows).joined(separator: "\n")) }

  @Test func `the first reason is campaign, channel, count, then the others; all are told`() {
    let everything = readRows("Huyện An Bình,2024-W54,2024-07-12,An toàn,pano,xx,y,z,")
    #expect(everything.refused.map(\.code) == [.unknownCampaign])
    #expect(
      everything.findings.map(\.code)
        == [.unknownCampaign, .unknownChannel, .notNumber, .notNumber, .notNumber, .badPeriod, .unknownUnit]
    )
    #expect(everything.findings.map(\.location.column) == [4, 5, 6, 7, 8, 2, 1])
    #expect(everything.findings.allSatisfy { $0.location.row == 2 })
    #expect(
      readRows("Huyện An Bình,2024-W28,2024-07-12,ten-mien-vn,pano,xx,,,").refused.map(\.code) == [.unknownChannel]
    )
    #expect(readRows("Huyện An Bình,2024-W28,2024-07-12,ten-mien-vn,social,-1,,,").refused.map(\.code) == [.negative])
    #expect(readRows("Huyện An Bình,2024-W28,2024-07-12,ten-mien-vn,social,1,,,").refused.map(\.code) == [.unknownUnit])
  }

  @Test func `candidates are named as people know them`() {
    let reading = readRows("an-bien,2024-W28,2024-07-12,Tên miền vm,Mạng xã hôi,1,,,")
    #expect(reading.findings(.unknownCampaign).first?.parts["candidates"] == .list(["Tên miền .vn"]))
    #expect(reading.findings(.unknownChannel).first?.parts["candidates"] == .list(["Mạng xã hội"]))
  }

  @Test func `an empty cell is called empty`() {
    let reading = readRows("an-bien,2024-W28,2024-07-12,,,1,,,")
    let words = reading.findings.prefix(2).flatMap { [$0.message(in: .vietnamese), $0.repair(in: .vietnamese) ?? ""] }
    #expect(
      words == [
        "Không xác định được nội dung tuyên truyền: ô để trống.", "Ghi nội dung tuyên truyền vào ô này (ô để trống).",
        "Không ghi hình thức, ô để trống, số liệu chưa được tính.",
        "Ghi hình thức tuyên truyền vào ô này (ô để trống).",
      ]
    )
  }

  @Test func `what a table lacks is named by its heading`() {
    let finding = read("Đơn vị: An Biên;\nHình thức;Số lượng\nMạng xã hội;5").findings(.missingKey).first
    #expect(finding?.message(in: .vietnamese) == "Thiếu “Nội dung tuyên truyền”.")
  }

  @Test func `the count is named before the minutes whatever the order of the columns`() {
    let reading = read(
      "unit,period,submitted_at,campaign,channel,reach,minutes,count\n"
        + "an-bien,2024-W28,2024-07-12,ten-mien-vn,social,1e3,-1,xx"
    )
    #expect(reading.refused.map(\.code) == [.notNumber])
    #expect(reading.findings.map(\.code) == [.notNumber, .negative, .exponent])
  }

  @Test(arguments: [
    (bad: 9, good: 5, isRefused: false), (10, 40, false), (10, 39, true), (11, 40, true), (200, 800, false),
    (201, 800, true), (1, 0, true), (9, 0, true), (9, 1, false),
  ])
  func `more than a fifth and at least ten refuse the file`(bad: Int, good: Int, isRefused: Bool) {
    let reading = reading(self.bad(bad) + self.good(good))
    #expect(reading.verdict == (isRefused ? .refused : .read))
    #expect(reading.findings(.refusedWhole).count == (isRefused && bad >= 10 ? 1 : 0))
    #expect(reading.refused.count == bad && reading.observationCount == bad + good)
    #expect(reading.submissions.map(\.observations.count) == [good])
  }

  @Test func `the limit is the workspace's`() {
    var strict = kienGiang
    strict.settings.refuseAbove = 0
    let reader = SubmissionReader(catalogue: strict, names: kienGiangNames)
    let text = ([canonical] + bad(10) + good(1000)).joined(separator: "\n")
    #expect(reader.read(Array(text.utf8), path: "in.csv").verdict == .refused)
  }

  @Test func `a refused observation leaves its cell missing and its submission standing`() throws {
    let reading = readRows(
      "an-bien,2024-W28,2024-07-12,ten-mien-vn,social,xx,,,",
      "an-minh,2024-W28,2024-07-12,ten-mien-vn,social,1,,,"
    )
    #expect(reading.verdict == .read)
    #expect(reading.submissions.map { kienGiang[$0.unit].id } == ["an-bien", "an-minh"])
    let refused = try #require(reading.submissions.first)
    #expect(refused.observations.isEmpty && refused.refusedCells.count == 1)
  }

  @Test func `equal names refuse each row but are told once`() {
    let reading = readRows(
      "an-bien,2024-W28,2024-07-12,ten-mien-vn,pano,1,,,",
      "an-bien,2024-W28,2024-07-12,ten-mien-vn,pano,2,,,",
      "an-bien,2024-W28,2024-07-12,ten-mien-vn,pano,3,,,",
      "an-bien,2024-W28,2024-07-12,ten-mien-vn,social,1,,,"
    )
    #expect(reading.findings.map(\.code) == [.unknownChannel])
    #expect(reading.findings.map(\.repeats) == [2])
    #expect(reading.refused.map(\.location.row) == [2, 3, 4])
  }

  @Test func `a broken JSON line does not hide the good ones`() {
    let line = { (unit: String) in
      #"{"unit":"\#(unit)","period":"2024-W28","counts":[{"campaign":"ten-mien-vn","channel":"social","count":1}]}"#
    }
    let reading = read(
      [line("an-bien"), "", #"{"unit": oops}"#, line("an-minh")].joined(separator: "\n"),
      as: "a.jsonl"
    )
    #expect(reading.facts.count == 2 && reading.verdict == .read)
    #expect(reading.refused.map(\.code) == [.brokenJSON])
    #expect(reading.refused.map(\.location.line) == [3])
    #expect(reading.submissions.flatMap(\.observations).map(\.row) == [1, 4])
  }

  @Test func `rows keep their spreadsheet numbers behind blank lines and line breaks in quotes`() {
    let reading = read(
      "\n\(canonical)\n\nan-bien,2024-W28,2024-07-12,ten-mien-vn,social,1,,,\"a\nb\r\nc\"\n,,,,\n"
        + "an-bien,2024-W28,2024-07-12,ten-mien-vn,portal,xx,,,\n"
    )
    #expect(reading.submissions.flatMap(\.observations).map(\.row) == [4])
    #expect(
      reading.refused.map(\.location) == [Location(file: "in.csv", row: 6, line: 8, columnName: "count", column: 6)]
    )
  }

  @Test func `a heading repeated inside the table is no row`() {
    let reading = readRows("an-bien,2024-W28,2024-07-12,ten-mien-vn,social,1,,,", canonical)
    #expect(reading.observationCount == 1 && reading.refused.isEmpty)
  }

  @Test(arguments: [
    "=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "\u{1B}[31mred", "a\u{7}b", "tab\there", "\u{202E}x",
  ])
  func `formulas and control characters in notes stay text`(note: String) {
    let reading = readRows("an-bien,2024-W28,2024-07-12,ten-mien-vn,social,1,,,\"\(note)\"")
    #expect(reading.submissions.flatMap(\.observations).map(\.note) == [note])
    #expect(reading.codes == [])
  }

  @Test(arguments: Seed.several(60))
  func `every observation read is counted or listed, whatever is damaged`(seed: Seed) {
    var random = seed.generator
    let delimiter = random.pick([",", ";", "\t"])
    let isWide = Bool.random(using: &random)
    var expected = 0
    var rows = [
      isWide
        ? ["unit", "period", "submitted_at", "campaign", "social", "social_reach", "leaflet", "workshop"]
        : canonical.split(separator: ",").map(String.init)
    ]
    for _ in 0..<random.number(in: 1...60) {
      var row = [
        random.pick(["an-bien", "Huyện Gò Quao", "an-minh", "Huy?n", ""]),
        random.pick(["2024-W28", "2024-W29", "Tuần 28", ""]),
        random.pick(["2024-07-12", "", "hôm qua"]), random.pick(["ten-mien-vn", "PC dịch bệnh", "khác", "*", ""]),
      ]
      let amount = { (random: inout SeededGenerator) in
        random.pick(["1", "12", "1.250", "-", "x", "", "12,5", "-3", "gần 7", "none"])
      }
      if isWide {
        row += (0..<4).map { _ in amount(&random) }
        expected += (row[4].isEmpty && row[5].isEmpty ? 0 : 1) + (row[6].isEmpty ? 0 : 1) + (row[7].isEmpty ? 0 : 1)
      } else {
        row.append(random.pick(["social", "Tờ rơi", "pano", ""]))
        row += (0..<3).map { _ in amount(&random) } + ["ghi chú"]
        expected += 1
      }
      if random.number(in: 0...15) == 0 {
        // One cell too many refuses the row as one observation.
        if isWide {
          expected +=
            1 - ((row[4].isEmpty && row[5].isEmpty ? 0 : 1) + (row[6].isEmpty ? 0 : 1) + (row[7].isEmpty ? 0 : 1))
        }
        row.append("thừa")
      }
      rows.append(row)
    }
    let text = rows.map { $0.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: delimiter) }
      .joined(separator: "\n")
    let reading = read(text)
    // "Nothing for everything" is an observation too, though a submission keeps it as a mark; one with blank rows only
    // is no submission, which is said.
    let nothing = reading.observationCount - reading.countedObservations - reading.refused.count
    #expect(reading.observationCount == expected)
    let isSaid = reading.submissions.contains(where: \.saysNothing) || reading.findings.contains { $0.code == .noRows }
    #expect(nothing >= 0 && (nothing == 0 || isSaid))
    for refused in reading.refused {
      #expect(reading.findings.contains { $0.code == refused.code }, "a reason that no finding tells")
      #expect(refused.location.row != nil && refused.location.file == "in.csv")
    }
    for submission in reading.submissions { #expect(!submission.saysNothing || submission.observations.isEmpty) }
  }
}
