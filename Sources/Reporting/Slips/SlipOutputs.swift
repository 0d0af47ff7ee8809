// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import XLSXWriting

/// The files of all return slips: for every unit a text, for one that sent something a workbook, and marked copies of
/// the workbooks in which something is to be mended.
struct SlipOutputs {
  /// The folder below the report's.
  static let folder = "phan-hoi"

  let report: ReportContent
  let files: SenderFiles

  /// A report over everything is no period's, and asks nobody for anything.
  func outputs() -> [OutputFile] {
    guard !report.scope.isEverything else { return [] }
    let matters = SenderMatters(report)
    return report.statuses.flatMap { status in
      outputs(SlipContent(report: report, status: status, matters: matters))
    }
  }

  private func outputs(_ slip: SlipContent) -> [OutputFile] {
    let id = report.catalogue[slip.status.unit].id
    let name = "\(Self.folder)/\(id)"
    let title = report.catalogue[slip.status.unit].name
    var outputs = [OutputFile(.slips, name + ".txt", Phrase(title, title)) { SlipText(slip).bytes() }]
    guard !slip.requests.isEmpty || !slip.accepted.isEmpty else { return outputs }
    let copies = self.copies(slip)
    outputs.append(
      OutputFile(.slips, name + ".xlsx", Phrase(title, title)) { path throws(WorkbookError) in
        try SlipWorkbook(slip: slip, tables: copies.tables).write(to: path)
      }
    )
    for (index, copy) in copies.workbooks.enumerated() {
      let mark = index == 0 ? "" : "-\(index + 1)"
      outputs.append(
        OutputFile(.slips, "\(name)_danh-dau\(mark).\(copy.ending)", Phrase(title, title)) { copy.bytes }
      )
    }
    return outputs
  }

  // MARK: Marks

  private typealias Copies = (tables: [MarkedTable], workbooks: [(ending: String, bytes: [UInt8])])

  /// A workbook is marked itself; of any other table the cells are shown as they were read.
  private func copies(_ slip: SlipContent) -> Copies {
    var copies: Copies = ([], [])
    for file in slip.files {
      let marks = Self.marks(in: file.path, slip)
      guard !marks.isEmpty else { continue }
      if let bytes = self.files.marked(file.path, marks) {
        let ending = file.path.split(separator: ".").last.map { $0.lowercased() } ?? "xlsx"
        copies.workbooks.append((ending, bytes))
        continue
      }
      for table in self.files.tables(file.path) {
        let own = marks.filter { $0.sheet == table.name }
        guard !own.isEmpty else { continue }
        let number = copies.tables.count + 1
        let sheet = SheetNames.fitting("Tệp \(number)\(table.name.isEmpty ? "" : " - \(table.name)")")
        copies.tables.append(MarkedTable(name: sheet, table: table, marks: own))
      }
    }
    return copies
  }

  /// The places of all requests, and of the refused cells for which a request speaks without naming them.
  private static func marks(in path: String, _ slip: SlipContent) -> [SlipMark] {
    let requests = slip.findings.filter { $0.location.file == path }
    let named = Set(requests.map { Place(code: $0.code, location: $0.location) })
    let others = slip.refusals.filter {
      $0.location.file == path && !named.contains(Place(code: $0.code, location: $0.location))
    }
    return (requests + others).compactMap(mark)
  }

  private struct Place: Hashable {
    var code: FindingCode
    var location: Location
  }

  private static func mark(_ finding: Finding) -> SlipMark? {
    guard let row = finding.location.row else { return nil }
    let repair = finding.request(in: .vietnamese).map { "\nCách sửa: \($0)" } ?? ""
    return SlipMark(
      sheet: finding.location.sheet ?? "",
      row: row,
      column: finding.location.column ?? 1,
      text: "\(finding.code.identifier): \(finding.message(in: .vietnamese))\(repair)",
      isError: finding.severity == .error
    )
  }
}
