// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// Looks for a figure that two sheets of one workbook state.
///
/// A summary beside its details, or a copy made for printing, would be counted twice. Whether the sheets add up cannot
/// be seen from the figures, so it is asked and not guessed; only sheets of different days surely add up.
struct SheetComparison {
  /// One figure of a submission.
  private struct Stated: Hashable {
    var cell: CellKey
    var quantity: Quantity
  }

  let path: String
  let catalogue: Catalogue

  /// What was found of a submission's sheets.
  struct Outcome {
    /// The first figure that stands on a second sheet.
    var finding: Finding?

    /// The sheets of different days that were added up.
    var dailySheets: [String] = []
  }

  /// Compares the sheets of a submission.
  func compare(_ submission: Submission) -> Outcome {
    var outcome = Outcome()
    guard submission.observations.haveSheets else { return outcome }
    var sheets: [Stated: [String]] = [:]
    var days: [String: DayRange?] = [:]
    for observation in submission.observations {
      guard let sheet = observation.sheet else { return outcome }
      if days[sheet] == nil { days[sheet] = .some(SheetDays.days(of: sheet, in: submission.period.days)) }
      for quantity in Quantity.allCases where observation.amounts[quantity].number != nil {
        let stated = Stated(cell: observation.cell, quantity: quantity)
        let others = sheets[stated, default: []]
        if others.contains(sheet) { continue }
        for other in others {
          guard let one = days[sheet] ?? nil, let another = days[other] ?? nil, !one.overlaps(another) else {
            outcome.finding = finding(observation, on: sheet, and: other)
            return outcome
          }
          for name in [other, sheet] where !outcome.dailySheets.contains(name) { outcome.dailySheets.append(name) }
        }
        sheets[stated] = others + [sheet]
      }
    }
    return outcome
  }

  /// That sheets were added up, in words.
  static func choice(_ sheets: [String]) -> ReadingChoice {
    let list = Part.list(sheets)
    return ReadingChoice(
      Phrase("Các trang tính theo ngày, cộng lại", "sheets of single days, added up"),
      Phrase(list.text(in: .vietnamese), list.text(in: .english))
    )
  }

  private func finding(_ observation: Observation, on sheet: String, and first: String) -> Finding {
    let campaign = catalogue[observation.cell.campaign].name
    let channel = catalogue[observation.cell.channel].name
    return Finding(
      .statedOnTwoSheets,
      at: Location(file: path, sheet: sheet, row: observation.row),
      found: "\(campaign), \(channel)",
      ["other": .text(first)]
    )
  }
}

/// Compares the period that a sheet's name states with what stands in the sheet: the sheet wins, and it is said.
struct SheetNameComparison {
  let path: String
  let catalogue: Catalogue

  /// Warnings for sheets such as `Tuần 27` that hold another week.
  func findings(in submissions: [Submission]) -> [Finding] {
    var periods: [String: [Period]] = [:]
    var names: [String] = []
    for submission in submissions where submission.observations.haveSheets {
      for observation in submission.observations {
        guard let sheet = observation.sheet, periods[sheet]?.last != submission.period else { continue }
        if periods[sheet] == nil { names.append(sheet) }
        periods[sheet, default: []].append(submission.period)
      }
    }
    return names.compactMap { finding($0, periods[$0] ?? []) }
  }

  private func finding(_ sheet: String, _ periods: [Period]) -> Finding? {
    guard let content = periods.first, sheet.utf8.count <= 200 else { return nil }
    let text = PeriodText(calendar: catalogue.calendar)
    var reading = text.occurrence(in: sheet)
    if case .withoutYear(let partial) = reading {
      reading = text.complete(partial, year: Int(content.name.prefix(4)) ?? content.days.last.civil.year)
    }
    guard case .period(let stated) = reading, !periods.contains(where: { $0.days.overlaps(stated.days) }) else {
      return nil
    }
    let place = Phrase("Tên trang tính", "The sheet's name")
    return Finding(
      .disagree,
      at: Location(file: path, sheet: sheet),
      ["place": .phrase(place), "stated": .text(stated.name), "content": .text(content.name)]
    )
  }
}
