// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// Judges whether a layout can be made of figures at all, and whether what it adds up may be added (R8).
struct LayoutCheck {
  let layout: Layout
  let map: SettingsMap
  let notes: [NameClaims.Claim]
  let channels: [Channel]?
  let problems: ProblemList

  func check() {
    checkRows()
    checkTotals()
    checkColumns()
    for (node, map) in zip(layout.columns, map.quietMaps("columns")) {
      check(node, map, within: FigureSelection(), hasCampaign: false, hasChannel: false)
    }
    checkNotes()
  }

  // MARK: Rows

  private func checkRows() {
    let rows = map.quietMaps("rows")
    let dimensions = layout.rows.map(\.dimension)
    for (index, pair) in zip(layout.rows, rows).enumerated() {
      if let reason = Self.fault(of: pair.0.dimension, at: index, in: dimensions, hasCampaign: layout.isForEachCampaign)
      {
        problems.report(
          .layoutRows,
          line: pair.1.line(of: "by"),
          found: pair.0.dimension.rawValue,
          ["reason": .phrase(reason)]
        )
      }
    }
  }

  private static func fault(
    of dimension: LayoutLevel.Dimension,
    at index: Int,
    in all: [LayoutLevel.Dimension],
    hasCampaign: Bool
  ) -> Phrase? {
    let (before, behind) = (all[..<index], all[(index + 1)...])
    func mustPrecede(_ names: [LayoutLevel.Dimension]) -> Phrase? {
      guard !names.contains(where: behind.contains) else { return nil }
      let text = names.map(\.rawValue).joined(separator: ", ")
      return Phrase("phía dưới phải có by: \(text)", "by: \(text) has to stand below it")
    }
    if before.contains(dimension) { return Phrase("đã ghi ở trên", "it stands above already") }
    switch dimension {
    case .measure: return mustPrecede([.indicator, .channel])
    case .group: return mustPrecede([.unit])
    case .phase where !hasCampaign && !before.contains(.campaign):
      return Phrase("cần each: campaign, hoặc by: campaign ở trên", "it needs each: campaign, or by: campaign above")
    case .phase: return mustPrecede([.period])
    case .campaign where hasCampaign:
      return Phrase("each: campaign đã tách theo nội dung", "each: campaign parts the campaigns already")
    case .indicator where before.contains(.channel), .channel where before.contains(.indicator):
      return Phrase("không dùng cùng channel", "channel and indicator exclude each other")
    case .period where before.contains(.unit) || behind.contains(.unit):
      return Phrase("không có số liệu từng kỳ của từng đơn vị", "there are no figures of periods by unit")
    default: return nil
    }
  }

  /// Nothing is added across campaigns unless the layout asks for it, nor across units of count at all.
  private func checkTotals() {
    var totals: [(below: Int, line: Int?)] = []
    for (index, row) in map.quietMaps("rows").enumerated() where layout.rows[index].total != nil {
      totals.append((index + 1, row.line(of: "total")))
    }
    if layout.total != nil { totals.append((0, map.line(of: "total"))) }
    for (below, line) in totals {
      let added = Set(layout.rows[min(below, layout.rows.count)...].map(\.dimension))
      if added.contains(.campaign), !layout.addsCampaigns { problems.report(.layoutAddsCampaigns, line: line) }
      if !added.isDisjoint(with: [.measure, .channel, .indicator]) {
        problems.report(.layoutMixesUnits, line: line, found: "total")
      }
    }
  }

  // MARK: Columns

  private func checkColumns() {
    var contents: [LayoutColumn.Content] = []
    for node in layout.columns.prefix(2) { if case .column(let column) = node { contents.append(column.content) } }
    if contents != [.number, .name] { problems.report(.layoutColumns, line: map.line(of: "columns")) }
  }

  private func check(
    _ node: LayoutNode,
    _ map: SettingsMap,
    within selection: FigureSelection,
    hasCampaign: Bool,
    hasChannel: Bool
  ) {
    switch node {
    case .group(let group):
      let inner = group.selection.within(selection)
      let isByChannel = group.repetition == .channel || group.repetition == .otherChannel
      for (node, map) in zip(group.columns, map.quietMaps("columns")) {
        check(
          node,
          map,
          within: inner,
          hasCampaign: hasCampaign || group.repetition == .campaign,
          hasChannel: hasChannel || isByChannel
        )
      }
    case .column(let column):
      let selection = column.selection.within(selection)
      if let reason = fault(of: column, selection) {
        let key = map.node("show") != nil ? "show" : "figure"
        problems.report(
          .layoutFigure,
          line: map.line(of: key),
          found: column.content == .figure ? (selection.figure ?? .inPeriod).rawValue : column.content.rawValue,
          ["reason": .phrase(reason)]
        )
      }
      guard column.content == .figure || column.content == .reporting else { return }
      let isParted =
        hasCampaign || selection.campaign != nil || layout.isForEachCampaign || layout.hasRows(by: .campaign)
      if !isParted, !layout.addsCampaigns {
        problems.report(.layoutAddsCampaigns, line: map.line(of: "heading"), found: column.heading)
      }
      if !hasChannel, mixesUnits(column, selection) {
        problems.report(.layoutMixesUnits, line: map.line(of: "heading"), found: column.heading)
      }
    }
  }

  private func fault(of column: LayoutColumn, _ selection: FigureSelection) -> Phrase? {
    let hasPeriods = layout.hasRows(by: .period)
    let hasChannels = layout.hasRows(by: .channel) || layout.hasRows(by: .indicator)
    switch column.content {
    case .figure where hasPeriods && (selection.figure ?? .inPeriod) != .inPeriod:
      return Phrase("dòng là từng kỳ thì chỉ có inPeriod", "rows by period have inPeriod only")
    case .units where !hasPeriods: return Phrase("cần dòng by: period", "it needs rows by: period")
    case .reporting where hasPeriods || layout.hasRows(by: .unit):
      return Phrase("không dùng với dòng by: unit, by: period", "it can't be had with rows by: unit or by: period")
    case .definition where !hasChannels:
      return Phrase("cần dòng by: indicator", "it needs rows by: indicator")
    case let content where content.isInternal && !layout.hasRows(by: .unit):
      return Phrase("cần dòng by: unit", "it needs rows by: unit")
    default: return nil
    }
  }

  /// Whether a column would add channels whose units of count differ, and its own unit does not name them all.
  private func mixesUnits(_ column: LayoutColumn, _ selection: FigureSelection) -> Bool {
    guard let channels, !layout.hasRows(by: .channel), !layout.hasRows(by: .indicator) else { return false }
    let chosen = channels.filter { selection.takes($0) }
    switch selection.quantity ?? .count {
    case .minutes: return false
    case .reach: return Set(chosen.compactMap(\.reach)).count > 1
    case .count:
      let units = Set(chosen.map(\.unitOfCount))
      guard units.count > 1 else { return false }
      guard let own = column.unit.map(Self.words) else { return true }
      return !units.allSatisfy { Self.words($0).isSubset(of: own) }
    }
  }

  private static func words(_ unit: String) -> Set<String> {
    Set(unit.split { $0 == "," || $0 == "/" }.map { $0.split(separator: " ").joined(separator: " ").lowercased() })
  }

  // MARK: Notes

  /// Who is late or missing does not go up.
  private func checkNotes() {
    guard !layout.isInternal else { return }
    for note in notes {
      for name in Template(note.name).names where ["late", "missing", "waiting"].contains(name) {
        problems.report(.layoutInternal, line: note.line, found: name)
      }
    }
  }
}
