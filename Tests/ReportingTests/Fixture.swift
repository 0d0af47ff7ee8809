// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Configuration
import Diagnostics
import ReportModel
import Reporting

/// A small province whose submissions a test writes down; everything below Reporting does its real work.
struct Fixture {
  var catalogue: Catalogue
  var submissions: [(path: String, submission: Submission)] = []
  var files: [FileRecord] = []
  var findings: [Finding] = []
  var refused: [RefusedObservation] = []

  /// A province with the channels of the dispatch.
  init(campaigns: Int = 1, units: [(id: String, name: String, kind: Int)] = Fixture.units, groups: [String] = groups) {
    let channels = Self.channels
    let all = Set(channels.indices.map(Ref<Channel>.init))
    catalogue = Catalogue(
      agency: Agency(
        name: "Sở Thông tin và Truyền thông",
        parent: "UBND tỉnh",
        symbol: "BC-STTTT",
        province: "Kiên Giang",
        place: "Kiên Giang"
      ),
      calendar: ReportingCalendar(),
      receivers: [Receiver(id: "trung-uong", name: "Cục Thông tin cơ sở")],
      campaigns: (1...campaigns).map { Self.campaign($0) },
      channels: channels,
      kinds: groups.enumerated().map { UnitKind(id: "kind-\($0)", group: $1, prefix: "", channels: all) },
      units: units.map { Self.unit($0.id, $0.name, kind: $0.kind, channels: all) },
      settings: ReportSettings(),
      layouts: BuiltInLayouts.all
    )
  }

  static let groups = ["Cơ quan báo chí, Cổng TTĐT", "UBND các huyện, thành phố"]
  static let units = [
    ("bao", "Báo Kiên Giang", 0), ("rach-gia", "Thành phố Rạch Giá", 1), ("an-bien", "Huyện An Biên", 1),
    ("an-minh", "Huyện An Minh", 1),
  ]

  static func campaign(
    _ number: Int,
    shortName: String? = nil,
    document: String? = nil,
    window: DayRange? = nil
  ) -> Campaign {
    Campaign(
      id: "noi-dung-\(number)",
      name: "Nội dung \(number)",
      shortName: shortName ?? "Nội dung \(number)",
      title: "tuyên truyền nội dung \(number) năm 2024",
      documents: [OriginDocument(number: document ?? "\(500 + number)/TTCS-TTTQ", date: nil)],
      receiver: Ref(0),
      window: window,
      keyDates: [],
      aliases: []
    )
  }

  static func unit(_ id: String, _ name: String, kind: Int, channels: Set<Ref<Channel>>) -> ReportingUnit {
    ReportingUnit(
      id: id,
      name: name,
      kind: Ref(kind),
      parent: nil,
      code: "",
      aliases: [],
      channels: channels,
      validFrom: nil,
      validTo: nil,
      successors: []
    )
  }

  static func channel(
    _ id: String,
    _ name: String,
    _ measure: Measure,
    _ unit: String,
    minutes: Bool = false,
    reach: ReachKind? = nil
  ) -> Channel {
    Channel(id: id, name: name, measure: measure, unitOfCount: unit, hasMinutes: minutes, reach: reach, aliases: [])
  }

  static let channels = [
    channel("newspaper", "Báo in, báo điện tử", .articles, "tin, bài"),
    channel("magazine", "Tạp chí", .articles, "tin, bài"),
    channel("portal", "Cổng/trang thông tin điện tử", .articles, "tin, bài"),
    channel("social", "Mạng xã hội", .articles, "bài đăng", reach: .network),
    channel("newsletter", "Bản tin thông tin cơ sở", .articles, "tin, bài"),
    channel("noticeboard", "Bảng tin công cộng", .articles, "tin"),
    channel("provincial-radio", "Phát thanh cấp tỉnh", .broadcasts, "lượt phát", minutes: true),
    channel("provincial-tv", "Truyền hình cấp tỉnh", .broadcasts, "lượt phát", minutes: true),
    channel("district-broadcast", "Truyền thanh - truyền hình cấp huyện", .broadcasts, "lượt phát", minutes: true),
    channel("commune-loudspeaker", "Đài truyền thanh cấp xã", .broadcasts, "lượt phát", minutes: true),
    channel("workshop", "Hội nghị, hội thảo, tọa đàm", .events, "cuộc", reach: .attendance),
    channel("event", "Sự kiện, mít tinh, hội thi", .events, "cuộc", reach: .attendance),
    channel("advice-booth", "Gian hàng tư vấn", .events, "gian", reach: .attendance),
    channel("leaflet", "Tờ rơi, tờ gấp", .leaflets, "tờ"),
    channel("handbook", "Sách hướng dẫn, sổ tay", .leaflets, "cuốn"),
    channel("video", "Video, clip", .leaflets, "clip"),
  ]

  // MARK: What units say

  /// Adds a submission of a unit for an ISO week of 2024; a cell is `channel: amounts` of a campaign counted from 1.
  ///
  /// What a unit says of the same week at the same time is one submission.
  mutating func report(
    _ unit: String,
    week: Int,
    campaign: Int = 1,
    at time: SubmissionTime? = nil,
    note: String = "",
    saysNothing: Bool = false,
    _ cells: KeyValuePairs<String, Amounts> = [:]
  ) {
    guard let unit = catalogue.unit(withID: unit), let period = catalogue.calendar.week(week, of: 2024) else { return }
    let observations = cells.enumerated()
      .map { index, pair in
        Observation(cell: cell(pair.key, campaign), amounts: pair.value, note: note, row: index + 2)
      }
    let same = submissions.firstIndex {
      ($0.submission.unit, $0.submission.period) == (unit, period) && $0.submission.time == time
    }
    if let same { return submissions[same].submission.observations.append(contentsOf: observations) }
    var submission = Submission(unit: unit, period: period, time: time, revision: nil, firstRow: 2)
    submission.saysNothing = saysNothing
    submission.observations.list = observations
    submissions.append(("2024-W\(week)/\(submissions.count)-\(catalogue[unit].id).csv", submission))
  }

  func cell(_ channel: String, _ campaign: Int = 1) -> CellKey {
    CellKey(Ref(campaign - 1), Ref(catalogue.channels.firstIndex { $0.id == channel } ?? 0))
  }

  // MARK: The report

  /// The report of a week of 2024, or of everything.
  func content(week: Int? = 28, isDraft: Bool = false) -> ReportContent {
    let asOf = Moment(seconds: 1_735_689_600)
    let settlement = settlement(asOf: asOf)
    let scope = scope(week, settlement.counted)
    let figures = Tabulator(catalogue: catalogue, scope: scope).tabulate(settlement.counted)
    return ReportContent(
      catalogue: catalogue,
      scope: scope,
      figures: figures,
      submissions: settlement.submissions,
      files: files.isEmpty ? records(settlement, scope) : files,
      findings: findings + settlement.findings,
      refused: refused,
      progress: ReportingProgress(
        ProgressPeriods(of: settlement.counted, upTo: scope.lastDay, asOf: asOf, calendar: catalogue.calendar),
        catalogue: catalogue,
        asOf: asOf,
        evidence: ReportingProgress.Evidence(settlement.submissions)
      ),
      isDraft: isDraft
    )
  }

  /// What counts of all submissions at an instant.
  func settlement(asOf: Moment) -> Settlement {
    Settler(catalogue: catalogue, asOf: asOf)
      .settle(
        submissions.enumerated()
          .map { index, each in
            ReceivedFile(
              path: each.path,
              content: ContentID(size: index, digest: 0),
              isRefused: false,
              submissions: [each.submission]
            )
          }
      )
  }

  private func scope(_ week: Int?, _ counted: [SettledSubmission]) -> ReportScope {
    let calendar = catalogue.calendar
    if let week, let period = calendar.week(week, of: 2024) { return ReportScope(period: period, calendar: calendar) }
    let days = counted.map(\.submission.period.days)
    guard let first = days.map(\.first).min(), let last = days.map(\.last).max(), let range = DayRange(first, last)
    else { return ReportScope(period: calendar.week(containing: Day(number: 19_900)), calendar: calendar) }
    return ReportScope(everythingIn: range)
  }

  private func records(_ settlement: Settlement, _ scope: ReportScope) -> [FileRecord] {
    settlement.submissions.map { settled in
      FileRecord(
        path: settled.path,
        state: settled.state == .counted ? .taken : .superseded,
        size: 100,
        observations: settled.submission.observations.count,
        refused: 0,
        choices: [(Phrase("Bảng mã", "Encoding"), Phrase("UTF-8", "UTF-8"))],
        concernsPeriod: scope.contains(settled.submission.period)
      )
    }
  }
}

extension Amounts {
  /// A count alone.
  static func count(_ number: Int64, isApproximate: Bool = false) -> Amounts {
    Amounts(count: .value(number, isApproximate: isApproximate))
  }
}
