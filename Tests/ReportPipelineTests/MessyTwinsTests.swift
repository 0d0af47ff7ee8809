// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

/// The messy week of the sample: what a unit sent, in whatever form, says what its canonical twin says.
@Suite("The messy week and its canonical twins") struct MessyTwinsTests {
  @Test("a unit's file gives the figures of its twin, cell by cell", arguments: MessyWeek.units)
  func isLikeItsTwin(_ sent: MessyWeek.Unit) async throws {
    let inbox = try await MessyWeek.inbox.value.content
    let twins = try await MessyWeek.twins.value.content
    let catalogue = inbox.catalogue
    let unit = try #require(catalogue.unitRefs.first { catalogue[$0].id == sent.id })
    var figureCount = 0
    for campaign in catalogue.campaignRefs {
      for channel in catalogue.channelRefs {
        let cell = CellKey(campaign, channel)
        let place = "\(sent.id) \(catalogue[campaign].id) \(catalogue[channel].id)"
        for quantity in Quantity.allCases {
          let expected = twins.figures[unit, cell][quantity]
          #expect(inbox.figures[unit, cell][quantity] == expected, "\(place) \(quantity)")
          figureCount += expected.number == nil ? 0 : 1
        }
      }
    }
    #expect(figureCount > 10)
  }

  @Test("every file is taken, the older sending superseded, without an error", arguments: MessyWeek.units)
  func isTaken(_ sent: MessyWeek.Unit) async throws {
    let outcome = try await MessyWeek.inbox.value
    for (path, state) in sent.files {
      #expect(outcome.states[path] == state, "\(path)")
      let errors = outcome.content.findings.filter { $0.location.file == path && $0.severity == .error }
      #expect(errors.map(\.code) == [], "\(path)")
      #expect(!outcome.content.refused.contains { $0.location.file == path }, "\(path)")
    }
  }

  @Test("all twins are canonical: taken without a word") func twinsAreCanonical() async throws {
    let outcome = try await MessyWeek.twins.value
    #expect(outcome.content.files.count == 18)
    #expect(outcome.content.files.allSatisfy { $0.state == .taken })
    #expect(outcome.content.findings.filter { $0.location.file != nil && $0.severity != .note }.map(\.code) == [])
  }
}

/// The week 2024-W35 of `Samples/kien-giang-2024/messy`, read once in either form.
enum MessyWeek {
  /// A unit and the files that it sent, each with the state in which it has to end.
  struct Unit: Sendable, CustomTestStringConvertible {
    var id: String
    var files: [(path: String, state: FileState)]

    var testDescription: String { id }

    init(_ id: String, _ path: String) { (self.id, files) = (id, [(path, .taken)]) }

    init(_ id: String, _ later: String, supersedes earlier: String) {
      (self.id, files) = (id, [(later, .taken), (earlier, .superseded)])
    }
  }

  static let units = [
    Unit("bao-kien-giang", "Báo Kiên Giang - theo dõi tuyên truyền - Tuần 35.csv"),
    Unit("dai-ptth-kien-giang", "2024/Tuần 35/Đài PT-TH Kiên Giang - tuần 35.xlsx"),
    Unit("cong-ttdt-tinh", "cong-ttdt-tinh_2024-W35.json"),
    Unit("kien-luong", "Thư điện tử/03-9/KIEN LUONG T35.xlsx"),
    Unit("kien-hai", "Thư điện tử/03-9/77-BC-VHTT huyện Kiên Hải.docx"),
    Unit("rach-gia", "2024/Tuần 35/TP. Rạch Giá - Biểu tổng hợp tuyên truyền tuần 35.xlsx"),
    Unit("ha-tien", "2024/Tuần 35/Bao cao tuan 35 TP Ha Tien.xlsx"),
    Unit("phu-quoc", "2024/Tuần 35/UBND TP Phú Quốc_BC tuần 35 (26.8-01.9.2024).xlsx"),
    Unit("hon-dat", "2024/Tuần 35/HON DAT - BC TUAN 35.xls"), Unit("tan-hiep", "2024/Tuần 35/BC_Tuan35_H.TanHiep.csv"),
    Unit("chau-thanh", "2024/Tuần 35/UBND huyện Châu Thành - số liệu tuyên truyền tuần 35.csv"),
    Unit("giong-rieng", "2024/Tuần 35/giong rieng tuan 35.xls"), Unit("go-quao", "Go Quao - tuan 35 - 2024.csv"),
    Unit(
      "an-bien",
      "2024/Tuần 35/BC tuan 35 - H. An Bien (lan 2).xlsx",
      supersedes: "2024/Tuần 35/BC tuan 35 - H. An Bien.xlsx"
    ),
    Unit("an-minh", "2024/Tuần 35/An Minh_tuan 35_2024.xlsx"),
    Unit("vinh-thuan", "2024/Tuần 35/Vĩnh Thuận tuần 35.txt"),
    Unit(
      "u-minh-thuong",
      "2024/Tuần 35/U Minh Thuong tuan 35.zip/BC tuan 35/UBND huyen U Minh Thuong - tuan 35.xlsx"
    ),
    Unit(
      "giang-thanh",
      "Thư điện tử/03-9/Báo cáo tuần 35 - huyện Giang Thành.eml/BC tuần 35 huyện Giang Thành.xlsx"
    ),
  ]

  static let inbox = Task { try await outcome(of: "inbox") }
  static let twins = Task { try await outcome(of: "twins") }

  private static func outcome(of folder: String) async throws -> AggregateRun.Outcome {
    let calendar = try Workspace.open(PackageFolder.sample).catalogue.calendar
    let asOf = try AsOf.read("2024-09-05", calendar: calendar)
    return try await Sample.outcome(.named("2024-W35")) { request in
      request.inputs = ["\(PackageFolder.sample)/messy/\(folder)"]
      request.asOf = asOf
    }
  }
}
