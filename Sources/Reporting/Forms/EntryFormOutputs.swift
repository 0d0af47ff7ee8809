// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import XLSXWriting

/// A form for every file of the period that waits to be typed in.
struct EntryFormOutputs {
  /// The folder below the report's.
  static let folder = "nhap-tay"

  let report: ReportContent

  func outputs() -> [OutputFile] {
    guard !report.scope.isEverything else { return [] }
    let waiting = report.files.filter { $0.state == .byHand && $0.concernsPeriod && !$0.isTypedIn }
    var numbers: [String: Int] = [:]
    return waiting.map { file in
      let unit = file.hintedUnit.map { report.catalogue[$0].id } ?? "khong-ro-don-vi"
      numbers[unit, default: 0] += 1
      let number = numbers[unit] ?? 1
      let name = "\(Self.folder)/\(unit)_\(report.scope.name)\(number > 1 ? "-\(number)" : "").xlsx"
      let form = EntryForm(report: report, source: file.path, unit: file.hintedUnit)
      return OutputFile(.forms, name, Phrase(file.path, file.path)) { path throws(WorkbookError) in
        try form.write(to: path)
      }
    }
  }
}
