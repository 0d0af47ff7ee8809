// SPDX-License-Identifier: Apache-2.0

import ReportModel
import ReportPipeline

extension SlowBook {
  /// The last thing that was decided of how an entry counts; that something is accepted changes no figure.
  func answer(to entry: Entry) -> (kind: Decision.Kind, place: Int)? {
    for (place, ruling) in rulings.enumerated().reversed() {
      guard case .answer(let kind, let path, let unit, let days) = ruling.matter, kind != .accept,
        path == letters[entry.letter].path, unit ?? entry.unit == entry.unit, days ?? entry.days == entry.days
      else { continue }
      return (kind, place)
    }
    return nil
  }

  /// Figures that the officer set stand in the place of all that is said of them by whomever the unit's figures come
  /// from; of days that only overlap what is reported they have no place (R9).
  mutating func setByHand() {
    for ruling in rulings {
      guard case .correct(let unit, let days, let cell, let amounts) = ruling.matter else { continue }
      let own = entries.indices.filter {
        entries[$0].countsFor == unit && entries[$0].state == .counted && entries[$0].days.overlaps(days)
      }
      guard own.allSatisfy({ entries[$0].days == days }) else { continue }
      let said = own.compactMap { entries[$0].cells[cell] }
      var figure = amounts
      for quantity in Quantity.allCases {
        if amounts[quantity] == .missing {
          // What is not set stays as it is.
          if !said.isEmpty, R6.sum(said.map { $0[quantity] }) == .notApplicable { figure[quantity] = .notApplicable }
        } else {
          for index in own { entries[index].cells[cell]?[quantity] = .notApplicable }
        }
      }
      let statement = Statement(unit: unit, days: days)
      entries.append(
        Entry(
          letter: -1,
          number: 0,
          unit: unit,
          days: days,
          part: "",
          statement: statement,
          countsFor: unit,
          cells: [cell: figure]
        )
      )
    }
  }
}

extension Letter {
  /// The letter as it is understood with the names that the officer has explained.
  func explained(by rulings: [Ruling]) -> Letter {
    func meaning(_ kind: MatchRun.Kind, _ text: String) -> String? {
      YearFacts.aliases
        .first { alias in
          alias.kind == kind && alias.text == text
            && rulings.contains { $0.matter == .name(kind, text, alias.id) }
        }?
        .id
    }
    var letter = self
    for index in letter.statements.indices {
      if let alias = letter.statements[index].alias, meaning(.unit, alias) != nil {
        letter.statements[index].alias = nil
      }
      for line in letter.statements[index].lines.indices {
        switch letter.statements[index].lines[line].flaw {
        case .channel(let text):
          guard let id = meaning(.channel, text) else { continue }
          letter.statements[index].lines[line].cell.channel = id
        case .campaign(let text):
          guard let id = meaning(.campaign, text) else { continue }
          letter.statements[index].lines[line].cell.campaign = id
        case nil, .count: continue
        }
        letter.statements[index].lines[line].flaw = nil
      }
    }
    return letter
  }
}
