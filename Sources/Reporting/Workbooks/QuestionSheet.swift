// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import XLSXWriting

extension InternalWorkbook {
  /// What only the officer can decide, each with a list of answers; doubts about figures come last, a line for each unit.
  var questions: ListSheet {
    let questions = OfficerQuestions(content)
    let decisions = questions.decisions
    let asked = decisions + questions.doubts
    var sheet = ListSheet(
      name: DecisionSheets.questions,
      columns: DecisionSheets.Question.allCases.map(\.heading),
      rows: asked.prefix(ListSheet.longest).enumerated().map { row($1, number: $0 + 1) },
      total: asked.count
    )
    guard !asked.isEmpty else {
      let nothing = Phrase("Không có việc nào cần quyết định.", "There is nothing to decide.").text(in: language)
      sheet.rows = [DecisionSheets.Question.allCases.map { $0 == .matter ? .text(nothing) : .blank }]
      return sheet
    }
    let column = DecisionSheets.Question.answer.rawValue
    sheet.answers = [column, DecisionSheets.Question.reason.rawValue]
    let (border, end) = (min(decisions.count, sheet.rows.count), sheet.rows.count)
    sheet.validations = [
      (column, 0..<border, CellValidation(.oneOf(DecisionSheets.answers.map(\.text)))),
      (column, border..<end, CellValidation(.oneOf(DecisionSheets.answersToDoubts))),
    ]
    return sheet
  }

  private func row(_ question: OfficerQuestions.Question, number: Int) -> [ListSheet.Cell] {
    let matters = question.matters.map { $0.message(in: language) }.joined(separator: "\n")
    return [
      .whole(Int64(number)), .text(question.files.joined(separator: String(DecisionSheets.fileSeparator))),
      question.unit.map { .text(content.catalogue[$0].name) } ?? .blank,
      question.period.map { .text($0.name) } ?? .blank, .text(matters), .blank, .blank,
    ]
  }
}
