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

  /// The units in file order, each with the line it stands on (1-based, the header counted).
  func read(_ text: DecodedText) -> [(unit: ReportingUnit, line: Int)] {
    let rows = Table(csv: text, dialect: CSVSniffer.detect(in: text).dialect).rows
      .filter { row in row.cells.contains { !$0.isEmpty } }
    guard let header = rows.first else {
      problems.report(.keyMissing, line: 1, ["key": "id"])
      return []
    }
    let columns = Dictionary(
      header.cells.enumerated().map { ($0.element.nfc.trimmed.lowercased(), $0.offset) }
    ) { first, _ in first }
    guard checkHeader(header, columns) else { return [] }

    let form: Form = columns["id"] != nil ? .own : .official
    let units = rows.dropFirst()
      .compactMap { row -> (unit: ReportingUnit, line: Int)? in
        guard checkShape(row, of: header) else { return nil }
        return unit(Fields(row: row, columns: columns), form).map { ($0, row.line) }
      }
    checkIDs(units, form)
    SuccessorReader(problems: problems).check(units)
    return form == .own ? checkingParents(units) : withoutOuterParents(units)
  }

  /// How a roster is laid out.
  private enum Form {
    /// The columns that ``Form/columns`` lists.
    case own
    /// `code,name,type,parent_code,…` of the statistical office, whose further columns are passed over.
    case official

    var id: String { self == .own ? "id" : "code" }
    var parent: String { self == .own ? "parent" : "parent_code" }

    static let columns = [
      "id", "name", "kind", "type", "parent", "code", "aliases", "channels", "valid_from", "valid_to", "successors",
    ]
  }

  private func checkHeader(_ header: Table.Row, _ columns: [String: Int]) -> Bool {
    let key = columns["id"] != nil ? "id" : "code"
    let missing = [key, "name", columns["kind"] != nil ? "kind" : "type"].filter { columns[$0] == nil }
    for name in missing { problems.report(.keyMissing, line: header.line, ["key": .text(name)]) }
    if key == "id" {
      for name in columns.keys.sorted() where !name.isEmpty && !Form.columns.contains(name) {
        problems.report(
          .unknownKey,
          line: header.line,
          column: name,
          found: name,
          ["candidates": .list(Form.columns)]
        )
      }
    }
    return missing.isEmpty
  }

  private func checkShape(_ row: Table.Row, of header: Table.Row) -> Bool {
    guard row.problems.isEmpty else {
      refuse(row, Phrase("dấu ngoặc kép không khép lại", "a quotation mark is not closed"))
      return false
    }
    guard row.cells.dropFirst(header.cells.count).allSatisfy(\.isEmpty) else {
      refuse(row, Phrase("nhiều ô hơn tiêu đề", "it has more cells than the heading"))
      return false
    }
    return true
  }

  private func checkIDs(_ units: [(unit: ReportingUnit, line: Int)], _ form: Form) {
    var lines: [String: Int] = [:]
    for (unit, line) in units {
      if let first = lines[unit.id] {
        let parts: KeyValuePairs<String, Part> = ["first": .number(Int64(first))]
        problems.report(.repeatedID, line: line, column: form.id, found: unit.id, parts)
      }
      lines[unit.id] = lines[unit.id] ?? line
    }
  }

  private func unit(_ fields: Fields, _ form: Form) -> ReportingUnit? {
    let id = fields[form.id]
    let name = fields["name"]
    let kindName = fields["kind"].isEmpty ? fields["type"] : fields["kind"]
    guard !id.isEmpty, !name.isEmpty else {
      refuse(fields.row, Phrase("thiếu \(form.id) hoặc name", "\(form.id) or name is missing"))
      return nil
    }
    if !id.isSlug { refuse(fields, form.id, .slug) }
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
      parent: fields[form.parent].isEmpty ? nil : fields[form.parent],
      code: fields["code"],
      aliases: fields.list("aliases"),
      channels: self.channels(fields, of: kind),
      validFrom: from,
      validTo: to,
      successors: SuccessorReader(problems: problems).read(fields.list("successors"), line: fields.row.line)
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
    let day = Day(iso: text)
    if day == nil { refuse(fields, key, .existingDay) }
    return day
  }

  /// Parents have to be units of the roster.
  private func checkingParents(
    _ units: [(unit: ReportingUnit, line: Int)]
  ) -> [(unit: ReportingUnit, line: Int)] {
    let ids = Set(units.map(\.unit.id))
    for (unit, line) in units {
      guard let parent = unit.parent, !ids.contains(parent) else { continue }
      problems.report(.unknownReference, line: line, column: "parent", found: parent, ["key": "parent"])
    }
    return units
  }

  /// The official form names the province as the parent of its districts, which is no unit here.
  private func withoutOuterParents(
    _ units: [(unit: ReportingUnit, line: Int)]
  ) -> [(unit: ReportingUnit, line: Int)] {
    let ids = Set(units.map(\.unit.id))
    return units.map { unit, line in
      let isInside = unit.parent.map(ids.contains) ?? true
      return (isInside ? unit : unit.withoutParent, line)
    }
  }

  private func refuse(_ row: Table.Row, _ reason: Phrase) {
    problems.report(.badRosterRow, line: row.line, ["reason": .phrase(reason)])
  }

  private func refuse(_ fields: Fields, _ key: String, _ expected: Phrase) {
    problems.report(
      .badSetting,
      line: fields.row.line,
      column: key,
      found: fields[key],
      ["key": .text(key), "expected": .phrase(expected)]
    )
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

extension ReportingUnit {
  fileprivate var withoutParent: ReportingUnit {
    ReportingUnit(
      id: id,
      name: name,
      kind: kind,
      parent: nil,
      code: code,
      aliases: aliases,
      channels: channels,
      validFrom: validFrom,
      validTo: validTo,
      successors: successors
    )
  }
}
