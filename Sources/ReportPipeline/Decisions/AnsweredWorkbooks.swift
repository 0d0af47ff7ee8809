// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
import Naming
import ReportModel
import Reporting
import Tabular

/// Reads what the officer has filled into the workbooks of earlier reports, and keeps it as decisions.
///
/// Only workbooks that were changed since they were written are opened. What is in the book of decisions already is not
/// written again, so that a workbook that stays where it is decides once.
struct AnsweredWorkbooks {
  let workspace: Workspace
  let reports: String
  let at: Moment

  /// What came of reading them.
  struct Harvest {
    /// The decisions that were new, in the order of the book.
    var decisions: [Decision] = []
    /// What could not be understood, with the place in the workbook.
    var findings: [Finding] = []
  }

  /// Adds what is new to the book of decisions.
  ///
  /// - Throws: ``RunFailure`` when the book can't be written.
  func harvest() throws(RunFailure) -> Harvest {
    var harvest = Harvest()
    guard workspace.root != nil else { return harvest }
    let book = try DecisionBook(workspace: workspace, currentFolder: reports)
    for path in changedWorkbooks() {
      let answered = AnsweredWorkbook(path: path, reports: reports, workspace: workspace, at: at)
      harvest.findings += answered.findings
      for decision in answered.decisions where !isKnown(decision, harvest.decisions) {
        var decision = decision
        decision.row = try book.add(decision)
        harvest.decisions.append(decision)
      }
    }
    return harvest
  }

  /// The officer's workbooks that are not as they were written, oldest period first.
  private func changedWorkbooks() -> [String] {
    let folders = Folders.names(in: reports).filter { !$0.hasPrefix(".") && $0 != "moi-nhat" }.sorted()
    return folders.flatMap { folder -> [String] in
      let place = reports + "/" + folder
      let standing = OutputManifest.read(in: place)
      return standing.names.filter { $0.hasPrefix("Noi-bo_") && $0.hasSuffix(".xlsx") }.sorted()
        .filter { Folders.exists(place + "/" + $0) && standing.isChanged($0, in: place) }.map { place + "/" + $0 }
    }
  }

  /// Whether the same stands in the book already: the workbook is read at every run.
  private func isKnown(_ decision: Decision, _ new: [Decision]) -> Bool {
    (workspace.decisions + new)
      .contains { known in
        known.kind == decision.kind && known.file == decision.file && known.unit == decision.unit
          && known.period == decision.period && known.cell == decision.cell && known.amounts == decision.amounts
          && known.reason == decision.reason
      }
  }
}

/// What is filled in in one workbook.
private struct AnsweredWorkbook {
  private(set) var decisions: [Decision] = []
  private(set) var findings: [Finding] = []
  private let name: String
  private let workspace: Workspace
  private let at: Moment

  init(path: String, reports: String, workspace: Workspace, at: Moment) {
    name = String(path.dropFirst(reports.count + 1))
    self.workspace = workspace
    self.at = at
    guard let bytes = try? FileReader.read(path), var book = try? SpreadsheetReader(xlsx: bytes) else { return }
    for sheet in book.sheets {
      guard sheet.name == DecisionSheets.questions || sheet.name == DecisionSheets.corrections,
        let table = try? book.table(of: sheet)
      else { continue }
      for row in table.rows.dropFirst() where !row.isHidden || !row.cells.isEmpty {
        do throws(RunFailure) {
          decisions +=
            sheet.name == DecisionSheets.questions ? try answers(row) : try correction(row).map { [$0] } ?? []
        } catch {
          note(error, sheet.name, row.number)
        }
      }
    }
  }

  private mutating func note(_ failure: RunFailure, _ sheet: String, _ row: Int) {
    for finding in failure.findings {
      let reason = finding.message(in: .vietnamese)
      findings.append(
        Finding(
          .answerNotRead,
          at: Location(sheet: sheet, row: row),
          ["file": .text(name), "reason": .phrase(Phrase(reason, finding.message(in: .english)))]
        )
      )
    }
  }

  private func text(_ row: SpreadsheetRow, _ column: Int) -> String {
    switch row[column + 1] {
    case .text(let text), .number(let text, _), .date(let text, _): text.nfc.trimmed
    default: ""
    }
  }

  /// The answer to one question, for each file that it is asked of.
  private func answers(_ row: SpreadsheetRow) throws(RunFailure) -> [Decision] {
    func text(_ column: DecisionSheets.Question) -> String { self.text(row, column.rawValue) }
    let chosen = text(.answer)
    let files = text(.file).split(separator: DecisionSheets.fileSeparator).map { String($0).trimmed }
    guard !chosen.isEmpty, !files.isEmpty else { return [] }
    // Of several files only all can be accepted; which of them does not count is not said.
    let choices = files.count == 1 ? DecisionSheets.answers : DecisionSheets.answers.filter { $0.kind == .accept }
    guard let answer = choices.first(where: { FoldedName($0.text) == FoldedName(chosen) }) else {
      throw RunFailure(
        .usage,
        Finding(
          .badOption,
          found: chosen,
          ["option": "Ý kiến xử lý", "candidates": .text(choices.map(\.text).joined(separator: ", "))]
        )
      )
    }
    let drafting = try DecisionDrafting(workspace: workspace, at: at, who: name, reason: text(.reason))
    let (unit, period) = (text(.unit), text(.period))
    var decisions: [Decision] = []
    for file in files {
      decisions.append(
        try drafting.answer(
          answer.kind,
          file: file,
          unit: unit.isEmpty ? nil : unit,
          period: period.isEmpty ? nil : period
        )
      )
    }
    return decisions
  }

  private func correction(_ row: SpreadsheetRow) throws(RunFailure) -> Decision? {
    func text(_ column: DecisionSheets.Correction) -> String { self.text(row, column.rawValue) }
    guard !text(.number).isEmpty || !text(.unit).isEmpty else { return nil }
    let who = [text(.who), name].first { !$0.isEmpty } ?? name
    let drafting = try DecisionDrafting(workspace: workspace, at: at, who: who, reason: text(.reason))
    let named = DecisionSheets.quantities.first { FoldedName($0.text) == FoldedName(text(.quantity)) }
    guard let quantity = named?.quantity ?? (text(.quantity).isEmpty ? .count : nil) else {
      let choices = DecisionSheets.quantities.map(\.text).joined(separator: ", ")
      throw RunFailure(
        .usage,
        Finding(.badOption, found: text(.quantity), ["option": "Đại lượng", "candidates": .text(choices)])
      )
    }
    return try drafting.correction(
      unit: text(.unit),
      period: text(.period),
      campaign: text(.campaign),
      channel: text(.channel),
      amounts: [quantity: text(.number)]
    )
  }
}
