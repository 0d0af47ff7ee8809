// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel

/// What a file's name, the containers it came in and its folders say, each with the place that says it.
///
/// They serve where the rows are silent, and are compared with the rows where both speak.
struct PathClues {
  /// Something said by one place.
  struct Clue<Value> {
    var value: Value
    var place: Phrase
    /// The words of the path that say it.
    var text: String
  }

  /// The file name before the folders, the innermost folder first; a mail's words before the mail's own name.
  private let components: [(component: PathComponent, says: PathMemory.Entry)]
  private let names: CatalogueNames
  private let periodText: PeriodText

  /// The periods named, that of the file name or the nearest folder first; a folder for a year names none.
  let periods: [Clue<PeriodReading>]

  /// The nearest year that a folder or a period names.
  let year: Int?

  /// A time of submission in the file name, or the date of the mail that it came with.
  let time: Clue<SubmissionTime>?

  /// `lần 2`, `v2` in a name that the sender gave; `(2)` is no mark, browsers add it.
  let revision: Clue<Int>?

  /// `bổ sung`, `lũy kế` in a name that the sender gave.
  let kind: SubmissionKind?

  /// The day on which the mail was sent that the file hangs on.
  private let sentDay: Day?

  /// - Parameters:
  ///   - path: Below the inbox.
  ///   - mail: What the mail says that the file came with.
  ///   - names: Names of units.
  ///   - catalogue: Units and calendar.
  ///   - memory: What components of other paths said, of the same catalogue.
  init(path: String, mail: MailClues? = nil, names: CatalogueNames, catalogue: Catalogue, memory: PathMemory) {
    self.names = names
    periodText = PeriodText(calendar: catalogue.calendar)
    let analysis = PathAnalysis(names: names, catalogue: catalogue, periodText: periodText, memory: memory)
    components = PathComponent.all(of: path, mail: mail).map { (component: $0, says: analysis.entry(of: $0)) }

    var periods: [Clue<PeriodReading>] = []
    var year: Int?
    for (component, says) in components where component.kind != .sender {
      if let folderYear = says.yearAlone {
        year = year ?? folderYear
        continue
      }
      if says.period != .absent {
        periods.append(Clue(value: says.period, place: component.place, text: component.text))
      }
      if case .period(let period) = says.period { year = year ?? period.days.last.civil.year }
    }
    self.periods = periods
    self.year = year
    let utcOffset = catalogue.calendar.utcOffset
    let sent = mail?.time(utcOffset: utcOffset)
      .map { Clue(value: $0, place: Phrase("Ngày gửi thư", "The date of the mail"), text: "") }
    sentDay = sent?.value.moment.day(utcOffset: utcOffset)
    // Whoever sends a file names it, its archive and its mail; folders are the receiver's.
    let bySender = components.filter { $0.component.kind.isOfSender }
    time =
      bySender.first.flatMap { component, says in
        says.time.map { Clue(value: $0, place: component.place, text: says.timeText) }
      } ?? sent
    revision =
      bySender.lazy
      .compactMap { component, says in
        says.revision.map { Clue(value: $0.number, place: component.place, text: $0.text) }
      }
      .first
    kind = bySender.lazy.compactMap(\.says.kind).first
  }

  /// The units that the file name and the folders name, the nearest place first.
  func units(where isEligible: (Ref<ReportingUnit>) -> Bool) -> [Clue<Set<Ref<ReportingUnit>>>] {
    components.compactMap { component, says in
      let found =
        says.units
        ?? (component.kind == .sender
          ? SenderName(component.text).units(in: names, where: isEligible)
          : names.units.occurrences(in: component.text, where: isEligible))
      return found.isEmpty ? nil : Clue(value: found, place: component.place, text: component.text)
    }
  }

  /// The period for rows that name none; a missing year comes from a folder.
  var period: PeriodReading {
    guard let nearest = periods.first else { return .absent }
    return completed(nearest.value, year: year)
  }

  /// A period with its missing year, where one is known.
  ///
  /// A mail reports what has begun: without another source, week 52 is last year's in a mail of January.
  func completed(_ reading: PeriodReading, year: Int?) -> PeriodReading {
    guard case .withoutYear(let partial) = reading else { return reading }
    if let year { return periodText.complete(partial, year: year) }
    guard let sentDay else { return reading }
    let sentYear = sentDay.civil.year
    return [sentYear + 1, sentYear, sentYear - 1].lazy.map { periodText.complete(partial, year: $0) }
      .first { if case .period(let period) = $0 { period.days.first <= sentDay } else { false } } ?? reading
  }
}
