// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// Where a unit stands with one period.
public enum ProgressState: Sendable, Hashable {
  case onTime

  /// By so many days of the calendar, 0 on the deadline's own day.
  case late(days: Int)

  /// The deadline has passed, and nothing came.
  case missing

  /// Nothing came, and there is still time.
  case notDue

  /// A picture, a print or a closed file came, and waits to be typed in.
  case toBeTypedIn

  /// What came was refused or can't be read, and waits for its sender.
  case toBeMended

  /// The unit is not valid on the period's last day, or reports through another one (R15).
  case notExpected

  /// The states without their days.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case onTime = "on-time"
    case late
    case missing
    case toBeTypedIn = "to-be-typed-in"
    case toBeMended = "to-be-mended"
    case notDue = "not-due"
    case notExpected = "not-expected"
  }

  init(_ status: UnitStatus, isDue: Bool) {
    switch (status.punctuality, status.waiting) {
    case (.notExpected, _): self = .notExpected
    case (.onTime, _): self = .onTime
    case (.late, _): self = .late(days: status.daysLate ?? 0)
    case (.missing, .toBeTypedIn): self = .toBeTypedIn
    case (.missing, .toBeMended): self = .toBeMended
    case (.missing, nil): self = isDue ? .missing : .notDue
    }
  }

  /// The state without its days.
  public var kind: Kind {
    switch self {
    case .onTime: .onTime
    case .late: .late
    case .missing: .missing
    case .notDue: .notDue
    case .toBeTypedIn: .toBeTypedIn
    case .toBeMended: .toBeMended
    case .notExpected: .notExpected
    }
  }

  /// What is said of it beside the unit, the days named.
  public var remark: Phrase {
    switch self {
    case .late(days: 0): Phrase("trễ hạn trong ngày", "late on the same day")
    case .late(let days):
      Phrase("trễ hạn \(Language.vietnamese.counted(days)) ngày", "late by \(days) \(days == 1 ? "day" : "days")")
    default: kind.title
    }
  }
}

extension ProgressState.Kind {
  /// One letter for a matrix, distinct also where diacritics are lost.
  public var letter: Phrase {
    switch self {
    case .onTime: Phrase("Đ", "O")
    case .late: Phrase("T", "L")
    case .missing: Phrase("C", "M")
    case .toBeTypedIn: Phrase("N", "T")
    case .toBeMended: Phrase("S", "R")
    case .notDue: Phrase(".", ".")
    case .notExpected: Phrase("/", "/")
    }
  }

  /// What the letters mean.
  static let legend = Phrase(legend(in: .vietnamese), legend(in: .english))

  private static func legend(in language: Language) -> String {
    allCases.map { "\($0.letter.text(in: language)) \($0.title.text(in: language))" }.joined(separator: "; ") + "."
  }

  /// The state in words, inside a sentence.
  public var title: Phrase {
    switch self {
    case .onTime: Phrase("đúng hạn", "on time")
    case .late: Phrase("trễ hạn", "late")
    case .missing: Phrase("chưa gửi", "missing")
    case .toBeTypedIn: Phrase("đã gửi, chờ nhập tay", "sent, to be typed in")
    case .toBeMended: Phrase("đã gửi, trả lại để sửa", "sent, returned to be mended")
    case .notDue: Phrase("chưa đến hạn", "not due yet")
    case .notExpected: Phrase("không thuộc diện báo cáo", "not expected")
    }
  }
}
