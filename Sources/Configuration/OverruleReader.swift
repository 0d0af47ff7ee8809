// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Tabular

/// Reads `reading:` of kgreport.yml: how the files of single units are read where detection goes wrong (R10).
struct OverruleReader {
  typealias Named = (unit: String, line: Int?, overrule: ReadingOverrule)

  let problems: ProblemList

  func read(_ root: SettingsMap) -> [Named] {
    root.maps("reading", allowing: ["unit", "encoding", "delimiter", "quote", "sheet"])
      .map { map in (map.requiredText("unit"), map.line(of: "unit"), overrule(map)) }
  }

  private func overrule(_ map: SettingsMap) -> ReadingOverrule {
    var overrule = ReadingOverrule(sheet: map.text("sheet"))
    if let name = map.text("encoding") {
      overrule.encoding = TextEncoding(named: name)?.rawValue
      if overrule.encoding == nil { map.refuse("encoding", .plain(TextEncoding.allCases.map(\.rawValue))) }
    }
    if let name = map.text("delimiter") {
      overrule.delimiter = CSVDialect(named: name)?.delimiter
      if overrule.delimiter == nil { map.refuse("delimiter", .plain([",", ";", "|", "tab"])) }
    }
    if let name = map.text("quote") {
      overrule.quote = CSVQuote(rawValue: name)?.rawValue
      if overrule.quote == nil { map.refuse("quote", .plain(CSVQuote.allCases.map(\.rawValue))) }
    }
    return overrule
  }

  /// Gives the overrules to the units that they name.
  func assign(_ overrules: [Named], in catalogue: inout Catalogue) {
    for (id, line, overrule) in overrules where !id.isEmpty {
      if catalogue.unit(withID: id).map({ catalogue.overrules[$0] != nil }) ?? false {
        let first = overrules.first { $0.unit == id }?.line
        problems.report(.repeatedID, line: line, found: id, ["first": .number(Int64(first ?? 0))])
      } else if let unit = catalogue.unit(withID: id) {
        catalogue.overrules[unit] = overrule
      } else {
        let ids = catalogue.units.map(\.id)
        problems.report(.unknownReference, line: line, found: id, ["key": "unit", "candidates": .list(ids)])
      }
    }
  }
}

extension Phrase {
  fileprivate static func plain(_ names: [String]) -> Phrase {
    let text = names.map { "“\($0)”" }.joined(separator: ", ")
    return Phrase(text, text)
  }
}
