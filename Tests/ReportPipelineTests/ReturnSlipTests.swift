// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
import ReportModel
import ReportPipeline
import Reporting
import Tabular
import TestSupport
import Testing

@Suite("The return slips")
struct ReturnSlipTests {
  /// The lines of a unit's slip; the message ends at the first blank one.
  private func slip(_ unit: String, _ test: TestWorkspace) throws -> [String] {
    let text = try #require(test.folder.text(of: test.report("phan-hoi/\(unit).txt")))
    return text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func message(_ unit: String, _ test: TestWorkspace) throws -> [String] {
    Array(try slip(unit, test).prefix { !$0.isEmpty })
  }

  @Test("every expected unit gets one, also when it sent nothing")
  func everyUnit() async throws {
    let test = try TestWorkspace()
    test.receive("an-bien.csv")
    try await test.run()
    let slips = test.folder.names(in: test.report("phan-hoi")).filter { $0.hasSuffix(".txt") }
    #expect(slips.count == 18)
    #expect(
      try message("an-minh", test) == [
        "Sở Thông tin và Truyền thông kính gửi: UBND huyện An Minh",
        "Phiếu phản hồi báo cáo tuần từ ngày 08/7/2024 đến ngày 14/7/2024",
        "Sở Thông tin và Truyền thông chưa nhận được báo cáo của đơn vị.",
        "Đề nghị gửi báo cáo; nếu không phát sinh, đề nghị ghi “Không phát sinh”.",
        "Đã quá thời hạn gửi (17 giờ 00 phút ngày 16/7/2024); đề nghị gửi ngay.",
      ]
    )
    #expect(test.folder.names(in: test.report("phan-hoi")).contains("an-bien.xlsx"))
    #expect(!test.folder.names(in: test.report("phan-hoi")).contains("an-minh.xlsx"))
  }

  @Test("a faulty figure is told with its place, its text and the way to mend it")
  func request() async throws {
    let test = try TestWorkspace()
    test.receive("an-bien.csv", ["ten-mien-vn,portal,3,,", "ten-mien-vn,social,\"12,5\",,4300"])
    try await test.run()
    let message = try message("an-bien", test)
    #expect(
      message.contains(
        "1. Dòng 3, cột “count”: “12,5” là số thập phân, chỉ tiêu này phải là số nguyên. "
          + "Ghi số nguyên; nếu dấu phẩy dùng để ngăn hàng nghìn thì ghi đủ ba chữ số phía sau."
      )
    )
    #expect(message.contains { $0.hasPrefix("Số liệu đã tính: 01 chỉ tiêu; trả lại 01 số liệu; ") })
    #expect(try slip("an-bien", test).contains("  - Cổng/trang thông tin điện tử: 3 tin, bài"))
  }

  @Test("the message has at most ten lines, however much is wrong")
  func length() async throws {
    let test = try TestWorkspace()
    let channels = ["portal", "social", "newsletter", "noticeboard", "workshop", "event", "leaflet", "video"]
    test.receive(
      "an-bien.csv",
      ["dieu-tra-dtts,portal,3,,"] + channels.enumerated().map { "ten-mien-vn,\($1),-\($0 + 1),," }
    )
    try await test.run()
    let message = try message("an-bien", test)
    #expect(message.count == 10)
    #expect(message.contains("… và 05 nội dung khác, ghi ở phần chi tiết."))
    #expect(try slip("an-bien", test).filter { $0.contains("Số âm không hợp lệ") }.count == 3 + 8)
  }

  @Test("equal mistakes of a column are one request with all its rows")
  func grouped() async throws {
    let test = try TestWorkspace()
    let channels = ["portal", "social", "newsletter", "noticeboard", "workshop"]
    test.receive("an-bien.csv", ["dieu-tra-dtts,portal,3,,"] + channels.map { "ten-mien-vn,\($0),#REF!,," })
    try await test.run()
    let message = try message("an-bien", test)
    #expect(message.contains("Đề nghị sửa 01 nội dung:"))
    #expect(message.contains { $0.hasPrefix("1. Dòng 3, cột “count” (và dòng 4, 5, 6, 01 dòng khác): “#REF!”") })
  }

  @Test("rows of another week are no matter of this week's slip")
  func otherWeek() async throws {
    let test = try TestWorkspace()
    let rows = ["2024-W27,portal,3", "2024-W27,social,-1", "2024-W28,portal,5", "2024-W54,social,6"]
      .map { row in
        let cells = row.split(separator: ",")
        return "an-bien,\(cells[0]),2024-07-16T08:00:00+07:00,ten-mien-vn,\(cells[1]),\(cells[2]),,,\n"
      }
    test.receive("an-bien.csv", TestWorkspace.header + rows.joined())
    try await test.run { $0.period = .named("2024-W27") }
    try await test.run { $0.period = .named("2024-W28") }
    let before = try #require(test.folder.text(of: test.report("phan-hoi/an-bien.txt", period: "2024-W27")))
    #expect(before.contains("Số âm không hợp lệ: -1.") && !before.contains("2024-W54"))
    let now = try slip("an-bien", test).joined(separator: "\n")
    #expect(now.contains("2024-W54") && !now.contains("Số âm"))
  }

  @Test("a row whose unit is unknown is nobody's in a file of several units")
  func unknownUnit() async throws {
    let test = try TestWorkspace()
    let rows = ["an-bien", "an-minh", "an-binh"].map { "\($0),2024-W28,,ten-mien-vn,portal,3,,,\n" }
    test.receive("goi.csv", TestWorkspace.header + rows.joined())
    try await test.run()
    for unit in ["an-bien", "an-minh"] {
      #expect(try !slip(unit, test).contains { $0.contains("an-binh") })
      #expect(try slip(unit, test).contains { $0.contains("Số liệu đã tính: 01 chỉ tiêu") })
    }
  }

  @Test("a file that can't be read is told to the unit that its name gives")
  func unreadable() async throws {
    let test = try TestWorkspace()
    test.receive("an-minh.csv", unit: "an-minh")
    test.receive("2024-W28/BC tuan 28 - H. An Bien.csv", "")
    try await test.run()
    let message = try message("an-bien", test)
    #expect(message.contains("Đã nhận 01 tệp; chưa có số liệu nào tính được."))
    #expect(message.contains("1. Tệp rỗng, không có dữ liệu. Mở lại tệp gốc, lưu rồi gửi lại."))
  }

  @Test("the cells of a text table stand at their own addresses, the faulty ones marked and commented")
  func markedCells() async throws {
    let test = try TestWorkspace()
    test.receive("an-bien.csv", ["ten-mien-vn,portal,3,,", "ten-mien-vn,social,-7,,"])
    try await test.run()
    let bytes = try FileReader.read(test.folder.path(of: test.report("phan-hoi/an-bien.xlsx")))
    var book = try SpreadsheetReader(xlsx: bytes)
    #expect(book.sheets.map(\.name) == ["Phiếu phản hồi", "Số liệu đã tính", "Tệp 1"])
    let rows = try book.table(of: book.sheets[2]).rows
    #expect(rows.first { $0.number == 3 }?[6] == .text("-7"))
  }

  @Test("a unit whose file was refused has sent something, and nobody says otherwise")
  func waiting() async throws {
    let test = try TestWorkspace()
    test.receive("an-minh.csv", unit: "an-minh")
    test.receive("2024-W28/an-bien.csv", ["ten-mien-vn,portal,ba,,"])
    test.receive("2024-W28/go-quao.pdf", "%PDF")
    let outcome = try await test.run()
    let waiting = Dictionary(
      outcome.content.statuses.map { (outcome.content.catalogue[$0.unit].id, $0.waiting) }
    ) { first, _ in first }
    #expect(waiting["an-bien"] == .toBeMended && waiting["go-quao"] == .toBeTypedIn)
    #expect(waiting["an-minh"] == .some(nil) && waiting["hon-dat"] == .some(nil))
    let said = outcome.content.findings.filter { $0.code == .missing }.map { $0.message(in: .vietnamese) }
    #expect(said.contains { $0.hasPrefix("Huyện An Biên chưa có báo cáo") && $0.contains("trả lại để sửa") })
  }

  private static let contentTypes = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/></Types>
    """

  @Test("a workbook comes back marked, under the name by which it counts once it is mended and sent again")
  func markedCopy() async throws {
    let test = try TestWorkspace()
    let rows = [
      ["unit", "period", "campaign", "channel", "count"], ["an-bien", "2024-W28", "ten-mien-vn", "portal", "3"],
      ["an-bien", "2024-W28", "ten-mien-vn", "social", "-7"],
    ]
    let xml = rows.map { row in
      "<row>" + row.map { #"<c t="inlineStr"><is><t>\#($0)</t></is></c>"# }.joined() + "</row>"
    }
    var book = HandmadeWorkbook(rows: xml.joined())
    book.extraEntries = [("[Content_Types].xml", Self.contentTypes)]
    test.folder.write(book.bytes, to: "bc/inbox/BC an bien.xlsx")
    try await test.run()
    let copy = "an-bien_2024-W28_lan-2.xlsx"
    let bytes = try FileReader.read(test.folder.path(of: test.report("phan-hoi/" + copy)))
    var marked = try SpreadsheetReader(xlsx: bytes)
    #expect(try marked.table(of: marked.sheets[0]).rows[2][5] == .text("-7"))
    #expect(try message("an-bien", test).contains { $0.contains("trong tệp kèm theo \(copy)") })

    test.folder.copy([copy], from: test.folder.path(of: test.report("phan-hoi")), to: "bc/inbox")
    let outcome = try await test.run()
    #expect(outcome.states == ["BC an bien.xlsx": .superseded, copy: .partlyTaken])
    #expect(outcome.codes(copy).contains(.negative) && !outcome.codes(copy).contains(.orderUnknown))
  }

  @Test("a report over everything asks nobody")
  func everything() async throws {
    let test = try TestWorkspace()
    test.receive("an-bien.csv")
    try await test.run { $0.period = .all }
    #expect(!test.folder.names(in: test.report(period: "all")).contains("phan-hoi"))
  }

  @Test("slips that are no longer asked for vanish, and what somebody put beside them stays")
  func removed() async throws {
    let test = try TestWorkspace()
    test.receive("an-bien.csv")
    try await test.run()
    test.folder.write("đã gọi điện", to: test.report("phan-hoi/ghi chu.txt"))
    test.receive("an-minh.csv", unit: "an-minh")
    try await test.run { $0.kinds = [.figures] }
    #expect(test.folder.names(in: test.report("phan-hoi")) == ["ghi chu.txt"])
  }
}
