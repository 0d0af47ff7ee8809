// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
public import ReportModel
import XLSXWriting

/// The two sheets of the officer's workbook that are filled in by hand and read at the next run.
///
/// They are Vietnamese in every language, for what is read back must not depend on it.
public enum DecisionSheets {
  /// The sheet of questions.
  public static let questions = "Việc cần xử lý"

  /// The sheet of corrections.
  public static let corrections = "Phiếu điều chỉnh"

  /// The columns of the questions, by place.
  public enum Question: Int, CaseIterable, Sendable {
    case number, file, unit, period, matter, answer, reason

    var heading: (Phrase, Double) {
      switch self {
      case .number: (both("TT"), 6)
      case .file: (both("Tệp"), 34)
      case .unit: (both("Đơn vị báo cáo"), 24)
      case .period: (both("Kỳ báo cáo"), 12)
      case .matter: (both("Việc cần quyết định"), 60)
      case .answer: (both("Ý kiến xử lý"), 20)
      case .reason: (both("Lý do"), 32)
      }
    }
  }

  /// The columns of the corrections, by place.
  public enum Correction: Int, CaseIterable, Sendable {
    case unit, period, campaign, channel, quantity, number, reason, who

    var heading: (Phrase, Double) {
      switch self {
      case .unit: (both("Đơn vị báo cáo"), 26)
      case .period: (both("Kỳ báo cáo"), 14)
      case .campaign: (both("Nội dung tuyên truyền"), 28)
      case .channel: (both("Hình thức tuyên truyền"), 34)
      case .quantity: (both("Đại lượng"), 26)
      case .number: (both("Số đúng"), 12)
      case .reason: (both("Lý do"), 34)
      case .who: (both("Người yêu cầu"), 22)
      }
    }
  }

  private static func both(_ text: String) -> Phrase { Phrase(text, text) }

  /// The answers that can be chosen, with what each decides.
  public static let answers: [(text: String, kind: Decision.Kind)] = [
    ("Tính tệp này", .replace), ("Là báo cáo bổ sung", .supplement), ("Không tính tệp này", .exclude),
    ("Chấp nhận", .accept),
  ]

  /// The quantities as the sheet of corrections names them.
  public static let quantities: [(text: String, quantity: Quantity)] = [
    ("Số lượng", .count), ("Thời lượng (phút)", .minutes), ("Lượt tiếp cận / người dự", .reach),
  ]

  /// The findings that ask for a decision.
  static let asking: Set<FindingCode> = [.orderUnknown, .rowsLost, .supplementSmaller]

  /// How many corrections find room.
  static let spareRows = 20
}

extension InternalWorkbook {
  /// What only the officer can decide, each with a list of answers.
  var questions: ListSheet {
    let ofPeriod = content.filesOfPeriod
    let asked = content.findings
      .filter { finding in
        DecisionSheets.asking.contains(finding.code) && finding.severity != .note
          && finding.location.file.map(ofPeriod.contains) ?? false
      }
      .flatMap { finding in files(of: finding).map { (finding: finding, file: $0) } }
    var sheet = ListSheet(
      name: DecisionSheets.questions,
      columns: DecisionSheets.Question.allCases.map(\.heading),
      rows: asked.prefix(ListSheet.longest).enumerated()
        .map { index, question in
          let submission = content.submissions
            .first {
              $0.path == question.finding.location.file && $0.submission.firstRow == question.finding.location.row
            }?
            .submission
          return [
            .whole(Int64(index + 1)), .text(question.file),
            submission.map { .text(content.catalogue[$0.unit].name) } ?? .blank,
            submission.map { .text($0.period.name) } ?? .blank,
            .text(question.finding.message(in: language)), .blank, .blank,
          ]
        },
      total: asked.count
    )
    if asked.isEmpty {
      let nothing = Phrase("Không có việc nào cần quyết định.", "There is nothing to decide.").text(in: language)
      sheet.rows = [DecisionSheets.Question.allCases.map { $0 == .matter ? .text(nothing) : .blank }]
    } else {
      sheet.answers = [
        DecisionSheets.Question.answer.rawValue: .oneOf(DecisionSheets.answers.map(\.text)),
        DecisionSheets.Question.reason.rawValue: nil,
      ]
    }
    return sheet
  }

  /// The files that an answer may be about, each on a line of its own: of two that nothing orders either may count.
  private func files(of finding: Finding) -> [String] {
    let own = [finding.location.file ?? ""]
    guard finding.code == .orderUnknown, case .text(let other) = finding.parts["other"] else { return own }
    return own + [other]
  }

  /// Empty lines for figures that are to be set by hand.
  var corrections: ListSheet {
    let period = content.scope.isEverything ? ListSheet.Cell.blank : .text(content.scope.period.name)
    var sheet = ListSheet(
      name: DecisionSheets.corrections,
      columns: DecisionSheets.Correction.allCases.map(\.heading),
      rows: (0..<DecisionSheets.spareRows)
        .map { _ in DecisionSheets.Correction.allCases.map { $0 == .period ? period : .blank } }
    )
    sheet.answers = Dictionary(uniqueKeysWithValues: DecisionSheets.Correction.allCases.map { ($0.rawValue, nil) })
    sheet.answers[DecisionSheets.Correction.quantity.rawValue] = .oneOf(DecisionSheets.quantities.map(\.text))
    return sheet
  }
}
