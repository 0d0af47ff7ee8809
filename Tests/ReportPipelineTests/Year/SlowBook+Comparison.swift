// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import ReportPipeline
import Reporting

extension SlowBook {
  /// Everything in which the tool's report of some days is not the book's.
  func differences(from content: ReportContent, of days: ClosedRange<Int>) -> [String] {
    var differences: [String] = []
    func compare<Value: Equatable>(_ what: @autoclosure () -> String, _ tool: Value, _ book: Value) {
      if tool != book { differences.append("\(what()): tool \(tool), book \(book)") }
    }
    let catalogue = content.catalogue
    let id = { (unit: Ref<ReportingUnit>) in catalogue[unit].id }
    compare("period", content.scope.name, PlainCalendar.name(days))
    compare("files", content.files.map(\.path).sorted(), letters.map(\.path).sorted())
    let states = Dictionary(content.files.map { ($0.path, $0.state) }) { first, _ in first }
    let ofLetters = Dictionary(grouping: entries, by: \.letter)
    for index in letters.indices {
      let book = state(of: index, ofLetters[index] ?? [], days)
      compare("state of \(letters[index].path)", states[letters[index].path], book)
    }
    let places = Dictionary(letters.indices.map { (letters[$0].path, $0) }) { first, _ in first }
    for file in content.files {
      guard let lines = places[file.path].flatMap({ lines[$0] }) else { continue }
      compare("lines of \(file.path)", [file.observations, file.refused], [lines.all, lines.bad])
    }
    compare("refused lines", content.refused.count, lines.values.reduce(0) { $0 + $1.bad } + linesBelow)
    let asked = content.findings.filter { $0.code == .orderUnknown }.compactMap(\.location.file)
    compare("undecided", Set(asked), Set(undecided.map { letters[$0].path }))
    let (expected, reporting) = (expected(days), reporting(days))
    compare("expected", Set(content.figures.expected.map(id)), expected)
    compare("reporting", Set(content.figures.reporting.map(id)), reporting)
    let units = YearFacts.units.map(\.id).filter { expected.contains($0) || reporting.contains($0) }
    compare("units", Set(content.figures.units.map(id)), Set(units))
    let sums = sums(days)
    for status in content.statuses {
      let tool = Status(
        punctuality: status.punctuality,
        attempts: status.attempts,
        filledCells: status.completeness.filled,
        expectedCells: status.completeness.expected
      )
      compare("status of \(id(status.unit))", tool, self.status(id(status.unit), days, sums))
      for cell in PlainCell.all {
        guard let key = catalogue.key(cell) else { return differences + ["no \(cell)"] }
        let book = figure(id(status.unit), cell, in: sums)
        compare("\(id(status.unit)) \(cell)", content.figures[status.unit, key], book)
      }
    }
    let hasPrevious = PlainCalendar.isWeek(days)
    for (cell, total) in totals(days, units: units, hasPrevious: hasPrevious) {
      guard let tool = catalogue.key(cell).map({ content.figures[$0] }) else { return differences + ["no \(cell)"] }
      compare("total of \(cell)", tool.inPeriod, total.inPeriod)
      compare("cumulative of \(cell)", tool.cumulative, total.cumulative)
      compare("previous of \(cell)", tool.previous, total.previous)
      compare("units that report \(cell)", tool.reportingUnits, total.reportingUnits)
    }
    return differences
  }
}

extension Catalogue {
  fileprivate func key(_ cell: PlainCell) -> CellKey? {
    guard let campaign = campaigns.firstIndex(where: { $0.id == cell.campaign }),
      let channel = channels.firstIndex(where: { $0.id == cell.channel })
    else { return nil }
    return CellKey(Ref(campaign), Ref(channel))
  }
}
