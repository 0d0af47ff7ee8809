// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel

extension IdentityResolver {
  /// Rows that say another unit or period than the lines above the table are refused; another time wins with a note.
  func comparePreamble(
    _ row: RawIdentity,
    _ period: Period,
    _ unit: Ref<ReportingUnit>,
    _ time: SubmissionTime?,
    _ revision: Int?,
    _ outcome: inout Outcome
  ) {
    if let field = row.period, !field.isBlank, let above = preamble.period,
      case .period(let stated) = clues.completed(periodText.read(above.text), year: preambleYear ?? clues.year),
      !stated.days.contains(period.days.last)
    {
      outcome.problems.append(disagreement(field, .period(stated), .period(period)))
    }
    if let field = row.unit, !field.isBlank, let above = preamble.unit,
      let stated = unitAbove(above.text, period), stated != unit, catalogue.reportingParent(of: unit) != stated
    {
      outcome.problems.append(disagreement(field, .text(catalogue[stated].name), .text(catalogue[unit].name)))
    }
    let timeText = TimeText(utcOffset: catalogue.calendar.utcOffset)
    if let field = row.time, !field.isBlank, let time, let above = preamble.time.flatMap({ timeText.read($0.text) }),
      day(of: above) != day(of: time)
    {
      outcome.remarks.append(remark(field, .day(day(of: above)), .day(day(of: time))))
    }
    if let field = row.revision, !field.isBlank, let revision, let above = preamble.revision.flatMap({ Int($0.text) }),
      above != revision
    {
      outcome.remarks.append(remark(field, .text("lần \(above)"), .text("lần \(revision)")))
    }
  }

  /// Whether a section's title names the unit and the period of the rows that are silent, or other ones.
  mutating func statement(in title: String) -> ForeignSections.Statement {
    var statement = ForeignSections.Statement()
    let own = silent
    let body = PreambleLabel.parting(title.trimmed)?.1 ?? title
    if let period = own.period,
      case .period(let stated) = clues.completed(
        periodText.occurrence(in: title),
        year: preambleYear ?? clues.year ?? period.days.last.civil.year
      )
    {
      let days = period.days
      statement.period = days.contains(stated.days.first) && days.contains(stated.days.last)
      // A year stands in the names of campaigns.
      if case .months(.year, _) = stated.form { statement.period = nil }
    }
    if let unit = own.unit, let period = own.period, let stated = unitAbove(body, period) {
      statement.unit = stated == unit || catalogue.reportingParent(of: stated) == unit
    }
    return statement
  }

  private func unitAbove(_ name: String, _ period: Period) -> Ref<ReportingUnit>? {
    guard case .one(let unit) = names.unit(name, where: { catalogue[$0].isValid(within: period.days) }) else {
      return nil
    }
    return unit
  }

  private func day(of time: SubmissionTime) -> Day { time.moment.day(utcOffset: catalogue.calendar.utcOffset) }

  private func disagreement(_ field: RawField, _ stated: Part, _ content: Part) -> Problem {
    Problem(code: .preambleDisagrees, field: field, parts: ["stated": stated, "content": content])
  }

  private func remark(_ field: RawField, _ stated: Part, _ content: Part) -> Problem {
    let place = Phrase("Phần đầu bảng", "The head of the table")
    return Problem(
      code: .timeDisagrees,
      field: field,
      parts: ["place": .phrase(place), "stated": stated, "content": content]
    )
  }
}
