// SPDX-License-Identifier: Apache-2.0

/// What a workbook says about itself.
///
/// Texts hold at most 255 UTF-16 units, as Excel's own dialogue; empty ones are left out.
public struct DocumentProperties: Hashable, Sendable {
  /// The title.
  public var title: String
  /// What the workbook is about.
  public var subject: String
  /// Who made it.
  public var author: String
  /// The organisation.
  public var company: String
  /// Remarks.
  public var comments: String
  /// When it was made, given by the caller so that equal input gives equal bytes.
  public var created: CreationDate

  /// Describes a workbook; only the date must be given, because the clock is never asked.
  public init(
    title: String = "",
    subject: String = "",
    author: String = "",
    company: String = "",
    comments: String = "",
    created: CreationDate
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.company = company
    self.comments = comments
    self.created = created
  }
}

/// A moment of the calendar that is written into the file as it stands, marked as UTC.
///
/// Neither the clock nor the time zone of the machine takes part.
public struct CreationDate: Hashable, Sendable {
  /// The year, 1980...9999; the zip format knows none before.
  public var year: Int
  /// The month, 1...12.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int
  /// The hour, 0...23.
  public var hour: Int
  /// The minute, 0...59.
  public var minute: Int
  /// The second, 0...59.
  public var second: Int

  /// Makes a moment from the numbers of a calendar and a clock; ``Workbook`` refuses those that do not exist.
  public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Seconds since 1970 of the same numbers in UTC, or nil when they name no moment.
  var secondsSince1970: Int? {
    guard (1980...9999).contains(year), (1...12).contains(month), day >= 1, day <= daysInMonth,
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    let daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
    let pastYears = year - 1
    let leapDays = pastYears / 4 - pastYears / 100 + pastYears / 400
    let leapDayThisYear = isLeapYear && month > 2 ? 1 : 0
    let daysSinceYear1 = pastYears * 365 + leapDays + daysBeforeMonth[month - 1] + leapDayThisYear + day - 1
    let daysFromYear1To1970 = 719_162
    return ((daysSinceYear1 - daysFromYear1To1970) * 24 + hour) * 3600 + minute * 60 + second
  }

  private var isLeapYear: Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private var daysInMonth: Int {
    switch month {
    case 2: isLeapYear ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
