// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  /// Supplements and cumulative figures (R3, R5).
  static let accumulation: [CatalogueEntry] = [
    CatalogueEntry(
      .supplementSmaller,
      "supplement-smaller",
      .warning,
      Phrase(
        "Báo cáo bổ sung {period} của {unit} thay số lớn bằng số nhỏ hơn: {cells}.",
        "The supplement of {unit} for {period} replaces figures by smaller ones: {cells}."
      ),
      repair: Phrase(
        "Hỏi đơn vị: “bổ sung” là số thay thế hay là phần thêm; nếu là phần thêm, đề nghị gửi lại báo cáo đầy đủ.",
        "Ask the unit whether these are the new figures or are meant to be added; if so, have the whole report sent."
      ),
      example: "12 posts in the report, 4 in the supplement"
    ),
    CatalogueEntry(
      .supplementAlone,
      "supplement-alone",
      .warning,
      Phrase(
        "{unit} mới gửi báo cáo bổ sung {period}, chưa có báo cáo đầy đủ; chỉ tính số liệu bổ sung.",
        "Of {unit} only a supplement is there for {period} and no full report; its figures alone count."
      ),
      repair: Phrase("Đề nghị đơn vị gửi báo cáo đầy đủ của kỳ.", "Ask the unit for the period's full report."),
      example: "`kind` = `supplement` and no other file of the unit and week"
    ),
    CatalogueEntry(
      .cumulativeDropped,
      "cumulative-dropped",
      .error,
      Phrase(
        "Số lũy kế {period} của {unit} nhỏ hơn số đã báo cáo nên không tính được số trong kỳ: {cells}.",
        "Cumulative figures of {unit} for {period} are below what was reported before, so the period's own are not "
          + "known: {cells}."
      ),
      repair: Phrase(
        "Đề nghị đơn vị kiểm tra số lũy kế, hoặc gửi số liệu riêng trong kỳ.",
        "Ask the unit to check its cumulative figures, or to send those of the period alone."
      ),
      example: "cumulative 40 in week 28, 35 in week 29"
    ),
    CatalogueEntry(
      .cumulativeBeginning,
      "cumulative-beginning",
      .warning,
      Phrase(
        "{unit} gửi số lũy kế {period} mà các kỳ trước chưa có số liệu; tính toàn bộ vào kỳ này: {cells}.",
        "{unit} sent cumulative figures for {period} and nothing before; all of them count in this period: {cells}."
      ),
      repair: Phrase(
        "Đề nghị đơn vị gửi báo cáo các kỳ trước, nếu có.",
        "Ask the unit for the reports of the periods before, if there are any."
      ),
      example: "a unit whose first report, in week 30, says `lũy kế`"
    ),
    CatalogueEntry(
      .cumulativeGap,
      "cumulative-gap",
      .note,
      Phrase(
        "Số liệu {period} của {unit} tính từ số lũy kế, gồm cả {gap} không có báo cáo.",
        "The figures of {unit} for {period} are derived from cumulative ones and include {gap}, of which there is no "
          + "report."
      ),
      example: "cumulative figures in weeks 28 and 30, nothing in week 29"
    ),
  ]

  /// Choices about periods and figures that stand beside one another.
  static let comparison: [CatalogueEntry] = [
    CatalogueEntry(
      .cumulativeDiffers,
      "cumulative-differs",
      .warning,
      Phrase(
        "Số lũy kế {period} của {unit} không bằng tổng các số trong kỳ; tính theo số trong kỳ: {cells}.",
        "Cumulative figures of {unit} for {period} are not the sum of the periods' own; those count: {cells}."
      ),
      repair: Phrase(
        "Đề nghị đơn vị kiểm tra số trong kỳ và số lũy kế.",
        "Ask the unit to check both figures."
      ),
      example: "8 in week 28; 5 in week 29 with `lũy kế` 14 beside it"
    ),
    CatalogueEntry(
      .cumulativeRange,
      "cumulative-range",
      .note,
      Phrase(
        "Số lũy kế {stated} của {unit} tính cho {period}.",
        "Cumulative figures of {unit} {stated} are taken as those of {period}."
      ),
      example: "`lũy kế từ ngày 01/7/2024 đến ngày 14/7/2024`"
    ),
    CatalogueEntry(
      .supplementTaken,
      "supplement-taken",
      .note,
      Phrase(
        "Báo cáo bổ sung {period} của {unit}: thay {replaced} số, thêm {added} số vào {other}.",
        "The supplement of {unit} for {period} replaces {replaced} and adds {added} figures of {other}."
      ),
      example: "a file named `… - bo sung.csv` beside the unit's full report"
    ),
    CatalogueEntry(
      .senderUnknown,
      "sender-unknown",
      .warning,
      Phrase(
        "Báo cáo của {unit} gửi theo từng bộ phận, nhưng tên tệp không cho biết bộ phận nào: {senders}.",
        "The report of {unit} comes from several offices, and the file's name does not say which one: {senders}."
      ),
      repair: Phrase(
        "Ghi tên bộ phận vào tên tệp hoặc thư mục.",
        "Write the office into the file's name or its folder."
      ),
      example: "`parts: - { unit: rach-gia, by: sender, senders: [vhtt, cong-an] }` and a file `rach-gia.csv`"
    ),
    CatalogueEntry(
      .decisionTaken,
      "decision-taken",
      .note,
      Phrase(
        "Theo ý kiến xử lý ngày {day}[ của {who}]: {decision}[; lý do: {reason}].",
        "As decided on {day}[ by {who}]: {decision}[; reason: {reason}]."
      ),
      example: "`kgreport exclude an-bien.csv --reason \"gửi nhầm\"`"
    ),
    CatalogueEntry(
      .decisionIdle,
      "decision-idle",
      .note,
      Phrase(
        "Ý kiến xử lý ngày {day} ({decision}) không còn tác dụng: không có tệp {file} trong hộp thư đến.",
        "The decision of {day} ({decision}) has no effect: there is no file {file} in the inbox."
      ),
      example: "an excluded file that was deleted from the inbox"
    ),
    CatalogueEntry(
      .answerNotRead,
      "answer-not-read",
      .error,
      Phrase(
        "Ý kiến ghi trong {file} chưa dùng được ({reason}).",
        "What is filled in in {file} could not be used ({reason})."
      ),
      repair: Phrase(
        "Sửa dòng này (chọn ý kiến trong danh sách, ghi đủ lý do), lưu lại rồi chạy lại.",
        "Mend the row (choose an answer, give a reason), save and run again."
      ),
      example: "an answer without a reason in the sheet “Việc cần xử lý”"
    ),
  ]
}
