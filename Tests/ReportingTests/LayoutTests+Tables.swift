// SPDX-License-Identifier: Apache-2.0

import ReportModel
import Testing

@testable import Reporting

/// Tables that layouts make, before they are cells.
extension LayoutTests {
  @Test("campaigns are added only where the layout asks for it")
  func addedCampaigns() throws {
    let layout = Self.head(
      """
          addCampaigns: true
          rows: [{ by: unit, order: value }]
      \(Self.columns)
            - { heading: Cổng, channels: [portal] }
      """
    )
    let table = try table(layout) { fixture in
      fixture.report("bao", week: 28, campaign: 1, ["portal": .count(3)])
      fixture.report("bao", week: 28, campaign: 2, ["portal": .count(4)])
      fixture.report("an-minh", week: 28, campaign: 2, ["portal": .count(9)])
    }
    // The greatest first; units without figures keep their order.
    #expect(
      table.rows.map(\.texts) == [
        ["1", "Huyện An Minh", "9"], ["2", "Báo Kiên Giang", "7"], ["3", "Thành phố Rạch Giá", "..."],
        ["4", "Huyện An Biên", "..."],
      ]
    )
  }

  @Test(
    "a column is as wide as its greatest number needs, whatever the layout says",
    arguments: [
      (7, 5.0), (12_345_678_901, 15.5),
    ]
  )
  func widths(number: Int64, width: Double) throws {
    let layout = Self.head(
      """
          each: campaign
          rows: [{ by: unit }]
      \(Self.columns)
            - { heading: Tờ, channels: [leaflet], width: 5 }
      """
    )
    let table = try table(layout, campaigns: 1) { $0.report("bao", week: 28, ["leaflet": .count(number)]) }
    #expect(table.columns[2].width == width)
  }

  @Test("a change stands by itself where the table does not show its sides")
  func changeAlone() throws {
    let layout = Self.head(
      """
          rows: [{ by: campaign }]
      \(Self.columns)
            - { heading: Tăng, channels: [portal], figure: change }
            - { show: reporting, heading: Số đơn vị, channels: [portal] }
      """
    )
    let table = try table(layout) { fixture in
      fixture.report("bao", week: 27, campaign: 2, ["portal": .count(9)])
      fixture.report("bao", week: 28, campaign: 2, ["portal": .count(4)])
    }
    #expect(table.columns.map(\.label) == ["A", "B", "1", "2"])
    #expect(table.rows.map { Array($0.texts.suffix(2)) } == [["", "0"], ["-5", "1"]])
  }

  @Test("newest periods first, numbered on from one heading to the next")
  func reversedPeriods() throws {
    let layout = Self.head(
      """
          labels: numbers
          rows:
            - { by: campaign, mark: none, total: "Cộng {name}" }
            - { by: period, order: reversed, countsOn: true }
      \(Self.columns)
            - { heading: Cổng, channels: [portal] }
      """
    )
    let table = try table(layout) { fixture in
      for week in 27...28 { fixture.report("bao", week: week, campaign: 1, ["portal": .count(Int64(week))]) }
    }
    #expect(table.columns.map(\.label) == ["1", "2", "3"])
    #expect(
      table.rows.map(\.texts).prefix(4) == [
        ["", "Tuyên truyền nội dung 1 năm 2024", ""], ["1", "Từ 08/7/2024 đến 14/7/2024", "28"],
        ["2", "Từ 01/7/2024 đến 07/7/2024", "27"], ["", "Cộng Tuyên truyền nội dung 1 năm 2024", "55"],
      ]
    )
  }

  @Test("a heading whose rows are all without figures is hidden with them, and nothing counts it")
  func hiddenRows() throws {
    let layout = Self.head(
      """
          each: campaign
          hideZeroRows: true
          total: TỔNG CỘNG
          rows: [{ by: group, mark: roman, total: "Cộng {mark}" }, { by: unit }]
      \(Self.columns)
            - { heading: Cổng, channels: [portal] }
      """
    )
    let table = try table(layout, campaigns: 1) { fixture in
      fixture.report("bao", week: 28, ["portal": .count(0)])
      fixture.report("an-bien", week: 28, ["portal": .count(5)])
    }
    #expect(
      table.rows.filter { !$0.isHidden }.map(\.texts) == [
        ["I", "UBND các huyện, thành phố", ""], ["1", "Huyện An Biên", "5"], ["", "Cộng I", "5"],
        ["", "TỔNG CỘNG", "5"],
      ]
    )
    #expect(table.rows.count == 9)
  }

  @Test("a unit that reported earlier and is no more has its cumulative figures")
  func endedUnit() throws {
    let layout = Self.head(
      """
          each: campaign
          total: TỔNG CỘNG
          rows: [{ by: unit }]
      \(Self.columns)
            - { heading: Lũy kế, channels: [portal], figure: cumulative }
      """
    )
    let table = try table(layout, campaigns: 1) { fixture in
      let old = fixture.catalogue.units[3]
      fixture.catalogue.units[3] = ReportingUnit(
        id: old.id,
        name: old.name,
        kind: old.kind,
        parent: nil,
        code: "",
        aliases: [],
        channels: old.channels,
        validFrom: nil,
        validTo: Day(iso: "2024-06-30"),
        successors: []
      )
      fixture.report("an-minh", week: 26, ["portal": .count(7)])
      fixture.report("bao", week: 28, ["portal": .count(1)])
    }
    #expect(
      table.rows.map { Array($0.texts.dropFirst()) } == [
        ["Báo Kiên Giang", "1"], ["Thành phố Rạch Giá", "..."], ["Huyện An Biên", "..."], ["Huyện An Minh", "7"],
        ["TỔNG CỘNG", "8"],
      ]
    )
  }
}

extension AnnexTable.Row {
  /// What the cells show.
  var texts: [String] {
    cells.map { cell in
      switch cell {
      case .blank: ""
      case .text(let text, _): text
      case .amount(let amount), .sum(_, let amount): amount.number.map { "\($0)" } ?? amount.symbol ?? ""
      case .whole(let number): "\(number)"
      case .difference(_, _, let change), .change(let change): change.map { "\($0)" } ?? ""
      }
    }
  }
}
