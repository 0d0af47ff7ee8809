// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

extension InternalWorkbook {
  static let observationsName = "Số liệu chi tiết"

  /// A quarter of a province; a longer list is a workbook of its own where it is wanted, and data.csv holds it always.
  static let mostObservations = 20_000

  static let observationColumns: [(heading: Phrase, width: Double)] = [
    (Phrase("Đơn vị báo cáo", "Unit"), 26), (Phrase("Kỳ báo cáo", "Period"), 12),
    (Phrase("Nội dung tuyên truyền", "Campaign"), 22), (Phrase("Hình thức tuyên truyền", "Channel"), 32),
    (Phrase("Số lượng", "Count"), 11), (Phrase("Thời lượng (phút)", "Minutes"), 11),
    (Phrase("Lượt tiếp cận / người dự", "Reach"), 12), (Phrase("Ghi chú", "Note"), 30),
    (Phrase("Tệp", "File"), 40), (Phrase("Dòng", "Row"), 8),
  ]

  /// How many observations count in the period.
  var observationCount: Int { Self.observationCount(of: content) }

  /// How many observations count in a report's period.
  static func observationCount(of content: ReportContent) -> Int {
    content.counted.reduce(0) { $0 + $1.submission.observations.count }
  }

  /// Whether this workbook itself lists them.
  var listsObservations: Bool { observationCount <= min(Self.mostObservations, content.catalogue.settings.detailRows) }

  var observations: ListSheet {
    let total = observationCount
    return ListSheet(
      name: Self.observationsName,
      columns: Self.observationColumns,
      rows: listsObservations ? content.counted.flatMap(rows) : [],
      total: total,
      completeIn: DetailWorkbook.isWanted(for: content)
        ? DetailWorkbook.fileName(for: content) : "data.csv (--write data)"
    )
  }

  func rows(of settled: SettledSubmission) -> [[ListSheet.Cell]] {
    let submission = settled.submission
    let sender: [ListSheet.Cell] = [
      .text(content.catalogue[submission.unit].name), .text(submission.period.name),
    ]
    if submission.saysNothing {
      let nothing = [ListSheet.Cell.text("*"), .blank, cell(.none), .blank, .blank, .blank]
      return [sender + nothing + [.text(settled.path), .whole(Int64(submission.firstRow))]]
    }
    return submission.observations.map { observation in
      let amounts = observation.amounts
      return [
        sender[0], sender[1], .text(content.catalogue[observation.cell.campaign].shortName),
        .text(content.catalogue[observation.cell.channel].name), cell(amounts.count), cell(amounts.minutes),
        cell(amounts.reach), .text(observation.note), .text(source(settled.path, observation.sheet)),
        .whole(Int64(observation.row)),
      ]
    }
  }
}
