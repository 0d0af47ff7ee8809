// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Reporting
import Testing

@Suite("The summary on the terminal")
struct ReportSummaryTests {
  private static func fixture() -> Fixture {
    var fixture = Fixture(campaigns: 2)
    fixture.report("rach-gia", week: 28, ["portal": .count(1_207), "event": Amounts(count: .none)])
    fixture.report("an-bien", week: 28, ["portal": .count(5, isApproximate: true), "leaflet": .count(0)])
    return fixture
  }

  private func lines(_ fixture: Fixture = fixture(), _ language: Language = .vietnamese) -> [String] {
    ReportSummary(fixture.content(), in: language).lines()
  }

  @Test("says in Vietnamese what came, who is missing and the headline numbers")
  func vietnamese() {
    #expect(
      lines() == [
        "Báo cáo tuần từ ngày 08/7/2024 đến ngày 14/7/2024",
        "Đã nhận 2 tệp: 2 nhận đủ.",
        "Đã gửi: 2/4 đơn vị (đúng hạn 2, trễ hạn 0).",
        "Chưa gửi: Báo Kiên Giang, Huyện An Minh.",
        "Không có lỗi.",
        "",
        "Số mục theo nội dung  Tin, bài  Lượt phát  Hội nghị, sự kiện  Tài liệu",
        "Nội dung 1              1.212*        ...                  -         0",
        "Nội dung 2                 ...        ...                ...       ...",
      ]
    )
  }

  @Test("says the same in English")
  func english() {
    let lines = lines(Self.fixture(), .english)
    #expect(lines[0] == "Report for week 2024-W28 (2024-07-08 to 2024-07-14)")
    #expect(lines[2] == "Sent: 2/4 units (on time 2, late 0).")
    #expect(lines.contains("Nội dung 1                 1,212*         ...       -         0"))
  }

  @Test("names at most five errors with their places, and counts the rest")
  func errors() {
    var fixture = Self.fixture()
    fixture.findings = [Int](1...7)
      .map { row in
        Finding(
          .negative,
          at: Location(file: "2024-W28/0-rach-gia.csv", row: row, columnName: "count"),
          found: "-\(row)"
        )
      }
    let lines = lines(fixture)
    #expect(lines.contains("Có 07 lỗi, 00 nội dung cần kiểm tra."))
    #expect(lines.contains("  2024-W28/0-rach-gia.csv, dòng 5, cột “count”"))
    #expect(!lines.contains("  2024-W28/0-rach-gia.csv, dòng 6, cột “count”"))
    #expect(lines.contains("  … và 02 lỗi khác."))
  }

  @Test("figures that are hard to believe are only counted", arguments: [0, 1, 12])
  func doubts(count: Int) {
    var fixture = Self.fixture()
    fixture.findings = (0..<count).map { Finding(.jump, at: Location(file: "2024-W28/0-rach-gia.csv", row: $0 + 2)) }
    let line = lines(fixture).first { $0.hasPrefix("Không có lỗi") }
    let expected = [
      0: "Không có lỗi.", 1: "Không có lỗi. Số liệu bất thường: 01 lưu ý.",
      12: "Không có lỗi. Số liệu bất thường: 12 lưu ý.",
    ]
    #expect(line == expected[count])
    #expect(!lines(fixture).joined().contains("khác nhiều"))
  }

  @Test("errors of other periods' files are not this report's")
  func otherPeriods() {
    var fixture = Self.fixture()
    fixture.report("bao", week: 20, ["newspaper": .count(1)])
    fixture.findings = [Finding(.negative, at: Location(file: "2024-W20/2-bao.csv", row: 3), found: "-1")]
    #expect(lines(fixture).contains("Không có lỗi."))
  }

  @Test("fits 80 columns whatever the campaigns are called", arguments: Language.allCases)
  func width(language: Language) {
    var fixture = Self.fixture()
    let name = String(repeating: "Tuyên truyền ", count: 9)
    fixture.catalogue.campaigns = (1...2).map { Fixture.campaign($0, shortName: name) }
    fixture.catalogue.units += (0..<60)
      .map { Fixture.unit("xa-\($0)", "Xã \($0)", kind: 1, channels: Set(fixture.catalogue.channelRefs)) }
    let lines = lines(fixture, language)
    #expect(lines.allSatisfy { $0.count <= 80 })
    let words = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(words.contains(language == .vietnamese ? "và 42 đơn vị khác" : "and 42 more units"))
  }

  @Test("escapes in names of files never reach the terminal")
  func escapes() {
    var fixture = Self.fixture()
    fixture.findings = [
      Finding(.negative, at: Location(file: "2024-W28/0-rach-gia.csv", columnName: "\u{1B}[2J"), found: "\u{7}")
    ]
    #expect(lines(fixture).joined().unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
  }
}

@Suite("Text in lines")
struct TextLayoutTests {
  @Test("a long line is broken at words, its rest indented")
  func wrapping() {
    #expect("  một hai ba bốn".wrapped(width: 10) == ["  một hai", "    ba bốn"])
  }

  @Test("what fits stays, and a word longer than a line stands alone", arguments: ["ngắn", "", "   "])
  func fitting(text: String) {
    #expect(text.wrapped(width: 10) == [text])
    #expect("a bcdefghijklmnop c".wrapped(width: 5) == ["a", "  bcdefghijklmnop", "  c"])
  }
}
