// SPDX-License-Identifier: Apache-2.0

import ReportModel
import Testing

@Suite struct CatalogueTests {
  @Test func `places a period before, during or after the window`() throws {
    let campaign = try Self.campaign("a", [], window: ("2024-07-01", "2024-08-15"))
    func phase(_ first: String, _ last: String) throws -> Phase? {
      campaign.phase(of: try days(first, last))
    }
    #expect(try phase("2024-06-24", "2024-06-30") == .before)
    #expect(try phase("2024-06-25", "2024-07-01") == .during)
    #expect(try phase("2024-07-08", "2024-07-14") == .during)
    #expect(try phase("2024-08-15", "2024-08-21") == .during)
    #expect(try phase("2024-08-16", "2024-08-22") == .after)
    #expect(try phase("2024-01-01", "2024-12-31") == .during)
    let without = try Self.campaign("b", [])
    #expect(without.phase(of: try #require(DayRange(Day(number: 0), Day(number: 1)))) == nil)
  }

  @Test func `makes one upward report for each origin document`() throws {
    var catalogue = Self.catalogue(campaigns: [
      try Self.campaign("a", ["507/TTCS-TTTQ", "58/CĐ-TTg"], receiver: 1),
      try Self.campaign("b", ["961/UBNDT-KHTC"]),
      try Self.campaign("c", ["507/TTCS-TTTQ", "9/X"], receiver: 1),
      try Self.campaign("d", []),
      try Self.campaign("e", []),
    ])
    let reports = catalogue.upwardReports
    #expect(reports.map(\.id) == ["507-TTCS", "961-UBNDT", "d", "e"])
    #expect(reports.map { $0.campaigns.map(\.index) } == [[0, 2], [1], [3], [4]])
    #expect(reports[0].documents.map(\.number) == ["507/TTCS-TTTQ", "58/CĐ-TTg", "9/X"])
    #expect(reports.map(\.receiver.index) == [1, 0, 0, 0])

    catalogue.settings.split = .receiver
    #expect(catalogue.upwardReports.map(\.id) == ["second", "first"])
    #expect(catalogue.upwardReports.map { $0.campaigns.map(\.index) } == [[0, 2], [1, 3, 4]])
  }

  @Test func `keeps documents of like numbers and receivers apart`() throws {
    let reports =
      Self.catalogue(campaigns: [
        try Self.campaign("a", ["12/UBND-VX"]), try Self.campaign("b", ["12/UBND-KT"]),
        try Self.campaign("c", ["12/UBND-VX"], receiver: 1),
      ])
      .upwardReports
    #expect(reports.map { $0.campaigns.map(\.index) } == [[0], [1], [2]])
    #expect(reports.map(\.id) == ["12-UBND", "12-UBND-2", "12-UBND-3"])
  }

  @Test(arguments: [
    ("507/TTCS-TTTQ", "507-TTCS"), ("58/CĐ-TTg", "58-CD"), ("12/QĐ-UBND", "12-QD"), ("2038/VNNIC", "2038-VNNIC"),
    ("../../etc", "etc"), ("", "cong-van"), ("/", "cong-van"), ("7", "7"),
  ])
  func `names a document for files`(number: String, name: String) {
    #expect(OriginDocument(number: number, date: nil).shortName == name)
  }

  @Test func `expects the units of the day, and none that reports through a valid parent`() throws {
    let end = try #require(Day(iso: "2025-06-30"))
    let catalogue = Self.catalogue(units: [
      Self.unit("district", to: end), Self.unit("old-commune", parent: "district", to: end),
      Self.unit("commune", parent: "district"), Self.unit("new", from: end.advanced(by: 1)),
      Self.unit("stray", parent: "nobody"),
    ])
    func expected(_ day: Day) -> [String] { catalogue.expectedUnits(on: day).map { catalogue[$0].id } }
    #expect(expected(end) == ["district", "stray"])
    #expect(expected(end.advanced(by: 1)) == ["commune", "new", "stray"])
    #expect(catalogue.reportingParent(of: Ref(2))?.index == 0)
    #expect(catalogue.reportingParent(of: Ref(4)) == nil)
  }

  @Test func `knows on which days a unit exists`() throws {
    let (first, last) = (Day(number: 100), Day(number: 110))
    let unit = Self.unit("u", from: first, to: last)
    #expect([99, 100, 110, 111].map { unit.isValid(on: Day(number: $0)) } == [false, true, true, false])
    for (from, to, isValid) in [(90, 99, false), (90, 100, true), (110, 120, true), (111, 120, false), (1, 200, true)] {
      #expect(unit.isValid(within: try #require(DayRange(Day(number: from), Day(number: to)))) == isValid)
    }
    #expect(Self.unit("always").isValid(on: Day(number: -1_000_000)))
  }

  @Test func `orders cells as the catalogue does`() {
    let cells = [(0, 1), (0, 2), (1, 0)].map { CellKey(Ref($0.0), Ref($0.1)) }
    #expect(cells.reversed().sorted() == cells)
  }
}

extension CatalogueTests {
  private static func catalogue(campaigns: [Campaign] = [], units: [ReportingUnit] = []) -> Catalogue {
    Catalogue(
      agency: Agency(name: "", parent: "", symbol: "", province: "", place: ""),
      calendar: ReportingCalendar(),
      receivers: [Receiver(id: "first", name: "A"), Receiver(id: "second", name: "B")],
      campaigns: campaigns,
      channels: [],
      kinds: [UnitKind(id: "k", group: "K", prefix: "", channels: [])],
      units: units,
      settings: ReportSettings()
    )
  }

  private static func campaign(
    _ id: String,
    _ documents: [String],
    receiver: Int = 0,
    window: (String, String)? = nil
  ) throws -> Campaign {
    Campaign(
      id: id,
      name: id,
      shortName: id,
      title: id,
      documents: documents.map { OriginDocument(number: $0, date: nil) },
      receiver: Ref(receiver),
      window: try window.map { try days($0.0, $0.1) },
      keyDates: [],
      aliases: []
    )
  }

  private static func unit(_ id: String, parent: String? = nil, from: Day? = nil, to: Day? = nil) -> ReportingUnit {
    ReportingUnit(
      id: id,
      name: id,
      kind: Ref(0),
      parent: parent,
      code: "",
      aliases: [],
      channels: [],
      validFrom: from,
      validTo: to,
      successors: []
    )
  }
}
