// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// What the cells of a layout's rows say.
struct LayoutCells {
  let rows: LayoutRows
  let columns: [PlacedColumn]

  private var figures: LayoutFigures { rows.figures }
  private var content: ReportContent { figures.content }
  private var catalogue: Catalogue { content.catalogue }

  /// The cells of a row with figures.
  func cells(of item: LayoutRows.Item, mark: String) -> [AnnexTable.Cell] {
    columns.indices.map { cell(at: $0, of: item, mark: mark) }
  }

  private func cell(at index: Int, of item: LayoutRows.Item, mark: String) -> AnnexTable.Cell {
    let column = columns[index]
    let slice = item.slice
    switch column.content {
    case .number: return mark.isEmpty ? .blank : .text(mark, isCentered: true)
    case .name: return .text(item.name ?? "", isCentered: false)
    case .unit:
      let unit = slice.channel.map { catalogue[$0].unit(of: slice.quantity ?? column.quantity ?? .count) }
      return unit.map { .text($0, isCentered: true) } ?? .blank
    case .definition:
      let text = slice.channel.map { catalogue[$0].definition(of: slice.quantity ?? .count) }
      return text.map { .text($0, isCentered: false) } ?? .blank
    case .figure: return figure(at: index, of: slice)
    case .reporting:
      return .whole(
        figures.reportingUnits(
          quantity(column, slice),
          campaigns: campaigns(column, slice),
          channels: channels(column, slice)
        )
      )
    case .units: return .whole(rows.unitCount(of: slice))
    case .note: return slice.unit.map { .text(note(on: $0), isCentered: false) } ?? .blank
    case .received, .state, .attempts, .filled, .expected, .questions, .remark:
      return slice.unit.flatMap { figures.statuses[$0] }.map { said(column.content, of: $0) } ?? .blank
    }
  }

  // MARK: Figures

  private func figure(at index: Int, of slice: LayoutSlice) -> AnnexTable.Cell {
    let column = columns[index]
    guard column.figure == .change else {
      return amount(column.figure, column, slice).map(AnnexTable.Cell.amount) ?? .blank
    }
    guard let now = amount(.inPeriod, column, slice), let before = amount(.previous, column, slice) else {
      return .blank
    }
    return change(at: index, now.change(from: before))
  }

  /// A change: a live formula where both of its sides are columns of the table.
  func change(at index: Int, _ change: Int64?) -> AnnexTable.Cell {
    guard let (now, before) = sides(ofChangeAt: index) else { return .change(change) }
    return .difference(now, before, change)
  }

  /// The columns whose difference a column shows.
  func sides(ofChangeAt index: Int) -> (now: Int, before: Int)? {
    func twin(_ figure: FigureSelection.Figure) -> Int? {
      columns.firstIndex { $0.figure == figure && $0.isTwin(of: columns[index]) }
    }
    guard let now = twin(.inPeriod), let before = twin(.previous) else { return nil }
    return (now, before)
  }

  /// The first figure of a row, by which rows may be ordered.
  func leadingNumber(of item: LayoutRows.Item) -> Int64 {
    guard let column = columns.first(where: { $0.content == .figure && $0.figure != .change }) else { return 0 }
    return amount(column.figure, column, item.slice)?.number ?? -1
  }

  private func amount(
    _ figure: FigureSelection.Figure,
    _ column: PlacedColumn,
    _ slice: LayoutSlice
  ) -> Amount? {
    figures.amount(
      figure,
      quantity(column, slice),
      of: slice,
      campaigns: campaigns(column, slice),
      channels: channels(column, slice)
    )
  }

  private func quantity(_ column: PlacedColumn, _ slice: LayoutSlice) -> Quantity {
    slice.quantity ?? column.quantity ?? .count
  }

  private func campaigns(_ column: PlacedColumn, _ slice: LayoutSlice) -> [Ref<Campaign>] {
    (column.campaign ?? slice.campaign).map { [$0] } ?? rows.campaigns
  }

  private func channels(_ column: PlacedColumn, _ slice: LayoutSlice) -> [Ref<Channel>] {
    slice.channel.map { [$0] } ?? column.channels
  }

  // MARK: Units

  /// Nothing internal: an upward annex only says that figures are not there yet.
  private func note(on unit: Ref<ReportingUnit>) -> String {
    if let carried = content.carried { return BoundaryWording(content, carried).note(unit).vietnamese }
    return figures.statuses[unit]?.punctuality == .missing ? "Chưa có số liệu" : ""
  }

  private func said(_ what: LayoutColumn.Content, of status: UnitStatus) -> AnnexTable.Cell {
    switch what {
    case .received: .text(received(status), isCentered: false)
    case .state: .text((status.waiting?.title ?? status.punctuality.title).vietnamese, isCentered: true)
    case .attempts: .whole(status.attempts)
    case .filled: .whole(status.completeness.filled)
    case .expected: .whole(status.completeness.expected)
    case .questions: .whole(content.questions[status.unit] ?? 0)
    case .remark: .text(remark(on: status), isCentered: false)
    case .number, .name, .unit, .definition, .figure, .reporting, .units, .note: .blank
    }
  }

  private func received(_ status: UnitStatus) -> String {
    let time = status.receivedAt?.official(utcOffset: catalogue.calendar.utcOffset).sentenceCased
    return time ?? (status.punctuality == .missing ? "" : "Không ghi thời điểm gửi")
  }

  private func remark(on status: UnitStatus) -> String {
    if status.superseded > 0 { return "Lấy theo báo cáo gửi sau cùng" }
    return status.punctuality == .notExpected ? "Kết thúc hoạt động trong kỳ" : ""
  }
}
