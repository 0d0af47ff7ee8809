// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Configuration
import Diagnostics
import Foundation
import Naming
import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

@Suite("The sample of 2025, in whose third week districts end and communes begin (R15)")
struct BoundarySampleTests {
  static let everything = "2025-06-16..2025-07-13"

  private static func request(_ period: String, _ folder: ScratchFolder) throws -> AggregateRun.Request {
    let workspace = try Workspace.open(PackageFolder.sampleOf2025)
    let asOf = try AsOf.read("2025-07-20", calendar: workspace.catalogue.calendar)
    var request = AggregateRun.Request(workspace: workspace, asOf: asOf)
    request.output = folder.path
    request.period = PeriodChoice(period)
    request.kinds = [.figures]
    request.jobs = 2
    return request
  }

  private func content(_ period: String, units: ShownUnits = .then) async throws -> ReportContent {
    let folder = ScratchFolder()
    var request = try Self.request(period, folder)
    request.units = units
    return try await AggregateRun(request).run().content
  }

  /// The rows of a file of the sample that says what must come out, each by all columns but the last ones.
  private func expected(_ name: String, numbers: Int) throws -> [String: [Int64]] {
    let text = try String(contentsOfFile: PackageFolder.sampleOf2025 + "/" + name, encoding: .utf8)
    let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        (row.dropLast(numbers).joined(separator: ","), row.suffix(numbers).compactMap { Int64($0) })
      }
    )
  }

  // MARK: Totals

  @Test("each week's totals are those added up elsewhere", arguments: ["2025-W25", "2025-W26", "2025-W27", "2025-W28"])
  func week(name: String) async throws {
    let content = try await content(name)
    let expected = try expected("expected-totals.csv", numbers: 2).filter { $0.key.hasPrefix(name) }
    #expect(expected.count == 8)
    #expect(try await totals(content, name) == expected)
  }

  @Test("over the change the weeks add up, by the units of then and by those of now")
  func across() async throws {
    let rows = try expected("expected-totals.csv", numbers: 2)
    var sums: [String: [Int64]] = [:]
    for (key, numbers) in rows {
      let key = "all" + key.drop { $0 != "," }
      sums[key] = zip(sums[key] ?? [0, 0], numbers).map(+)
    }
    for units in ShownUnits.allCases {
      let content = try await content(Self.everything, units: units)
      #expect(try await totals(content, "all") == sums)
      #expect(content.checks.filter { !$0.isPassed }.map(\.title.english) == [])
      #expect(content.checks.contains { $0.title.english.contains("units of now") && $0.count > 0 } == (units == .now))
    }
  }

  private func totals(_ content: ReportContent, _ name: String) async throws -> [String: [Int64]] {
    let (figures, catalogue) = (content.carried?.figures ?? content.figures, content.catalogue)
    var sums: [String: [Int64]] = [:]
    for campaign in catalogue.campaignRefs {
      for measure in Measure.allCases {
        let channels = catalogue.channelRefs.filter { catalogue[$0].measure == measure }
        let amounts = figures.units.map { figures.sum(of: $0, campaign, channels) }
        let key = "\(name),\(catalogue[campaign].id),\(measure.rawValue)"
        sums[key] = [
          amounts.compactMap(\.count.number).reduce(0, +), amounts.compactMap(\.minutes.number).reduce(0, +),
        ]
      }
    }
    return sums
  }

  // MARK: Units of now

  @Test("by the units of now every row is what was added up elsewhere, and districts without shares keep theirs")
  func byUnitsOfNow() async throws {
    let content = try await content(Self.everything, units: .now)
    let carried = try #require(content.carried)
    var rows: [String: [Int64]] = [:]
    for unit in carried.figures.units {
      for cell in content.catalogue.cells {
        guard let number = carried.figures[unit, cell].count.number else { continue }
        let ids = [content.catalogue[unit].id, content.catalogue[cell.campaign].id, content.catalogue[cell.channel].id]
        rows[ids.joined(separator: ",")] = [number]
      }
    }
    let expected = try expected("expected-by-units-of-now.csv", numbers: 1)
    // A cell of which only "nothing happened" is said has no number here.
    #expect(rows == expected)
    let districts = carried.incomparable.keys.map { content.catalogue[$0].id }
    #expect(districts.count == 13 && !districts.contains("kien-hai") && !districts.contains("giang-thanh"))
    #expect(content.findings.filter { $0.code == .notComparable }.count == 1)
    #expect(carried.figures.units.count == 48 + 13)
  }

  @Test("with shares for a district its figures go to its communes and nothing of it is left")
  func shares() async throws {
    let folder = ScratchFolder()
    let sample = PackageFolder.sampleOf2025
    let units = try String(contentsOfFile: sample + "/units.csv", encoding: .utf8)
    let divided = "xa-an-bien;xa-tay-yen;xa-dong-thai"
    #expect(units.contains(divided))
    folder.write(
      units.replacing(divided, with: "xa-an-bien:50%;xa-tay-yen:30%;xa-dong-thai:20%"),
      to: "bc/units.csv"
    )
    folder.write(try String(contentsOfFile: sample + "/kgreport.yml", encoding: .utf8), to: "bc/kgreport.yml")
    var request = try Self.request("2025-W25", folder)
    request.workspace = try Workspace.open(folder.path(of: "bc"))
    request.inputs = [sample + "/inbox"]
    request.units = .now
    let content = try await AggregateRun(request).run().content
    let carried = try #require(content.carried)
    let catalogue = content.catalogue
    func unit(_ id: String) throws -> Ref<ReportingUnit> { try #require(catalogue.unit(withID: id)) }
    let (district, parts) = (
      try unit("an-bien"), [try unit("xa-an-bien"), try unit("xa-tay-yen"), try unit("xa-dong-thai")]
    )
    #expect(carried.incomparable[district] == nil && !carried.figures.units.contains(district))
    for cell in catalogue.cells {
      guard let whole = content.figures[district, cell].count.number else { continue }
      let numbers = parts.compactMap { carried.figures[$0, cell].count.number }
      #expect(numbers.reduce(0, +) == whole)
      for (number, share) in zip(numbers, [50, 30, 20] as [Int64]) {
        let distance: Int64 = abs(number * 100 - whole * share)
        #expect(distance < 100)
      }
    }
  }

  @Test("by the units of now only annexes and figures are written, beside the report and not into it")
  func files() async throws {
    let folder = ScratchFolder()
    var request = try Self.request("2025-W26", folder)
    request.kinds = Set(OutputKind.allCases)
    request.units = .now
    let first = try await AggregateRun(request).run()
    #expect(first.publication.folder == folder.path + "/2025-W26_don-vi-hien-nay")
    #expect(Set(first.publication.files.map(\.kind)) == [.upward, .figures])
    #expect(!folder.has("2025-W26"))
    #expect(try await AggregateRun(request).run().publication.isUnchanged)
    let text = try #require(folder.text(of: "2025-W26_don-vi-hien-nay/figures.json"))
    #expect(text.contains("\"unitsShown\"") && text.contains("\"day\": \"2025-07-20\""))
  }

  @Test("the day of the report decides which units are those of now")
  func day() async throws {
    let folder = ScratchFolder()
    var request = try Self.request("2025-W26", folder)
    request.units = .now
    request.asOf = try AsOf.read("2025-06-30", calendar: request.workspace.catalogue.calendar)
    let before = try await AggregateRun(request).run().content
    #expect(before.carried?.day.iso == "2025-06-30")
    #expect(before.carried?.figures.units == before.figures.units)
  }

  // MARK: The week of the change

  @Test("a district that ended inside the week counts with a note, outside completeness")
  func ended() async throws {
    let content = try await content("2025-W27")
    let district = try #require(content.catalogue.unit(withID: "an-bien"))
    #expect(content.findings.filter { $0.code == .unitEnded }.compactMap(\.location.file).count == 1)
    #expect(content.figures.reporting.contains(district) && !content.figures.expected.contains(district))
    #expect(content.statuses.first { $0.unit == district }?.punctuality == .notExpected)
    #expect(content.completeness == (46, 48))
    #expect(content.scope.period.label.vietnamese == "tuần từ ngày 30/6/2025 đến ngày 06/7/2025")
  }

  @Test(
    "nothing is more complete than complete",
    arguments: ["2025-W25", "2025-W26", "2025-W27", "2025-W28", everything, "2025-06"]
  )
  func completeness(period: String) async throws {
    let content = try await content(period)
    let (reporting, expected) = content.completeness
    #expect(expected == (period == "2025-W25" || period == "2025-W26" || period == "2025-06" ? 15 : 48))
    #expect(reporting <= expected)
    for status in content.statuses { #expect((status.completeness.percent ?? 0) <= 100) }
  }

  @Test(
    "what is planted is found",
    arguments: [
      ("Trước 01-7/Tuần 25/Kiên Lương tuần 25.csv", FindingCode.ambiguousUnit),
      ("Trước 01-7/Tuần 26/Dac khu Phu Quoc tuan 26.csv", .unitNotValid),
      ("Từ 01-7/Tuần 28/UBND huyện Gò Quao tuần 28.csv", .unitNotValid),
      ("Từ 01-7/Tuần 27/Xã Tây Yên - tuần 27 (bản đầu).csv", .superseded),
      ("Từ 01-7/Tuần 27/Các xã, phường thuộc Huyện An Minh cũ.csv", .disagree),
    ]
  )
  func planted(file: String, code: FindingCode) async throws {
    let findings = try await content(Self.everything).findings.filter { $0.location.file == file }
    #expect(findings.contains { $0.code == code }, "\(findings.map(\.code))")
  }

  // MARK: Names

  @Test("a bare name is the district's until June and the commune's from July, by the period and not the sending")
  func bareName() async throws {
    let content = try await content(Self.everything)
    let units = Dictionary(
      content.submissions.map { ($0.path, content.catalogue[$0.submission.unit].id) },
      uniquingKeysWith: { first, _ in first }
    )
    #expect(units["Trước 01-7/Tuần 25/An Biên - tuần 25.csv"] == "an-bien")
    #expect(units["Gửi muộn/An Biên - tuần 26.csv"] == "an-bien", "sent in July")
    #expect(units["Từ 01-7/Tuần 27/An Biên - tuần 27.csv"] == "xa-an-bien", "both exist within the week")
    #expect(units["Từ 01-7/Tuần 28/An Biên - tuần 28.csv"] == "xa-an-bien")
  }

  @Test("every district's name is reused: the day decides, or a town of that name makes it ambiguous")
  func everyName() throws {
    let catalogue = try Workspace.open(PackageFolder.sampleOf2025).catalogue
    let names = CatalogueNames(catalogue)
    let districts = catalogue.unitRefs.filter { catalogue[$0].validTo != nil && catalogue[$0].parent == nil }
    #expect(districts.count == 15)
    let towns = ["kien-luong", "hon-dat", "tan-hiep", "giong-rieng", "go-quao", "vinh-thuan"]
    for district in districts {
      let name = AdministrativeName.bare(catalogue[district].name)
      func match(_ text: String, on day: String) -> NameMatch<Ref<ReportingUnit>> {
        names.unit(text) { catalogue[$0].isValid(on: Day(iso: day) ?? Day(number: 0)) }
      }
      guard case .one(let heir) = match(name, on: "2025-07-01") else {
        Issue.record("\(name) means nobody, or several, in July")
        continue
      }
      #expect(catalogue[heir].validFrom?.iso == "2025-07-01")
      #expect(match(catalogue[district].name, on: "2025-06-30") == .one(district))
      if case .one(let unit) = match(catalogue[district].name, on: "2025-07-01") {
        Issue.record("\(catalogue[district].name) is \(catalogue[unit].id) in July")
      }
      if towns.contains(catalogue[district].id) {
        guard case .several = match(name, on: "2025-06-30") else {
          Issue.record("\(name) is chosen though a town bears it too")
          continue
        }
      } else {
        #expect(match(name, on: "2025-06-30") == .one(district))
      }
    }
  }

  @Test("codes that mean another area since July are told apart by the day")
  func codes() throws {
    let catalogue = try Workspace.open(PackageFolder.sampleOf2025).catalogue
    let names = CatalogueNames(catalogue)
    for (day, id) in [("2025-06-30", "rach-gia-phuong-vinh-thanh-van"), ("2025-07-01", "phuong-rach-gia")] {
      let day = try #require(Day(iso: day))
      let unit = try #require(catalogue.unit(withID: id))
      #expect(names.unit("30742") { catalogue[$0].isValid(on: day) } == .one(unit))
    }
  }

  @Test("the roster's communes of before are each taken over whole")
  func successors() throws {
    let catalogue = try Workspace.open(PackageFolder.sampleOf2025).catalogue
    let old = catalogue.units.filter { $0.parent != nil }
    #expect(old.count == 143 && old.allSatisfy { $0.successors.count == 1 })
    #expect(Set(old.flatMap(\.successors).map(\.id)).count == 48)
  }
}
