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
      phrase(Phrase("{unit} ({files})", "{unit} ({files})")) { _ in
        ["unit": .text(name(of: unit)), "files": .phrase(files(unit.submissions))]
      }
    }
    return Finding(
      .sameAsOtherUnit,
      [
        "period": .period(period), "cells": .count(units[0].positives.count), "count": .count(units.count),
        "units": listed(names),
      ]
    )
    .asking(units.flatMap(\.submissions))
  }

  func sameAsBefore(_ unit: UnitRemarks) -> Finding? {
    guard let before = unit.repeated else { return nil }
    return Finding(
      .sameAsBefore,
      at: unit.location,
      [
        "unit": .text(name(of: unit)), "period": .period(period), "cells": .count(unit.positives.count),
        "before": .period(before.period), "other": .phrase(files(before.submissions)),
      ]
    )
    .asking(unit.submissions)
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
        "cells": listed(jumps.map(phrase)),
      ]
    )
    .asking(unit.submissions)
  }

  /// `PC dịch bệnh – Mạng xã hội: 250 bài đăng (08 kỳ trước từ 10 đến 14, trung vị 12, độ lệch trung vị 1,5)`.
  private func phrase(_ jump: Jump) -> Phrase {
    let before = jump.before
    return phrase(
      Phrase(
        "{cell}: {number} {pieces} ({count} kỳ trước từ {least} đến {greatest}, trung vị {median}, "
          + "độ lệch trung vị {deviation})",
        "{cell}: {number} {pieces} ({count} periods before: {least} to {greatest}, median {median}, MAD {deviation})"
      )
    ) { language in
      [
        "cell": .text(label(jump.cell)), "number": .number(jump.number),
        "pieces": .text(catalogue[jump.cell.channel].pieces(of: jump.quantity)), "count": .count(before.count),
        "least": .number(before.least), "greatest": .number(before.greatest),
        "median": .text(language.quarters(before.median)), "deviation": .text(language.quarters(before.deviation)),
      ]
    }
  }

  func uncounted(_ quantity: Quantity, of unit: UnitRemarks, _ uncounted: [Uncounted]) -> Finding {
    let cells = uncounted.map { each in
      phrase(Phrase("{cell}: {number} {pieces}", "{cell}: {number} {pieces}")) { _ in
        [
          "cell": .text(label(each.cell)), "number": .number(each.number),
          "pieces": .text(catalogue[each.cell.channel].pieces(of: quantity)),
        ]
      }
    }
    return Finding(
      quantity == .minutes ? .minutesWithoutCount : .reachWithoutCount,
      at: uncounted.first.map { unit.location(of: $0.cell) } ?? unit.location,
      [
        "unit": .text(name(of: unit)), "period": .period(period),
        "cells": listed(cells),
      ]
    )
    .asking(unit.submissions)
  }

  func forwardedDiffers(
    _ own: [SettledSubmission],
    of unit: Ref<ReportingUnit>,
    units: Int,
    _ differences: [ForwardedDifference]
  ) -> Finding {
    let cells = differences.map { each in
      phrase(
        Phrase("{cell}: [{own}, ]cộng được {sum} {pieces}", "{cell}: [{own}, ]the sum is {sum} {pieces}")
      ) { language in
        [
          "cell": .text(label(each.cell)), "own": .text(each.own.map(language.grouped) ?? ""), "sum": .number(each.sum),
          "pieces": .text(catalogue[each.cell.channel].pieces(of: each.quantity)),
        ]
      }
    }
    return Finding(
      .forwardedDiffers,
      at: own.first?.location ?? Location(),
      [
        "unit": .text(catalogue[unit].name), "period": .period(period), "count": .count(units),
        "cells": listed(cells),
      ]
    )
    .asking(own)
  }

  // MARK: Pieces

  private func name(of unit: UnitRemarks) -> String { catalogue[unit.unit].name }

  private func label(_ cell: CellKey) -> String {
    "\(catalogue[cell.campaign].shortName) – \(catalogue[cell.channel].name)"
  }

  /// The file of a unit's figures, which mostly is one; communes below a district send many.
  private func files(_ submissions: [SettledSubmission]) -> Phrase {
    let paths = Set(submissions.map(\.path))
    let first = SafeText.printable(submissions.first?.path ?? "")
    guard paths.count > 1 else { return Phrase(first, first) }
    return phrase(Phrase("{file} và {count} tệp khác", "{file} and {count} more")) { _ in
      ["file": .text(first), "count": .count(paths.count - 1)]
    }
  }

  /// A template filled in both languages, to be part of another one.
  private func phrase(_ template: Phrase, _ parts: (Language) -> KeyValuePairs<String, Part>) -> Phrase {
    Phrase(
      template.text(in: .vietnamese, parts(.vietnamese)),
      template.text(in: .english, parts(.english))
    )
  }

  private func listed(_ phrases: [Phrase]) -> Part {
    .phrase(
      phrase(Phrase("{shown}[; và {count} mục khác]", "{shown}[; and {count} more]")) { language in
        let shown = phrases.prefix(Self.longest).map { $0.text(in: language) }.joined(separator: "; ")
        let others = phrases.count - Self.longest
        return others > 0 ? ["shown": .text(shown), "count": .count(others)] : ["shown": .text(shown)]
      }
    )
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
