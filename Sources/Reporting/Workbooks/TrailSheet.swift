// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

extension InternalWorkbook {
  /// Figures that a later submission or a supplement took the place of (R1, R3).
  var trail: ListSheet {
    let rows = content.replaced
    return ListSheet(
      name: "Vết sửa số liệu",
      columns: [
        (Phrase("Đơn vị báo cáo", "Unit"), 26), (Phrase("Kỳ báo cáo", "Period"), 12),
        (Phrase("Nội dung tuyên truyền", "Campaign"), 22), (Phrase("Hình thức tuyên truyền", "Channel"), 30),
        (Phrase("Đại lượng", "Quantity"), 14), (Phrase("Số cũ", "Old"), 11), (Phrase("Số được tính", "Counts"), 11),
        (Phrase("Cách thay", "By"), 14), (Phrase("Tệp cũ", "Old file"), 40), (Phrase("Tệp được tính", "New file"), 40),
      ],
      rows: rows.prefix(ListSheet.longest)
        .map { figure in
          let channel = content.catalogue[figure.cell.channel]
          return [
            .text(content.catalogue[figure.subject.unit].name), .text(figure.subject.period.name),
            .text(content.catalogue[figure.cell.campaign].shortName), .text(channel.name),
            .text(channel.unit(of: figure.quantity)), cell(figure.old.amount), cell(figure.new.amount),
            .text(title(of: figure).text(in: language)),
            .text(figure.old.path), .text(figure.new.path),
          ]
        },
      total: rows.count
    )
  }

  private func title(of figure: ReplacedFigure) -> Phrase {
    if figure.new.path == Decision.fileName { return Phrase("Điều chỉnh", "correction") }
    return figure.isBySupplement ? Phrase("Bổ sung", "supplement") : Phrase("Bản gửi sau", "later one")
  }
}
