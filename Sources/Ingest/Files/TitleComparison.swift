// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel

/// Compares what the titles of a table say in passing with what its rows were read as, and says where they differ.
///
/// A title such as `BÁO CÁO TUẦN 27` without a year, or with another unit amid its words, decides nothing by itself; but
/// a file that was copied from last week's must not pass without a word.
struct TitleComparison {
  let path: String
  let sheet: String?
  let catalogue: Catalogue
  let names: CatalogueNames

  /// At most one warning for the period and one for the unit.
  func findings(_ titles: [RawField], in builder: SubmissionBuilder) -> [Finding] {
    let submissions = builder.groups.map(\.submission)
      .filter { submission in submission.observations.contains { $0.sheet == sheet } }
    guard let first = submissions.first else { return [] }
    let titles = titles.filter { $0.text.utf8.count <= Self.longestTitle && !Self.isReference($0.text) }
    let period = titles.lazy.compactMap { periodFinding($0, Set(submissions.map(\.period))) }.first
    let unit = titles.lazy.compactMap { unitFinding($0, Set(submissions.map(\.unit)), first.period) }.first
    return [period, unit].compactMap { $0 }
  }

  /// A longer line is prose.
  private static let longestTitle = 300

  /// Lines that name documents, their receivers and their senders.
  private static func isReference(_ text: String) -> Bool {
    let key = FoldedName(text).bareKey
    return text.contains(":")
      || ["theo ", "kem theo", "can cu", "thuc hien", "kinh gui", "noi nhan", "ghi chu"].contains(where: key.hasPrefix)
  }

  private func periodFinding(_ title: RawField, _ periods: Set<Period>) -> Finding? {
    guard let content = periods.min(), DocumentDate.day(in: title.text) == nil else { return nil }
    let text = PeriodText(calendar: catalogue.calendar)
    let year = Int(content.name.prefix(4)) ?? content.days.last.civil.year
    var reading = text.occurrence(in: title.text)
    if case .withoutYear(let partial) = reading { reading = text.complete(partial, year: year) }
    // `(Từ ngày 01/7 đến ngày 07/7)`.
    if reading == .absent, title.text.hasSuffix(")") {
      reading = text.occurrence(in: "\(title.text.dropLast())/\(year)")
    }
    guard case .period(let stated) = reading, !periods.contains(stated), stated.days.count <= Self.longestPeriod else {
      return nil
    }
    // The title of a month stands above its weeks.
    guard periods.count == 1 || !periods.contains(where: { stated.days.contains($0.days.last) }) else { return nil }
    return finding(title, .text(stated.name), .text(content.name))
  }

  /// A year stands in the names of campaigns.
  private static let longestPeriod = 200

  private func unitFinding(_ title: RawField, _ units: Set<Ref<ReportingUnit>>, _ period: Period) -> Finding? {
    let named = names.units.occurrences(in: title.text) { catalogue[$0].isValid(within: period.days) }
    let kin = units.union(units.compactMap(catalogue.reportingParent))
    guard !named.isEmpty, named.isDisjoint(with: kin),
      !named.contains(where: { catalogue.reportingParent(of: $0).map(units.contains) ?? false })
    else { return nil }
    return finding(title, .text(list(named)), .text(list(units)))
  }

  private func list(_ units: Set<Ref<ReportingUnit>>) -> String {
    units.sorted().map { catalogue[$0].name }.joined(separator: ", ")
  }

  private func finding(_ title: RawField, _ stated: Part, _ content: Part) -> Finding {
    let at = Location(
      file: path,
      sheet: sheet,
      row: title.place?.row,
      line: title.place?.line,
      column: title.column
    )
    return Finding(
      .disagree,
      at: at,
      ["place": .phrase(Phrase("Tiêu đề bảng", "The title")), "stated": stated, "content": content]
    )
  }
}
