// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// PL I: each campaign's channels in the period, before, with the change and from the beginning on.
struct SummaryAnnex {
  let content: ReportContent
  let campaigns: [Ref<Campaign>]

  func table() -> AnnexTable {
    var table = AnnexTable(columns: Self.columns)
    for (number, campaign) in campaigns.enumerated() {
      if campaigns.count > 1 {
        table.addHeading(
          Ordinal.letter(number + 1),
          content.catalogue[campaign].title.sentenceCased,
          .band
        )
      }
      addSections(of: campaign, to: &table)
    }
    return table
  }

  private static let columns = [
    AnnexTable.Column(heading: "TT", label: "A", width: 4.5),
    AnnexTable.Column(heading: "Hình thức tuyên truyền", label: "B", width: 36),
    AnnexTable.Column(heading: "Đơn vị tính", label: "C", width: 10.5),
    AnnexTable.Column(heading: "Trong kỳ", label: "1", width: 9.5),
    AnnexTable.Column(heading: "Kỳ trước", label: "2", width: 9.5),
    AnnexTable.Column(heading: "Tăng (+), giảm (-)", label: "3=1-2", width: 10),
    AnnexTable.Column(heading: "Lũy kế từ đầu đợt", label: "4", width: 10),
    AnnexTable.Column(heading: "Số đơn vị có số liệu", label: "5", width: 8.5),
    AnnexTable.Column(heading: "Ghi chú", label: "D", width: 8),
  ]

  private func addSections(of campaign: Ref<Campaign>, to table: inout AnnexTable) {
    for (index, measure) in Measure.allCases.enumerated() {
      let channels = content.catalogue.channels(of: measure)
      guard !channels.isEmpty else { continue }
      table.addHeading(Ordinal.roman(index + 1), measure.section, .section)
      for (number, channel) in channels.enumerated() {
        addRows(of: CellKey(campaign, channel), number: number + 1, to: &table)
      }
    }
  }

  /// One row a quantity: what the channel is known to have, and whatever else was stated for it.
  private func addRows(of cell: CellKey, number: Int, to table: inout AnnexTable) {
    let channel = content.catalogue[cell.channel]
    let total = content.figures[cell]
    for quantity in Quantity.allCases
    where channel.quantities.contains(quantity) || total.cumulative[quantity].number != nil {
      let isFirst = quantity == .count
      let now = total.inPeriod[quantity]
      let before = total.previous?[quantity]
      table.rows.append(
        AnnexTable.Row(cells: [
          isFirst ? .text("\(number)", isCentered: true) : .blank,
          .text(isFirst ? channel.name : "   " + channel.rowName(quantity), isCentered: false),
          .text(channel.unit(of: quantity), isCentered: true),
          .amount(now),
          before.map(AnnexTable.Cell.amount) ?? .blank,
          before.map { .difference(3, 4, now.change(from: $0)) } ?? .blank,
          .amount(total.cumulative[quantity]),
          .whole(total.reportingUnits[quantity] ?? 0),
          .blank,
        ])
      )
    }
  }
}

extension Channel {
  /// What the row of a quantity is called under the channel's own.
  func rowName(_ quantity: Quantity) -> String {
    switch quantity {
    case .count: name
    case .minutes: "Thời lượng"
    case .reach: (reach ?? .network).rowName
    }
  }

  /// What one piece of a quantity is called.
  func unit(of quantity: Quantity) -> String {
    switch quantity {
    case .count: unitOfCount
    case .minutes: "phút"
    case .reach: (reach ?? .network).unitOfCount
    }
  }
}
