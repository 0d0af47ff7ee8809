// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

extension ReportContent {
  /// How many things only the officer can decide are not decided yet.
  public var openQuestions: Int {
    let questions = OfficerQuestions(self)
    return questions.decisions.count + questions.doubts.count
  }
}

/// What only the officer can decide about a report.
struct OfficerQuestions {
  /// One question: a line of the sheet "Việc cần xử lý".
  struct Question {
    /// The files that the answer is about.
    var files: [String]
    var unit: Ref<ReportingUnit>?
    var period: Period?
    /// What gives rise to it, in the order of the findings.
    var matters: [Finding]
  }

  /// Which submission counts, and as what (R1, R3).
  let decisions: [Question]

  /// Doubts about figures that were not accepted yet: all that concern the same files together (R9, R17).
  let doubts: [Question]

  init(_ content: ReportContent) {
    let files = content.filesOfPeriod
    decisions = Self.decisions(content, files)
    doubts = Self.doubts(content, files)
  }

  // MARK: Which counts

  private static func decisions(_ content: ReportContent, _ ofPeriod: Set<String>) -> [Question] {
    content.findings
      .filter { finding in
        DecisionSheets.asking.contains(finding.code) && finding.severity != .note
          && finding.location.file.map(ofPeriod.contains) ?? false
      }
      .flatMap { finding in
        let said = content.submissions
          .first { $0.path == finding.location.file && $0.submission.firstRow == finding.location.row }?
          .submission
        return Self.files(of: finding)
          .map { Question(files: [$0], unit: said?.unit, period: said?.period, matters: [finding]) }
      }
  }

  /// The files that an answer may be about, each on a line of its own: of two that nothing orders either may count.
  private static func files(of finding: Finding) -> [String] {
    let own = [finding.location.file ?? ""]
    guard finding.code == .orderUnknown, case .text(let other) = finding.parts["other"] else { return own }
    return own + [other]
  }

  // MARK: Doubts about figures

  private static func doubts(_ content: ReportContent, _ ofPeriod: Set<String>) -> [Question] {
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
        questions[place].matters.append(finding)
      }
    }
    return questions
  }

  /// Of few units with the same figures each file has its own line, since one of them may be wrong.
  private static func lines(of finding: Finding) -> [[String]] {
    let files = finding.questioned
    if files.isEmpty { return [] }
    let asksEach = finding.code == .sameAsOtherUnit && files.count <= DecisionSheets.longestGroup
    return asksEach ? files.map { [$0] } : [files]
  }

  private static func question(about files: [String], _ said: [Submission]) -> Question {
    let (units, periods) = (Set(said.map(\.unit)), Set(said.map(\.period)))
    return Question(
      files: files,
      unit: units.count == 1 ? units.first : nil,
      period: periods.count == 1 ? periods.first : nil,
      matters: []
    )
  }
}
