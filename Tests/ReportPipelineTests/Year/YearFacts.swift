// SPDX-License-Identifier: Apache-2.0

import ReportModel
import ReportPipeline

/// Who reports what in the invented year, in plain words; ``settings`` and ``roster`` say the same to the tool.
///
/// Days are counted from Monday 2024-01-01, which is day 0, and seconds from that day's local midnight.
enum YearFacts {
  struct Unit {
    var id: String
    var name: String
    var kind: String
    var parent = ""
    /// The days on which it exists.
    var days = Int.min...Int.max

    var channels: Set<String> { YearFacts.channelsOfKind[kind] ?? [] }
  }

  static let weeks = 52

  static let units = [
    Unit(id: "bao-kien-giang", name: "Báo Kiên Giang", kind: "media"),
    Unit(id: "an-bien", name: "Huyện An Biên", kind: "district"),
    Unit(id: "an-minh", name: "Huyện An Minh", kind: "district"),
    Unit(id: "rach-gia", name: "Thành phố Rạch Giá", kind: "district"),
    Unit(id: "phu-quoc", name: "Thành phố Phú Quốc", kind: "district"),
    Unit(id: "hon-dat", name: "Huyện Hòn Đất", kind: "district"),
    // The one ends on the Wednesday of week 24, and the other begins on the day after.
    Unit(id: "kien-hai", name: "Huyện Kiên Hải", kind: "district", days: Int.min...163),
    Unit(id: "giang-thanh", name: "Huyện Giang Thành", kind: "district", days: 164...Int.max),
    Unit(id: "dong-hung", name: "Xã Đông Hưng", kind: "commune", parent: "an-minh"),
  ]

  static func unit(_ id: String) -> Unit { units.first { $0.id == id } ?? units[0] }

  static let reportsByCampaign = "rach-gia"
  static let reportsByOffice = "phu-quoc"
  static let reportsCumulatively = "hon-dat"
  static let offices = ["phong-vhtt", "cong-an"]

  /// Names that some senders write, with what they mean once the officer has said so.
  static let aliases: [(kind: MatchRun.Kind, text: String, id: String)] = [
    (.channel, "bong-bay", "leaflet"), (.channel, "man-hinh-led", "portal"), (.channel, "xe-co-dong", "loudspeaker"),
    (.campaign, "chuyen-khac", "ten-mien"), (.campaign, "chuyen-la", "dich-benh"),
    (.unit, "to-cong-tac-so-7", "an-minh"), (.unit, "ban-bien-tap-so-3", "bao-kien-giang"),
  ]

  static func aliases(_ kind: MatchRun.Kind) -> [(text: String, id: String)] {
    aliases.filter { $0.kind == kind }.map { ($0.text, $0.id) }
  }

  /// The days of the window of `dieu-tra`, from 1 July to 15 August; day 0 is 1 January.
  static let window = 182...227

  static let campaigns = ["dich-benh", "ten-mien", "dieu-tra"]

  /// The channels with the quantities that reports print for them.
  static let quantities: [String: [Quantity]] = [
    "newspaper": [.count], "portal": [.count], "social": [.count, .reach], "loudspeaker": [.count, .minutes],
    "workshop": [.count, .reach], "leaflet": [.count],
  ]

  static let channels = ["newspaper", "portal", "social", "loudspeaker", "workshop", "leaflet"]

  static let channelsOfKind: [String: Set<String>] = [
    "media": ["newspaper", "portal", "social"],
    "district": ["portal", "social", "loudspeaker", "workshop", "leaflet"],
    "commune": ["portal", "loudspeaker", "leaflet"],
  ]

  /// Days on which offices are closed, weekends apart: 8 to 14 February, 29 April to 1 May, 2 and 3 September.
  static let holidays: Set<Int> = Set(38...44).union(119...121).union(245...246)

  /// R18: Tuesday at 17:00, moved over weekends and holidays.
  static func deadline(lastDay: Int) -> (day: Int, second: Int) {
    var day = lastDay + 2
    while day % 7 >= 5 || holidays.contains(day) { day += 1 }
    return (day, day * 86_400 + 17 * 3600)
  }

  static let settings = """
    agency:
      name: Sở Thông tin và Truyền thông
      parent: UBND tỉnh Kiên Giang
      symbol: BC-STTTT
      province: Kiên Giang
      place: Kiên Giang
    calendar:
      utcOffset: "+07:00"
      rhythm: week
      deadline: { days: 2, time: "17:00", moveOverWeekends: true }
      holidays: [2024-02-08..2024-02-14, 2024-04-29..2024-05-01, 2024-09-02..2024-09-03]
    receivers:
      - { id: cuc, name: Cục Thông tin cơ sở }
    campaigns:
      - { id: dich-benh, name: Phòng chống dịch bệnh, shortName: Dịch bệnh, title: tuyên truyền dịch bệnh, receiver: cuc }
      - { id: ten-mien, name: Tên miền quốc gia, shortName: Tên miền, title: tuyên truyền tên miền, receiver: cuc }
      - id: dieu-tra
        name: Điều tra dân số
        shortName: Điều tra
        title: tuyên truyền điều tra
        receiver: cuc
        window: { from: 2024-07-01, to: 2024-08-15 }
    channels:
      - { id: newspaper, name: Báo in, measure: articles, unit: "tin, bài" }
      - { id: portal, name: Cổng thông tin điện tử, measure: articles, unit: "tin, bài" }
      - { id: social, name: Mạng xã hội, measure: articles, unit: bài đăng, reach: network }
      - { id: loudspeaker, name: Đài truyền thanh, measure: broadcasts, unit: lượt phát, minutes: true }
      - { id: workshop, name: Hội nghị, measure: events, unit: cuộc, reach: attendance }
      - { id: leaflet, name: Tờ rơi, measure: leaflets, unit: tờ }
    kinds:
      - { id: media, group: Báo chí, channels: [newspaper, portal, social] }
      - { id: district, group: Huyện, prefix: UBND, channels: [portal, social, loudspeaker, workshop, leaflet] }
      - { id: commune, group: Xã, prefix: UBND, channels: [portal, loudspeaker, leaflet] }
    parts:
      - { unit: rach-gia, by: campaign }
      - { unit: phu-quoc, by: sender, senders: [phong-vhtt, cong-an] }

    """

  static let roster =
    "id,name,kind,parent,code,aliases,channels,valid_from,valid_to,successors\n"
    + units.map { unit in
      let from = unit.days.lowerBound == .min ? "" : PlainCalendar.date(unit.days.lowerBound)
      let to = unit.days.upperBound == .max ? "" : PlainCalendar.date(unit.days.upperBound)
      return "\(unit.id),\(unit.name),\(unit.kind),\(unit.parent),,,,\(from),\(to),\n"
    }
    .joined()
}

/// Dates of 2024 and of the first months after: letters may come late.
enum PlainCalendar {
  /// The instant of local midnight that begins day 0.
  static let start = 1_704_042_000

  static func date(_ day: Int) -> String {
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31, 30]
    var (month, rest) = (0, day)
    while rest >= lengths[month] {
      rest -= lengths[month]
      month += 1
    }
    return "\(2024 + month / 12)-\(padded(month % 12 + 1))-\(padded(rest + 1))"
  }

  static func clock(_ second: Int) -> String {
    [second / 3600, second / 60 % 60, second % 60].map(padded).joined(separator: ":")
  }

  static func days(ofWeek week: Int) -> ClosedRange<Int> { (week - 1) * 7...week * 7 - 1 }

  static func name(_ days: ClosedRange<Int>) -> String {
    isWeek(days)
      ? "2024-W\(padded(days.lowerBound / 7 + 1))" : "\(date(days.lowerBound))..\(date(days.upperBound))"
  }

  static func isWeek(_ days: ClosedRange<Int>) -> Bool { days.lowerBound % 7 == 0 && days.count == 7 }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
