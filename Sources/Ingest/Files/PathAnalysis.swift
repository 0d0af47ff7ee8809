// SPDX-License-Identifier: Apache-2.0

import Configuration
import Naming
import ReportModel

/// Finds out what one component of a path says.
struct PathAnalysis {
  let names: CatalogueNames
  let catalogue: Catalogue
  let periodText: PeriodText
  let memory: PathMemory

  /// What a component says, remembered where another one said the same.
  func entry(of component: PathComponent) -> PathMemory.Entry {
    // What stands in mails differs from one to the next.
    guard component.kind == .fileName || component.kind == .folder else { return analysis(of: component) }
    if let stated = WeekInText(component.text), let period = catalogue.calendar.week(stated.week, of: stated.year) {
      var entry = memory.entry(stated.masked) { analysis(of: component) }
      entry.period = .period(period)
      return entry
    }
    return memory.entry(component.text) { analysis(of: component) }
  }

  private func analysis(of component: PathComponent) -> PathMemory.Entry {
    let tokens = TextTokens(component.text)
    var entry = PathMemory.Entry(period: periodText.occurrence(in: component.text))
    entry.yearAlone = Self.yearAlone(in: tokens)
    let time = Self.time(in: tokens, utcOffset: catalogue.calendar.utcOffset)
    entry.time = time?.value
    entry.timeText = time?.text ?? ""
    entry.revision = Self.revision(in: tokens)
    entry.kind = Self.kind(in: component.text)
    if catalogue.unitsExistAlways, component.kind != .sender {
      entry.units = names.units.occurrences(in: component.text)
    }
    return entry
  }

  /// The year of a folder such as `2024` or `Năm 2024`.
  private static func yearAlone(in tokens: TextTokens) -> Int? {
    let places = (0..<tokens.count).filter { tokens.word(at: $0) != "nam" }
    return places.count == 1 ? tokens.year(at: places[0]) : nil
  }

  private static func time(in tokens: TextTokens, utcOffset: Int) -> (value: SubmissionTime, text: String)? {
    let dates = DateText.dates(in: tokens)
    // `(26.8-01.9.2024)` says which days, not when it was sent.
    guard dates.count == 1, let date = dates.first, DateText.beginning(of: date, in: tokens) == nil else { return nil }
    let time = SubmissionTime(Moment(startOf: date.day, utcOffset: utcOffset), isDateOnly: true)
    return (time, date.day.iso)
  }

  private static func revision(in tokens: TextTokens) -> (number: Int, text: String)? {
    for index in 0..<tokens.count {
      guard let word = tokens.word(at: index), word == "lan" || word == "v",
        let number = tokens.number(at: tokens.word(at: index + 1) == "thu" ? index + 2 : index + 1),
        (1...999).contains(number)
      else { continue }
      return (number, "\(number)")
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

extension Catalogue {
  /// Whether no unit begins or ends, so that names mean the same on every day.
  fileprivate var unitsExistAlways: Bool { units.allSatisfy { $0.validFrom == nil && $0.validTo == nil } }
}
