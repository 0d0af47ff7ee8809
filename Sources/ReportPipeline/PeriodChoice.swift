// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import Ingest
import ReportModel

/// Which period a report is asked for.
public enum PeriodChoice: Sendable, Hashable {
  /// The newest regular period that has ended and in which a submission counts.
  case latest

  /// Everything counted.
  case all

  /// A period as officials write it: `2024-W28`, `2024-07-15..2024-07-31`, `thang-7-2024`.
  case named(String)

  /// Reads the value of `--period`.
  public init(_ text: String) {
    switch text.lowercased() {
    case "latest", "moi-nhat": self = .latest
    case "all", "tat-ca": self = .all
    default: self = .named(text)
    }
  }
}

/// Turns a choice into the report's scope, once it is known what counts.
struct ScopeResolver {
  let catalogue: Catalogue
  let asOf: Moment

  /// The period that an option names, judged before any file is read.
  ///
  /// - Throws: ``RunFailure`` of kind `usage`.
  func period(named text: String) throws(RunFailure) -> Period {
    let calendar = catalogue.calendar
    switch PeriodText(calendar: calendar).read(text) {
    case .period(let period):
      guard calendar.end(of: period) <= asOf else {
        // 24:00 of a day is the first moment of the next; people name the day that has ended.
        let day = Moment(seconds: asOf.seconds - 1).day(utcOffset: calendar.utcOffset)
        throw RunFailure(
          .usage,
          Finding(
            .periodAfterAsOf,
            ["period": .period(period), "last": .day(period.days.last), "asOf": .day(day)]
          )
        )
      }
      return period
    case .bad(let reason): throw bad(text, reason)
    case .withoutYear: throw bad(text, Phrase("thiếu năm", "the year is missing"))
    case .absent: throw bad(text, Phrase("không có kỳ", "no period"))
    }
  }

  private func bad(_ text: String, _ reason: Phrase) -> RunFailure {
    RunFailure(
      .usage,
      Finding(
        .badOption,
        found: text,
        [
          "option": "--period", "reason": .phrase(reason),
          "candidates": "latest, all, 2024-W28, 2024-07-15..2024-07-31, thang-7-2024, quy-3-2024, 2024-07",
        ]
      )
    )
  }

  /// The scope of the report; `nil` when nothing counts in it.
  func scope(_ choice: PeriodChoice, named: Period?, counted: [SettledSubmission]) -> ReportScope? {
    let calendar = catalogue.calendar
    switch choice {
    case .named:
      return named.map { ReportScope(period: $0, calendar: calendar) }
    case .all:
      let days = counted.map(\.submission.period.days)
      guard let first = days.map(\.first).min(), let last = days.map(\.last).max() else { return nil }
      return DayRange(first, last).map(ReportScope.init(everythingIn:))
    case .latest:
      let ended = counted.map { calendar.period(containing: $0.submission.period.days.last) }
        .filter { calendar.end(of: $0) <= asOf }
      return ended.max().map { ReportScope(period: $0, calendar: calendar) }
    }
  }
}
