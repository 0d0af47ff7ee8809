// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Sealing

extension InternalWorkbook {
  /// Figures of earlier periods that are no longer what was sealed (R14).
  var adjustments: ListSheet {
    let wording = AdjustmentWording(catalogue: content.catalogue)
    let rows = content.sealed.adjustments.sorted { $0.key < $1.key }.flatMap { report, own in own.map { (report, $0) } }
    return ListSheet(
      name: "Điều chỉnh",
      columns: [
        (Phrase("Báo cáo gửi lên", "Report"), 18), (Phrase("Kỳ báo cáo", "Period"), 12),
        (Phrase("Đơn vị báo cáo", "Unit"), 26), (Phrase("Nội dung tuyên truyền", "Campaign"), 22),
        (Phrase("Hình thức tuyên truyền", "Channel"), 30), (Phrase("Đơn vị tính", "Unit of count"), 12),
        (Phrase("Số đã báo cáo", "Reported"), 11), (Phrase("Số hiện nay", "Now"), 11),
        (Phrase("Tăng (+), giảm (-)", "Change"), 11), (Phrase("Nguyên nhân", "Cause"), 30),
        (Phrase("Tệp được tính", "File"), 40),
      ],
      rows: rows.prefix(ListSheet.longest)
        .map { report, adjustment in
          let (channel, pieces) = wording.channel(adjustment)
          return [
            .text(report), .text(wording.period(adjustment).name), .text(wording.unit(adjustment)),
            .text(wording.campaign(adjustment)), .text(channel), .text(pieces), cell(adjustment.old),
            cell(adjustment.new), .whole(adjustment.change), .text(adjustment.cause), .text(adjustment.file),
          ]
        },
      total: rows.count
    )
  }
}
