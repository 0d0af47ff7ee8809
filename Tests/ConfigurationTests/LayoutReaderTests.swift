// SPDX-License-Identifier: Apache-2.0

import ReportModel
import Testing

@testable import Configuration

@Suite struct LayoutReaderTests {
  @Test func `the built-in layouts are without mistakes, also as a workspace's own`() throws {
    let problems = ProblemList(file: "layouts.yml")
    let layouts = BuiltInLayouts.read(problems: problems)
    #expect(problems.findings.isEmpty)
    #expect(
      layouts.map(\.id)
        == ["summary", "by-unit", "course", "definitions", "long", "campaigns-by-unit", "submissions"]
    )
    #expect(LayoutChoice.usual.allSatisfy { id in layouts.contains { $0.id == id } })
    // Judged by the channels of the catalogue, as a workspace's own are.
    let settings = String(decoding: BuiltInCatalogue.settings, as: UTF8.self)
    let own = settings + String(decoding: BuiltInLayouts.text, as: UTF8.self)
    #expect(
      SmallConfiguration.mistakes(settings: own, roster: String(decoding: BuiltInCatalogue.roster, as: UTF8.self)) == []
    )
  }

  @Test func `a layout of the workspace takes the place of the built-in one with its id`() throws {
    let own = LayoutMistakesTests.layout.replacing("bieu-1", with: "by-unit")
    let catalogue = try SmallConfiguration.read(settings: SmallConfiguration.settings + "\n" + own)
    #expect(catalogue.layouts.filter { $0.id == "by-unit" }.map(\.sheet) == ["Biểu {year}"])
    #expect(catalogue.layouts.count == BuiltInLayouts.all.count)
  }

  @Test func `everything that a layout says is read`() throws {
    let text = """
      layouts:
        - id: bieu
          mode: form
          each: campaign
          sheet: A
          sheetOfEach: "{number} B"
          annex: IV
          form: 01/TTCS
          title: t
          dataLine: d
          page: portrait
          labels: numbers
          thousands: dot
          totals: first
          hideZeroRows: true
          addCampaigns: true
          rows:
            - { by: phase, mark: letter, countsOn: true, order: reversed, look: band, heading: several,
                total: a, totalAlone: b, hasTotal: several }
            - { by: period, mark: none, order: name }
          columns:
            - { show: number, heading: TT, width: 4.5 }
            - { show: name, heading: Kỳ }
            - group: g
              measure: broadcasts
              columns: [{ heading: h, unit: phút, quantity: minutes, channels: [radio] }]
          notes: [n]
          signers: [x, y]
      """
    let catalogue = try SmallConfiguration.read(settings: SmallConfiguration.settings + "\n" + text)
    let layout = try #require(catalogue.layout(withID: "bieu"))
    #expect(layout.mode == .form && layout.isForEachCampaign && layout.sheetOfEach == "{number} B")
    #expect(layout.annex == .fixed("IV") && layout.form == "01/TTCS" && layout.dataLine == "d")
    #expect(layout.page == .portrait && layout.labels == .numbers && layout.thousands == .dot)
    #expect(layout.totals == .first && layout.hidesZeroRows && layout.addsCampaigns)
    #expect(layout.notes == ["n"] && layout.signers == ["x", "y"])
    var phase = LayoutLevel(.phase, mark: .letter)
    (phase.countsOn, phase.order, phase.look, phase.heading) = (true, .reversed, .band, .several)
    (phase.total, phase.totalAlone, phase.hasTotal) = ("a", "b", .several)
    var period = LayoutLevel(.period, mark: .none)
    period.order = .name
    #expect(layout.rows == [phase, period])
    var broadcasts = FigureSelection()
    broadcasts.measure = .broadcasts
    var minutes = FigureSelection()
    (minutes.quantity, minutes.channels) = (.minutes, ["radio"])
    #expect(
      layout.columns == [
        .column(LayoutColumn(.number, heading: "TT", width: 4.5)), .column(LayoutColumn(.name, heading: "Kỳ")),
        .group(
          LayoutGroup(
            heading: "g",
            selection: broadcasts,
            columns: [.column(LayoutColumn(.figure, heading: "h", unit: "phút", selection: minutes))]
          )
        ),
      ]
    )
  }

  @Test func `reports and receivers choose layouts and modes`() throws {
    let settings =
      SmallConfiguration.settings(
        line: 15,
        "    name: VNNIC\n    layouts: [long, definitions]\n    mode: form"
      )
      .replacing("split: document", with: "split: document\n  mode: report")
    let catalogue = try SmallConfiguration.read(settings: settings)
    #expect(catalogue.settings.sheets == LayoutChoice(mode: .report))
    #expect(catalogue.receivers[0].sheets == LayoutChoice(layouts: ["long", "definitions"], mode: .form))
  }

  @Test func `every built-in channel says what counts`() throws {
    #expect(try BuiltInCatalogue.read().channels.allSatisfy { $0.definition.count > 20 })
  }
}
