// SPDX-License-Identifier: Apache-2.0

import ReportModel
import Testing

@testable import Reporting

@Suite("The leader's page: paragraphs for the Báo cáo")
struct LeaderProseTests {
  private static func paragraph(_ content: ReportContent, _ campaign: Int = 1) -> String {
    CampaignProse(content: content, campaign: Ref(campaign - 1)).paragraph()
  }

  /// A province whose four units all speak in a week: three of nothing at all.
  private static func fixture(_ cells: KeyValuePairs<String, Amounts>, week: Int = 28) -> Fixture {
    var fixture = Fixture()
    fixture.report("rach-gia", week: week, cells)
    for unit in ["bao", "an-bien", "an-minh"] { fixture.report(unit, week: week, saysNothing: true) }
    return fixture
  }

  private static let opening = "Trong tuần (từ ngày 08/7/2024 đến ngày 14/7/2024), "
  private static let same = " Lũy kế từ đầu đợt bằng số liệu trong tuần."

  /// What one unit says of a week in which the others did nothing, and what the paragraph makes of it.
  struct Deed: Sendable, CustomTestStringConvertible {
    var channel: String
    var amounts: Amounts
    var words: String
    /// The measures of which nothing was done.
    var without: String
    var testDescription: String { channel }
  }

  private static let deeds = [
    Deed(
      channel: "newspaper",
      amounts: .count(38),
      words: "đăng tải 38 tin, bài trên báo in, báo điện tử",
      without: "lượt phát; hội nghị, sự kiện và tài liệu tuyên truyền"
    ),
    Deed(
      channel: "social",
      amounts: Amounts(count: .value(24), reach: .value(1_300, isApproximate: true)),
      words: "đăng tải 24 bài trên mạng xã hội (khoảng 1.300 lượt tiếp cận)",
      without: "lượt phát; hội nghị, sự kiện và tài liệu tuyên truyền"
    ),
    Deed(
      channel: "commune-loudspeaker",
      amounts: Amounts(count: .value(1_207), minutes: .value(6_040)),
      words: "phát 1.207 lượt trên đài truyền thanh cấp xã (6.040 phút)",
      without: "tin, bài; hội nghị, sự kiện và tài liệu tuyên truyền"
    ),
    Deed(
      channel: "workshop",
      amounts: Amounts(count: .value(6), reach: .value(412)),
      words: "tổ chức 06 cuộc hội nghị, hội thảo, tọa đàm (412 lượt người dự)",
      without: "tin, bài; lượt phát và tài liệu tuyên truyền"
    ),
    Deed(
      channel: "advice-booth",
      amounts: .count(2),
      words: "tổ chức 02 gian hàng tư vấn",
      without: "tin, bài; lượt phát và tài liệu tuyên truyền"
    ),
    Deed(
      channel: "event",
      amounts: Amounts(count: .missing, reach: .value(90)),
      words: "tổ chức 90 lượt người dự sự kiện, mít tinh, hội thi",
      without: "tin, bài; lượt phát và tài liệu tuyên truyền"
    ),
    Deed(
      channel: "leaflet",
      amounts: .count(5_550),
      words: "phát hành 5.550 tờ rơi, tờ gấp",
      without: "tin, bài; lượt phát và hội nghị, sự kiện"
    ),
    Deed(
      channel: "handbook",
      amounts: .count(9),
      words: "phát hành 09 cuốn sách hướng dẫn, sổ tay",
      without: "tin, bài; lượt phát và hội nghị, sự kiện"
    ),
    Deed(
      channel: "video",
      amounts: .count(10),
      words: "phát hành 10 video, clip",
      without: "tin, bài; lượt phát và hội nghị, sự kiện"
    ),
  ]

  @Test("names what was done, each form with its own unit of count", arguments: deeds)
  func deed(deed: Deed) {
    let paragraph = Self.paragraph(Self.fixture([deed.channel: deed.amounts]).content())
    #expect(paragraph == "\(Self.opening)các đơn vị đã \(deed.words); chưa phát sinh \(deed.without).\(Self.same)")
  }

  @Test("several deeds stand in the order of the annexes, a verb for each measure")
  func several() {
    let paragraph = Self.paragraph(
      Self.fixture(["video": .count(3), "leaflet": .count(40), "event": .count(1), "portal": .count(2)]).content()
    )
    let deeds = "đăng tải 02 tin, bài trên cổng/trang thông tin điện tử; tổ chức 01 cuộc sự kiện, mít tinh, hội thi; "
    #expect(paragraph.contains(deeds + "phát hành 40 tờ rơi, tờ gấp; 03 video, clip; chưa phát sinh lượt phát."))
  }

  @Test("says that nothing happened in words, never as a list of zeros")
  func nothing() {
    let none = Self.opening + "các đơn vị chưa phát sinh hoạt động tuyên truyền."
    #expect(Self.paragraph(Self.fixture(["portal": Amounts(count: .none)]).content()) == none)
    #expect(Self.paragraph(Self.fixture(["portal": .count(0), "leaflet": .count(0)]).content()) == none)
  }

  @Test("tells what is not known from what did not happen")
  func unknown() {
    var fixture = Fixture(campaigns: 2)
    for unit in Fixture.units {
      fixture.report(unit.0, week: 28, ["portal": .count(1), "event": Amounts(count: .none)])
    }
    #expect(Self.paragraph(fixture.content(), 2) == Self.opening + "chưa có số liệu của các đơn vị.")
    #expect(
      Self.paragraph(fixture.content()) == Self.opening
        + "các đơn vị đã đăng tải 04 tin, bài trên cổng/trang thông tin điện tử; chưa phát sinh hội nghị, sự kiện; "
        + "chưa có số liệu về lượt phát và tài liệu tuyên truyền." + Self.same
    )
  }

  @Test("says of how many units the figures are where some lack")
  func coverage() {
    var fixture = Fixture()
    fixture.report("rach-gia", week: 28, ["portal": .count(12)])
    #expect(Self.paragraph(fixture.content()).hasSuffix(" (Số liệu của 1/4 đơn vị.)"))
    #expect(!Self.paragraph(Self.fixture(["portal": .count(12)]).content()).contains("đơn vị.)"))
  }

  @Test("compares with the period before, and adds what has one unit of count")
  func changes() {
    var fixture = Self.fixture(["newspaper": .count(5), "portal": .count(5), "leaflet": .count(70)], week: 27)
    fixture.report("rach-gia", week: 28, ["newspaper": .count(8), "portal": .count(60), "leaflet": .count(62)])
    let paragraph = Self.paragraph(fixture.content())
    #expect(paragraph.contains(" So với tuần trước: số tin, bài tăng 58; số tờ rơi, tờ gấp giảm 08. "))
    #expect(
      paragraph.contains(" Lũy kế từ đầu đợt đến hết ngày 14/7/2024: 78 tin, bài; 132 tờ rơi, tờ gấp. ")
    )
    var unchanged = Self.fixture(["portal": .count(5)], week: 27)
    unchanged.report("rach-gia", week: 28, ["portal": .count(5)])
    #expect(Self.paragraph(unchanged.content()).contains(" Số liệu không thay đổi so với tuần trước. "))
  }

  @Test("a change of rough figures is rough")
  func roughChange() {
    var fixture = Self.fixture(["portal": .count(5, isApproximate: true)], week: 27)
    fixture.report("rach-gia", week: 28, ["portal": .count(25)])
    #expect(Self.paragraph(fixture.content()).contains("số tin, bài tăng khoảng 20."))
  }

  @Test("of everything it speaks of days alone, without a period before and without a sum of its own")
  func everything() {
    var fixture = Self.fixture(["portal": .count(5)], week: 27)
    fixture.report("rach-gia", week: 28, ["portal": .count(1_000_000)])
    #expect(
      Self.paragraph(fixture.content(week: nil))
        == "Từ ngày 01/7/2024 đến ngày 14/7/2024, các đơn vị đã đăng tải 1.000.005 tin, bài trên cổng/trang thông tin "
        + "điện tử; chưa phát sinh lượt phát; hội nghị, sự kiện và tài liệu tuyên truyền."
    )
  }

  @Test("the largest figures are whole")
  func largest() {
    let paragraph = Self.paragraph(Self.fixture(["portal": .count(Int64.max - 5)]).content())
    #expect(paragraph.contains("9.223.372.036.854.775.802 tin, bài"))
  }

  @Test(
    "a form of the configuration's own reads as one of the department's",
    arguments: [
      (
        Fixture.channel("banner", "Pa nô, áp phích, băng rôn", .leaflets, "tấm"),
        "phát hành 12 tấm pa nô, áp phích, băng rôn"
      ),
      (Fixture.channel("sms", "Tin nhắn", .articles, "tin nhắn"), "đăng tải 12 tin nhắn"),
      (Fixture.channel("web", "TTĐT huyện", .articles, "tin"), "đăng tải 12 tin trên TTĐT huyện"),
    ]
  )
  func ownChannels(channel: Channel, words: String) {
    var fixture = Self.fixture([:])
    fixture.catalogue.channels = [channel]
    let all: Set<Ref<Channel>> = [Ref(0)]
    fixture.catalogue.units = Fixture.units.map { Fixture.unit($0.0, $0.1, kind: $0.2, channels: all) }
    fixture.submissions = []
    fixture.report("rach-gia", week: 28, [channel.id: .count(12)])
    #expect(Self.paragraph(fixture.content()).contains("các đơn vị đã \(words)."))
  }
}
