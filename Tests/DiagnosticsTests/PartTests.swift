// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Testing

@Suite struct PartTests {
  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1250, "1.250", "1,250"), (-1250, "-1.250", "-1,250"),
    (100_000, "100.000", "100,000"), (1_234_567, "1.234.567", "1,234,567"),
    (Int64.max, "9.223.372.036.854.775.807", "9,223,372,036,854,775,807"),
    (Int64.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
  ])
  func `groups the digits of a number`(number: Int64, vietnamese: String, english: String) {
    #expect(Part.number(number).text(in: .vietnamese) == vietnamese)
    #expect(Part.number(number).text(in: .english) == english)
  }

  @Test(arguments: [(0, "00", "0"), (3, "03", "3"), (9, "09", "9"), (10, "10", "10"), (1250, "1.250", "1,250")])
  func `counts with a leading zero in Vietnamese`(count: Int, vietnamese: String, english: String) {
    #expect(Part.count(count).text(in: .vietnamese) == vietnamese)
    #expect(Part.count(count).text(in: .english) == english)
  }

  @Test func `writes days as decree 30 asks`() {
    #expect(Part.day(year: 2024, month: 7, day: 5).text(in: .vietnamese) == "05/7/2024")
    #expect(Part.day(year: 2024, month: 2, day: 15).text(in: .vietnamese) == "15/02/2024")
    #expect(Part.day(year: 2024, month: 12, day: 31).text(in: .vietnamese) == "31/12/2024")
    #expect(Part.day(year: 2024, month: 7, day: 5).text(in: .english) == "2024-07-05")
  }

  @Test func `shows ten names of a list and says how many there are more`() {
    let names = (1...12).map { "n\($0)" }
    let shown = "n1, n2, n3, n4, n5, n6, n7, n8, n9, n10"
    #expect(Part.list(names).text(in: .vietnamese) == "\(shown) và 02 mục khác")
    #expect(Part.list(names).text(in: .english) == "\(shown) and 2 more")
    #expect(Part.list(Array(names.prefix(10))).text(in: .english) == shown)
  }

  @Test func `words a phrase in the reader's language`() {
    let part = Part.phrase(Phrase("tên tệp", "the file name"))
    #expect(part.text(in: .vietnamese) == "tên tệp")
    #expect(part.text(in: .english) == "the file name")
  }

  @Test func `orders severities with the gravest first`() {
    #expect([Severity.note, .error, .warning].sorted() == [.error, .warning, .note])
    #expect(Severity.allCases.map { $0.title.vietnamese } == ["Lỗi", "Cần kiểm tra", "Lưu ý"])
  }
}
