// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Tabular

extension SubmissionBuilder {
  mutating func readAmounts(of record: RawRecord, _ problems: inout [RecordProblem]) -> Amounts {
    var amounts = Amounts()
    var glued: [(quantity: Quantity, number: Int64, field: RawField)] = []
    for entry in record.quantities {
      do throws(QuantityProblem) {
        let reading = try Self.read(entry)
        amounts[entry.quantity] = reading.amount
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

  static func read(_ entry: RawRecord.QuantityField) throws(QuantityProblem) -> QuantityReading {
    switch entry.field.value {
    case .null: return QuantityReading(amount: .missing)
    case .other: throw QuantityProblem(.notNumber)
    // A spreadsheet's 2 is as many hours as a text's "2".
    case .number(let number) where entry.isInHours:
      return try QuantityReader(quantity: entry.quantity, isInHours: true).read(number.text)
    case .number(let number):
      return QuantityReading(amount: .value(try WholeNumberText(number).value, isApproximate: false))
    case .text(let text):
      return try QuantityReader(quantity: entry.quantity, isInHours: entry.isInHours).read(text)
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
