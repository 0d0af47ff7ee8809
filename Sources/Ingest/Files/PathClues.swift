// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel

/// What a file's name and its folders say, each with the place that says it.
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

  /// Texts that name units, the file name before the folders, the innermost folder first.
  private let components: [(text: String, place: Phrase)]
  private let names: CatalogueNames
  private let periodText: PeriodText

  /// The period that the file name or the nearest folder names.
  let period: Clue<PeriodReading>?

  /// All periods named, for comparison with the rows.
  let periods: [Clue<Period>]

  /// A year that a folder or another period names.
  let year: Int?

  /// A time of submission in the file name.
  let time: Clue<SubmissionTime>?

  /// `lần 2`, `v2` in the file name; `(2)` is no mark, browsers add it.
  let revision: Clue<Int>?

  /// `bổ sung`, `lũy kế` in the file name.
  let kind: SubmissionKind?

  init(path: String, names: CatalogueNames, catalogue: Catalogue) {
    self.names = names
    periodText = PeriodText(calendar: catalogue.calendar)
    let pieces = path.split(separator: "/").map(String.init)
    let stem = Self.stem(pieces.last ?? path)
    components =
      [(stem, Phrase("Tên tệp", "The file name"))]
      + pieces.dropLast().reversed().map { ($0, Phrase("Thư mục “\($0)”", "The folder “\($0)”")) }

    var periods: [Clue<PeriodReading>] = []
    var year: Int?
    for (text, place) in components {
      let tokens = TextTokens(text)
      if tokens.count == 1, let folderYear = tokens.year(at: 0) {
        year = year ?? folderYear
        continue
      }
      let reading = periodText.occurrence(in: text)
      if reading != .absent { periods.append(Clue(value: reading, place: place, text: text)) }
      if case .period(let period) = reading { year = year ?? period.days.last.civil.year }
    }
    self.period = periods.first
    self.periods = periods.compactMap { clue in
      guard case .period(let period) = clue.value else { return nil }
      return Clue(value: period, place: clue.place, text: clue.text)
    }
    self.year = year
    time = Self.time(in: stem, utcOffset: catalogue.calendar.utcOffset)
    revision = Self.revision(in: stem)
    kind = Self.kind(in: stem)
  }

  /// The units that the file name, or else the nearest folder that names any, names.
  func units(where isEligible: (Ref<ReportingUnit>) -> Bool) -> Clue<Set<Ref<ReportingUnit>>>? {
    for (text, place) in components {
      let found = names.units.occurrences(in: text, where: isEligible)
      if !found.isEmpty { return Clue(value: found, place: place, text: text) }
    }
    return nil
  }

  /// The period for rows that name none; a missing year comes from a folder.
  func completedPeriod() -> PeriodReading {
    guard let period else { return .absent }
    if case .withoutYear(let partial) = period.value, let year { return periodText.complete(partial, year: year) }
    return period.value
  }

  private static func stem(_ name: String) -> String {
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    // Stops part words in file names; `H.` and `TP.` are folded as prefixes either way.
    return String(stem.map { $0 == "." ? " " : $0 })
  }

  private static func time(in stem: String, utcOffset: Int) -> Clue<SubmissionTime>? {
    let tokens = TextTokens(stem)
    let dates = DateText.dates(in: tokens)
    guard dates.count == 1, let day = dates.first?.day else { return nil }
    let time = SubmissionTime(Moment(startOf: day, utcOffset: utcOffset), isDateOnly: true)
    return Clue(value: time, place: Phrase("Tên tệp", "The file name"), text: day.iso)
  }

  private static func revision(in stem: String) -> Clue<Int>? {
    let tokens = TextTokens(stem)
    for index in 0..<tokens.count {
      guard let word = tokens.word(at: index), word == "lan" || word == "v", let number = tokens.number(at: index + 1),
        (1...999).contains(number)
      else { continue }
      return Clue(value: number, place: Phrase("Tên tệp", "The file name"), text: "\(number)")
    }
    return nil
  }

  private static func kind(in stem: String) -> SubmissionKind? {
    let key = " " + FoldedName(stem).bareKey + " "
    if key.contains(" bo sung ") { return .supplement }
    return key.contains(" luy ke ") ? .cumulative : nil
  }
}
