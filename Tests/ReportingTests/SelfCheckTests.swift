// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Testing

@testable import Aggregation
@testable import Reporting

/// R19: a report proves its own figures.
@Suite struct SelfCheckTests {
  private func content() -> ReportContent {
    var fixture = Fixture()
    fixture.report("rach-gia", week: 27, ["social": .count(4), "leaflet": .count(10)])
    fixture.report("rach-gia", week: 28, ["social": .count(5), "leaflet": .count(100)])
    fixture.report("an-bien", week: 28, ["social": Amounts(count: .value(7), reach: .value(90))])
    fixture.report("bao", week: 28, saysNothing: true)
    return fixture.content(week: 28)
  }

  private func failed(_ content: ReportContent) -> [String] {
    content.selfCheck().filter { !$0.isPassed }.map(\.title.english)
  }

  @Test func `a report whose figures are right passes, and says how much was compared`() {
    let results = content().selfCheck()
    #expect(results.flatMap(\.differences) == [])
    #expect(results.map { $0.count > 0 } == [true, true, true, true, true, false, true])
  }

  @Test func `a unit's figure that no row states fails`() {
    var content = content()
    content.figures.cells.add(.count(1), to: content.figures.units[0], CellKey(Ref(0), Ref(3)), in: content.catalogue)
    #expect(failed(content).contains("every unit's figures, added up again from the rows"))
  }

  @Test func `a row that no figure holds fails`() throws {
    var content = content()
    let index = try #require(content.submissions.firstIndex { $0.submission.period.name == "2024-W28" })
    content.submissions[index].submission.observations.list[0].amounts.count = .value(6)
    #expect(failed(content) == ["every unit's figures, added up again from the rows"])
  }

  @Test func `a total that is not the sum of its units fails`() {
    var content = content()
    content.figures[CellKey(Ref(0), Ref(3))].inPeriod.count = .value(13)
    #expect(failed(content).contains("totals and the sums of units"))
  }

  @Test func `a wrong cumulative or previous figure fails`() {
    var content = content()
    content.figures[CellKey(Ref(0), Ref(3))].cumulative.count = .value(17)
    #expect(failed(content) == ["cumulative figures and the sums of the periods"])
    content = self.content()
    content.figures[CellKey(Ref(0), Ref(3))].previous?.count = .value(9)
    #expect(failed(content).contains("the period before and its row of the course"))
  }

  @Test func `figures carried over to the units of now are proved by the totals`() {
    var content = content()
    content.carryOver(to: content.scope.lastDay)
    #expect(failed(content).isEmpty)
    #expect(content.selfCheck().last?.count == content.catalogue.cells.count * 3)
    content.carried = CarriedFigures(
      content.figures,
      of: content.counted.dropFirst(),
      in: content.catalogue,
      to: content.scope.lastDay
    )
    #expect(failed(content).contains("totals by the units of now and of then"))
  }

  @Test func `a submission of a file that has no state fails`() {
    var content = content()
    content.files.removeAll { [path = content.submissions[0].path] in $0.path == path }
    #expect(failed(content) == ["files found and files with a state"])
  }
}
