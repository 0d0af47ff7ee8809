// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import ReportModel
import Tabular

extension SubmissionBuilder {
  /// The amounts that a record states; the units of count of its channel tell whether a scale is meant.
  mutating func readAmounts(
    of record: RawRecord,
    _ channel: Channel?,
    _ problems: inout [RecordProblem]
  ) -> Amounts {
    var amounts = Amounts()
    var glued: [(quantity: Quantity, number: Int64, field: RawField)] = []
    for entry in record.quantities {
      do throws(QuantityProblem) {
        let reading = try Self.read(entry)
        amounts[entry.quantity] = reading.amount
        if let problem = scaleProblem(entry, reading, channel) { problems.append(problem) }
        if let problem = quantityProblem(entry, reading, channel) { problems.append(problem) }
        if let second = reading.second { glued.append((second.quantity, second.number, entry.field)) }
        remark(reading, of: entry, at: record)
      } catch {
        problems.append(
          RecordProblem(
            error.code,
            entry.field,
            ["first": .text(error.readings.first ?? ""), "second": .text(error.readings.last ?? "")]
          )
        )
      }
    }
    for (quantity, number, field) in glued {
      if amounts[quantity] == .missing {
        amounts[quantity] = .value(number)
      } else if amounts[quantity].number != number {
        problems.append(
          RecordProblem(
            .quantityElsewhere,
            field,
            ["first": .number(amounts.count.number ?? 0), "second": .number(number)]
          )
        )
      }
    }
    return amounts
  }

  /// What stands in cumulative columns beside the period's own; nil where nothing readable does.
  func cumulativeAmounts(of record: RawRecord) -> Amounts? {
    var amounts = Amounts()
    for entry in record.cumulative { amounts[entry.quantity] = (try? Self.read(entry).amount) ?? .missing }
    return amounts == Amounts() ? nil : amounts
  }

  /// Minutes or reach of a channel that states none: a figure in the wrong column, or a number torn at its comma.
  ///
  /// Views of articles, films and leaflets are stated by many and printed nowhere; they hide no figure.
  private func quantityProblem(
    _ entry: RawRecord.QuantityField,
    _ reading: QuantityReading,
    _ channel: Channel?
  ) -> RecordProblem? {
    guard let channel, reading.amount.number ?? 0 != 0, !channel.quantities.contains(entry.quantity),
      entry.quantity == .minutes || channel.measure == .broadcasts
    else { return nil }
    var field = entry.field
    field.value = .text(field.text + (entry.quantity == .minutes ? " phút" : " lượt, người"))
    return RecordProblem(.unitOfCount, field)
  }

  /// Figures are multiplied only where the scale is surely meant for them.
  private func scaleProblem(
    _ entry: RawRecord.QuantityField,
    _ reading: QuantityReading,
    _ channel: Channel?
  ) -> RecordProblem? {
    guard let scale = entry.scale, let channel, reading.amount.number ?? 0 != 0,
      !scale.fits(entry.quantity, of: channel)
    else { return nil }
    var field = entry.field
    field.value = .text(scale.text)
    return RecordProblem(.scaleUnsure, field, ["number": .text(entry.field.text)])
  }

  static func read(_ entry: RawRecord.QuantityField) throws(QuantityProblem) -> QuantityReading {
    switch entry.field.value {
    case .null: return QuantityReading(amount: .missing)
    case .uncomputed: throw QuantityProblem(.formulaWithoutValue)
    case .other: throw QuantityProblem(.notNumber)
    // A spreadsheet's 2 is as many hours as a text's "2".
    case .number(let number) where entry.isInHours:
      return try QuantityReader(quantity: entry.quantity, isInHours: true).read(number.text)
    case .number(let number) where entry.scale != nil:
      let scaled = try entry.scale?.applied(to: number.text, isDecimal: true)
      return QuantityReading(amount: scaled.map { .value($0, isApproximate: false) } ?? .missing)
    case .number(let number):
      return QuantityReading(amount: .value(try WholeNumberText(number).value, isApproximate: false))
    case .text(let text):
      return try QuantityReader(quantity: entry.quantity, isInHours: entry.isInHours, scale: entry.scale).read(text)
    }
  }

  private mutating func remark(_ reading: QuantityReading, of entry: RawRecord.QuantityField, at record: RawRecord) {
    let location = location(of: record, entry.field)
    if let number = reading.amount.number {
      if reading.amount.isApproximate {
        remark(Finding(.approximate, at: location, found: entry.field.text, ["number": .number(number)]))
      }
      if reading.convertedHours {
        remark(Finding(.hours, at: location, found: entry.field.text, ["number": .number(number)]))
      }
    }
    if let mark = reading.groupingMark, groupingMarks[mark] == nil {
      groupingMarks[mark] = record.number
      let other: Character = mark == "." ? "," : "."
      if mark == "." || mark == ",", let first = groupingMarks[other] {
        remark(Finding(.mixedNumberStyle, at: location, found: entry.field.text, ["first": .text("\(first)")]))
      }
    }
  }
}
