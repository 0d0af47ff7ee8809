// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import TestSupport
import Testing

@Suite struct CopiedFiguresTests {
  private static let three: [CellKey: Amounts] = [post: 5, meeting: 2, leaflet: 300]

  static let rows: [(now: [CellKey: Amounts], before: [CellKey: Amounts], isNoted: Bool)] = [
    (three, three, true),
    ([post: 5, meeting: 2], [post: 5, meeting: 2], false),
    (three, [post: 5, meeting: 2, leaflet: 301], false),
    (three, [post: 5, meeting: 2, leaflet: 300, airing: 1], false),
    (three, [post: Amounts(count: .value(5), reach: .value(9)), meeting: 2, leaflet: 300], false),
    // Approximate or not, the figure is the same.
    (three, [post: Amounts(count: .value(5, isApproximate: true)), meeting: 2, leaflet: 300], true),
    // Zero, nothing and not applicable are no figures.
    (three, [post: 5, meeting: 2, leaflet: 300, airing: 0], true),
    (three, [post: 5, meeting: 2, leaflet: 300, airing: Amounts(count: .none, minutes: .notApplicable)], true),
    ([post: 0, meeting: 0, leaflet: 0], [post: 0, meeting: 0, leaflet: 0], false),
    // Reach or minutes alone make a cell that is above zero.
    (
      [post: Amounts(reach: .value(9)), meeting: 2, leaflet: 3],
      [post: Amounts(reach: .value(9)), meeting: 2, leaflet: 3],
      true
    ),
  ]

  private func made(_ unit: Unit = Province.anBien, in week: String, _ cells: [CellKey: Amounts]) -> ReceivedFile {
    var made = submission(of: unit, in: week)
    made.observations.list = cells.sorted { $0.key < $1.key }.enumerated()
      .map { Observation(cell: $1.key, amounts: $1.value, note: "", row: $0 + 2) }
    return file("\(week)/\(unit.index).csv", made)
  }

  private func codes(_ files: [ReceivedFile], _ name: String = "2024-W28") -> [FindingCode] {
    remarks(on: files, name).map(\.code).filter { [.sameAsBefore, .sameAsOtherUnit].contains($0) }
  }

  @Test(arguments: rows)
  func `figures of the period before that come again are noted`(
    now: [CellKey: Amounts],
    before: [CellKey: Amounts],
    isNoted: Bool
  ) {
    let files = [made(in: "2024-W27", before), made(in: "2024-W28", now)]
    #expect(codes(files) == (isNoted ? [.sameAsBefore] : []))
  }

  @Test(arguments: rows)
  func `figures of another unit that come again are noted`(
    now: [CellKey: Amounts],
    other: [CellKey: Amounts],
    isNoted: Bool
  ) {
    let files = [made(in: "2024-W28", now), made(Province.parent, in: "2024-W28", other)]
    #expect(codes(files) == (isNoted ? [.sameAsOtherUnit] : []))
  }

  @Test func `after a silent week the last one that was reported is compared`() throws {
    let files = [made(in: "2024-W25", Self.three), made(in: "2024-W28", Self.three)]
    let finding = try #require(remarks(on: files, "2024-W28").first)
    #expect(
      finding.message(in: .vietnamese)
        == "an-bien: cả 03 ô số liệu lớn hơn 0 của tuần từ ngày 08/7/2024 đến ngày 14/7/2024 trùng với "
        + "tuần từ ngày 17/6/2024 đến ngày 23/6/2024 (2024-W25/0.csv); đề nghị kiểm tra."
    )
    #expect(finding.location.file == "2024-W28/0.csv")
    let between = made(in: "2024-W26", [post: 1])
    #expect(codes(files + [between]) == [])
  }

  @Test func `what another unit said in another period is no copy of the period`() {
    #expect(codes([made(in: "2024-W27", Self.three), made(Province.parent, in: "2024-W28", Self.three)]) == [])
  }

  @Test func `figures are compared as sums of rows and files`() {
    var halves = submission(in: "2024-W28", [post: 2, post: 3, meeting: 2, leaflet: 300])
    halves.firstRow = 2
    #expect(codes([file("a", halves), made(Province.parent, in: "2024-W28", Self.three)]) == [.sameAsOtherUnit])
    let children = [
      made(Province.firstChild, in: "2024-W28", [post: 5, meeting: 2]),
      made(Province.secondChild, in: "2024-W28", [leaflet: 300]),
    ]
    let findings = remarks(on: children + [made(in: "2024-W28", Self.three)], "2024-W28")
    #expect(findings.map(\.code) == [.sameAsOtherUnit])
    #expect(findings.first?.message(in: .vietnamese).contains("parent (2024-W28/4.csv và 01 tệp khác);") == true)
    #expect(findings.first?.message(in: .english).contains("parent (2024-W28/4.csv and 1 more);") == true)
  }

  @Test func `equal units are one finding a group, that with the most figures first`() {
    let four = Self.three.merging([airing: 1]) { one, _ in one }
    let files = [
      made(Province.anBien, in: "2024-W28", Self.three), made(Province.anMinh, in: "2024-W28", four),
      made(Province.parent, in: "2024-W28", Self.three), made(Province.ended, in: "2024-W28", four),
      made(Province.firstChild, in: "2024-W29", Self.three),
    ]
    let findings = remarks(on: files, "2024-W28")
    #expect(findings.map(\.code) == [.sameAsOtherUnit, .sameAsOtherUnit])
    #expect(
      findings.map { $0.message(in: .vietnamese) } == [
        "02 đơn vị có cùng 04 ô số liệu lớn hơn 0 trong tuần từ ngày 08/7/2024 đến ngày 14/7/2024: "
          + "an-minh (2024-W28/1.csv); ended (2024-W28/2.csv); đề nghị kiểm tra.",
        "02 đơn vị có cùng 03 ô số liệu lớn hơn 0 trong tuần từ ngày 08/7/2024 đến ngày 14/7/2024: "
          + "an-bien (2024-W28/0.csv); parent (2024-W28/3.csv); đề nghị kiểm tra.",
      ]
    )
  }

  @Test func `a large group names five units and counts the rest`() {
    var catalogue = Province.catalogue()
    catalogue.units = (0..<9).map { place in Province.unit("u\(place)") }
    let files = (0..<9).map { made(Ref($0), in: "2024-W28", Self.three) }
    let findings = remarks(on: files, "2024-W28", in: catalogue)
    #expect(findings.map(\.code) == [.sameAsOtherUnit])
    #expect(findings.first?.message(in: .english).contains("u4 (2024-W28/4.csv); and 4 more; please check.") == true)
  }
}

@Suite struct UncountedTests {
  static let rows: [(rows: [(CellKey, Amounts)], codes: [FindingCode])] = [
    ([(airing, Amounts(minutes: .value(45)))], [.minutesWithoutCount]),
    ([(airing, Amounts(count: .value(0), minutes: .value(45)))], [.minutesWithoutCount]),
    ([(airing, Amounts(count: .none, minutes: .value(45)))], [.minutesWithoutCount]),
    ([(airing, Amounts(count: .value(1), minutes: .value(45)))], []),
    ([(airing, Amounts(count: .missing, minutes: .value(0)))], []),
    ([(airing, Amounts(minutes: .value(45))), (airing, Amounts(count: .value(3)))], []),
    ([(airing, Amounts(minutes: .value(45))), (post, Amounts(count: .value(3)))], [.minutesWithoutCount]),
    ([(post, Amounts(reach: .value(4300)))], [.reachWithoutCount]),
    ([(post, Amounts(count: .value(2), reach: .value(4300)))], []),
    (
      [(meeting, Amounts(count: .none, reach: .value(9))), (airing, Amounts(minutes: .value(5)))],
      [
        .minutesWithoutCount, .reachWithoutCount,
      ]
    ),
  ]

  @Test(arguments: rows)
  func `minutes without broadcasts and reach without counts are noted`(
    rows: [(CellKey, Amounts)],
    codes: [FindingCode]
  ) {
    var made = submission()
    made.observations.list = rows.enumerated().map { Observation(cell: $1.0, amounts: $1.1, note: "", row: $0 + 2) }
    #expect(remarks(on: [file("a", made)], "2024-W28").map(\.code) == codes)
    #expect(remarks(on: [file("a", made)], "2024-W29").isEmpty)
  }

  @Test func `the finding lists a unit's cells, the greatest first, with its place`() throws {
    let finding = try #require(
      remarks(
        on: [
          file(
            "a.csv",
            submission([
              airing: Amounts(minutes: .value(45)),
              CellKey(Province.endless, Province.airing): Amounts(minutes: .value(1300)),
            ])
          )
        ],
        "2024-W28"
      )
      .first
    )
    #expect(finding.location == Location(file: "a.csv", row: 3))
    #expect(
      finding.message(in: .vietnamese)
        == "an-bien: có thời lượng nhưng không có số lượt phát trong tuần từ ngày 08/7/2024 đến ngày 14/7/2024: "
        + "endless – airing: 1.300 phút; july – airing: 45 phút."
    )
  }

  @Test func `a week's minutes without broadcasts are not hidden by the month`() {
    let files = [
      file("w28", submission(in: "2024-W28", [airing: Amounts(minutes: .value(45))])),
      file("w27", submission(in: "2024-W27", [airing: Amounts(count: .value(3), minutes: .value(10))])),
    ]
    #expect(remarks(on: files, "2024-06-15..2024-07-14").map(\.code) == [.minutesWithoutCount])
  }
}

@Suite struct PlausibilityPropertyTests {
  /// Nine weeks of a few units in figures so small that copies, jumps and blanks happen.
  private func inbox(_ random: inout SeededGenerator) -> [ReceivedFile] {
    (26...34)
      .flatMap { week in
        (0..<6).filter { _ in random.number(in: 0...9) > 0 }
          .map { unit in
            var made = submission(of: Ref(unit), in: "2024-W\(week)")
            for (index, cell) in Province.catalogue().cells.prefix(5).enumerated() {
              let amount = { (random: inout SeededGenerator) -> Amount in
                random.pick([.missing, .none, .value(1), .value(1), .value(1), .value(40)])
              }
              made.observations.append(
                Observation(
                  cell: cell,
                  amounts: Amounts(count: amount(&random), minutes: amount(&random), reach: amount(&random)),
                  note: "",
                  row: index + 2
                )
              )
            }
            return file("\(random.pick(["a", "B", "ấ"]))/\(week)-\(unit).csv", made)
          }
      }
  }

  @Test(arguments: Seed.several(20))
  func `notes do not depend on the order of the files, and each unit and kind has one`(seed: Seed) {
    var random = seed.generator
    let files = inbox(&random)
    let findings = remarks(on: files)
    #expect(!findings.isEmpty)
    #expect(findings == remarks(on: files.shuffled(using: &random)))
    #expect(findings.allSatisfy { $0.severity == .note && $0.code.doubtsFigures })
    let single = findings.filter { $0.code != .sameAsOtherUnit }.map { "\($0.code) \($0.parts["unit"] ?? "")" }
    #expect(Set(single).count == single.count)
  }
}
