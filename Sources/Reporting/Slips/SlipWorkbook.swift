// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import XLSXWriting

/// A return slip as a workbook: the requests on a page to print, the figures as read, and the cells of the files that
/// can't be marked themselves.
struct SlipWorkbook {
  let slip: SlipContent
  let tables: [MarkedTable]

  private var wording: SlipWording { SlipWording(slip: slip) }
  private var catalogue: Catalogue { slip.report.catalogue }

  func write(to path: String) throws(WorkbookError) {
    var workbook = try Workbook(path: path, properties: .of(slip.report, title: "Phiếu phản hồi"))
    for sheet in sheets { try AnnexSheetWriter.write(sheet, to: &workbook) }
    for table in tables { try table.write(to: &workbook) }
    try workbook.finish()
  }

  private var sheets: [AnnexSheet] {
    let figures = figureTable
    let requests = requestTable
    if requests.rows.isEmpty {
      return [page("Phiếu phản hồi", figures, lead: wording.receipt + [wording.nothingToMend])]
    }
    let lead = wording.receipt + wording.copies + [wording.deadline, wording.requestHeading]
    let first = page("Phiếu phản hồi", requests, lead: lead)
    return figures.rows.isEmpty ? [first] : [first, page("Số liệu đã tính", figures, lead: [])]
  }

  private func page(_ name: String, _ table: AnnexTable, lead: [String]) -> AnnexSheet {
    AnnexSheet(
      name: name,
      annexNumber: "",
      title: lead.isEmpty ? "SỐ LIỆU ĐÃ TÍNH" : "PHIẾU PHẢN HỒI",
      attachment: wording.subject.sentenceCased,
      dataLine: wording.address,
      lead: lead,
      isDraft: false,
      isLandscape: true,
      table: table,
      notes: lead.isEmpty || slip.requests.isEmpty
        ? ["Ghi chú: \(Amount.legend)"] : []
    )
  }

  // MARK: Requests

  private var requestTable: AnnexTable {
    var table = AnnexTable(columns: [
      AnnexTable.Column(heading: "TT", width: 5),
      AnnexTable.Column(heading: "Tệp", width: 22),
      AnnexTable.Column(heading: "Vị trí", width: 18),
      AnnexTable.Column(heading: "Giá trị đơn vị ghi", width: 14),
      AnnexTable.Column(heading: "Mức độ", width: 9),
      AnnexTable.Column(heading: "Nội dung", width: 30),
      AnnexTable.Column(heading: "Cách sửa", width: 30),
    ])
    for (index, request) in slip.requests.prefix(ListSheet.longest).enumerated() {
      let finding = request.finding
      table.rows.append(
        AnnexTable.Row(cells: [
          .text("\(index + 1)", isCentered: true),
          .text(SlipWording.name(finding.location.file ?? ""), isCentered: false),
          .text(request.place(listing: 50).sentenceCased, isCentered: false),
          .text(finding.found.map(SafeText.printable) ?? "", isCentered: false),
          .text(finding.severity.title.vietnamese, isCentered: true),
          .text(finding.message(in: .vietnamese), isCentered: false),
          .text(finding.request(in: .vietnamese) ?? "", isCentered: false),
        ])
      )
    }
    return table
  }

  // MARK: Figures

  /// A row a channel and quantity, a column a campaign: what the unit said, and what it is expected to say.
  private var figureTable: AnnexTable {
    let campaigns = catalogue.campaignRefs
    var table = AnnexTable(
      columns: [
        AnnexTable.Column(heading: "TT", width: 5),
        AnnexTable.Column(heading: "Hình thức tuyên truyền", width: 40),
        AnnexTable.Column(heading: "Đơn vị tính", width: 12),
      ] + campaigns.map { AnnexTable.Column(heading: catalogue[$0].shortName, width: 16) }
    )
    guard !slip.accepted.isEmpty else { return table }
    for channel in catalogue.channelRefs where isListed(channel) {
      let number = table.rows.count { if case .text(let text, _) = $0.cells[0] { !text.isEmpty } else { false } } + 1
      for quantity in Quantity.allCases where isListed(quantity, of: channel) {
        table.rows.append(row(channel, quantity, number: number, campaigns))
      }
    }
    return table
  }

  private func isListed(_ channel: Ref<Channel>) -> Bool {
    catalogue[slip.status.unit].channels.contains(channel) || slip.accepted.contains { $0.cell.channel == channel }
  }

  /// Whether a channel has a quantity, or the unit states one all the same.
  private func isListed(_ quantity: Quantity, of channel: Ref<Channel>) -> Bool {
    catalogue[channel].quantities.contains(quantity)
      || slip.accepted.contains { $0.cell.channel == channel && $0.amounts[quantity].number != nil }
  }

  private func row(
    _ channel: Ref<Channel>,
    _ quantity: Quantity,
    number: Int,
    _ campaigns: [Ref<Campaign>]
  ) -> AnnexTable.Row {
    let isFirst = quantity == .count
    let name = catalogue[channel].rowName(quantity)
    let labels: [AnnexTable.Cell] = [
      isFirst ? .text("\(number)", isCentered: true) : .blank,
      .text(isFirst ? name : "   " + name, isCentered: false),
      .text(catalogue[channel].unit(of: quantity), isCentered: true),
    ]
    let amounts = campaigns.map { campaign in
      AnnexTable.Cell.amount(slip.report.figures[slip.status.unit, CellKey(campaign, channel)][quantity])
    }
    return AnnexTable.Row(cells: labels + amounts)
  }
}
