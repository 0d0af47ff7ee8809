// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel
import Tabular

/// Finds out which submission a record belongs to: from the row, then the file name, then the folders.
struct IdentityResolver {
  /// A problem that refuses the record, with the field at fault.
  struct Problem {
    var code: FindingCode
    var field: RawField?
    var parts: KeyValuePairs<String, Part> = [:]
  }

  /// What a record's identity comes to.
  struct Outcome {
    var key: Key?
    var problems: [Problem] = []
    /// Whether the figures count from the campaign's beginning (R5).
    var isCumulative = false
    /// Whether `Tổng cộng` stands in the unit's place.
    var isTotal = false
    /// Remarks that refuse nothing, such as a time that can't be read.
    var remarks: [Problem] = []
  }

  /// The parts that make rows one submission.
  struct Key: Hashable {
    var unit: Ref<ReportingUnit>
    var period: Period
    var time: SubmissionTime?
    var revision: Int?
    var isSupplement: Bool
  }

  let catalogue: Catalogue
  let names: CatalogueNames
  let clues: PathClues
  let periodText: PeriodText
  /// What stands above the table, for rows that are silent.
  var preamble = RawIdentity()

  /// The year that stands above the table, for a period without one.
  var preambleYear: Int?

  private var budget = CandidateBudget()

  /// The names that stand for units and are not theirs by the catalogue.
  private(set) var used = UsedNames()

  /// Whether a date was read as day, month, year.
  private(set) var readsDayFirst = false

  init(catalogue: Catalogue, names: CatalogueNames, clues: PathClues) {
    self.catalogue = catalogue
    self.names = names
    self.clues = clues
    periodText = PeriodText(calendar: catalogue.calendar)
  }

  mutating func resolve(_ identity: RawIdentity) -> Outcome {
    var outcome = Outcome()
    outcome.isTotal = identity.unit.map { !$0.isTooLong && TotalLabel.matches($0.text) } ?? false
    let stated = identity.completed(by: preamble)
    // The period comes before the unit: a name is looked up on the last day of the period (R10).
    let period = period(stated.period, &outcome)
    let unit = unit(stated.unit, on: period, &outcome)
    compareAbove(identity, period, unit, &outcome)
    let time = time(stated.time, &outcome)
    let revision = revision(stated.revision, &outcome)
    let kind = kind(stated.kind, &outcome)
    readsDayFirst =
      readsDayFirst || [stated.period, stated.time].contains { $0.map { DateText.isDayFirst($0.text) } ?? false }
    if let period, let unit { comparePreamble(identity, period, unit, time, revision, &outcome) }
    if let period, let unit, let kind, outcome.problems.isEmpty {
      outcome.isCumulative = kind == .cumulative
      outcome.key = Key(unit: unit, period: period, time: time, revision: revision, isSupplement: kind == .supplement)
    }
    return outcome
  }

  /// A blank cell below a name may mean that name; where the file or its head says another one nobody knows which.
  private mutating func compareAbove(
    _ identity: RawIdentity,
    _ period: Period?,
    _ unit: Ref<ReportingUnit>?,
    _ outcome: inout Outcome
  ) {
    var other = Outcome()
    if let above = identity.periodAbove, let period, self.period(above, &other) != period {
      outcome.problems.append(Problem(code: .noPeriod, field: identity.period))
    }
    if let above = identity.unitAbove, let unit, self.unit(above, on: period, &other) != unit {
      outcome.problems.append(Problem(code: .noUnit, field: identity.unit))
    }
  }

  /// The unit and the period of rows that name none, each if it is known.
  var silent: (unit: Ref<ReportingUnit>?, period: Period?) {
    var (copy, outcome) = (self, Outcome())
    let period = copy.period(preamble.period, &outcome)
    return (copy.unit(preamble.unit, on: period, &outcome), period)
  }

  // MARK: Period

  private func period(_ field: RawField?, _ outcome: inout Outcome) -> Period? {
    guard let field, !field.isBlank else {
      return period(clues.period, field, clues.periods.first?.text ?? "", &outcome)
    }
    let reading = field.isTooLong ? PeriodReading.bad(Phrase("quá dài", "too long")) : periodText.read(field.text)
    return period(clues.completed(reading, year: preambleYear ?? clues.year), field, field.text, &outcome)
  }

  private func period(
    _ reading: PeriodReading,
    _ field: RawField?,
    _ text: String,
    _ outcome: inout Outcome
  ) -> Period? {
    let said = RawField(
      value: .text(text),
      columnName: field?.columnName ?? "",
      column: field?.column,
      place: field?.place
    )
    switch reading {
    case .period(let period): return period
    case .withoutYear: outcome.problems.append(Problem(code: .periodWithoutYear, field: said))
    case .bad(let reason):
      outcome.problems.append(Problem(code: .badPeriod, field: said, parts: ["reason": .phrase(reason)]))
    case .absent: outcome.problems.append(Problem(code: .noPeriod, field: field))
    }
    return nil
  }

  // MARK: Unit

  /// The unit that bears the name on the period's last day (R10), or that ended within the period (R15).
  private mutating func unit(_ field: RawField?, on period: Period?, _ outcome: inout Outcome) -> Ref<ReportingUnit>? {
    guard let field, !field.isBlank else { return unitOfPath(field, on: period, &outcome) }
    if field.isTooLong {
      outcome.problems.append(Problem(code: .unknownUnit, field: field))
      return nil
    }
    let isEligible = { [catalogue] (unit: Ref<ReportingUnit>) in
      period.map { catalogue[unit].isValid(within: $0.days) } ?? true
    }
    switch budget.match(
      field.text,
      in: names.units,
      where: isEligible,
      by: { [names] in names.unit($0, where: isEligible) }
    )
    {
    case .one(let unit):
      used.note(field.text, for: catalogue[unit].name, id: catalogue[unit].id)
      return unit
    case .several(let units): return theOne(of: Set(units), on: period, field, &outcome)
    case .none(let nearest):
      outcome.problems.append(unknownUnit(field, on: period, nearest))
      return nil
    }
  }

  private func unitOfPath(_ field: RawField?, on period: Period?, _ outcome: inout Outcome) -> Ref<ReportingUnit>? {
    let clue = clues.units { unit in period.map { catalogue[unit].isValid(within: $0.days) } ?? true }.first
    guard let clue else {
      outcome.problems.append(Problem(code: .noUnit, field: field))
      return nil
    }
    return theOne(of: clue.value, on: period, RawField(value: .text(clue.text), columnName: "", column: nil), &outcome)
  }

  /// The one of several units that exists on the period's last day; with more than one nothing is chosen.
  private func theOne(
    of units: Set<Ref<ReportingUnit>>,
    on period: Period?,
    _ field: RawField,
    _ outcome: inout Outcome
  ) -> Ref<ReportingUnit>? {
    let valid = units.filter { unit in period.map { catalogue[unit].isValid(on: $0.days.last) } ?? true }
    let left = (valid.isEmpty ? units : valid).sorted()
    guard left.count > 1 else { return left.first }
    outcome.problems.append(
      Problem(code: .ambiguousUnit, field: field, parts: ["candidates": .list(left.map { catalogue[$0].id })])
    )
    return nil
  }

  private func unknownUnit(_ field: RawField, on period: Period?, _ nearest: [Ref<ReportingUnit>]) -> Problem {
    if let period, !names.units.occurrences(in: field.text).isEmpty,
      case .one(let unit) = names.unit(field.text, where: { _ in true })
    {
      return Problem(
        code: .unitNotValid,
        field: field,
        parts: ["unit": .text(catalogue[unit].name), "day": .day(period.days.last)]
      )
    }
    return Problem(
      code: LostText.isIn(field.text) ? .lostText : .unknownUnit,
      field: field,
      parts: ["candidates": .list(nearest.map { catalogue[$0].name })]
    )
  }

  // MARK: Time, revision, kind

  private func time(_ field: RawField?, _ outcome: inout Outcome) -> SubmissionTime? {
    guard let field, !field.isBlank else { return clues.time?.value }
    guard !field.isTooLong, let time = TimeText(utcOffset: catalogue.calendar.utcOffset).read(field.text) else {
      outcome.remarks.append(Problem(code: .badTime, field: field))
      return clues.time?.value
    }
    return time
  }

  private func revision(_ field: RawField?, _ outcome: inout Outcome) -> Int? {
    guard let field, !field.isBlank else { return clues.revision?.value }
    let number: Int64? =
      if case .number(let number) = field.value { number.wholeNumber } else { Int64(field.text.trimmed) }
    guard let number, (1...1_000_000).contains(number) else {
      outcome.problems.append(Problem(code: .badRevision, field: field))
      return nil
    }
    return Int(number)
  }

  private func kind(_ field: RawField?, _ outcome: inout Outcome) -> SubmissionKind? {
    guard let field, !field.isBlank else { return clues.kind ?? .full }
    guard !field.isTooLong, let kind = SubmissionKind(text: field.text) else {
      outcome.problems.append(Problem(code: .badKind, field: field))
      return nil
    }
    return kind
  }
}
