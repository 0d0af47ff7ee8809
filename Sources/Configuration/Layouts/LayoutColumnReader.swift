// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// Reads the columns of a layout, groups within groups.
struct LayoutColumnReader {
  let problems: ProblemList
  let channels: [Channel]?

  private static let selectionKeys = ["campaign", "measure", "channels", "quantity", "reach", "figure"]
  private static let keys =
    ["show", "heading", "unit", "width", "group", "each", "columns"] + selectionKeys
  /// Deeper headings than this could not be read on paper.
  private static let deepest = 4

  func read(_ map: SettingsMap) -> [LayoutNode] { nodes(map.requiredMaps("columns", allowing: Self.keys), depth: 1) }

  /// The campaigns that columns name, each with its line.
  func campaigns(in map: SettingsMap) -> [NameClaims.Claim] {
    map.quietMaps("columns")
      .flatMap { node in
        (node.text("campaign").map { [($0, node.line(of: "campaign"))] } ?? []) + campaigns(in: node)
      }
  }

  private func nodes(_ maps: [SettingsMap], depth: Int) -> [LayoutNode] {
    maps.map { map in
      guard map.node("columns") != nil || map.node("group") != nil || map.node("each") != nil else {
        return .column(column(map))
      }
      if depth >= Self.deepest {
        map.refuse("columns", Phrase("không quá \(Self.deepest) tầng", "no more than \(Self.deepest) levels"))
        return .group(LayoutGroup(columns: []))
      }
      let heading = map.text("group")
      check(heading, map, "group")
      return .group(
        LayoutGroup(
          heading: heading,
          repetition: map.choice("each", LayoutGroup.Repetition.self),
          selection: selection(map),
          columns: nodes(map.requiredMaps("columns", allowing: Self.keys), depth: depth + 1)
        )
      )
    }
  }

  private func column(_ map: SettingsMap) -> LayoutColumn {
    let heading = map.requiredText("heading")
    check(heading, map, "heading")
    let unit = map.text("unit")
    check(unit, map, "unit")
    let isWide = map.node("width") != nil
    return LayoutColumn(
      // A content that was refused must not be judged as a figure.
      map.choice("show", LayoutColumn.Content.self) ?? (map.node("show") == nil ? .figure : .note),
      heading: heading,
      unit: unit,
      selection: selection(map),
      width: isWide ? map.decimal("width", in: 3...120, fallback: 10) : nil
    )
  }

  private func check(_ text: String?, _ map: SettingsMap, _ key: String) {
    guard let text else { return }
    LayoutNames.column.check(text, line: map.line(of: key), key: key, problems: problems)
  }

  private func selection(_ map: SettingsMap) -> FigureSelection {
    var selection = FigureSelection()
    selection.campaign = map.text("campaign")
    selection.measure = map.choice("measure", Measure.self)
    if map.node("channels") != nil { selection.channels = ids(map) }
    selection.quantity = map.choice("quantity", Quantity.self)
    selection.reach = map.choice("reach", ReachKind.self)
    selection.figure = map.choice("figure", FigureSelection.Figure.self)
    return selection
  }

  private func ids(_ map: SettingsMap) -> [String] {
    let lines = map.lines("channels")
    if let known = channels?.map(\.id) {
      for (id, line) in lines where !known.contains(id) {
        problems.report(
          .unknownReference,
          line: line,
          found: id,
          ["key": "channels", "candidates": .list(known)]
        )
      }
    }
    return lines.map(\.name)
  }
}
