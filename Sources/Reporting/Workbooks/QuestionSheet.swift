// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import XLSXWriting

/// A line of the sheet of questions.
private struct Question {
  /// The files that the answer is about.
  var files: [String]
  var unit: Ref<ReportingUnit>?
  var period: Period?
  var matters: [String]
}

extension ReportContent {
  /// How many things only the officer can decide are not decided yet.
  public var openQuestions: Int {
    let workbook = InternalWorkbook(content: self, language: .vietnamese)
    return workbook.questions.total ?? 0
  }
}

extension InternalWorkbook {
  /// What only the officer can decide, each with a list of answers; doubts about figures come last, a line for each unit.
  var questions: ListSheet {
    let (decisions, doubts) = (questionsOfOrder, doubts)
    let asked = decisions + doubts
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

  private func row(_ question: Question, number: Int) -> [ListSheet.Cell] {
    [
      .whole(Int64(number)), .text(question.files.joined(separator: String(DecisionSheets.fileSeparator))),
      question.unit.map { .text(content.catalogue[$0].name) } ?? .blank,
      question.period.map { .text($0.name) } ?? .blank, .text(question.matters.joined(separator: "\n")), .blank, .blank,
    ]
  }

  // MARK: Which counts, and as what (R1, R3)

  private var questionsOfOrder: [Question] {
    let ofPeriod = content.filesOfPeriod
    return content.findings
      .filter { finding in
        DecisionSheets.asking.contains(finding.code) && finding.severity != .note
          && finding.location.file.map(ofPeriod.contains) ?? false
      }
      .flatMap { finding in
        let said = content.submissions
          .first { $0.path == finding.location.file && $0.submission.firstRow == finding.location.row }?
          .submission
        return files(of: finding)
          .map {
            Question(files: [$0], unit: said?.unit, period: said?.period, matters: [finding.message(in: language)])
          }
      }
  }

  /// The files that an answer may be about, each on a line of its own: of two that nothing orders either may count.
  private func files(of finding: Finding) -> [String] {
    let own = [finding.location.file ?? ""]
    guard finding.code == .orderUnknown, case .text(let other) = finding.parts["other"] else { return own }
    return own + [other]
  }

  // MARK: Doubts about figures (R9, R17)

  /// Doubts that were not accepted yet: all that concern the same files on one line.
  private var doubts: [Question] {
    let ofPeriod = content.filesOfPeriod
    let said = Dictionary(grouping: content.counted, by: \.path).mapValues { $0.map(\.submission) }
    var questions: [Question] = []
    var places: [[String]: Int] = [:]
    for finding in content.findings
    where finding.code.doubtsFigures && finding.location.file.map(ofPeriod.contains) ?? true {
      for files in lines(of: finding) {
        let place = places[files] ?? questions.count
        if place == questions.count {
          questions.append(question(about: files, files.flatMap { said[$0] ?? [] }))
          places[files] = place
        }
        questions[place].matters.append(finding.message(in: language))
      }
    }
    return questions
  }

  /// Of few units with the same figures each file has its own line, since one of them may be wrong.
  private func lines(of finding: Finding) -> [[String]] {
    let files = finding.questioned
    if files.isEmpty { return [] }
    let asksEach = finding.code == .sameAsOtherUnit && files.count <= DecisionSheets.longestGroup
    return asksEach ? files.map { [$0] } : [files]
  }

  private func question(about files: [String], _ said: [Submission]) -> Question {
    let (units, periods) = (Set(said.map(\.unit)), Set(said.map(\.period)))
    return Question(
      files: files,
      unit: units.count == 1 ? units.first : nil,
      period: periods.count == 1 ? periods.first : nil,
      matters: []
    )
  }
}
