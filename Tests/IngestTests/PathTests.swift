// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Ingest
import ReportModel
import Testing

/// Unit, period, time and revision from rows, file name and folders (product rules, section 4).
@Suite struct PathTests {
  private let headings = "campaign,channel,count"
  private let row = "ten-mien-vn,social,1"

  private func bare(_ path: String) -> FileReading { read("\(headings)\n\(row)", as: path) }

  @Test(arguments: [
    ("an-bien_2024-W28.csv", "an-bien 2024-W28 "),
    ("BC tuan 28-2024 huyen An Bien.csv", "an-bien 2024-W28 "),
    ("An Biên/Tuần 28-2024.csv", "an-bien 2024-W28 "),
    ("2024/Tuần 28/an-bien.csv", "an-bien 2024-W28 "),
    ("Năm 2024/Tuần 28/UBND huyện An Biên.csv", "an-bien 2024-W28 "),
    ("2023/2024/Tuần 28/an-bien.csv", "an-bien 2024-W28 "),
    ("2024-W27/an-bien 2024-W28.csv", "an-bien 2024-W28 "),
    ("go-quao/an-bien_2024-W28.csv", "an-bien 2024-W28 "),
    ("tu ngay 08-07-2024 den ngay 14-07-2024/H. An Biên.csv", "an-bien 2024-W28 "),
    ("An Biên tuần 28 (08.7-14.7.2024).csv", "an-bien 2024-W28 "),
    ("An Biên từ 08-7 đến 14-7-2024.csv", "an-bien 2024-W28 "),
    ("an-bien_2024-W28_20240712.csv", "an-bien 2024-W28 2024-07-12T00:00:00+07:00!"),
    ("an-bien 2024-W28 gửi 12.7.2024.csv", "an-bien 2024-W28 2024-07-12T00:00:00+07:00!"),
    ("2024-W28/An Biên ngày 12 tháng 7 năm 2024.csv", "an-bien 2024-W28 2024-07-12T00:00:00+07:00!"),
    ("2024-W28/an-bien 12-07-2024-2.csv", "an-bien 2024-W28 2024-07-12T00:00:00+07:00!"),
    ("tháng 7 năm 2024/go-quao.csv", "go-quao thang-7-2024 "),
    ("go-quao quý III năm 2024.csv", "go-quao quy-3-2024 "),
    ("A\u{302}n Bie\u{302}n_2024-W28/an-bien.csv", "an-bien 2024-W28 "),
  ])
  func `names and folders serve where rows are silent`(path: String, head: String) {
    #expect(bare(path).facts == ["\(head) ten-mien-vn social 1/./."])
  }

  @Test(arguments: [
    ("bao cao.csv", [FindingCode.noPeriod, .noUnit]), ("an-bien.csv", [.noPeriod]), ("2024-W28.csv", [.noUnit]),
    ("an-bien_2024-W54.csv", [.badPeriod]), ("Tuần 28/an-bien.csv", [.periodWithoutYear]),
    ("an-bien go-quao 2024-W28.csv", [.ambiguousUnit]), ("an-bien_20240712.csv", [.noPeriod]),
    ("2024/an-bien.csv", [.noPeriod]), ("Năm 2024/an-bien.csv", [.noPeriod]),
  ])
  func `a missing unit or period refuses the row`(path: String, codes: [FindingCode]) {
    let reading = bare(path)
    #expect(reading.codes == codes)
    #expect(reading.verdict == .refused && reading.submissions.isEmpty)
    #expect(reading.refused.map(\.code) == [codes[0]])
    #expect(reading.findings.first?.location.row == 2)
  }

  @Test(arguments: [
    ("go-quao_2024-W28.csv", FindingCode.disagree, "Huyện Gò Quao"), ("go-quao/x.csv", .disagree, "Huyện Gò Quao"),
    ("go-quao/an-bien.csv", .disagree, "Huyện Gò Quao"),
    ("2024-W29.csv", .disagree, "week 2024-W29 (2024-07-15 to 2024-07-21)"),
    ("2024-W29/2024-W28.csv", .disagree, "week 2024-W29 (2024-07-15 to 2024-07-21)"),
    ("Tuần 29.csv", .disagree, "week 2024-W29 (2024-07-15 to 2024-07-21)"),
    ("2024-08/an-bien.csv", .disagree, "2024-08 (2024-08-01 to 2024-08-31)"),
    ("an-bien_20240716.csv", .timeDisagrees, "2024-07-16"),
    ("an-bien lần 3.csv", .timeDisagrees, "lần 3"),
  ])
  func `rows win over the path, and it is said`(path: String, code: FindingCode, stated: String) {
    let reading = read(
      "unit,period,submitted_at,revision,\(headings)\nan-bien,2024-W28,2024-07-12T10:00,2,\(row)",
      as: path
    )
    #expect(reading.facts == ["an-bien 2024-W28 2024-07-12T10:00:00+07:00 ten-mien-vn social 1/./."])
    #expect(reading.codes == [code])
    #expect(reading.findings.first?.parts["stated"]?.text(in: .english) == stated)
    #expect(reading.findings.first?.severity == (code == .disagree ? .warning : .note))
    #expect(reading.submissions.map(\.revision) == [2])
  }

  @Test(arguments: [
    "an-bien_2024-W28.csv", "2024/Tuần 28/An Biên 12-07-2024 v2.csv", "2024-07/x.csv", "thang 7-2024/lần 2.csv",
    "Năm 2024/x.csv", "2024/x.csv",
  ])
  func `a path that agrees is not remarked`(path: String) {
    let reading = read(
      "unit,period,submitted_at,revision,\(headings)\nan-bien,2024-W28,2024-07-12T10:00,2,\(row)",
      as: path
    )
    #expect(reading.codes == [])
  }

  @Test(
    arguments: [
      ("x.csv", nil), ("x lần 2.csv", 2), ("x lan 3.csv", 3), ("x_v2.csv", 2), ("x (2).csv", nil), ("x V10.csv", 10),
      ("x lần thứ 2.csv", 2), ("lần 2/x.csv", nil), ("x v0.csv", nil), ("x 2.csv", nil),
    ] as [(String, Int?)]
  )
  func `a revision stands in the file name, a browser's mark is none`(path: String, revision: Int?) {
    #expect(readRows("an-bien,2024-W28,,ten-mien-vn,social,1,,,", as: path).submissions.map(\.revision) == [revision])
  }

  @Test(arguments: [
    ("an-bien bổ sung.csv", "+an-bien 2024-W28  ten-mien-vn social 1/./."),
    ("an-bien luy ke.csv", "an-bien 2024-W28  ten-mien-vn social 1/./. since"),
  ])
  func `a file may call itself a supplement or cumulative`(path: String, fact: String) {
    #expect(readRows("an-bien,2024-W28,,ten-mien-vn,social,1,,,", as: path).facts == [fact])
  }

  @Test(arguments: ["an-bien (đã bổ sung số liệu).csv", "an-bien da bo sung.csv"])
  func `a file that was completed is no supplement`(path: String) {
    #expect(readRows("an-bien,2024-W28,,ten-mien-vn,social,1,,,", as: path).countedObservations == 1)
  }

  @Test func `a time that can't be read leaves the file name's`() {
    let reading = readRows("an-bien,2024-W28,hôm qua,ten-mien-vn,social,1,,,", as: "an-bien_20240712.csv")
    #expect(reading.facts == ["an-bien 2024-W28 2024-07-12T00:00:00+07:00! ten-mien-vn social 1/./."])
    #expect(reading.codes == [.badTime])
  }

  @Test func `the last day of the period decides which unit a name means`() {
    let roster = """
      id,name,kind,parent,code,aliases,channels,valid_from,valid_to,successors
      an-bien,Huyện An Biên,district,,908,,,,2025-06-30,
      xa-an-bien,Xã An Biên,commune,,30985,,,2025-07-01,,
      go-quao,Huyện Gò Quao,district,,907,,,,2025-07-01,
      """
    let dated = catalogue(roster: roster)
    let reader = SubmissionReader(catalogue: dated, names: CatalogueNames(dated))
    func unit(_ name: String, _ period: String) -> String {
      let text = "\(canonical)\n\(name),\(period),,ten-mien-vn,social,1,,,"
      let reading = reader.read(Array(text.utf8), path: "x.csv")
      return reading.submissions.first.map { dated[$0.unit].id } ?? "\(reading.refused[0].code)"
    }
    #expect(unit("An Biên", "2025-W26") == "an-bien")
    #expect(unit("An Biên", "2025-W27") == "xa-an-bien")
    #expect(unit("Huyện An Biên", "2025-W27") == "an-bien")
    #expect(unit("Gò Quao", "2025-W27") == "go-quao")
    #expect(unit("Huyện An Biên", "2025-W28") == "unitNotValid")
    #expect(unit("Xã An Biên", "2025-W26") == "unitNotValid")
  }

  @Test func `the hinted period serves files whose rows say nothing`() {
    #expect(reader.read([], path: "2024/Tuần 28/an-bien.csv").hintedPeriod == .named("2024-W28"))
    #expect(reader.readingByName(path: "2024-W28/an-bien.pdf")?.hintedPeriod == .named("2024-W28"))
    #expect(reader.readingByName(path: "an-bien.csv") == nil)
  }
}
