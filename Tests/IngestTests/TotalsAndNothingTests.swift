// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import Testing

/// R7: stated totals are compared and never added.
@Suite struct StatedTotalTests {
  private func row(_ campaign: String, _ channel: String, _ count: String, _ reach: String = "") -> String {
    "an-bien,2024-W28,2024-07-12,\(campaign),\(channel),\(count),,\(reach),"
  }

  private func totals(_ rows: String...) -> [String] {
    let reading = read(([canonical] + rows).joined(separator: "\n"))
    #expect(reading.countedObservations == reading.observationCount)
    return reading.findings.map { "\($0.code) \($0.location.row ?? 0)" }
  }

  @Test func `a total that agrees is a note`() {
    #expect(
      totals(
        row("ten-mien-vn", "social", "1", "10"),
        row("ten-mien-vn", "leaflet", "2"),
        row("Tổng cộng", "", "3", "10")
      ) == ["totalRow 4"]
    )
  }

  @Test func `each quantity that differs is a warning`() {
    #expect(
      totals(row("ten-mien-vn", "social", "1", "10"), row("Tổng số", "", "2", "11"))
        == ["statedTotalDiffers 3", "statedTotalDiffers 3"]
    )
    #expect(totals(row("ten-mien-vn", "social", "1", "10"), row("Cộng", "", "1", "11")) == ["statedTotalDiffers 3"])
  }

  @Test func `a total of a campaign or a channel is over its rows`() {
    let rows = [
      row("ten-mien-vn", "social", "1"), row("ten-mien-vn", "leaflet", "2"), row("PC dịch bệnh", "social", "4"),
    ]
    #expect(totals(rows[0], rows[1], rows[2], row("ten-mien-vn", "Tổng cộng", "3")) == ["totalRow 5"])
    #expect(totals(rows[0], rows[1], rows[2], row("Tổng", "social", "5")) == ["totalRow 5"])
    #expect(totals(rows[0], rows[1], rows[2], row("ten-mien-vn", "Tổng cộng", "7")) == ["statedTotalDiffers 5"])
  }

  @Test func `a total without a unit is over the whole file`() {
    let other = "an-minh,2024-W28,2024-07-12,ten-mien-vn,social,5,,,"
    #expect(totals(row("ten-mien-vn", "social", "1"), other, "Tổng cộng,,,,,6,,,") == ["totalRow 4"])
    #expect(totals(row("ten-mien-vn", "social", "1"), other, row("Tổng cộng", "", "1")) == ["totalRow 4"])
  }

  @Test func `the total row of a wide table is compared column by column`() {
    let wide = "unit,period,submitted_at,campaign,social,social_reach,leaflet\n"
    let head = "an-bien,2024-W28,2024-07-12"
    let rows = "\(head),ten-mien-vn,1,10,2\n\(head),PC dịch bệnh,3,20,4\n"
    let agreeing = read(wide + rows + "\(head),Tổng cộng,4,30,6")
    #expect(agreeing.findings.map(\.code) == [.totalRow])
    #expect(agreeing.findings.first?.repeats == 1)
    let differing = read(wide + rows + "\(head),Tổng cộng,4,31,6")
    #expect(differing.findings.map(\.code) == [.statedTotalDiffers, .totalRow])
    #expect(differing.findings.first?.location.column == 6)
    #expect(differing.findings.first?.parts == ["stated": .number(31), "sum": .number(30)])
  }

  @Test func `totals of JSON are compared too`() {
    let reading = read(
      #"{"unit":"an-bien","period":"2024-W28","submittedAt":"2024-07-12","counts":["#
        + #"{"campaign":"ten-mien-vn","channel":"social","count":1},{"campaign":"Tổng cộng","channel":"social","count":2}]}"#,
      as: "a.json"
    )
    #expect(reading.findings.map(\.code) == [.statedTotalDiffers])
    #expect(reading.observationCount == 1)
  }
}

/// `*` and `none`: không phát sinh for everything; other kinds of submissions.
@Suite struct NothingToReportTests {
  private let good = "an-bien,2024-W28,2024-07-12,ten-mien-vn,social,1,,,"

  @Test(arguments: ["none", "-", "không", "không phát sinh"])
  func `a row of its own says nothing for everything`(word: String) {
    let reading = readRows("an-bien,2024-W28,2024-07-12,*,,\(word),,,")
    #expect(reading.facts == ["an-bien 2024-W28 2024-07-12T00:00:00+07:00! nothing"])
    #expect(reading.codes == [] && reading.observationCount == 1 && reading.refused.isEmpty)
    let json = read(
      #"{"unit":"an-bien","period":"2024-W28","submittedAt":"2024-07-12","counts":[{"campaign":"*","count":"none"}]}"#,
      as: "a.json"
    )
    #expect(json.facts == reading.facts)
  }

  @Test func `beside figures it is refused, and the figures count`() {
    let reading = readRows("an-bien,2024-W28,2024-07-12,*,,none,,,", good, "an-bien,2024-W28,2024-07-12,*,,none,,,x")
    #expect(reading.facts == ["an-bien 2024-W28 2024-07-12T00:00:00+07:00! ten-mien-vn social 1/./."])
    #expect(reading.refused.map(\.code) == [.nothingWithFigures, .nothingWithFigures])
    #expect(reading.refused.map(\.location.row) == [2, 4])
    #expect(reading.observationCount == 3)
  }

  @Test(arguments: ["0", "5", "", "na", "x1"])
  func `with another count it is refused`(count: String) {
    let reading = readRows("an-bien,2024-W28,2024-07-12,*,,\(count),,,")
    #expect(reading.verdict == .refused && reading.facts.isEmpty)
    #expect(reading.refused.map(\.code) == [count == "x1" ? .notNumber : .nothingWithFigures])
  }

  @Test func `an empty list of counts says nothing at all`() {
    let reading = read(#"{"unit":"an-bien","period":"2024-W28","counts":[]}"#, as: "a.json")
    #expect(reading.submissions.isEmpty && reading.verdict == .read && reading.codes == [.noRows])
  }

  @Test func `supplements are submissions of their own, cumulative rows are marked`() {
    let reading = read("kind,\(canonical)\nfull,\(good)\nsupplement,\(good)\nlũy kế,\(good)\n,\(good)")
    #expect(reading.submissions.map(\.isSupplement) == [false, true])
    #expect(reading.submissions.map { $0.observations.map(\.isCumulative) } == [[false, true, false], [false]])
  }

  @Test func `rows that share unit, period and time are one submission`() {
    let reading = readRows(
      good,
      "An Biên,Tuần 28/2024,12/7/2024,ten-mien-vn,social,2,,,",
      "an-bien,2024-W28,2024-07-13,ten-mien-vn,social,4,,,",
      "an-bien,2024-W29,2024-07-12,ten-mien-vn,social,8,,,",
      "an-minh,2024-W28,2024-07-12,ten-mien-vn,social,16,,,"
    )
    #expect(reading.submissions.map(\.observations.count) == [2, 1, 1, 1])
    #expect(reading.submissions.map(\.firstRow) == [2, 4, 5, 6])
  }
}
