// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// Makes the table of a layout: headings, rows, and totals as live formulas over the rows that they add.
struct LayoutTable {
  private let layout: Layout
  private let rows: LayoutRows
  private let cells: LayoutCells
  private let columns: [PlacedColumn]

  /// Lays a table out for some campaigns.
  init(_ layout: Layout, figures: LayoutFigures, campaigns: [Ref<Campaign>]) {
    self.layout = layout
    rows = LayoutRows(layout: layout, figures: figures, campaigns: campaigns)
    columns = LayoutColumns(layout: layout, catalogue: figures.content.catalogue, campaigns: campaigns).placed()
    cells = LayoutCells(rows: rows, columns: columns)
  }

  func table() -> AnnexTable {
    let campaign = rows.campaigns.count == 1 ? rows.campaigns[0] : nil
    var number = 0
    var block = self.block(0, in: LayoutSlice(campaign: campaign), number: &number)
    if let total = layout.total, !block.addends.isEmpty { block = withTotal(total, block, heading: nil) }
    let header = LayoutHeader(layout: layout, columns: columns, cells: cells, body: block.rows)
    var table = AnnexTable(columns: header.headed())
    table.rows = block.rows
    table.placed = columns
    table.usesDots = layout.thousands == .dot
    return table
  }

  /// Rows with the places of those that a sum over all of them adds, counted from the block's first row.
  private struct Block {
    var rows: [AnnexTable.Row] = []
    var addends: [ClosedRange<Int>] = []
    var hasTotals = false

    var isHidden: Bool { rows.allSatisfy(\.isHidden) }

    mutating func append(_ other: Block) {
      let start = rows.count
      rows += other.rows.map { $0.shifted(by: start) }
      addends += other.addends.map { $0.shifted(by: start) }
      hasTotals = hasTotals || other.hasTotals
    }

    /// Rows that follow one another are one range of a sum.
    mutating func appendLeaf(_ row: AnnexTable.Row) {
      let place = rows.count
      rows.append(row)
      if let last = addends.last, last.upperBound == place - 1 {
        addends[addends.count - 1] = last.lowerBound...place
      } else {
        addends.append(place...place)
      }
    }
  }

  /// The rows of a level and all below it; `number` counts them.
  private func block(_ depth: Int, in slice: LayoutSlice, number: inout Int) -> Block {
    let level = layout.rows[depth]
    let items = ordered(rows.items(level.dimension, in: slice), level)
    if !level.countsOn { number = 0 }
    guard depth + 1 < layout.rows.count else { return leaves(items, level, number: &number) }
    var block = Block()
    var numberBelow = 0
    for item in items {
      let inner = self.block(depth + 1, in: item.slice, number: &numberBelow)
      guard !inner.rows.isEmpty else { continue }
      if !inner.isHidden || !layout.hidesZeroRows { number += 1 }
      block.append(headed(inner, item, level, mark: level.mark.text(number), among: items.count))
    }
    return block
  }

  /// A heading above the rows of an item, and their sum.
  private func headed(
    _ inner: Block,
    _ item: LayoutRows.Item,
    _ level: LayoutLevel,
    mark: String,
    among count: Int
  ) -> Block {
    var heading: AnnexTable.Row?
    if let name = item.name, level.heading.holds(among: count) {
      heading = AnnexTable.Row(heading: mark, name, level.look == .band ? .band : .section, columns: columns.count)
      heading?.isHidden = inner.isHidden
    }
    if let total = level.total, level.hasTotal.holds(among: count), !inner.addends.isEmpty {
      let text = inner.hasTotals ? total : level.totalAlone ?? total
      let title = Template(text)
        .filled(in: .vietnamese) { name in
          name == "mark" ? .text(mark) : item.name.map { .text($0) }
        }
      return withTotal(title, inner, heading: heading)
    }
    var block = Block()
    if let heading { block.rows.append(heading) }
    block.append(inner)
    return block
  }

  private func ordered(_ items: [LayoutRows.Item], _ level: LayoutLevel) -> [LayoutRows.Item] {
    switch level.order {
    case .catalogue: items
    case .reversed: items.reversed()
    case .name: items.sorted { ($0.name ?? "") < ($1.name ?? "") }
    case .value:
      items.enumerated().map { (cells.leadingNumber(of: $1), $0, $1) }
        .sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 > $1.0 }
        .map(\.2)
    }
  }

  // MARK: Rows with figures

  private func leaves(_ items: [LayoutRows.Item], _ level: LayoutLevel, number: inout Int) -> Block {
    var block = Block()
    var index = 0
    while index < items.count {
      // What belongs together is hidden together.
      var end = index + 1
      while end < items.count, items[end].isContinued { end += 1 }
      let rows = items[index..<end].map { (item: $0, cells: cells.cells(of: $0, mark: "")) }
      let isHidden = layout.hidesZeroRows && rows.allSatisfy { !$0.cells.contains(where: \.isAboveZero) }
      if !isHidden { number += 1 }
      for (place, row) in rows.enumerated() {
        var cells = row.cells
        let mark = place == 0 && !isHidden ? level.mark.text(number) : ""
        if !mark.isEmpty, columns.first?.content == .number { cells[0] = .text(mark, isCentered: true) }
        block.appendLeaf(AnnexTable.Row(cells: cells, isHidden: isHidden, slice: row.item.slice))
      }
      index = end
    }
    return block
  }

  // MARK: Totals

  private func withTotal(_ title: String, _ inner: Block, heading: AnnexTable.Row?) -> Block {
    var block = Block()
    if let heading { block.rows.append(heading) }
    let isFirst = layout.totals == .first
    let start = block.rows.count + (isFirst ? 1 : 0)
    let addends = inner.addends.map { $0.shifted(by: start) }
    let place = isFirst ? start - 1 : start + inner.rows.count
    let total = totalRow(title, inner, addends: addends)
    if isFirst { block.rows.append(total) }
    block.rows += inner.rows.map { $0.shifted(by: start) }
    if !isFirst { block.rows.append(total) }
    block.addends = [place...place]
    block.hasTotals = true
    return block
  }

  private func totalRow(_ title: String, _ inner: Block, addends: [ClosedRange<Int>]) -> AnnexTable.Row {
    let added = inner.addends.joined().map { inner.rows[$0].cells }
    var amounts: [Int: Amount] = [:]
    for index in columns.indices {
      let parts = added.compactMap { $0[index].addend }
      if !parts.isEmpty { amounts[index] = parts.reduce(.notApplicable) { $0 + $1 } }
    }
    var row: [AnnexTable.Cell] = columns.indices.map { index in
      let column = columns[index]
      switch column.content {
      case .name: return .text(title, isCentered: false)
      case .figure where column.figure == .change: return totalChange(at: index, amounts, added)
      case .figure, .attempts, .filled, .expected, .questions:
        return amounts[index].map { .sum(of: addends, $0) } ?? .blank
      case .number, .unit, .definition, .reporting, .units, .note, .received, .state, .remark: return .blank
      }
    }
    if columns.first?.content == .number { row[0] = .blank }
    return AnnexTable.Row(cells: row, emphasis: .total, isHidden: layout.hidesZeroRows && inner.isHidden)
  }

  private func totalChange(
    at index: Int,
    _ amounts: [Int: Amount],
    _ added: [[AnnexTable.Cell]]
  ) -> AnnexTable.Cell {
    guard let (now, before) = cells.sides(ofChangeAt: index) else {
      let changes = added.compactMap { if case .change(let change) = $0[index] { change } else { nil } }
      return .change(changes.isEmpty ? nil : changes.reduce(0, +))
    }
    guard let before = amounts[before].map({ (before, $0) }) else { return .blank }
    return .difference(now, before.0, amounts[now]?.change(from: before.1))
  }
}

extension ClosedRange<Int> {
  fileprivate func shifted(by rows: Int) -> ClosedRange<Int> { (lowerBound + rows)...(upperBound + rows) }
}

extension AnnexTable.Row {
  /// The row some rows further down in its table.
  fileprivate func shifted(by rows: Int) -> AnnexTable.Row {
    guard rows != 0, emphasis == .total else { return self }
    var row = self
    for (index, cell) in cells.enumerated() {
      if case .sum(let ranges, let amount) = cell {
        row.cells[index] = .sum(of: ranges.map { $0.shifted(by: rows) }, amount)
      }
    }
    return row
  }
}

extension AnnexTable.Cell {
  /// What the cell adds to a sum; `nil` where it has no figure.
  fileprivate var addend: Amount? {
    switch self {
    case .amount(let amount), .sum(_, let amount): amount
    case .whole(let number): .value(Int64(number))
    case .blank, .text, .difference, .change: nil
    }
  }

  /// Whether it shows a figure above zero.
  fileprivate var isAboveZero: Bool {
    if case .amount(let amount) = self { amount.number ?? 0 > 0 } else { false }
  }
}
