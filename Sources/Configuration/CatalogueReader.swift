// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming
public import ReportModel
public import Tabular

/// Reads a catalogue from the two files of a workspace and checks it whole.
public enum CatalogueReader {
  /// The catalogue that kgreport.yml and units.csv describe.
  ///
  /// - Parameters:
  ///   - settings: The text of kgreport.yml.
  ///   - roster: The text of units.csv.
  ///   - settingsFile: The first file's name in findings.
  ///   - rosterFile: The second file's name in findings.
  /// - Returns: A catalogue without mistakes.
  /// - Throws: ``ConfigurationError`` with every mistake of both files, each with its line.
  public static func read(
    settings: DecodedText,
    roster: DecodedText,
    settingsFile: String = "kgreport.yml",
    rosterFile: String = "units.csv"
  ) throws(ConfigurationError) -> Catalogue {
    let settingsProblems = ProblemList(file: settingsFile)
    let read = SettingsReader(problems: settingsProblems)
      .read(
        String(decoding: settings.bytes, as: UTF8.self).nfc
      )
    let rosterProblems = ProblemList(file: rosterFile)
    // A roster is only judged against settings that stand: one missing kind must not condemn eighteen units.
    let rows =
      settingsProblems.findings.isEmpty
      ? RosterReader(
        problems: rosterProblems,
        kinds: read.kinds,
        kindTypes: read.kindTypes,
        channels: read.channels
      )
      .read(roster) : []
    let catalogue = Catalogue(
      agency: read.agency,
      calendar: read.calendar,
      receivers: read.receivers,
      campaigns: read.campaigns,
      channels: read.channels,
      kinds: read.kinds,
      units: listed(rows.map(\.unit), kinds: read.kinds),
      settings: read.report
    )
    checkNames(catalogue, rows: rows, settings: settingsProblems, roster: rosterProblems)
    let findings = settingsProblems.findings + rosterProblems.findings
    guard findings.isEmpty else { throw ConfigurationError(findings: findings) }
    return catalogue
  }

  /// The order of the annexes: groups as kinds name them, kinds within, then official codes; never values.
  private static func listed(_ units: [ReportingUnit], kinds: [UnitKind]) -> [ReportingUnit] {
    var groups: [String] = []
    for kind in kinds where !groups.contains(kind.group) { groups.append(kind.group) }
    func rank(_ unit: ReportingUnit) -> Int { groups.firstIndex(of: kinds[unit.kind.index].group) ?? 0 }
    return units.enumerated()
      .sorted { one, other in
        let left = (rank(one.element), one.element.kind.index)
        let right = (rank(other.element), other.element.kind.index)
        guard left == right else { return left < right }
        let codes = (Int(one.element.code) ?? 0, Int(other.element.code) ?? 0)
        return codes.0 == codes.1 ? one.offset < other.offset : codes.0 < codes.1
      }
      .map(\.element)
  }

  /// Two things that answer to one name make every such name in a file ambiguous: that is a mistake here.
  private static func checkNames(
    _ catalogue: Catalogue,
    rows: [(unit: ReportingUnit, row: Int)],
    settings: ProblemList,
    roster: ProblemList
  ) {
    let names = CatalogueNames(catalogue)
    let lines = Dictionary(rows.map { ($0.unit.id, $0.row) }) { first, _ in first }
    for unit in catalogue.unitRefs {
      for alias in catalogue[unit].aliases + [catalogue[unit].name] {
        let holders = names.units.holders(of: alias)
          .filter { other in
            other != unit && catalogue[other].sharesDays(with: catalogue[unit])
          }
        guard let other = holders.first, other < unit else { continue }
        roster.report(
          .sharedAlias,
          line: lines[catalogue[unit].id],
          column: "aliases",
          found: alias,
          ["first": .text(catalogue[other].id), "second": .text(catalogue[unit].id)]
        )
      }
    }
    checkNames(of: catalogue.campaigns.map { ($0.id, [$0.id, $0.name] + $0.aliases) }, in: settings)
    checkNames(of: catalogue.channels.map { ($0.id, [$0.id, $0.name] + $0.aliases) }, in: settings)
  }

  private static func checkNames(of things: [(id: String, names: [String])], in problems: ProblemList) {
    var index = NameIndex<String>()
    for (id, names) in things {
      for name in names {
        if let other = index.holders(of: name).first(where: { $0 != id }) {
          problems.report(.sharedAlias, line: nil, found: name, ["first": .text(other), "second": .text(id)])
        }
        index.add(name, for: id)
      }
    }
  }
}

extension ReportingUnit {
  fileprivate func sharesDays(with other: ReportingUnit) -> Bool {
    let starts = max(validFrom ?? Day(number: .min), other.validFrom ?? Day(number: .min))
    let ends = min(validTo ?? Day(number: .max), other.validTo ?? Day(number: .max))
    return starts <= ends
  }
}
