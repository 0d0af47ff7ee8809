// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import XLSXWriting

/// A form for every unit of which nothing counts and something waits to be typed in, and for files of unknown units.
struct EntryFormOutputs {
  /// The folder below the report's.
  static let folder = "nhap-tay"

  let report: ReportContent

  func outputs() -> [OutputFile] {
    guard !report.scope.isEverything else { return [] }
    let waiting = waiting
    let known = Dictionary(grouping: waiting.filter { $0.hintedUnit != nil }, by: \.hintedUnit)
    // A print beside figures that count is their signed copy.
    let units = known.keys.compactMap { $0 }.filter { !report.figures.reporting.contains($0) }.sorted()
    let forms = units.map { unit in
      form(report.catalogue[unit].id, unit, known[unit]?.map(\.path) ?? [])
    }
    let unknown = waiting.filter { $0.hintedUnit == nil }
    return forms
      + unknown.enumerated()
      .map { index, file in
        form("khong-ro-don-vi" + (index > 0 ? "-\(index + 1)" : ""), nil, [file.path])
      }
  }

  private func form(_ name: String, _ unit: Ref<ReportingUnit>?, _ sources: [String]) -> OutputFile {
    let form = EntryForm(report: report, sources: sources, unit: unit)
    let title = sources.joined(separator: ", ")
    return OutputFile(.forms, "\(Self.folder)/\(name)_\(report.scope.name).xlsx", Phrase(title, title)) {
      path throws(WorkbookError) in try form.write(to: path)
    }
  }

  /// The files of the period that wait to be typed in.
  var waiting: [FileRecord] {
    report.files.filter { $0.state == .byHand && $0.concernsPeriod && !$0.isTypedIn && !$0.isExcluded }
  }
}
