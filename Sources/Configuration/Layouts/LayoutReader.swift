// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// Reads `layouts:` of kgreport.yml.
struct LayoutReader {
  /// The layouts, and the campaigns that they name with the lines on which they do.
  struct Result {
    var layouts: [Layout]
    var campaigns: [NameClaims.Claim]
  }

  let problems: ProblemList

  /// The channels that columns may name; `nil` where naming one that is not there is no mistake.
  let channels: [Channel]?

  private static let keys = [
    "id", "mode", "each", "sheet", "sheetOfEach", "annex", "form", "title", "dataLine", "page", "labels", "thousands",
    "totals", "total", "hideZeroRows", "addCampaigns", "rows", "columns", "notes", "signers",
  ]

  func read(_ root: SettingsMap) -> Result {
    var ids = UniqueIDs(problems: problems)
    var campaigns: [NameClaims.Claim] = []
    let layouts = root.maps("layouts", allowing: Self.keys)
      .map { map in
        let columns = LayoutColumnReader(problems: problems, channels: channels)
        let nodes = columns.read(map)
        campaigns += columns.campaigns(in: map)
        let notes = map.lines("notes")
        let layout = layout(map, id: ids.claim(map), nodes, notes)
        LayoutCheck(layout: layout, map: map, notes: notes, channels: channels, problems: problems).check()
        return layout
      }
    return Result(layouts: layouts, campaigns: campaigns)
  }

  private func layout(
    _ map: SettingsMap,
    id: String,
    _ columns: [LayoutNode],
    _ notes: [NameClaims.Claim]
  ) -> Layout {
    var layout = Layout(
      id: id,
      sheet: text(map, "sheet", .sheet, isRequired: true) ?? "",
      title: text(map, "title", .title, isRequired: true) ?? "",
      rows: rows(map),
      columns: columns
    )
    layout.mode = map.choice("mode", DocumentMode.self)
    layout.isForEachCampaign = map.choice("each", Each.self) != nil
    layout.sheetOfEach = text(map, "sheetOfEach", .sheet)
    layout.annex = annex(map)
    layout.form = map.text("form")
    layout.dataLine = text(map, "dataLine", .dataLine) ?? Layout.usualDataLine
    layout.page = map.choice("page", Layout.Page.self) ?? layout.page
    layout.labels = map.choice("labels", Layout.LabelStyle.self) ?? layout.labels
    layout.thousands = map.choice("thousands", Layout.Thousands.self) ?? layout.thousands
    layout.totals = map.choice("totals", Layout.TotalsPlace.self) ?? layout.totals
    layout.total = map.text("total")
    layout.hidesZeroRows = map.flag("hideZeroRows", fallback: false)
    layout.addsCampaigns = map.flag("addCampaigns", fallback: false)
    layout.notes = notes.map(\.name)
    for note in notes { checkNames(note.name, line: note.line, "notes", .note) }
    layout.signers = map.texts("signers")
    if !layout.signers.isEmpty, layout.signers.count != 2 {
      map.refuse("signers", Phrase("hai người ký: trái, phải", "two signers: left, right"))
    }
    return layout
  }

  /// What a layout can have one sheet for each of.
  private enum Each: String, CaseIterable { case campaign }

  private func annex(_ map: SettingsMap) -> Layout.AnnexNumber {
    switch map.text("annex") {
    case nil, "none": .none
    case "auto": .automatic
    case let number?: .fixed(number)
    }
  }

  private func rows(_ map: SettingsMap) -> [LayoutLevel] {
    let keys = ["by", "mark", "countsOn", "order", "look", "heading", "total", "totalAlone", "hasTotal"]
    return map.requiredMaps("rows", allowing: keys)
      .map { row in
        _ = row.requiredText("by")
        var level = LayoutLevel(
          row.choice("by", LayoutLevel.Dimension.self) ?? .unit,
          mark: row.choice("mark", LayoutLevel.Mark.self) ?? .number
        )
        level.countsOn = row.flag("countsOn", fallback: false)
        level.order = row.choice("order", LayoutLevel.Order.self) ?? level.order
        level.look = row.choice("look", LayoutLevel.Look.self) ?? level.look
        level.heading = row.choice("heading", LayoutLevel.Condition.self) ?? level.heading
        level.total = text(row, "total", .total)
        level.totalAlone = text(row, "totalAlone", .total)
        level.hasTotal = row.choice("hasTotal", LayoutLevel.Condition.self) ?? level.hasTotal
        return level
      }
  }

  private func text(_ map: SettingsMap, _ key: String, _ names: LayoutNames, isRequired: Bool = false) -> String? {
    let text = isRequired ? map.requiredText(key) : map.text(key)
    if let text { checkNames(text, line: map.line(of: key), key, names) }
    return text
  }

  private func checkNames(_ text: String, line: Int?, _ key: String, _ names: LayoutNames) {
    names.check(text, line: line, key: key, problems: problems)
  }
}

/// The names that a text of a layout may hold in braces.
enum LayoutNames: String {
  case sheet, title, dataLine, note, total, column

  var all: [String] {
    switch self {
    case .sheet: ["annex", "number", "campaign", "rhythm", "year"]
    case .title: ["subject", "campaign", "rhythm", "year", "period", "receiver"]
    case .dataLine: ["from", "to", "since", "period", "deadline", "subject", "year"]
    case .note:
      [
        "reporting", "expected", "campaign", "start", "end", "phase", "late", "missing", "waiting", "adjustments",
        "boundaries",
      ]
    case .total: ["mark", "name"]
    case .column: ["campaign", "channel", "measure", "unit"]
    }
  }

  func check(_ text: String, line: Int?, key: String, problems: ProblemList) {
    for name in Template(text).names where !all.contains(name) {
      problems.report(.layoutName, line: line, found: name, ["key": .text(key), "candidates": .list(all)])
    }
  }
}
