// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Foundation
import ReportModel
import Testing

@testable import Reporting

@Suite("The screen of who has sent what")
struct ProgressScreenTests {
  private static let longName = "Trung tâm Văn hóa, Thể thao và Truyền thanh huyện U Minh Thượng tỉnh Kiên Giang"

  private func fixture(weeks: ClosedRange<Int>, units: [(id: String, name: String, kind: Int)] = Fixture.units)
    -> Fixture
  {
    var fixture = Fixture(units: units)
    for week in weeks { fixture.report(units[0].id, week: week, ["portal": .count(1)]) }
    return fixture
  }

  @Test("fits 80 columns, however many weeks, units and letters a name has", arguments: Language.allCases)
  func width(language: Language) {
    let many = (1...120).map { (id: "xa-\($0)", name: $0 == 7 ? Self.longName : "Xã \($0)", kind: 1) }
    for fixture in [fixture(weeks: 1...40), fixture(weeks: 28...28, units: many), fixture(weeks: 1...40, units: many)] {
      let lines = ProgressScreen(fixture.progress(asOf: "2024-10-09T08:00"), in: language).lines()
      #expect(lines.filter { $0.count > 80 } == [])
      #expect(lines.allSatisfy { $0 == $0.precomposedStringWithCanonicalMapping && !$0.hasSuffix(" ") })
    }
  }

  @Test("a row for each unit, the letters below their weeks")
  func matrix() throws {
    var fixture = fixture(weeks: 26...28)
    fixture.report("an-bien", week: 27, at: time("2024-07-19T10:00"), ["portal": .count(1)])
    fixture.makeValid(3, from: "2024-07-10", to: nil)
    let lines = ProgressScreen(fixture.progress(asOf: "2024-07-15T08:30"), in: .vietnamese).lines()
    #expect(lines[0] == "Tiến độ gửi báo cáo, tính đến 08 giờ 30 phút ngày 15/7/2024")
    #expect(
      lines[2...8] == [
        "Tuần                       26 27 28   Đầy đủ", "Kết thúc ngày              30 07 14  tuần 28",
        "tháng                      06 07 07", "Báo Kiên Giang              Đ  Đ  Đ      6 %",
        "Thành phố Rạch Giá          C  C  .      0 %", "Huyện An Biên               C  C  .      0 %",
        "Huyện An Minh               /  /  .      0 %",
      ]
    )
    #expect(
      lines[10...14] == [
        "Đúng hạn (Đ)                1  1  1", "Trễ hạn (T)                 0  0  0",
        "Chưa có số liệu (C, N, S)   2  2  0", "Chưa đến hạn (.)            0  0  3",
        "Số đơn vị phải gửi          3  3  4      1 %",
      ]
    )
    let due = try #require(lines.firstIndex(of: "Tuần từ ngày 01/7/2024 đến ngày 07/7/2024"))
    #expect(
      lines[(due + 1)...] == [
        "Thời hạn gửi báo cáo: 17 giờ 00 phút ngày 09/7/2024.", "  Thành phố Rạch Giá: chưa gửi",
        "  Huyện An Biên: chưa gửi",
      ]
    )
  }

  @Test("who is late is told by how many days; the days that lie before a date alone end with it")
  func late() {
    var fixture = fixture(weeks: 28...28)
    fixture.report("rach-gia", week: 28, at: time("2024-07-16T17:01"), ["portal": .count(1)])
    fixture.report("an-bien", week: 28, at: time("2024-07-19T10:00"), ["portal": .count(1)])
    fixture.report("an-minh", week: 28, at: time("2024-07-16T17:00"), ["portal": .count(1)])
    let progress = fixture.progress(asOf: "2024-07-21T00:00")
    let lines = ProgressScreen(progress, in: .vietnamese).lines()
    #expect(lines[0].hasSuffix("tính đến hết ngày 20/7/2024"))
    #expect(
      lines.suffix(2) == ["  Thành phố Rạch Giá: trễ hạn trong ngày", "  Huyện An Biên: trễ hạn 03 ngày"]
    )
    let english = ProgressScreen(progress, in: .english).lines()
    #expect(english.suffix(2) == ["  Thành phố Rạch Giá: late on the same day", "  Huyện An Biên: late by 3 days"])
  }

  @Test("when all were punctual, when nothing is due yet, and which weeks found no room, it says so")
  func remarks() {
    var fixture = fixture(weeks: 1...28, units: [("bao", "Báo Kiên Giang", 0)])
    #expect(
      ProgressScreen(fixture.progress(asOf: "2024-07-20T00:00"), in: .vietnamese).lines().last
        == "Tất cả đơn vị đã gửi đúng hạn."
    )
    let shown = ProgressScreen(fixture.progress(asOf: "2024-07-20T00:00", newest: 20), in: .vietnamese).lines()
    #expect(shown[1] == "Chỉ hiện 15 kỳ mới nhất; còn 13 kỳ trước đó (xem --period).")
    fixture = self.fixture(weeks: 28...28)
    #expect(
      ProgressScreen(fixture.progress(asOf: "2024-07-15T00:00"), in: .vietnamese).lines().last
        == "Chưa có kỳ nào đến hạn."
    )
  }

  @Test("letters stay apart where diacritics are lost", arguments: Language.allCases)
  func letters(language: Language) {
    let letters = ProgressState.Kind.allCases.map { kind in
      kind.letter.text(in: language).replacing("Đ", with: "D").decomposedStringWithCanonicalMapping
        .filter(\.isASCII)
    }
    #expect(Set(letters).count == letters.count)
    #expect(letters.allSatisfy { $0.count == 1 })
  }

  @Test("text of the catalogue can't reach the terminal as an escape")
  func escapes() {
    let fixture = fixture(weeks: 28...28, units: [("bao", "Báo \u{1B}[31mđỏ", 0), ("x", "Xã\u{7}", 1)])
    let text = ProgressScreen(fixture.progress(asOf: "2024-07-20T00:00"), in: .vietnamese).lines().joined()
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 })
  }
}
