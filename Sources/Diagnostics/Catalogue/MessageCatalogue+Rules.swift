// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  static let rules: [CatalogueEntry] = [
    CatalogueEntry(
      .superseded,
      "superseded",
      .note,
      Phrase(
        "Đã có báo cáo gửi sau ({other}), báo cáo {period} của {unit} trong tệp này không tính.",
        "A later report ({other}) counts; this file's {period} of {unit} does not."
      ),
      example: "two submissions of one unit and week with different times"
    ),
    CatalogueEntry(
      .orderUnknown,
      "order-unknown",
      .error,
      Phrase(
        "Hai báo cáo {period} của {unit} không phân biệt được lần gửi trước, sau; tạm lấy {chosen}, đề nghị xác nhận.",
        "Which of two reports of {unit} for {period} is later can't be told; {chosen} stands for now, please confirm."
      ),
      repair: Phrase(
        "Nếu tính {chosen}: kgreport answer \"{chosen}\" replace --reason \"…\"; nếu tính tệp kia: "
          + "kgreport answer \"{other}\" replace --reason \"…\".",
        "If {chosen} counts: kgreport answer \"{chosen}\" replace --reason \"…\"; else kgreport answer \"{other}\" "
          + "replace --reason \"…\"."
      ),
      example: "two different submissions of one unit and week, both without time and revision"
    ),
    CatalogueEntry(
      .rowsLost,
      "rows-lost",
      .warning,
      Phrase(
        "Báo cáo gửi sau của {unit} ({period}) thiếu {lost} trong {total} số liệu có trong {other}: {cells}; "
          + "thay thế hay bổ sung?",
        "The later report of {unit} ({period}) lacks {lost} of the {total} figures in {other}: {cells}; "
          + "a replacement or a supplement?"
      ),
      repair: Phrase(
        "Hỏi đơn vị. Nếu thay thế: kgreport answer \"{newer}\" replace --reason \"…\"; nếu bổ sung: "
          + "kgreport answer \"{newer}\" supplement --reason \"…\".",
        "Ask the unit. If it replaces: kgreport answer \"{newer}\" replace --reason \"…\"; if it adds: kgreport answer "
          + "\"{newer}\" supplement --reason \"…\"."
      ),
      example: "a revision with 10 of the 14 rows that the first one had"
    ),
    CatalogueEntry(
      .setAside,
      "set-aside",
      .error,
      Phrase(
        "Báo cáo {period} của {unit} trùng thời gian với {other}; để riêng, không tính.",
        "The report {period} of {unit} overlaps {other}; it is set aside and not counted."
      ),
      repair: Phrase(
        "Giữ các báo cáo theo đúng nhịp của đơn vị, bỏ báo cáo còn lại khỏi hộp thư đến.",
        "Keep the reports of the unit's own rhythm and take the other out of the inbox."
      ),
      example: "a month's report beside the weeks of that month"
    ),
    CatalogueEntry(
      .timeMissing,
      "time-missing",
      .warning,
      Phrase(
        "Không ghi thời điểm gửi nên coi là gửi trước {other}; không tính.",
        "No time is stated, so it is taken as earlier than {other} and does not count."
      ),
      repair: Phrase("Thêm cột submitted_at nếu đây là bản mới hơn.", "Add submitted_at if this is the newer one."),
      example: "a submission without time beside one with a time"
    ),
    CatalogueEntry(
      .sameBytesElsewhere,
      "same-bytes-elsewhere",
      .warning,
      Phrase(
        "Nội dung giống hệt tệp {other} nhưng tên ghi đơn vị hoặc kỳ khác; vẫn tính, đề nghị kiểm tra.",
        "Equal to {other} byte by byte under a name of another unit or period; it counts, please check."
      ),
      repair: Phrase("Hỏi đơn vị có gửi nhầm tệp không.", "Ask the unit whether it sent the wrong file."),
      example: "`an-bien_2024-W28.csv` copied to `an-minh_2024-W28.csv`"
    ),
    CatalogueEntry(
      .statedLater,
      "stated-later",
      .note,
      Phrase(
        "Thời điểm gửi {time} sau thời điểm lập báo cáo; chưa tính.",
        "The time of submission {time} is after the report's own time; not counted yet."
      ),
      example: "`--as-of 2024-07-15` and a submission of 2024-07-16"
    ),
    CatalogueEntry(
      .outsideWindow,
      "outside-window",
      .note,
      Phrase(
        "{campaign}: kỳ {period} {phase} thời gian thực hiện; vẫn tính và ghi chú.",
        "{campaign}: {period} lies {phase} the campaign's window; counted and noted."
      ),
      example: "week 2024-W26 of a campaign that begins on 2024-07-01"
    ),
    CatalogueEntry(
      .olderValue,
      "older-value",
      .warning,
      Phrase(
        "Số liệu bị loại ở đây; báo cáo trước ({other}) ghi {value} nhưng không lấy lại.",
        "The figure here was refused; the earlier report ({other}) says {value}, which is not taken over."
      ),
      repair: Phrase("Đề nghị đơn vị gửi lại số đúng.", "Ask the unit for the right figure."),
      example: "a revision with `12,5` where the first submission had 12"
    ),
    CatalogueEntry(
      .olderCounts,
      "older-counts",
      .error,
      Phrase(
        "Tệp gửi sau {other} bị trả lại, báo cáo {period} của {unit} vẫn tính theo tệp này.",
        "The later file {other} was refused; {period} of {unit} still counts by this one."
      ),
      repair: Phrase("Đề nghị đơn vị sửa và gửi lại.", "Ask the unit to mend it and to send it again."),
      example: "a revision refused whole"
    ),
    CatalogueEntry(
      .forwarded,
      "forwarded",
      .warning,
      Phrase(
        "{unit} đã gửi báo cáo {period}; báo cáo của đơn vị trực thuộc {child} để riêng, không cộng.",
        "{unit} sent its own {period}; the report of {child} below it is set aside and not added."
      ),
      repair: Phrase(
        "Kiểm tra báo cáo của đơn vị cấp trên đã gồm đơn vị này chưa.",
        "Check that the parent's report includes this unit."
      ),
      example: "a commune's file beside its district's"
    ),
    CatalogueEntry(
      .unitEnded,
      "unit-ended",
      .note,
      Phrase(
        "Đơn vị {unit} kết thúc trong kỳ {period}; vẫn tính, không thuộc diện phải báo cáo.",
        "The unit {unit} ended within {period}; it counts but is not expected."
      ),
      example: "a district's report for a week in which it was dissolved"
    ),
    CatalogueEntry(
      .late,
      "late",
      .note,
      Phrase(
        "{unit} gửi báo cáo {period} sau thời hạn ({deadline}).",
        "{unit} sent {period} after the deadline ({deadline})."
      ),
      example: "a submission of Friday for a deadline on Tuesday"
    ),
    CatalogueEntry(
      .missing,
      "missing",
      .warning,
      Phrase(
        "{unit} chưa có báo cáo {period}[ ({waiting})].",
        "{unit} has no report that counts for {period}[ ({waiting})]."
      ),
      repair: Phrase("Nhắc đơn vị gửi báo cáo.", "Remind the unit."),
      example: "a unit of the roster without a submission"
    ),
  ]
}
