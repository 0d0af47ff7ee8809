// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// PL III: who sent, when, how complete; for the province and the districts only.
struct SubmissionAnnex {
  let content: ReportContent

  func table() -> AnnexTable {
    var table = AnnexTable(columns: [
      AnnexTable.Column(heading: "TT", label: "A", width: 4.5),
      AnnexTable.Column(heading: "Đơn vị", label: "B", width: 39),
      AnnexTable.Column(heading: "Thời điểm nhận", label: "1", width: 30),
      AnnexTable.Column(heading: "Tình trạng", label: "2", width: 12),
      AnnexTable.Column(heading: "Số lần gửi", label: "3", width: 8),
      AnnexTable.Column(heading: "Số chỉ tiêu có số liệu", label: "4", width: 11),
      AnnexTable.Column(heading: "Số chỉ tiêu phải báo cáo", label: "5", width: 11),
      AnnexTable.Column(heading: "Nội dung đề nghị kiểm tra", label: "6", width: 12),
      AnnexTable.Column(heading: "Ghi chú", label: "C", width: 22),
    ])
    for (number, status) in content.statuses.enumerated() {
      table.rows.append(row(status, number: number + 1))
    }
    let last = table.rows.count - 1
    guard last >= 0 else { return table }
    let total = { (value: (UnitStatus) -> Int) in
      AnnexTable.Cell.sum(of: [0...last], .value(Int64(content.statuses.reduce(0) { $0 + value($1) })))
    }
    table.rows.append(
      AnnexTable.Row(
        cells: [
          .blank, .text("TỔNG CỘNG", isCentered: false), .blank, .blank, total(\.attempts),
          total(\.completeness.filled),
          total(\.completeness.expected), total(questions), .blank,
        ],
        emphasis: .total
      )
    )
    return table
  }

  private func row(_ status: UnitStatus, number: Int) -> AnnexTable.Row {
    let offset = content.catalogue.calendar.utcOffset
    let isMissing = status.punctuality == .missing
    let received =
      status.receivedAt?.official(utcOffset: offset).sentenceCased ?? (isMissing ? "" : "Không ghi thời điểm gửi")
    return AnnexTable.Row(cells: [
      .text("\(number)", isCentered: true),
      .text(content.catalogue[status.unit].name, isCentered: false),
      .text(received, isCentered: false),
      .text((status.waiting?.title ?? status.punctuality.title).vietnamese, isCentered: true),
      .whole(status.attempts),
      .whole(status.completeness.filled),
      .whole(status.completeness.expected),
      .whole(questions(status)),
      .text(note(status), isCentered: false),
    ])
  }

  private func questions(_ status: UnitStatus) -> Int { content.questions[status.unit] ?? 0 }

  private func note(_ status: UnitStatus) -> String {
    if status.superseded > 0 { return "Lấy theo báo cáo gửi sau cùng" }
    return status.punctuality == .notExpected ? "Kết thúc hoạt động trong kỳ" : ""
  }
}
