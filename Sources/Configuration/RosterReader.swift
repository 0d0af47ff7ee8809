// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Naming
import ReportModel
import Tabular

/// Reads units.csv, and the official roster form `code,name,type,parent_code,…`.
struct RosterReader {
  let problems: ProblemList
  let kinds: [UnitKind]
  let kindTypes: [String: Ref<UnitKind>]
  let channels: [Channel]

  /// The units in file order, each with the row it stands on (1-based, the header counted).
  func read(_ text: DecodedText) -> [(unit: ReportingUnit, row: Int)] {
    let rows = Table(csv: text, dialect: CSVSniffer.detect(in: text).dialect).rows
      .filter { row in
        row.cells.contains { !$0.isEmpty }
      }
    guard let header = rows.first else {
      problems.report(.keyMissing, line: 1, ["key": "id"])
      return []
    }
    let columns = Dictionary(
      header.cells.enumerated().map { ($0.element.nfc.trimmed.lowercased(), $0.offset) }
    ) { first, _ in first }
    let key = columns["id"] != nil ? "id" : "code"
    let required = [key, "name", columns["kind"] != nil ? "kind" : "type"]
    for name in required where columns[name] == nil {
      problems.report(.keyMissing, line: header.line, ["key": .text(name)])
    }
    guard required.allSatisfy({ columns[$0] != nil }) else { return [] }

    var ids: [String: Int] = [:]
    var units: [(unit: ReportingUnit, row: Int)] = []
    for row in rows.dropFirst() {
      let fields = Fields(row: row, columns: columns)
      guard let unit = unit(fields, key: key) else { continue }
      if let first = ids[unit.id] {
        problems.report(
          .repeatedID,
          line: row.line,
          column: key,
          found: unit.id,
          ["first": .number(Int64(first))]
        )
      }
      ids[unit.id] = ids[unit.id] ?? row.line
      units.append((unit, row.row))
    }
    checkReferences(units)
    return units
  }

  private func unit(_ fields: Fields, key: String) -> ReportingUnit? {
    let id = fields[key]
    let name = fields["name"]
    let kindName = fields["kind"].isEmpty ? fields["type"] : fields["kind"]
    guard !id.isEmpty, !name.isEmpty else {
      refuse(fields, Phrase("thiếu \(key) hoặc name", "\(key) or name is missing"))
      return nil
    }
    guard let kind = kindTypes[kindName.lowercased()] else {
      problems.report(
        .unknownReference,
        line: fields.row.line,
        column: "kind",
        found: kindName,
        ["key": "kind", "candidates": .list(kinds.map(\.id))]
      )
      return nil
    }
    let from = day(fields, "valid_from")
    let to = day(fields, "valid_to")
    if let from, let to, from > to {
      problems.report(.windowReversed, line: fields.row.line, ["from": .day(from), "to": .day(to)])
    }
    return ReportingUnit(
      id: id,
      name: name,
      kind: kind,
      parent: fields["parent"].isEmpty ? nil : fields["parent"],
      code: fields["code"],
      aliases: fields.list("aliases"),
      channels: self.channels(fields, of: kind),
      validFrom: from,
      validTo: to,
      successors: fields.list("successors")
    )
  }

  /// Ids parted by `;`, `*` for all, empty for what the kind has.
  private func channels(_ fields: Fields, of kind: Ref<UnitKind>) -> Set<Ref<Channel>> {
    let names = fields.list("channels")
    if names.isEmpty { return kinds[kind.index].channels }
    if names == ["*"] { return Set(channels.indices.map(Ref.init)) }
    return Set(
      names.compactMap { name in
        if let index = channels.firstIndex(where: { $0.id == name }) { return Ref(index) }
        problems.report(
          .unknownReference,
          line: fields.row.line,
          column: "channels",
          found: name,
          ["key": "channels", "candidates": .list(channels.map(\.id))]
        )
        return nil
      }
    )
  }

  private func day(_ fields: Fields, _ key: String) -> Day? {
    let text = fields[key]
    guard !text.isEmpty else { return nil }
    guard let day = Day(iso: text) else {
      problems.report(
        .badSetting,
        line: fields.row.line,
        column: key,
        found: text,
        [
          "key": .text(key),
          "expected": .phrase(Phrase("ngày có thật, dạng 2024-07-01", "an existing day, such as 2024-07-01")),
        ]
      )
      return nil
    }
    return day
  }

  private func checkReferences(_ units: [(unit: ReportingUnit, row: Int)]) {
    let ids = Set(units.map(\.unit.id))
    for (unit, row) in units {
      if let parent = unit.parent, !ids.contains(parent) {
        problems.report(.unknownReference, line: row, column: "parent", found: parent, ["key": "parent"])
      }
      for successor in unit.successors {
        let id = successor.prefix { $0 != ":" }
        if !ids.contains(String(id)) {
          problems.report(
            .unknownReference,
            line: row,
            column: "successors",
            found: String(id),
            ["key": "successors"]
          )
        }
      }
    }
  }

  private func refuse(_ fields: Fields, _ reason: Phrase) {
    problems.report(.badRosterRow, line: fields.row.line, ["reason": .phrase(reason)])
  }

  /// The cells of a row by their headings.
  private struct Fields {
    let row: Table.Row
    let columns: [String: Int]

    subscript(key: String) -> String {
      guard let index = columns[key], row.cells.indices.contains(index) else { return "" }
      return row.cells[index].nfc.trimmed
    }

    func list(_ key: String) -> [String] {
      self[key].split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
  }
}
