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
    case unit, period, campaign, channel, quantity, old, number, reason, who

    var heading: (Phrase, Double) {
      switch self {
      case .unit: (both("Đơn vị báo cáo"), 26)
      case .period: (both("Kỳ báo cáo"), 14)
      case .campaign: (both("Nội dung tuyên truyền"), 28)
      case .channel: (both("Hình thức tuyên truyền"), 34)
      case .quantity: (both("Đại lượng"), 26)
      case .old: (both("Số đang tính"), 12)
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

  /// The answers to a doubt about figures (R17).
  static let answersToDoubts = answers.filter { [.accept, .exclude].contains($0.kind) }.map(\.text)

  /// What parts the files of a question that is asked of several at once.
  public static let fileSeparator: Character = "\n"

  /// The findings that ask for a decision.
  static let asking: Set<FindingCode> = [.orderUnknown, .rowsLost, .supplementSmaller]

  /// The most units with the same figures of which each is asked about by itself.
  static let longestGroup = 3

  /// How many corrections find room.
  static let spareRows = 20
}
