// SPDX-License-Identifier: Apache-2.0

public import Diagnostics
public import ReportModel

/// The words of annexes and screens for the values of the model, after the department's glossary.
extension FileState {
  /// The state as officers read it.
  public var title: Phrase {
    switch self {
    case .taken: Phrase("Đã nhận đủ", "taken")
    case .partlyTaken: Phrase("Nhận một phần", "partly taken")
    case .superseded: Phrase("Đã được thay thế", "superseded")
    case .setAside: Phrase("Để riêng", "set aside")
    case .duplicate: Phrase("Trùng tệp đã nhận", "duplicate")
    case .refused: Phrase("Trả lại", "refused")
    case .unreadable: Phrase("Không đọc được", "unreadable")
    case .notOurs: Phrase("Không phải báo cáo", "not ours")
    case .byHand: Phrase("Chờ nhập tay", "by hand")
    case .stillWritten: Phrase("Đang tải lên", "still written")
    case .otherPeriod: Phrase("Thuộc kỳ khác", "other period")
    }
  }
}

extension SubmissionState {
  var title: Phrase {
    switch self {
    case .counted: Phrase("Được tính", "counted")
    case .superseded: Phrase("Đã được thay thế", "superseded")
    case .setAside: Phrase("Để riêng", "set aside")
    case .notYet: Phrase("Gửi sau thời điểm lập báo cáo", "stated later than the report")
    case .refused: Phrase("Trả lại", "refused")
    }
  }
}

extension Measure {
  /// The measure as annexes head it.
  public var title: Phrase {
    switch self {
    case .articles: Phrase("Tin, bài", "Articles")
    case .broadcasts: Phrase("Lượt phát", "Broadcasts")
    case .events: Phrase("Hội nghị, sự kiện", "Events")
    case .leaflets: Phrase("Tài liệu tuyên truyền", "Leaflets")
    }
  }

  /// The measure where a terminal leaves little room.
  var shortTitle: Phrase { self == .leaflets ? Phrase("Tài liệu", "Leaflets") : title }

  /// The heading of the measure's section in PL I.
  var section: String {
    switch self {
    case .articles: "Báo chí, thông tin điện tử"
    case .broadcasts: "Phát thanh, truyền hình, truyền thanh"
    case .events: "Hội nghị, sự kiện"
    case .leaflets: "Tài liệu"
    }
  }

  /// The heading of the measure's columns in PL II.
  var group: String {
    switch self {
    case .articles: "Tin, bài"
    case .broadcasts: "Phát thanh, truyền hình"
    case .events: "Hội nghị, sự kiện"
    case .leaflets: "Tài liệu"
    }
  }
}

extension ReachKind {
  /// What one of it is called.
  var unitOfCount: String { self == .network ? "lượt" : "lượt người" }

  /// What the row is called.
  var rowName: String { self == .network ? "Lượt tiếp cận" : "Lượt người dự" }
}

extension Amount {
  /// The statistical yearbooks' signs for what is no number (R6).
  var symbol: String? {
    switch self {
    case .value: nil
    case .none: "-"
    case .missing: "..."
    case .notApplicable: "x"
    }
  }

  /// The amount as a table prints it.
  func printed(in language: Language) -> String {
    guard case .value(let number, let isApproximate) = self else { return symbol ?? "" }
    return language.grouped(number) + (isApproximate ? "*" : "")
  }

  /// What the signs of tables mean.
  static let legend = "(-) không phát sinh; (...) chưa có số liệu; (x) không áp dụng; (*) số ước."
}

extension Phase {
  var title: Phrase {
    switch self {
    case .before: Phrase("Trước thời gian thực hiện", "before the window")
    case .during: Phrase("Trong thời gian thực hiện", "within the window")
    case .after: Phrase("Sau thời gian thực hiện", "after the window")
    }
  }
}

extension UnitStatus.Punctuality {
  var title: Phrase {
    switch self {
    case .onTime: Phrase("Đúng hạn", "on time")
    case .late: Phrase("Trễ hạn", "late")
    case .missing: Phrase("Chưa gửi", "missing")
    case .notExpected: Phrase("Không thuộc diện báo cáo", "not expected")
    }
  }
}

extension UnitStatus.Waiting {
  /// What is said of it beside the unit.
  public var title: Phrase {
    switch self {
    case .toBeTypedIn: Phrase("Đã gửi, chờ nhập tay", "sent, to be typed in")
    case .toBeMended: Phrase("Đã gửi, trả lại để sửa", "sent, returned to be mended")
    }
  }
}

extension Moment {
  /// The time as officials write it: `14 giờ 05 phút ngày 16/7/2024`.
  public func official(utcOffset: Int) -> String {
    let second = secondOfDay(utcOffset: utcOffset)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return
      "\(two(second / 3600)) giờ \(two(second / 60 % 60)) phút ngày \(day(utcOffset: utcOffset).text(in: .vietnamese))"
  }
}

extension Moment {
  /// The time in words, to the minute.
  func phrase(utcOffset: Int) -> Phrase {
    let iso = iso(utcOffset: utcOffset)
    return Phrase(official(utcOffset: utcOffset), "\(iso.prefix(10)) \(iso.dropFirst(11).prefix(5))")
  }
}

extension SubmissionTime {
  /// The time as ISO 8601 with its offset, or the day alone where only the day is known.
  public func iso(utcOffset: Int) -> String {
    isDateOnly ? moment.day(utcOffset: utcOffset).iso : moment.iso(utcOffset: utcOffset)
  }

  /// The time, or the day alone where only the day is known.
  func official(utcOffset: Int) -> String {
    isDateOnly
      ? "ngày \(moment.day(utcOffset: utcOffset).text(in: .vietnamese))" : moment.official(utcOffset: utcOffset)
  }
}

extension String {
  /// The text with its first letter in upper case.
  var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}
