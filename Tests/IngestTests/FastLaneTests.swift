// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import ReportModel
import Tabular
import TestSupport
import Testing

@testable import Ingest

/// Both lanes mean the same: the rules of tables are the reference for the lane that makes no strings.
@Suite struct FastLaneTests {
  @Test(arguments: Seed.several(300))
  func `random canonical tables with random damage say the same in both lanes`(seed: Seed) {
    var random = seed.generator
    var table = CanonicalWriting(random: random)
    let text = table.text()
    random = table.random
    let name = random.pick([
      "a.csv", "2024-W28/an-bien.csv", "an-bien_2024-W29_2024-07-20.csv", "bổ sung lần 2 an-bien.csv",
    ])
    expectSame(Array(text.utf8), path: name)
  }

  @Test(arguments: Seed.several(300))
  func `random canonical JSON with random damage says the same in both lanes`(seed: Seed) {
    var writing = CanonicalJSONWriting(random: seed.generator)
    let text = writing.text()
    let name = writing.random.pick([
      "a.json", "2024-W28/an-bien.jsonl", "an-bien_2024-W29_2024-07-20.json", "lũy kế an-bien.json",
    ])
    expectSame(Array(text.utf8), path: name)
  }

  @Test func `most random JSON is read by the fast lane`() {
    var random = Seed(7).generator
    let taken = (0..<200)
      .count { _ in
        var writing = CanonicalJSONWriting(random: random)
        let text = DecodedText(writing.text())
        random = writing.random
        var lane = CanonicalJSONReader(
          path: "a.json",
          text: text,
          catalogue: kienGiang,
          known: CanonicalNames(catalogue: kienGiang, names: kienGiangNames)
        )
        let clues = PathClues(path: "a.json", names: kienGiangNames, catalogue: kienGiang, memory: PathMemory())
        var builder = SubmissionBuilder(path: "a.json", catalogue: kienGiang, names: kienGiangNames, clues: clues)
        return lane.read(into: &builder) != nil
      }
    #expect(taken >= 100)
  }

  @Test func `a plain table is read by the fast lane alone`() {
    let lines = [
      "unit,period,submitted_at,campaign,channel,count,minutes,reach,note",
      "an-bien,2024-W28,2024-07-12T15:04:05+07:00,ten-mien-vn,social,12,,4300,\"Fanpage huyện, Zalo\"",
      "an-bien,2024-W28,2024-07-12T15:04:05+07:00,ten-mien-vn,district-broadcast,2,45,,",
      "an-bien,2024-W28,2024-07-12T15:04:05+07:00,ten-mien-vn,leaflet,none,,na,",
    ]
    for ending in ["\n", "\r\n", "\r"] {
      let bytes = Array(lines.joined(separator: ending).utf8)
      #expect(isTakenByFastLane(bytes))
      expectSame(bytes, path: "a.csv")
    }
  }

  @Test func `one instant written in two ways is no repetition word for word`() {
    let header = "unit,period,submitted_at,campaign,channel,count,minutes,reach,note\n"
    let rows = [
      "an-bien,2024-W29,2024-07-12T15:04:05+07:00,ten-mien-vn,video,1,na,na,",
      "an-bien,2024-W29,2024-07-12T15:04:05,ten-mien-vn,video,1,na,na,",
      "an-bien,2024-W29,2024-07-12T15:04:05,ten-mien-vn,video,1,na,na,",
    ]
    expectSame(Array((header + rows.joined(separator: "\n")).utf8), path: "a.csv")
  }

  @Test(
    "a row that is plain but for its writing repeats one that is plain",
    arguments: [
      "an-bien,2024-W29,2024-07-12,ten-mien-vn,video,1,na,na",
      "\"an-bien\",2024-W29,2024-07-12,ten-mien-vn,video,\"1\",na,na,",
    ]
  )
  func plainOtherwise(row: String) {
    let header = "unit,period,submitted_at,campaign,channel,count,minutes,reach,note\n"
    let plain = "an-bien,2024-W29,2024-07-12,ten-mien-vn,video,1,na,na,"
    for rows in [[plain, row], [plain, "an-bien,2024-W29,2024-07-12,ten-mien-vn,portal,1,,,", row, plain]] {
      expectSame(Array((header + rows.joined(separator: "\n")).utf8), path: "a.csv")
    }
  }

  @Test func `most random tables are read by the fast lane`() {
    var random = Seed(7).generator
    let taken = (0..<200)
      .count { _ in
        var table = CanonicalWriting(random: random)
        let text = table.text()
        random = table.random
        return isTakenByFastLane(Array(text.utf8))
      }
    #expect(taken >= 60)
  }

  private func isTakenByFastLane(_ bytes: [UInt8]) -> Bool {
    guard let header = CanonicalHeader(bytes) else { return false }
    var lane = CanonicalTableReader(
      source: SourceName(file: "a.csv", sheet: nil),
      catalogue: kienGiang,
      names: kienGiangNames,
      known: CanonicalNames(catalogue: kienGiang, names: kienGiangNames),
      header: header,
      evidence: .raw
    )
    let clues = PathClues(path: "a.csv", names: kienGiangNames, catalogue: kienGiang, memory: PathMemory())
    var builder = SubmissionBuilder(path: "a.csv", catalogue: kienGiang, names: kienGiangNames, clues: clues)
    return lane.read(bytes, into: &builder)
  }

  private func expectSame(_ bytes: [UInt8], path: String) {
    let fast = SubmissionReader(catalogue: kienGiang, names: kienGiangNames).read(bytes, path: path)
    let slow = SubmissionReader(catalogue: kienGiang, names: kienGiangNames, usesFastLane: false)
      .read(bytes, path: path)
    let text = Comment(rawValue: String(decoding: bytes, as: UTF8.self))
    #expect(fast.verdict == slow.verdict, text)
    #expect(fast.submissions == slow.submissions, text)
    #expect(fast.findings == slow.findings, text)
    #expect(fast.refused == slow.refused, text)
    #expect(fast.observationCount == slow.observationCount, text)
    #expect(fast.choices == slow.choices, text)
  }
}

/// Writes canonical tables, some of whose rows are not.
struct CanonicalWriting {
  var random: SeededGenerator

  private static let units = ["an-bien", "rach-gia", "bao-kien-giang", "phu-quoc"]
  private static let campaigns = ["dieu-tra-dtts", "ten-mien-vn", "phong-chong-dich-benh"]
  private static let channels = [
    "newspaper", "portal", "social", "district-broadcast", "commune-loudspeaker", "workshop", "leaflet", "video",
  ]

  /// Odd cells, each for a column, of which a table has few.
  private static let odd: [[String]] = [
    ["Huyện An Biên", "an-bein", "", "AN-BIEN", "Tổng cộng", "unit"],
    ["2024-W54", "Tuần 28", "2024-07", "", "28", "2024-w28", "2024-W28 "],
    [
      "12/7/2024", "2024-07-12 15:04", "hôm qua", "2024-02-30", "", "2024-07-12T15:04:05.5+07:00",
      "2024-07-12T08:04:05Z",
    ],
    ["*", "chuyen-khac", "", "Tên miền .vn", "Tổng cộng", "ten_mien_vn"],
    ["zalo", "bong-bay", "Mạng xã hội", "", "- Trong đó: Zalo", "Cộng", "trong-do", "Social", "1.1 Facebook"],
    [
      "-3", "\"12,5\"", "nhiều", "1e3", "gần 1.300", "1.250", "x", "không", "99999999999999999999", "012", "\"7\"",
      "12.0",
    ],
    ["-3", "2 giờ", "\"1,5\"", "không có đài", "na", "7 phút"],
    ["-3", "1 250", "150 người", "none", "10.000"],
    ["cũ", "a\u{301}", "\"hai\ndòng\"", "\"có \"\"ngoặc\"\"\"", "😀", "a\"b", "x;y|z\tw", "Ã¡ Ä‘"],
  ]

  mutating func text() -> String {
    let extra = random.pick([[], [], [], ["revision"], ["kind"], ["revision", "kind"], ["kind", "revision"]])
    let header = "unit,period,submitted_at,campaign,channel,count,minutes,reach,note"
    var lines = [([header] + extra).joined(separator: ",")]
    let damage = random.pick([0, 0, 0, 1, 1, 3, 20])
    for _ in 0..<random.number(in: 0...4) { lines += submission(extra, damage: damage) }
    if chance(8), lines.count > 2 { lines.swapAt(1, lines.count - 1) }
    if chance(6) { lines.insert(lines[0], at: lines.count / 2 + 1) }
    let ending = random.pick(["\n", "\n", "\r\n", "\r"])
    return lines.joined(separator: ending) + random.pick(["", ending, ending + ending])
  }

  private mutating func submission(_ extra: [String], damage: Int) -> [String] {
    let time = random.pick([
      "2024-07-12T15:04:05+07:00", "2024-07-12", "", "2024-07-15T09:00:00Z", "2024-07-12T15:04:05",
    ])
    let key = [random.pick(Self.units), random.pick(["2024-W28", "2024-W28", "2024-W29"]), time]
    let tail = extra.map { name in
      chance(75)
        ? "" : name == "revision" ? random.pick(["2", "x"]) : random.pick(["full", "supplement", "cumulative"])
    }
    return (0..<random.number(in: 1...14))
      .flatMap { _ -> [String] in
        var cells = key + [random.pick(Self.campaigns), random.pick(Self.channels), number(90), number(15), number(25)]
        cells.append(random.pick(["", "", "", "Zalo", "\"Fanpage huyện, Zalo\"", "Lồng ghép – tại chợ"]))
        cells += tail
        if random.number(in: 1...100) <= damage {
          let column = random.number(in: 0...8)
          cells[column] = random.pick(Self.odd[column])
        }
        if random.number(in: 1...200) <= damage { cells = Array(cells.prefix(random.number(in: 1...9))) }
        if random.number(in: 1...300) <= damage { cells.append("thừa") }
        let line = cells.joined(separator: ",")
        if random.number(in: 1...300) <= damage { return [line, "", ",,,,"] }
        return chance(3) ? [line, line] : [line]
      }
  }

  private mutating func number(_ percent: Int) -> String {
    guard chance(percent) else { return random.pick(["", "", "none", "na"]) }
    return random.pick(["0", "1", "12", "4300", "007"])
  }

  private mutating func chance(_ percent: Int) -> Bool { random.number(in: 1...100) <= percent }
}
