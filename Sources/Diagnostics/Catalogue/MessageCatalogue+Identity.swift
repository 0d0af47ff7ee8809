// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  static let identity: [CatalogueEntry] = [
    CatalogueEntry(
      .unknownUnit,
      "unknown-unit",
      .error,
      Phrase(
        "Không xác định được đơn vị “{found}”[; gần giống: {candidates}].",
        "No unit is called “{found}”[; similar: {candidates}]."
      ),
      repair: Phrase(
        "Nếu đúng là một đơn vị trong danh sách: kgreport alias add unit \"{found}\" MÃ_ĐƠN_VỊ --reason \"…\"",
        "If it is one of the units: kgreport alias add unit \"{found}\" UNIT_ID --reason \"…\""
      ),
      example: "`Huyện An Bình`"
    ),
    CatalogueEntry(
      .ambiguousUnit,
      "ambiguous-unit",
      .error,
      Phrase(
        "“{found}” trùng tên nhiều đơn vị: {candidates}; đề nghị ghi đầy đủ.",
        "“{found}” names several units: {candidates}; write the full name."
      ),
      repair: Phrase("Ghi mã của đơn vị: {candidates}.", "Write the unit's id: {candidates}."),
      example: "a file name that names two units"
    ),
    CatalogueEntry(
      .noUnit,
      "no-unit",
      .error,
      Phrase(
        "Không ghi tên đơn vị báo cáo (đã tìm trong bảng, tên tệp, thư mục).",
        "No reporting unit is named (looked for in the rows, the file name and the folders)."
      ),
      repair: Phrase(
        "Thêm cột unit, hoặc đặt tên tệp có tên đơn vị, ví dụ an-bien_2024-W28.csv.",
        "Add a column unit, or name the file after the unit, such as an-bien_2024-W28.csv."
      ),
      example: "`bao cao.csv` without a column `unit`"
    ),
    CatalogueEntry(
      .noPeriod,
      "no-period",
      .error,
      Phrase(
        "Không xác định được kỳ báo cáo (đã tìm trong bảng, tên tệp, thư mục).",
        "No reporting period is named (looked for in the rows, the file name and the folders)."
      ),
      repair: Phrase(
        "Thêm cột period (ví dụ 2024-W28), hoặc ghi “Số liệu từ ngày … đến ngày …”.",
        "Add a column period (such as 2024-W28), or write “Số liệu từ ngày … đến ngày …”."
      ),
      example: "`an-bien.csv` without a column `period`"
    ),
    CatalogueEntry(
      .badPeriod,
      "bad-period",
      .error,
      Phrase("Kỳ báo cáo “{found}” không tồn tại[: {reason}].", "There is no period “{found}”[: {reason}]."),
      repair: Phrase(
        "Ghi kỳ theo dạng 2024-W28, hoặc 2024-07-08..2024-07-14.",
        "Write the period as 2024-W28 or 2024-07-08..2024-07-14."
      ),
      example: "`2024-W54`"
    ),
    CatalogueEntry(
      .disagree,
      "disagree",
      .warning,
      Phrase(
        "{place} ghi {stated}, trong bảng ghi {content}; lấy theo bảng, đề nghị xác nhận.",
        "{place} says {stated}, the rows say {content}; the rows count, please confirm."
      ),
      repair: Phrase(
        "Đổi tên tệp, tên trang tính hoặc sửa trong bảng cho khớp.",
        "Rename the file or the sheet, or mend the rows, so that they agree."
      ),
      example: "`an-bien_2024-W29.csv` whose rows say `2024-W28`"
    ),
    CatalogueEntry(
      .unitNotValid,
      "unit-not-valid",
      .error,
      Phrase(
        "Đơn vị {unit} không có trong danh sách vào ngày {day}.",
        "The unit {unit} was not on the roster on {day}."
      ),
      repair: Phrase(
        "Sửa valid_from, valid_to của đơn vị trong units.csv, hoặc ghi đúng đơn vị.",
        "Mend the unit's valid_from and valid_to in units.csv, or name the right unit."
      ),
      example: "a district's report for a week after 2025-07-01"
    ),
    CatalogueEntry(
      .unknownCampaign,
      "unknown-campaign",
      .error,
      Phrase(
        "Không xác định được nội dung tuyên truyền[ “{found}”][: {blank}][; gần giống: {candidates}].",
        "No campaign is known[ as “{found}”][: {blank}][; similar: {candidates}]."
      ),
      repair: Phrase(
        "[Nếu đúng: kgreport alias add campaign \"{found}\" MÃ_NỘI_DUNG --reason \"…\"][Ghi nội dung tuyên truyền vào ô này ({blank}).]",
        "[If it is one of them: kgreport alias add campaign \"{found}\" CAMPAIGN_ID --reason \"…\"][Write the campaign into this cell ({blank}).]"
      ),
      example: "`An toàn giao thông`"
    ),
    CatalogueEntry(
      .ambiguousCampaign,
      "ambiguous-campaign",
      .error,
      Phrase(
        "“{found}” trùng tên nhiều nội dung: {candidates}; đề nghị ghi đầy đủ.",
        "“{found}” names several campaigns: {candidates}; write the full name."
      ),
      repair: Phrase("Ghi mã nội dung: {candidates}.", "Write the campaign's id: {candidates}."),
      example: "`phòng chống`"
    ),
    CatalogueEntry(
      .unknownChannel,
      "unknown-channel",
      .error,
      Phrase(
        "[Hình thức “{found}” chưa có trong danh mục][Không ghi hình thức, {blank}], số liệu chưa được tính[; gần giống: {candidates}].",
        "[The channel “{found}” is not in the catalogue][No channel is named, {blank}], the figures are not counted[; similar: {candidates}]."
      ),
      repair: Phrase(
        "[Nếu là một hình thức đã có: kgreport alias add channel \"{found}\" MÃ_HÌNH_THỨC --reason \"…\"; nếu mới, thêm vào mục channels của kgreport.yml.][Ghi hình thức tuyên truyền vào ô này ({blank}).]",
        "[If it is one of them: kgreport alias add channel \"{found}\" CHANNEL_ID --reason \"…\"; a new one is added under channels in kgreport.yml.][Write the channel into this cell ({blank}).]"
      ),
      example: "`pano`"
    ),
    CatalogueEntry(
      .ambiguousChannel,
      "ambiguous-channel",
      .error,
      Phrase(
        "“{found}” trùng tên nhiều hình thức: {candidates}; đề nghị ghi đầy đủ.",
        "“{found}” names several channels: {candidates}; write the full name."
      ),
      repair: Phrase("Ghi mã hình thức: {candidates}.", "Write the channel's id: {candidates}."),
      example: "`truyền thanh`"
    ),
    CatalogueEntry(
      .badTime,
      "bad-time",
      .warning,
      Phrase(
        "Không đọc được thời điểm gửi “{found}”, coi như không ghi.",
        "The time of submission “{found}” can't be read and is taken as not stated."
      ),
      repair: Phrase(
        "Ghi theo dạng 2024-07-12T15:04:05+07:00 hoặc 12/7/2024 15:04.",
        "Write it as 2024-07-12T15:04:05+07:00 or 12/7/2024 15:04."
      ),
      example: "`submitted_at` = `hôm qua`"
    ),
    CatalogueEntry(
      .noTime,
      "no-time",
      .note,
      Phrase("Không ghi thời điểm gửi.", "No time of submission is stated."),
      repair: Phrase("Thêm cột submitted_at.", "Add a column submitted_at."),
      example: "an empty `submitted_at`"
    ),
    CatalogueEntry(
      .timeDisagrees,
      "time-disagrees",
      .note,
      Phrase(
        "{place} ghi {stated}, trong bảng ghi {content}; lấy theo bảng.",
        "{place} says {stated}, the rows say {content}; the rows count."
      ),
      example: "`an-bien_2024-W28_20240716.csv` whose rows say `2024-07-15`"
    ),
    CatalogueEntry(
      .periodWithoutYear,
      "period-without-year",
      .error,
      Phrase(
        "Kỳ báo cáo “{found}” không ghi năm và không nơi nào khác ghi năm.",
        "The period “{found}” bears no year, and no other place names one."
      ),
      repair: Phrase("Ghi cả năm, ví dụ 2024-W28.", "Write the year too, such as 2024-W28."),
      example: "`Tuần 28` in `an-bien.csv`"
    ),
    CatalogueEntry(
      .badRevision,
      "bad-revision",
      .error,
      Phrase("Lần gửi “{found}” phải là số nguyên từ 1.", "The revision “{found}” must be a whole number from 1."),
      repair: Phrase("Ghi 1, 2, 3 …", "Write 1, 2, 3 …"),
      example: "`revision` = `cuối`"
    ),
    CatalogueEntry(
      .badKind,
      "bad-kind",
      .error,
      Phrase("Loại báo cáo “{found}” không có.", "There is no kind of submission “{found}”."),
      repair: Phrase("Ghi full, supplement hoặc cumulative.", "Write full, supplement or cumulative."),
      example: "`kind` = `nháp`"
    ),
    CatalogueEntry(
      .oddPeriod,
      "odd-period",
      .warning,
      Phrase(
        "Kỳ báo cáo {period} không trùng kỳ nào của lịch báo cáo; vẫn tính.",
        "The period {period} is none of the reporting calendar; it counts all the same."
      ),
      repair: Phrase("Kiểm tra lại ngày đầu và ngày cuối.", "Check the first and the last day."),
      example: "`2024-07-09..2024-07-15` where weeks begin on Monday"
    ),
    CatalogueEntry(
      .preambleDisagrees,
      "preamble-disagrees",
      .error,
      Phrase(
        "Phần đầu bảng ghi {stated}, dòng này ghi {content}; không tính dòng này.",
        "The head of the table says {stated}, this row says {content}; the row is not counted."
      ),
      repair: Phrase(
        "Sửa phần đầu bảng hoặc sửa dòng cho khớp.",
        "Mend the head of the table or the row so that they agree."
      ),
      example: "`Đơn vị báo cáo: Huyện An Biên` above a row of `Huyện An Minh`"
    ),
  ]
}
