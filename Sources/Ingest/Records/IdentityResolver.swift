// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import Naming
import ReportModel

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
    /// Remarks that refuse nothing, such as a time that can't be read.
    var remarks: [Problem] = []
  }

  /// The parts that make rows one submission.
  struct Key: Hashable {
    var unit: Ref<ReportingUnit>
    var period: Period
    var time: SubmissionTime?
    var revision: Int?
    var kind: SubmissionKind
  }

  let catalogue: Catalogue
  let names: CatalogueNames
  let clues: PathClues
  let periodText: PeriodText

  init(catalogue: Catalogue, names: CatalogueNames, clues: PathClues) {
    self.catalogue = catalogue
    self.names = names
    self.clues = clues
    periodText = PeriodText(calendar: catalogue.calendar)
  }

  func resolve(_ identity: RawIdentity) -> Outcome {
    var outcome = Outcome()
    // The period comes before the unit: a name is looked up on the last day of the period (R10).
    let period = period(identity.period, &outcome)
    let unit = unit(identity.unit, on: period, &outcome)
    let time = time(identity.time, &outcome)
    let revision = revision(identity.revision, &outcome)
    let kind = kind(identity.kind, &outcome)
    if let period, let unit, let kind, outcome.problems.isEmpty {
      outcome.key = Key(unit: unit, period: period, time: time, revision: revision, kind: kind)
    }
    return outcome
  }

  // MARK: Period

  private func period(_ field: RawField?, _ outcome: inout Outcome) -> Period? {
    guard let field, !field.text.trimmed.isEmpty else {
      return period(clues.completedPeriod(), field, clues.period?.text ?? "", &outcome)
    }
    var reading = periodText.read(field.text)
    if case .withoutYear(let partial) = reading, let year = clues.year {
      reading = periodText.complete(partial, year: year)
    }
    return period(reading, field, field.text, &outcome)
  }

  private func period(
    _ reading: PeriodReading,
    _ field: RawField?,
    _ text: String,
    _ outcome: inout Outcome
  ) -> Period? {
    let said = RawField(value: .text(text), columnName: field?.columnName ?? "", column: field?.column)
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

  private func unit(_ field: RawField?, on period: Period?, _ outcome: inout Outcome) -> Ref<ReportingUnit>? {
    let isEligible = { (unit: Ref<ReportingUnit>) in
      period.map { catalogue[unit].isValid(within: $0.days) } ?? true
    }
    guard let field, !field.text.trimmed.isEmpty else {
      return unitOfPath(field, isEligible, &outcome)
    }
    switch names.unit(field.text, where: isEligible) {
    case .one(let unit): return unit
    case .several(let units):
      outcome.problems.append(
        Problem(code: .ambiguousUnit, field: field, parts: ["candidates": .list(units.map { catalogue[$0].id })])
      )
    case .none(let nearest):
      if let period, case .one(let unit) = names.unit(field.text, where: { _ in true }) {
        outcome.problems.append(
          Problem(
            code: .unitNotValid,
            field: field,
            parts: ["unit": .text(catalogue[unit].name), "day": .day(period.days.last)]
          )
        )
      } else {
        outcome.problems.append(
          Problem(
            code: LostText.isIn(field.text) ? .lostText : .unknownUnit,
            field: field,
            parts: ["candidates": .list(nearest.map { catalogue[$0].name })]
          )
        )
      }
    }
    return nil
  }

  private func unitOfPath(
    _ field: RawField?,
    _ isEligible: (Ref<ReportingUnit>) -> Bool,
    _ outcome: inout Outcome
  ) -> Ref<ReportingUnit>? {
    guard let clue = clues.units(where: isEligible), let first = clue.value.min() else {
      outcome.problems.append(Problem(code: .noUnit, field: field))
      return nil
    }
    guard clue.value.count == 1 else {
      outcome.problems.append(
        Problem(
          code: .ambiguousUnit,
          field: RawField(value: .text(clue.text), columnName: "", column: nil),
          parts: ["candidates": .list(clue.value.sorted().map { catalogue[$0].id })]
        )
      )
      return nil
    }
    return first
  }

  // MARK: Time, revision, kind

  private func time(_ field: RawField?, _ outcome: inout Outcome) -> SubmissionTime? {
    guard let field, !field.text.trimmed.isEmpty else { return clues.time?.value }
    guard let time = TimeText(utcOffset: catalogue.calendar.utcOffset).read(field.text) else {
      outcome.remarks.append(Problem(code: .badTime, field: field))
      return nil
    }
    return time
  }

  private func revision(_ field: RawField?, _ outcome: inout Outcome) -> Int? {
    guard let field, !field.text.trimmed.isEmpty else { return clues.revision?.value }
    let text = field.text.trimmed
    guard let number = Int(text), (1...1_000_000).contains(number) else {
      outcome.problems.append(Problem(code: .badRevision, field: field))
      return nil
    }
    return number
  }

  private func kind(_ field: RawField?, _ outcome: inout Outcome) -> SubmissionKind? {
    guard let field, !field.text.trimmed.isEmpty else { return clues.kind ?? .full }
    guard let kind = SubmissionKind(text: field.text) else {
      outcome.problems.append(Problem(code: .badKind, field: field))
      return nil
    }
    return kind
  }
}
