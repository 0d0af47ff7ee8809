// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// Reads `parts:` of kgreport.yml: the units that send a period's report in parts (R1).
struct PartsReader {
  typealias Named = (unit: String, line: Int?, parts: UnitParts)

  private enum Way: String, CaseIterable {
    case campaign, sender
  }

  let problems: ProblemList

  func read(_ root: SettingsMap) -> [Named] {
    root.maps("parts", allowing: ["unit", "by", "senders"])
      .map { map in
        _ = map.requiredText("by")
        let senders = map.lines("senders").map(\.name)
        let way = map.choice("by", Way.self) ?? .campaign
        if way == .sender, senders.count < 2 {
          map.refuse("senders", Phrase("ít nhất hai bộ phận: senders: [a, b]", "two offices at least: senders: [a, b]"))
        }
        return (map.requiredText("unit"), map.line(of: "unit"), way == .sender ? .sender(senders) : .campaign)
      }
  }

  /// Gives the parts to the units that are named.
  func assign(_ named: [Named], in catalogue: inout Catalogue) {
    for (id, line, parts) in named where !id.isEmpty {
      guard let unit = catalogue.unit(withID: id) else {
        let ids = catalogue.units.map(\.id)
        problems.report(.unknownReference, line: line, found: id, ["key": "unit", "candidates": .list(ids)])
        continue
      }
      if catalogue.parts[unit] != nil {
        let first = named.first { $0.unit == id }?.line
        problems.report(.repeatedID, line: line, found: id, ["first": .number(Int64(first ?? 0))])
      } else {
        catalogue.parts[unit] = parts
      }
    }
  }
}
