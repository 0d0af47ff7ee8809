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
    let copies = self.copies(slip)
    var slip = slip
    slip.copies = copies.workbooks.map(\.name)
    var outputs = [
      OutputFile(.slips, name + ".txt", Phrase(title, title)) { [slip] in SlipText(slip).bytes() }
    ]
    guard !slip.requests.isEmpty || !slip.accepted.isEmpty else { return outputs }
    outputs.append(
      OutputFile(.slips, name + ".xlsx", Phrase(title, title)) { [slip] path throws(WorkbookError) in
        try SlipWorkbook(slip: slip, tables: copies.tables).write(to: path)
      }
    )
    return outputs
      + copies.workbooks.map { copy in
        OutputFile(.slips, "\(Self.folder)/\(copy.name)", Phrase(title, title)) { copy.bytes }
      }
  }

  // MARK: Marks

  private typealias Copies = (tables: [MarkedTable], workbooks: [(name: String, bytes: [UInt8])])

  /// A workbook is marked itself; of any other table the cells are shown as they were read.
  private func copies(_ slip: SlipContent) -> Copies {
    var copies: Copies = ([], [])
    for file in slip.files {
      let marks = Self.marks(in: file.path, slip)
      guard !marks.isEmpty else { continue }
      if let bytes = self.files.marked(file.path, marks) {
        copies.workbooks.append((copyName(file.path, slip, after: copies.workbooks.count), bytes))
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

  /// `an-bien_2024-W28_lan-2.xlsx`: mended and sent back under this name it counts in place of what it is a copy of.
  private func copyName(_ path: String, _ slip: SlipContent, after others: Int) -> String {
    let attempts = report.submissions.filter {
      $0.countsFor == slip.status.unit && report.scope.contains($0.submission.period)
    }
    let last = attempts.compactMap(\.submission.revision).max() ?? 1
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? "xlsx"
    let unit = report.catalogue[slip.status.unit].id
    return "\(unit)_\(report.scope.name)_lan-\(last + 1 + others).\(ending)"
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
      text: finding.message(in: .vietnamese) + repair,
      isError: finding.severity == .error
    )
  }
}
