// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
public import ReportModel

typealias Unit = Ref<ReportingUnit>

/// A small province: two districts, one without airings, one that ends within a week, a district above two communes.
enum Province {
  static let (anBien, anMinh, ended, parent, firstChild, secondChild): (Unit, Unit, Unit, Unit, Unit, Unit) =
    (Ref(0), Ref(1), Ref(2), Ref(3), Ref(4), Ref(5))

  static let (july, endless, autumn): (Ref<Campaign>, Ref<Campaign>, Ref<Campaign>) = (Ref(0), Ref(1), Ref(2))

  static let (post, airing, meeting, leaflet): (Ref<Channel>, Ref<Channel>, Ref<Channel>, Ref<Channel>) =
    (Ref(0), Ref(1), Ref(2), Ref(3))

  static func catalogue(_ settings: ReportSettings = ReportSettings(), rhythm: Rhythm = .week) -> Catalogue {
    Catalogue(
      agency: Agency(name: "Sở", parent: "UBND", symbol: "BC", province: "Kiên Giang", place: "Kiên Giang"),
      calendar: ReportingCalendar(rhythm: rhythm),
      receivers: [Receiver(id: "cuc", name: "Cục")],
      campaigns: [
        campaign("july", DayRange(day("2024-07-01"), day("2024-08-15"))), campaign("endless", nil),
        campaign("autumn", DayRange(day("2024-07-10"), day("2024-07-20"))),
      ],
      channels: [
        channel("post", .articles, reach: .network), channel("airing", .broadcasts, hasMinutes: true),
        channel("meeting", .events, reach: .attendance), channel("leaflet", .leaflets),
      ],
      kinds: [UnitKind(id: "district", group: "Huyện", prefix: "UBND", channels: [])],
      units: [
        unit("an-bien"), unit("an-minh", channels: [post, meeting, leaflet]), unit("ended", validTo: day("2024-07-10")),
        unit("parent"), unit("first-child", parent: "parent"), unit("second-child", parent: "parent"),
      ],
      settings: settings
    )
  }

  private static func campaign(_ id: String, _ window: DayRange?) -> Campaign {
    Campaign(
      id: id,
      name: id,
      shortName: id,
      title: id,
      documents: [],
      receiver: Ref(0),
      window: window,
      keyDates: [],
      aliases: []
    )
  }

  private static func channel(
    _ id: String,
    _ measure: Measure,
    hasMinutes: Bool = false,
    reach: ReachKind? = nil
  ) -> Channel {
    Channel(
      id: id,
      name: id,
      measure: measure,
      unitOfCount: id,
      hasMinutes: hasMinutes,
      reach: reach,
      aliases: []
    )
  }

  static func unit(
    _ id: String,
    parent: String? = nil,
    channels: Set<Ref<Channel>> = [post, airing, meeting, leaflet],
    validTo: Day? = nil
  ) -> ReportingUnit {
    ReportingUnit(
      id: id,
      name: id,
      kind: Ref(0),
      parent: parent,
      code: "",
      aliases: [],
      channels: channels,
      validFrom: nil,
      validTo: validTo,
      successors: []
    )
  }
}

func day(_ text: String) -> Day {
  guard let day = Day(iso: text) else { preconditionFailure("no day \(text)") }
  return day
}

/// `2024-W28`, or two days parted by `..`.
func period(_ text: String) -> Period {
  let calendar = ReportingCalendar()
  if text.contains("..") {
    let days = text.split(separator: "..").map { day(String($0)) }
    guard let range = DayRange(days[0], days[1]) else { preconditionFailure("no range \(text)") }
    return calendar.period(of: range)
  }
  guard let week = calendar.week(Int(text.suffix(2)) ?? 0, of: Int(text.prefix(4)) ?? 0) else {
    preconditionFailure("no week \(text)")
  }
  return week
}

/// An instant `2024-07-12T15:04`, at +07:00 unless another offset is given; a date alone is that.
func time(_ text: String, utcOffset: Int = 420) -> SubmissionTime {
  let pieces = text.split(separator: "T")
  let date = day(String(pieces[0]))
  guard pieces.count == 2 else {
    return SubmissionTime(Moment(startOf: date, utcOffset: 420), isDateOnly: true)
  }
  let clock = pieces[1].split(separator: ":").compactMap { Int($0) }
  return SubmissionTime(Moment(date, secondOfDay: clock[0] * 3600 + clock[1] * 60, utcOffset: utcOffset))
}

let post = CellKey(Province.july, Province.post)
let airing = CellKey(Province.july, Province.airing)
let meeting = CellKey(Province.july, Province.meeting)
let leaflet = CellKey(Province.july, Province.leaflet)

/// A submission of one unit and period; counts by cell, in the order of rows.
func submission(
  of unit: Unit = Province.anBien,
  in name: String = "2024-W28",
  at time: SubmissionTime? = nil,
  revision: Int? = nil,
  _ counts: KeyValuePairs<CellKey, Amounts> = [:],
  refused: Set<CellKey> = [],
  saysNothing: Bool = false
) -> Submission {
  var submission = Submission(unit: unit, period: period(name), time: time, revision: revision, firstRow: 2)
  for (index, (cell, amounts)) in counts.enumerated() {
    submission.observations.append(Observation(cell: cell, amounts: amounts, note: "", row: index + 2))
  }
  submission.refusedCells = refused
  submission.saysNothing = saysNothing
  return submission
}

extension Amounts: ExpressibleByIntegerLiteral {
  /// A count alone.
  public init(integerLiteral value: Int64) { self.init(count: .value(value)) }
}

/// A file of some submissions; its bytes are its own unless named.
func file(_ path: String, _ submissions: Submission..., bytes: String? = nil, isRefused: Bool = false) -> ReceivedFile {
  let content = ContentID(size: 1, digest: UInt64(bitPattern: Int64((bytes ?? path).hashValue)))
  return ReceivedFile(path: path, content: content, isRefused: isRefused, submissions: submissions)
}

func settle(
  _ files: [ReceivedFile],
  in catalogue: Catalogue = Province.catalogue(),
  asOf: String = "2025-01-01"
) -> Settlement {
  Settler(catalogue: catalogue, asOf: Moment(startOf: day(asOf), utcOffset: 420)).settle(files)
}

extension Settlement {
  /// The paths that count, in their order.
  var countedPaths: [String] { counted.map(\.path) }

  /// Each finding as its code and file.
  var remarks: [String] { findings.map { "\($0.code) \($0.location.file ?? "")" } }

  /// What became of each file.
  var states: [String] { submissions.map { "\($0.path) \($0.state.rawValue)" } }

  func findings(_ code: FindingCode) -> [Finding] { findings.filter { $0.code == code } }
}

/// The figures of one report over files that are settled first.
func figures(
  of files: [ReceivedFile],
  _ name: String = "2024-W28",
  in catalogue: Catalogue = Province.catalogue()
) -> Figures {
  let scope = ReportScope(period: period(name), calendar: catalogue.calendar)
  return Tabulator(catalogue: catalogue, scope: scope).tabulate(settle(files, in: catalogue).counted)
}
