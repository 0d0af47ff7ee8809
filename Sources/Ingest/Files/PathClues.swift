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
  private let components: [PathComponent]
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

  init(path: String, mail: MailClues? = nil, names: CatalogueNames, catalogue: Catalogue) {
    self.names = names
    periodText = PeriodText(calendar: catalogue.calendar)
    components = PathComponent.all(of: path, mail: mail)

    var periods: [Clue<PeriodReading>] = []
    var year: Int?
    for component in components where component.kind != .sender {
      if let folderYear = Self.yearAlone(in: TextTokens(component.text)) {
        year = year ?? folderYear
        continue
      }
      let reading = periodText.occurrence(in: component.text)
      if reading != .absent { periods.append(Clue(value: reading, place: component.place, text: component.text)) }
      if case .period(let period) = reading { year = year ?? period.days.last.civil.year }
    }
    self.periods = periods
    self.year = year
    let utcOffset = catalogue.calendar.utcOffset
    let sent = mail?.time(utcOffset: utcOffset)
      .map { Clue(value: $0, place: Phrase("Ngày gửi thư", "The date of the mail"), text: "") }
    sentDay = sent?.value.moment.day(utcOffset: utcOffset)
    // Whoever sends a file names it, its archive and its mail; folders are the receiver's.
    let bySender = components.filter { $0.kind.isOfSender }
    time = bySender.first.flatMap { Self.time(in: $0, utcOffset: utcOffset) } ?? sent
    revision = bySender.lazy.compactMap(Self.revision).first
    kind = bySender.lazy.compactMap { Self.kind(in: $0.text) }.first
  }

  /// The units that the file name and the folders name, the nearest place first.
  func units(where isEligible: (Ref<ReportingUnit>) -> Bool) -> [Clue<Set<Ref<ReportingUnit>>>] {
    components.compactMap { component in
      let found =
        component.kind == .sender
        ? SenderName(component.text).units(in: names, where: isEligible)
        : names.units.occurrences(in: component.text, where: isEligible)
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

  /// The year of a folder such as `2024` or `Năm 2024`.
  private static func yearAlone(in tokens: TextTokens) -> Int? {
    let places = (0..<tokens.count).filter { tokens.word(at: $0) != "nam" }
    return places.count == 1 ? tokens.year(at: places[0]) : nil
  }

  private static func time(in component: PathComponent, utcOffset: Int) -> Clue<SubmissionTime>? {
    let tokens = TextTokens(component.text)
    let dates = DateText.dates(in: tokens)
    // `(26.8-01.9.2024)` says which days, not when it was sent.
    guard dates.count == 1, let date = dates.first, DateText.beginning(of: date, in: tokens) == nil else { return nil }
    let time = SubmissionTime(Moment(startOf: date.day, utcOffset: utcOffset), isDateOnly: true)
    return Clue(value: time, place: component.place, text: date.day.iso)
  }

  private static func revision(in component: PathComponent) -> Clue<Int>? {
    let tokens = TextTokens(component.text)
    for index in 0..<tokens.count {
      guard let word = tokens.word(at: index), word == "lan" || word == "v",
        let number = tokens.number(at: tokens.word(at: index + 1) == "thu" ? index + 2 : index + 1),
        (1...999).contains(number)
      else { continue }
      return Clue(value: number, place: component.place, text: "\(number)")
    }
    return nil
  }

  private static func kind(in text: String) -> SubmissionKind? {
    let key = " " + FoldedName(text).bareKey + " "
    // `đã bổ sung số liệu` says that a whole report was mended.
    if key.contains(" bo sung "), !key.contains(" da bo sung ") { return .supplement }
    return key.contains(" luy ke ") ? .cumulative : nil
  }
}
