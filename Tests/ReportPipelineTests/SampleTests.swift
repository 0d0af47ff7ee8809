// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import Foundation
import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

@Suite("The sample of Kiên Giang 2024, by the table of its README")
struct SampleTests {
  @Test("every planted defect is found in its file and row", arguments: PlantedDefect.all)
  func isFound(_ defect: PlantedDefect) async throws {
    let content = try await Sample.everything.value.content
    let own = content.findings.filter { $0.location.file == defect.file && defect.slugs.contains($0.code.entry.slug) }
    #expect(!own.isEmpty, "\(content.findings.filter { $0.location.file == defect.file }.map(\.code.entry.slug))")
    if let row = defect.row { #expect(own.contains { $0.location.row == row }, "\(own.map(\.location.row))") }
  }

  @Test(
    "what is only unusual is taken without a word",
    arguments: [
      "2024-W26/vinh-thuan_2024-W26.csv", "2024/Tuan 29/Huyện Hòn Đất - tuần 29.csv",
      "2024-W28/Huyện Hòn Đất - tuần 28 năm 2024.csv", "2024-W30/giong-rieng_tuan-30-2024.csv",
      "2024-W27/rach-gia_2024-W27.csv", "2024-W27/dai-ptth-kien-giang.json",
      "2024-W31/Huyện Hòn Đất - tuần 31 năm 2024.csv",
    ]
  )
  func unusual(file: String) async throws {
    let content = try await Sample.everything.value.content
    #expect(content.files.first { $0.path == file }?.state == .taken)
    #expect(content.findings.filter { $0.location.file == file && $0.severity != .note }.map(\.code) == [])
  }

  @Test(
    "the state of a file in the report of everything",
    arguments: [
      ("2024-W27/BC tuan 27 nam 2024 - H. An Bien.csv", FileState.partlyTaken), ("go-quao.csv", .partlyTaken),
      ("2024-W27/ha-tien_2024-W27.csv", .superseded), ("2024-W27/ha-tien_2024-W27 sua.csv", .taken),
      ("2024-W30/BC tuan 30 nam 2024 - H. An Bien.csv", .duplicate),
      ("2024-W30/BC tuan 30 nam 2024 - H. An Bien (1).csv", .taken),
      ("2024-W30/BC tuan 30 nam 2024 - H. An Binh.csv", .refused), ("2024-W30/kien-hai.json", .unreadable),
      ("2024-W31/BC tuan 31 nam 2024 - H. Go Quao.csv", .unreadable),
      ("2024-W27/hinh anh tuyen truyen.csv", .unreadable), ("2024-W33/ha-tien_2024-W33 moi.csv", .refused),
      ("2024/Tuần 32/UBND huyen U Minh Thuong - tuan 32.pdf", .byHand),
      ("2024/Tuan 34/BC tuan 34 nam 2024 - H. An Bien.csv.part", .stillWritten),
      ("2024-W28/~$BC tuan 28.xlsx", .notOurs), ("2024-W28/vinh-thuan_2024-W29.csv", .taken),
    ]
  )
  func state(file: String, expected: FileState) async throws {
    #expect(try await Sample.everything.value.states[file] == expected)
  }

  @Test("every file found has one state, in the report of everything and in that of a week")
  func filesAddUp() async throws {
    let found = ScratchFolder.files(below: PackageFolder.sample + "/inbox").map(\.precomposedStringWithCanonicalMapping)
    for outcome in [try await Sample.everything.value, try await Sample.week("2024-W31")] {
      #expect(outcome.content.files.map(\.path).sorted() == found.sorted())
      #expect(Set(outcome.content.files.map(\.path)).count == 148)
    }
  }

  private static let totals:
    [(campaign: String, articles: Int64, broadcasts: Int64, minutes: Int64, events: Int64, leaflets: Int64)] = [
      ("dieu-tra-dtts", 2_523, 7_229, 39_927, 127, 36_315), ("ten-mien-vn", 2_811, 7_996, 44_592, 310, 36_475),
      ("phong-chong-mua-ban-nguoi", 3_263, 8_474, 44_596, 259, 60_315),
      ("phong-chong-dich-benh", 2_673, 7_925, 45_819, 124, 35_833),
    ]

  private static let weekTotals:
    [(campaign: String, articles: Int64, broadcasts: Int64, minutes: Int64, events: Int64, leaflets: Int64)] = [
      ("dieu-tra-dtts", 336, 1_245, 5_181, 9, 6_384), ("ten-mien-vn", 317, 916, 4_707, 31, 4_749),
      ("phong-chong-mua-ban-nguoi", 964, 2_272, 11_533, 98, 17_298),
      ("phong-chong-dich-benh", 307, 854, 5_250, 13, 5_036),
    ]

  private func headline(_ content: ReportContent, _ campaign: String) throws -> [Int64?] {
    let catalogue = content.catalogue
    let ref = try #require(catalogue.campaignRefs.first { catalogue[$0].id == campaign })
    let minutes = catalogue.channelRefs.compactMap { content.figures[CellKey(ref, $0)].inPeriod.minutes.number }
    let counts = Measure.allCases.map { content.figures.itemCount(ref, $0, in: catalogue).number }
    return [counts[0], counts[1], minutes.reduce(0, +), counts[2], counts[3]]
  }

  @Test("all that counts, by campaign", arguments: totals)
  func total(
    _ row: (campaign: String, articles: Int64, broadcasts: Int64, minutes: Int64, events: Int64, leaflets: Int64)
  ) async throws {
    let content = try await Sample.everything.value.content
    #expect(
      try headline(content, row.campaign) == [row.articles, row.broadcasts, row.minutes, row.events, row.leaflets]
    )
  }

  @Test("week 31 by campaign", arguments: weekTotals)
  func week31(
    _ row: (campaign: String, articles: Int64, broadcasts: Int64, minutes: Int64, events: Int64, leaflets: Int64)
  ) async throws {
    let content = try await Sample.week("2024-W31").content
    #expect(
      try headline(content, row.campaign) == [row.articles, row.broadcasts, row.minutes, row.events, row.leaflets]
    )
  }

  @Test("the weeks add up to everything")
  func weeksAddUp() async throws {
    let all = try await Sample.everything.value.content
    var sums: [String: [Int64]] = [:]
    for week in 26...34 {
      let content = try await Sample.week("2024-W\(week)").content
      for campaign in all.catalogue.campaigns {
        let numbers = try headline(content, campaign.id).map { $0 ?? 0 }
        sums[campaign.id] = zip(sums[campaign.id] ?? Array(repeating: 0, count: 5), numbers).map(+)
      }
    }
    for campaign in all.catalogue.campaigns {
      #expect(try headline(all, campaign.id).map { $0 ?? 0 } == sums[campaign.id] ?? [])
    }
  }

  @Test("who sent, week by week: two are missing once, one is late once", arguments: 26...34)
  func punctuality(week: Int) async throws {
    let content = try await Sample.week("2024-W\(week)").content
    let names = { (punctuality: UnitStatus.Punctuality) in
      content.statuses.filter { $0.punctuality == punctuality }.map { content.catalogue[$0.unit].id }
    }
    let missing: [Int: [String]] = [28: ["kien-hai"], 32: ["u-minh-thuong"]]
    #expect(names(.missing) == missing[week] ?? [])
    #expect(names(.late) == (week == 28 ? ["giang-thanh"] : []))
    #expect(content.completeness.expected == 18)
    let missed = content.findings.filter { $0.code == .missing }.count
    #expect(missed == (missing[week]?.count ?? 0))
  }

  @Test("what status says of a week is what that week's own report says", arguments: 26...34)
  func progress(week: Int) async throws {
    let content = try await Sample.week("2024-W\(week)").content
    let progress = try await Sample.progress.value
    #expect(progress.periods.count == 9)
    let each = try #require(progress.periods.first { $0.period == content.scope.period })
    #expect(each.expectedUnits == content.completeness.expected)
    for status in content.statuses {
      let same = try #require(each.status(of: status.unit))
      #expect(same.punctuality == status.punctuality)
      #expect((same.waiting, same.daysLate) == (status.waiting, status.daysLate))
      #expect((same.attempts, same.superseded) == (status.attempts, status.superseded))
      #expect((same.receivedAt, same.completeness) == (status.receivedAt, status.completeness))
    }
    // The report's own map ends with its week.
    #expect(content.progress.newest.period == content.scope.period)
    #expect(content.progress.periods.count == week - 25)
  }
}
