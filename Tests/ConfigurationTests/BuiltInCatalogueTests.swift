// SPDX-License-Identifier: Apache-2.0

import Configuration
import ReportModel
import Testing

/// The catalogue that serves without a workspace: Kiên Giang 2024 (section 3 of the specification).
@Suite struct BuiltInCatalogueTests {
  private let catalogue: Catalogue

  init() throws { catalogue = try BuiltInCatalogue.read() }

  @Test func `knows the holidays of Tết, over which a deadline moves`() {
    let calendar = catalogue.calendar
    let week = calendar.week(6, of: 2024)
    // The week of 5 to 11 February 2024 is due on Tuesday the thirteenth, in the middle of Tết.
    #expect(week.map { calendar.deadline(of: $0).iso(utcOffset: 420) } == "2024-02-15T17:00:00+07:00")
    #expect((2024...2027).allSatisfy { year in calendar.holidays.contains { $0.first.civil.year == year } })
  }

  @Test func `has four campaigns, three receivers, 16 channels and 18 units by their ids`() {
    #expect(
      catalogue.campaigns.map(\.id)
        == ["dieu-tra-dtts", "ten-mien-vn", "phong-chong-mua-ban-nguoi", "phong-chong-dich-benh"]
    )
    #expect(catalogue.receivers.map(\.id) == ["uy-ban-dan-toc", "vnnic", "cuc-thong-tin-co-so"])
    #expect(
      catalogue.channels.map(\.id)
        == [
          "newspaper", "magazine", "portal", "social", "newsletter", "noticeboard", "provincial-radio", "provincial-tv",
          "district-broadcast", "commune-loudspeaker", "workshop", "event", "advice-booth", "leaflet", "handbook",
          "video",
        ]
    )
    #expect(catalogue.units.count == 18)
  }

  @Test func `lists the outlets, then the cities, then the districts, each by code`() {
    #expect(
      catalogue.units.map(\.id)
        == [
          "bao-kien-giang", "dai-ptth-kien-giang", "cong-ttdt-tinh", "rach-gia", "ha-tien", "phu-quoc", "kien-luong",
          "hon-dat", "tan-hiep", "chau-thanh", "giong-rieng", "go-quao", "an-bien", "an-minh", "vinh-thuan", "kien-hai",
          "u-minh-thuong", "giang-thanh",
        ]
    )
    #expect(catalogue.units.map(\.code).dropFirst(3).prefix(4) == ["899", "900", "911", "902"])
    #expect(
      catalogue.units.map { catalogue[$0.kind].id } == Array(repeating: "media", count: 3)
        + Array(repeating: "city", count: 3) + Array(repeating: "district", count: 12)
    )
  }

  @Test func `gives each campaign its document, its receiver and its window`() {
    #expect(
      catalogue.campaigns.map { $0.documents.map(\.number) }
        == [["961/UBNDT-KHTC"], ["2038/VNNIC"], ["507/TTCS-TTTQ"], ["519/TTCS-TTTQ", "58/CĐ-TTg"]]
    )
    #expect(
      catalogue.campaigns.map { $0.documents.map { $0.date?.iso ?? "" } }
        == [["2024-06-11"], ["2024-06-19"], ["2024-06-21"], ["2024-06-28", "2024-06-16"]]
    )
    #expect(
      catalogue.campaigns.map { catalogue[$0.receiver].id }
        == ["uy-ban-dan-toc", "vnnic", "cuc-thong-tin-co-so", "cuc-thong-tin-co-so"]
    )
    #expect(catalogue.campaigns.map { $0.window?.first.iso } == ["2024-07-01", nil, nil, nil])
    #expect(catalogue.campaigns.map { $0.window?.last.iso } == ["2024-08-15", nil, nil, nil])
    #expect(catalogue.campaigns[2].keyDates.map(\.day.iso) == ["2024-07-30"])
    #expect(catalogue.upwardReports.map(\.id) == ["961-UBNDT", "2038-VNNIC", "507-TTCS", "519-TTCS"])
  }

  @Test func `puts each channel under one measure`() {
    #expect(
      catalogue.channels.map(\.measure) == Array(repeating: .articles, count: 6)
        + Array(repeating: .broadcasts, count: 4) + Array(repeating: .events, count: 3)
        + Array(repeating: .leaflets, count: 3)
    )
    #expect(catalogue.channels.filter(\.hasMinutes).allSatisfy { $0.measure == .broadcasts })
    #expect(catalogue.channels.count { $0.hasMinutes } == 4)
    #expect(catalogue.channels.filter { $0.reach == .network }.map(\.id) == ["social"])
    #expect(catalogue.channels.filter { $0.reach == .attendance }.map(\.id) == ["workshop", "event", "advice-booth"])
    #expect(catalogue.channels.suffix(3).map(\.unitOfCount) == ["tờ", "cuốn", "clip"])
  }

  @Test func `lets districts end with June 2025 and outlets last`() {
    for unit in catalogue.units {
      #expect(unit.validTo?.iso == (catalogue[unit.kind].id == "media" ? nil : "2025-06-30"))
      #expect(!unit.channels.isEmpty)
    }
  }

  @Test func `reports by ISO weeks in Vietnam's time`() {
    #expect(catalogue.calendar == ReportingCalendar(holidays: catalogue.calendar.holidays))
    #expect(catalogue.calendar.utcOffset == 420)
    #expect(catalogue.settings == ReportSettings())
  }

  @Test func `says why the letter's year was mended`() {
    let text = String(decoding: BuiltInCatalogue.settings, as: UTF8.self)
    let lines = text.split(separator: "\n")
    let comment = lines.firstIndex { $0.contains("#") && $0.contains("từ ngày 01/7/2024 đến 15/8/2023") }
    let window = lines.firstIndex { $0.contains("from: 2024-07-01, to: 2024-08-15") }
    #expect(comment.map { line in window.map { $0 > line && $0 - line <= 3 } } == true)
  }
}
