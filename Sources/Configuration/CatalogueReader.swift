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
  /// - Returns: The catalogue, its units in the order in which reports list them.
  /// - Throws: ``ConfigurationError`` with every mistake of both files, each with its line.
  public static func read(
    settings: DecodedText,
    roster: DecodedText,
    settingsFile: String = "kgreport.yml",
    rosterFile: String = "units.csv"
  ) throws(ConfigurationError) -> Catalogue {
    let problems = (settings: ProblemList(file: settingsFile), roster: ProblemList(file: rosterFile))
    let read = SettingsReader(problems: problems.settings).read(String(decoding: settings.bytes, as: UTF8.self).nfc)
    // A roster is only judged by kinds and channels that stand: one missing kind must not condemn eighteen units.
    if let read, read.describesUnits {
      let rows = RosterReader(
        problems: problems.roster,
        kinds: read.kinds,
        kindTypes: read.kindTypes,
        channels: read.channels
      )
      .read(roster)
      var catalogue = catalogue(read, units: listed(rows.map(\.unit), kinds: read.kinds))
      OverruleReader(problems: problems.settings).assign(read.overrules, in: &catalogue)
      PartsReader(problems: problems.settings).assign(read.parts, in: &catalogue)
      checkNames(catalogue, lines: rows, problems: problems.roster)
      if problems.settings.findings.isEmpty, problems.roster.findings.isEmpty { return catalogue }
    }
    throw ConfigurationError(findings: problems.settings.findings + problems.roster.findings)
  }

  private static func catalogue(_ settings: SettingsReader.Settings, units: [ReportingUnit]) -> Catalogue {
    Catalogue(
      agency: settings.agency,
      calendar: settings.calendar,
      receivers: settings.receivers,
      campaigns: settings.campaigns,
      channels: settings.channels,
      kinds: settings.kinds,
      units: units,
      settings: settings.report,
      layouts: settings.layouts
    )
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

  /// Two units that answer to one name on one day make every such name in a file ambiguous: a mistake here.
  private static func checkNames(
    _ catalogue: Catalogue,
    lines rows: [(unit: ReportingUnit, line: Int)],
    problems: ProblemList
  ) {
    let names = CatalogueNames.unitNames(catalogue)
    let lines = Dictionary(rows.map { ($0.unit.id, $0.line) }) { first, _ in first }
    for ref in catalogue.unitRefs {
      let unit = catalogue[ref]
      for name in unit.aliases + [unit.name] {
        let other = names.holders(of: name)
          .first { $0 < ref && catalogue[$0].isConfusable(with: unit, as: name) }
        guard let other else { continue }
        problems.report(
          .sharedAlias,
          line: lines[unit.id],
          column: name == unit.name ? "name" : "aliases",
          found: name,
          ["first": .text(catalogue[other].id), "second": .text(unit.id)]
        )
      }
    }
  }
}

extension ReportingUnit {
  /// Whether both bear a name on some day; official names recur, and below different parents they stay apart.
  fileprivate func isConfusable(with other: ReportingUnit, as name: String) -> Bool {
    guard id != other.id, sharesDays(with: other) else { return false }
    let isOfficial = other.name == name && !aliases.contains(name)
    return !(isOfficial && parent != other.parent)
  }

  private func sharesDays(with other: ReportingUnit) -> Bool {
    let starts = max(validFrom ?? Day(number: .min), other.validFrom ?? Day(number: .min))
    let ends = min(validTo ?? Day(number: .max), other.validTo ?? Day(number: .max))
    return starts <= ends
  }
}
