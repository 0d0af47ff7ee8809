// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import TestSupport
import Testing

/// The remarks of R17 on a report; everything for the period `all`.
func remarks(
  on files: [ReceivedFile],
  _ name: String = "2024-W34",
  in catalogue: Catalogue = Province.catalogue()
) -> [Finding] {
  let counted = settle(files, in: catalogue).counted
  let days = counted.map(\.submission.period.days)
  let everything = DayRange(days.map(\.first).min() ?? day("2024-01-01"), days.map(\.last).max() ?? day("2024-12-31"))
  let scope =
    name == "all"
    ? everything.map(ReportScope.init(everythingIn:)) : ReportScope(period: period(name), calendar: catalogue.calendar)
  return scope.map { PlausibilityCheck(catalogue: catalogue, scope: $0).findings(counted) } ?? []
}

@Suite struct JumpTests {
  /// One unit's posts in the weeks before the 34th, and in it.
  private func files(_ before: [Amounts], _ now: Amounts) -> [ReceivedFile] {
    (before + [now]).enumerated()
      .map { index, amounts in
        let week = "2024-W\(34 - before.count + index)"
        return file("an-bien/\(week)", submission(in: week, [post: amounts]))
      }
  }

  private func noted(_ before: [Amounts], _ now: Amounts) -> Bool {
    remarks(on: files(before, now)).contains { $0.code == .jump }
  }

  static let rows: [(before: [Int64], now: Int64, isNoted: Bool)] = [
    // A deviation of 0 is read as 1: more than 7,413, and at least 10.
    ([10, 10, 10, 10, 10, 10], 20, true), ([10, 10, 10, 10, 10, 10], 19, false), ([10, 10, 10, 10, 10, 10], 0, true),
    ([0, 0, 0, 0, 0, 1000], 10, true), ([0, 0, 0, 0, 0, 1000], 9, false),
    // Median 11, deviation 1.
    ([10, 12, 10, 12, 10, 12], 21, true), ([10, 12, 10, 12, 10, 12], 20, false),
    // Median 10, deviation 2: more than 14,826.
    ([8, 8, 10, 10, 12, 12], 25, true), ([8, 8, 10, 10, 12, 12], 24, false),
    // Median 25, deviation 15: more than 111,195.
    ([0, 10, 20, 30, 40, 50], 137, true), ([0, 10, 20, 30, 40, 50], 136, false), ([0, 10, 20, 30, 40, 50], 0, false),
    // From six periods on.
    ([10, 10, 10, 10, 10], 500, false), ([10, 10, 10, 10, 10, 10, 10], 500, true),
  ]

  @Test(arguments: rows)
  func `a figure far from those before is noted`(before: [Int64], now: Int64, isNoted: Bool) {
    #expect(noted(before.map { Amounts(count: .value($0)) }, Amounts(count: .value(now))) == isNoted)
  }

  @Test func `nothing to report is a zero, what is not said is no figure`() {
    let none = Amounts(count: .none)
    #expect(noted(Array(repeating: none, count: 6), 12))
    #expect(noted(Array(repeating: 100, count: 6), none))
    #expect(!noted(Array(repeating: 100, count: 6), Amounts()))
    #expect(!noted(Array(repeating: 100, count: 5) + [Amounts(), Amounts(count: .notApplicable)], 500))
  }

  @Test func `every quantity is compared with itself`() {
    let usual = Amounts(count: .value(10), reach: .value(1000))
    #expect(!noted(Array(repeating: usual, count: 6), Amounts(count: .value(12), reach: .value(1005))))
    #expect(noted(Array(repeating: usual, count: 6), Amounts(count: .value(12), reach: .value(1010))))
  }

  @Test func `the finding names the figure, the range, the median, the deviation and the days`() throws {
    let finding = try #require(remarks(on: files([10, 12, 13, 11, 14, 15, 12, 1], 1250)).first)
    #expect(finding.severity == .note && finding.location == Location(file: "an-bien/2024-W34", row: 2))
    #expect(
      finding.message(in: .vietnamese)
        == "an-bien: 01 số liệu của tuần từ ngày 19/8/2024 đến ngày 25/8/2024 khác nhiều so với các kỳ từ ngày "
        + "24/6/2024 đến ngày 18/8/2024, đề nghị kiểm tra: july – post: 1.250 post (08 kỳ trước từ 1 đến 15, "
        + "trung vị 12, độ lệch trung vị 1,5)."
    )
    #expect(
      finding.message(in: .english)
        .hasSuffix("july – post: 1,250 post (8 periods before: 1 to 15, median 12, MAD 1.5).")
    )
  }

  @Test func `many jumps of one unit are one finding that lists the five strongest and counts the rest`() throws {
    let all = Province.catalogue().cells
    let files = (28...34)
      .flatMap { week in
        all.enumerated()
          .map { index, cell in
            // One submission a unit and week; its rows are added below.
            (
              week,
              Observation(
                cell: cell,
                amounts: week < 34 ? 10 : Amounts(count: .value(100 + Int64(index))),
                note: "",
                row: index + 2
              )
            )
          }
      }
    let byWeek = Dictionary(grouping: files, by: \.0)
      .map { week, rows in
        var made = submission(in: "2024-W\(week)")
        made.observations.list = rows.map(\.1)
        return file("an-bien/2024-W\(week)", made)
      }
    let findings = remarks(on: byWeek)
    #expect(findings.map(\.code) == [.jump])
    let message = try #require(findings.first?.message(in: .vietnamese))
    #expect(message.contains("an-bien: 12 số liệu") && message.hasSuffix("; và 07 mục khác."))
    #expect(
      message.split(separator: ";").dropLast().map { $0.split(separator: ": ").last?.prefix(3) } == [
        "111", "110", "109", "108", "107",
      ]
    )
    #expect(findings.first?.message(in: .english).hasSuffix("; and 7 more.") == true)
  }

  @Test func `units with the strongest jump come first`() {
    let files = (28...34)
      .flatMap { week -> [ReceivedFile] in
        [
          file("a\(week)", submission(in: "2024-W\(week)", [post: week < 34 ? 10 : 30])),
          file("b\(week)", submission(of: Province.anMinh, in: "2024-W\(week)", [post: week < 34 ? 10 : 90])),
        ]
      }
    #expect(remarks(on: files).map { $0.parts["unit"] } == ["an-minh", "an-bien"])
  }

  @Test func `only the reported period is judged, and only by those before it`() {
    let jump = files([10, 10, 10, 10, 10, 10], 500)
    #expect(remarks(on: jump, "2024-W33").isEmpty)
    // The weeks after it would make 500 usual.
    let later = (35...50).map { file("later/\($0)", submission(in: "2024-W\($0)", [post: 500])) }
    #expect(remarks(on: jump + later).map(\.code) == [.jump])
    #expect(remarks(on: jump + later, "all").isEmpty)
    #expect(remarks(on: jump, "all").map(\.code) == [.jump])
  }

  @Test func `a month is compared with months`() {
    let weeks = ["2024-W04", "2024-W08", "2024-W12", "2024-W16", "2024-W20", "2024-W25"]
    let before = weeks.map { file($0, submission(in: $0, [post: 10])) }
    let now = ["2024-W29", "2024-W30"].map { file($0, submission(in: $0, [post: 10])) }
    // The decree's August holds two weeks of 10 each; no week is unusual, the month is.
    #expect(remarks(on: before + now, "2024-07-15..2024-08-14").map(\.code) == [.jump])
    #expect(remarks(on: before + now, "2024-W30").isEmpty)
    #expect(remarks(on: Array(before.dropLast()) + now, "2024-07-15..2024-08-14").isEmpty)
  }

  @Test func `a free range has no periods before it`() {
    #expect(remarks(on: files([10, 10, 10, 10, 10, 10], 500), "2024-08-20..2024-08-27").isEmpty)
  }
}
