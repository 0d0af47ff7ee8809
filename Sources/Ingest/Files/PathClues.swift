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

  /// The file name before the folders, the innermost folder first.
  private let components: [(text: String, place: Phrase)]
  private let names: CatalogueNames
  private let periodText: PeriodText

  /// The periods named, that of the file name or the nearest folder first; a folder for a year names none.
  let periods: [Clue<PeriodReading>]

  /// The nearest year that a folder or a period names.
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
      [(stem, Self.fileName)]
      + pieces.dropLast().reversed().map { ($0, Phrase("Thư mục “\($0)”", "The folder “\($0)”")) }

    var periods: [Clue<PeriodReading>] = []
    var year: Int?
    for (text, place) in components {
      if let folderYear = Self.yearAlone(in: TextTokens(text)) {
        year = year ?? folderYear
        continue
      }
      let reading = periodText.occurrence(in: text)
      if reading != .absent { periods.append(Clue(value: reading, place: place, text: text)) }
      if case .period(let period) = reading { year = year ?? period.days.last.civil.year }
    }
    self.periods = periods
    self.year = year
    time = Self.time(in: stem, utcOffset: catalogue.calendar.utcOffset)
    revision = Self.revision(in: stem)
    kind = Self.kind(in: stem)
  }

  /// The units that the file name and the folders name, the nearest place first.
  func units(where isEligible: (Ref<ReportingUnit>) -> Bool) -> [Clue<Set<Ref<ReportingUnit>>>] {
    components.compactMap { text, place in
      let found = names.units.occurrences(in: text, where: isEligible)
      return found.isEmpty ? nil : Clue(value: found, place: place, text: text)
    }
  }

  /// The period for rows that name none; a missing year comes from a folder.
  var period: PeriodReading {
    guard let nearest = periods.first else { return .absent }
    return completed(nearest.value, year: year)
  }

  /// A period with its missing year, where one is known.
  func completed(_ reading: PeriodReading, year: Int?) -> PeriodReading {
    guard case .withoutYear(let partial) = reading, let year else { return reading }
    return periodText.complete(partial, year: year)
  }

  private static let fileName = Phrase("Tên tệp", "The file name")

  /// The year of a folder such as `2024` or `Năm 2024`.
  private static func yearAlone(in tokens: TextTokens) -> Int? {
    let places = (0..<tokens.count).filter { tokens.word(at: $0) != "nam" }
    return places.count == 1 ? tokens.year(at: places[0]) : nil
  }

  /// A file name without its ending; stops part words in it, except those between digits, which may be a date's.
  private static func stem(_ name: String) -> String {
    let stem = Array(name.lastIndex(of: ".").map { name[..<$0] } ?? name[...])
    let characters = stem.indices.map { index in
      let isInNumber =
        index > 0 && index + 1 < stem.count && stem[index - 1].isWholeNumber && stem[index + 1].isWholeNumber
      return stem[index] == "." && !isInNumber ? " " : stem[index]
    }
    return String(characters)
  }

  private static func time(in stem: String, utcOffset: Int) -> Clue<SubmissionTime>? {
    let tokens = TextTokens(stem)
    let dates = DateText.dates(in: tokens)
    // `(26.8-01.9.2024)` says which days, not when it was sent.
    guard dates.count == 1, let date = dates.first, DateText.beginning(of: date, in: tokens) == nil else { return nil }
    let time = SubmissionTime(Moment(startOf: date.day, utcOffset: utcOffset), isDateOnly: true)
    return Clue(value: time, place: fileName, text: date.day.iso)
  }

  private static func revision(in stem: String) -> Clue<Int>? {
    let tokens = TextTokens(stem)
    for index in 0..<tokens.count {
      guard let word = tokens.word(at: index), word == "lan" || word == "v",
        let number = tokens.number(at: tokens.word(at: index + 1) == "thu" ? index + 2 : index + 1),
        (1...999).contains(number)
      else { continue }
      return Clue(value: number, place: fileName, text: "\(number)")
    }
    return nil
  }

  private static func kind(in stem: String) -> SubmissionKind? {
    let key = " " + FoldedName(stem).bareKey + " "
    if key.contains(" bo sung ") { return .supplement }
    return key.contains(" luy ke ") ? .cumulative : nil
  }
}
