// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Foundation
import ReportModel
import Testing

@testable import Reporting

@Suite("The leader's page")
struct LeaderPageTests {
  private static func fixture(campaigns: Int = 2) -> Fixture {
    var fixture = Fixture(campaigns: campaigns)
    fixture.report("rach-gia", week: 27, ["portal": .count(4), "leaflet": .count(1_500)])
    fixture.report(
      "rach-gia",
      week: 28,
      [
        "portal": .count(1_207), "workshop": Amounts(count: .value(6), reach: .value(412)),
        "commune-loudspeaker": Amounts(count: .none), "leaflet": .count(900, isApproximate: true),
      ]
    )
    fixture.report("an-bien", week: 28, at: SubmissionTime(Moment(seconds: 1_730_000_000)), ["portal": .count(3)])
    return fixture
  }

  private static func page(
    _ content: ReportContent = fixture().content(),
    _ kinds: Set<OutputKind> = Set(OutputKind.allCases),
    named name: (String) -> String = { $0 }
  ) throws -> String {
    let file = try #require(content.outputs(kinds, campaigns: nil, language: .english, named: name).first)
    #expect(file.name == "tong-quan.html")
    var written: [UInt8] = []
    try file.make(at: "/nowhere") { written = $0 }
    return String(decoding: written, as: UTF8.self)
  }

  /// The texts of a page between its tags.
  private static func texts(_ page: String) -> [String] {
    page.split(separator: "<").compactMap { $0.split(separator: ">", maxSplits: 1).dropFirst().first.map(String.init) }
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// What every element with an attribute holds first.
  private static func texts(_ page: String, behind attribute: String) -> [String] {
    page.components(separatedBy: attribute + "\">").dropFirst().map { String($0.prefix { $0 != "<" }) }
  }

  // MARK: What it says

  @Test("says whose it is, of which days, and of how many units")
  func head() throws {
    let texts = try Self.texts(Self.page())
    for text in [
      "UBND TỈNH", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
      "Tổng quan kết quả tuyên truyền theo chỉ đạo của Trung ương năm 2024",
      "Tuần từ ngày 08/7/2024 đến ngày 14/7/2024", "Có số liệu của 2/4 đơn vị",
      "Số liệu từ ngày 08/7/2024 đến hết ngày 14/7/2024; lũy kế từ ngày 01/7/2024",
      "Thời gian chốt số liệu: hết ngày 14/7/2024", "Thời hạn gửi báo cáo: 17 giờ 00 phút ngày 16/7/2024",
    ] { #expect(texts.contains(text), "\(text)") }
  }

  @Test("is marked as a draft as long as it is one", arguments: [true, false])
  func draft(isDraft: Bool) throws {
    #expect(try Self.page(Self.fixture().content(isDraft: isDraft)).contains(">DỰ THẢO<") == isDraft)
  }

  @Test("its headline figures are those of figures.json")
  func figures() throws {
    let content = Self.fixture().content()
    let file = try #require(content.outputs([.figures], campaigns: nil, language: .vietnamese).first)
    var json: [UInt8] = []
    try file.make(at: "/nowhere") { json = $0 }
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let counts = try #require(document["itemCounts"] as? [[String: Any]])
    let wanted = counts.map { count in
      (count["count"] as? Int64).map { Language.vietnamese.grouped($0) } ?? (count["count"] as? String) ?? ""
    }
    let words = ["không phát sinh": "none", "chưa có số liệu": ""]
    let printed = try Self.page(content).components(separatedBy: "class=\"big").dropFirst()
      .map { String($0.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" && $0 != "*" }) }
    #expect(printed.map { words[$0] ?? $0 } == wanted)
    #expect(wanted.prefix(4) == ["1.210", "none", "6", "900"])
  }

  @Test("a figure stands beside the one before it and the sum")
  func change() throws {
    let page = try Self.page()
    #expect(page.contains("▲</span> Tăng 1.206</dd><dd class=\"before\">Tuần trước: 4</dd>"))
    #expect(page.contains("▼</span> Giảm 600</dd><dd class=\"before\">Tuần trước: 1.500</dd>"))
    #expect(page.contains("Lũy kế: <b>2.400*</b>"))
    #expect(page.contains("<dd class=\"before\">Tuần trước: chưa có số liệu</dd>"))
  }

  @Test("everything counted has no period before it, no deadline, and is its own sum")
  func everything() throws {
    let page = try Self.page(Self.fixture().content(week: nil))
    #expect(page.contains(">Toàn bộ số liệu, từ ngày 01/7/2024 đến ngày 14/7/2024<"))
    for absent in ["trước: ", "Lũy kế: ", "Thời hạn", "▲", "DỰ THẢO"] { #expect(!page.contains(absent), "\(absent)") }
  }

  @Test("names who is missing and who was late")
  func senders() throws {
    let page = try Self.page()
    #expect(page.contains("<b>Chưa gửi:</b> Báo Kiên Giang, Huyện An Minh."))
    #expect(page.contains("<b>Trễ hạn:</b> Huyện An Biên (103 ngày)."))
    #expect(page.contains("aria-label=\"Đúng hạn 1, Trễ hạn 1, Chưa có số liệu 2\""))
  }

  @Test("of several periods it says which of them lack whom")
  func periods() throws {
    let page = try Self.page(Self.fixture().content(week: nil))
    #expect(
      page.contains(
        "<b>Tuần từ ngày 01/7/2024 đến ngày 07/7/2024:</b> 1/4 đơn vị. Chưa có số liệu: Báo Kiên Giang, Huyện An Biên, "
          + "Huyện An Minh."
      )
    )
    #expect(try !Self.page().contains("<h3>Theo từng tuần</h3>"))
  }

  // MARK: What needs attention

  @Test("counts what needs attention by kind, names the first, and says where to open it")
  func attention() throws {
    var fixture = Self.fixture()
    let file = "2024-W28/1-rach-gia.csv"
    fixture.findings =
      [Int](1...7).map { Finding(.negative, at: Location(file: file, row: $0, columnName: "count"), found: "-\($0)") }
      + [Finding(.orderUnknown, at: Location(file: file, row: 2), ["other": .text("khac.csv")])]
    let page = try Self.page(fixture.content())
    #expect(page.contains("Lỗi trong báo cáo của đơn vị <span class=\"count\">07</span>"))
    #expect(page.contains("Số âm không hợp lệ: -5.<small>2024-W28/1-rach-gia.csv, dòng 5, cột “count”</small>"))
    #expect(!page.contains("Số âm không hợp lệ: -6."))
    #expect(page.contains("… và 02 nội dung khác."))
    #expect(page.contains("Cần quyết định báo cáo nào được tính <span class=\"count\">02</span>"))
    #expect(
      page.contains(
        "Mở <a href=\"./Noi-bo_2024-07-14.xlsx\">Noi-bo_2024-07-14.xlsx</a>, trang tính “Việc cần xử lý”."
      )
    )
  }

  @Test("says so where nothing needs attention")
  func nothing() throws {
    var fixture = Fixture()
    for unit in Fixture.units { fixture.report(unit.0, week: 28, ["portal": .count(1)]) }
    var content = fixture.content()
    content.findings = []
    #expect(try Self.page(content).contains("<p>Không có việc nào cần xử lý.</p>"))
  }

  // MARK: What it is made of

  @Test("names of the input never become markup or links")
  func hostile() throws {
    let name = "\"><script src=http://x.example></script><a href='javascript:x'>&\u{202E}\u{0}"
    var fixture = Self.fixture()
    fixture.catalogue.agency.name = name
    fixture.catalogue.units = fixture.catalogue.units.map {
      Fixture.unit($0.id, name, kind: $0.kind.index, channels: $0.channels)
    }
    fixture.catalogue.campaigns = [1, 2].map { Fixture.campaign($0, shortName: name) }
    fixture.catalogue.channels = fixture.catalogue.channels.map {
      Fixture.channel($0.id, name, $0.measure, name, minutes: $0.hasMinutes, reach: $0.reach)
    }
    fixture.findings = [Finding(.negative, at: Location(file: name, row: 1, columnName: name), found: name)]
    var content = fixture.content()
    content.files[0].path = name
    let page = try Self.page(content)
    #expect(page.contains("&quot;&gt;&lt;script src=http://x.example&gt;&lt;/script&gt;&lt;a href=&#39;javascript:x"))
    #expect(page.contains("&amp;\u{FFFD}\u{FFFD}"))
    let plain = try Self.page(Self.fixture().content())
    for tag in ["<script", "<a href=\"j", "<a href='", "\u{202E}", "\u{0}"] { #expect(!page.contains(tag), "\(tag)") }
    #expect(Set(Self.tags(page)) == Set(Self.tags(plain)))
  }

  /// The names of the elements that a page opens.
  private static func tags(_ page: String) -> [String] {
    page.split(separator: "<").dropFirst().map { String($0.prefix { $0.isLetter || $0.isNumber }) }
  }

  @Test("needs nothing from outside, and forbids it")
  func selfContained() throws {
    let page = try Self.page()
    #expect(
      page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"")
    )
    for outside in ["http:", "https:", " src=", "url(", "@import", "<script", "<link", "<iframe", "javascript:", " on"]
    {
      #expect(!page.replacing("http-equiv", with: "").contains(outside), "\(outside)")
    }
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">"))
    #expect(Array(page.utf8) == Array(page.precomposedStringWithCanonicalMapping.utf8))
  }

  @Test("points to the files of the report, under the names that they have there")
  func links() throws {
    let content = Self.fixture().content()
    let names =
      content.outputs([.upward, .province, .internal, .figures, .data], campaigns: nil, language: .vietnamese)
      .map(\.name)
    let linked = Set(Self.texts(try Self.page(content, named: { $0 + "_moi" })).filter { $0.hasSuffix("_moi") })
    #expect(linked == Set(names.map { $0 + "_moi" }))
    #expect(try Self.page(content).contains("<a href=\"./phan-hoi/\">phan-hoi/</a>"))
  }

  @Test("points to nothing that is not written")
  func noLinks() throws {
    #expect(try !Self.page(Self.fixture().content(), [.leader]).contains("<a "))
    let one = try Self.page(Self.fixture().content(), [.leader, .province])
    #expect(one.components(separatedBy: "<a ").count == 2 && one.contains("PL-III_tinh-hinh-gui_2024-07-14.xlsx"))
  }

  @Test("equal reports give equal bytes, whatever the language of the run")
  func deterministic() throws {
    #expect(try Self.page() == Self.page())
    let vietnamese = try #require(
      Self.fixture().content().outputs([.leader], campaigns: nil, language: .vietnamese).first
    )
    var written: [UInt8] = []
    try vietnamese.make(at: "/nowhere") { written = $0 }
    #expect(try Self.page(Self.fixture().content(), [.leader]) == String(decoding: written, as: UTF8.self))
  }
}
