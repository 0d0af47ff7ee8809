// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// The findings of the plausibility rules: few lines, each with what it rests on.
struct PlausibilityWording {
  let catalogue: Catalogue
  let period: Period

  /// How many cells or units one finding names; the rest is counted.
  private static let longest = 5

  func sameAsOtherUnits(_ units: [UnitRemarks]) -> Finding {
    let names = units.map { unit in
      let place = "\(name(of: unit)) (\(paths(unit.submissions)))"
      return Phrase(place, place)
    }
    return Finding(
      .sameAsOtherUnit,
      [
        "period": .period(period), "cells": .count(units[0].positives.count), "count": .count(units.count),
        "units": listed(names, rest: Phrase("đơn vị", "units")),
      ]
    )
  }

  func sameAsBefore(_ unit: UnitRemarks) -> Finding? {
    guard let before = unit.repeated else { return nil }
    return Finding(
      .sameAsBefore,
      at: unit.location,
      [
        "unit": .text(name(of: unit)), "period": .period(period), "cells": .count(unit.positives.count),
        "before": .period(before.period), "other": .text(paths(before.submissions)),
      ]
    )
  }

  func jumps(_ unit: UnitRemarks) -> Finding {
    let jumps = unit.jumps
    let first = jumps.map(\.since).min() ?? period.days.first
    let last = jumps.map(\.until).max() ?? period.days.last
    return Finding(
      .jump,
      at: jumps.first.map { unit.location(of: $0.cell) } ?? unit.location,
      [
        "unit": .text(name(of: unit)), "period": .period(period), "count": .count(jumps.count),
        "first": .day(first), "last": .day(last),
        "cells": listed(jumps.map(phrase), rest: Phrase("số liệu", "figures")),
      ]
    )
  }

  /// `PC dịch bệnh – Mạng xã hội: 250 bài đăng (08 kỳ trước từ 10 đến 14, trung vị 12, độ lệch trung vị 1,5)`.
  private func phrase(_ jump: Jump) -> Phrase {
    let (label, spread) = (label(jump.cell), jump.before)
    let pieces = catalogue[jump.cell.channel].pieces(of: jump.quantity)
    func text(_ template: Phrase, _ language: Language) -> String {
      "\(label): \(language.grouped(jump.number)) \(pieces) ("
        + template.text(
          in: language,
          [
            "count": .count(spread.count), "least": .number(spread.least), "greatest": .number(spread.greatest),
            "median": .text(language.quarters(spread.median)), "deviation": .text(language.quarters(spread.deviation)),
          ]
        ) + ")"
    }
    let before = Phrase(
      "{count} kỳ trước từ {least} đến {greatest}, trung vị {median}, độ lệch trung vị {deviation}",
      "{count} periods before: {least} to {greatest}, median {median}, MAD {deviation}"
    )
    return Phrase(text(before, .vietnamese), text(before, .english))
  }

  func uncounted(_ quantity: Quantity, of unit: UnitRemarks, _ uncounted: [Uncounted]) -> Finding {
    let cells = uncounted.map { each in
      let pieces = catalogue[each.cell.channel].pieces(of: quantity)
      return Phrase(
        "\(label(each.cell)): \(Language.vietnamese.grouped(each.number)) \(pieces)",
        "\(label(each.cell)): \(Language.english.grouped(each.number)) \(pieces)"
      )
    }
    return Finding(
      quantity == .minutes ? .minutesWithoutCount : .reachWithoutCount,
      at: uncounted.first.map { unit.location(of: $0.cell) } ?? unit.location,
      [
        "unit": .text(name(of: unit)), "period": .period(period),
        "cells": listed(cells, rest: Phrase("số liệu", "figures")),
      ]
    )
  }

  // MARK: Pieces

  private func name(of unit: UnitRemarks) -> String { catalogue[unit.unit].name }

  private func label(_ cell: CellKey) -> String {
    "\(catalogue[cell.campaign].shortName) – \(catalogue[cell.channel].name)"
  }

  /// A unit's figures mostly come in one file; communes below a district send many.
  private func paths(_ submissions: [SettledSubmission]) -> String {
    var seen: Set<String> = []
    let paths = submissions.map(\.path).filter { seen.insert($0).inserted }
    guard let first = paths.first else { return "" }
    return paths.count == 1 ? SafeText.printable(first) : "\(SafeText.printable(first)), +\(paths.count - 1)"
  }

  private func listed(_ phrases: [Phrase], rest: Phrase) -> Part {
    func text(_ language: Language) -> String {
      let shown = phrases.prefix(Self.longest).map { $0.text(in: language) }.joined(separator: "; ")
      guard phrases.count > Self.longest else { return shown }
      return Phrase("{shown}; và {count} {rest} khác", "{shown}; and {count} more {rest}")
        .text(
          in: language,
          ["shown": .text(shown), "count": .count(phrases.count - Self.longest), "rest": .phrase(rest)]
        )
    }
    return .phrase(Phrase(text(.vietnamese), text(.english)))
  }
}

extension Language {
  /// A number of quarters from 0 up as people write it: `12,5` in Vietnamese, `12.5` in English.
  fileprivate func quarters(_ quarters: Int128) -> String {
    let (whole, rest) = quarters.quotientAndRemainder(dividingBy: 4)
    let fraction = ["", "25", "5", "75"][Int(rest)]
    let mark = self == .vietnamese ? "," : "."
    return grouped(Int64(clamping: whole)) + (fraction.isEmpty ? "" : mark + fraction)
  }
}
