// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  static let values: [CatalogueEntry] = [
    CatalogueEntry(
      .notNumber,
      "not-number",
      .error,
      Phrase("“{found}” không phải là số.", "“{found}” is no number."),
      repair: Phrase(
        "Ghi số nguyên, ví dụ 12; không phát sinh ghi none; không áp dụng ghi na.",
        "Write a whole number such as 12; none for nothing to report; na for not applicable."
      ),
      example: "`count` = `mười hai`"
    ),
    CatalogueEntry(
      .negative,
      "negative",
      .error,
      Phrase("Số âm không hợp lệ: {found}.", "A negative number is not valid: {found}."),
      repair: Phrase("Ghi số từ 0 trở lên.", "Write a number from 0 up."),
      example: "`count` = `-3`"
    ),
    CatalogueEntry(
      .fraction,
      "fraction",
      .error,
      Phrase(
        "“{found}” là số thập phân, chỉ tiêu này phải là số nguyên.",
        "“{found}” is a fraction; this quantity is a whole number."
      ),
      repair: Phrase(
        "Ghi số nguyên; nếu dấu phẩy dùng để ngăn hàng nghìn thì ghi đủ ba chữ số phía sau.",
        "Write a whole number; a comma that groups thousands has exactly three digits behind it."
      ),
      example: "`count` = `12,5`"
    ),
    CatalogueEntry(
      .exponent,
      "exponent",
      .error,
      Phrase("“{found}” ghi theo lũy thừa, không nhận.", "“{found}” is written with an exponent and not taken."),
      repair: Phrase("Ghi đủ chữ số, ví dụ 1000.", "Write all digits, such as 1000."),
      example: "`count` = `1e3`"
    ),
    CatalogueEntry(
      .overflow,
      "overflow",
      .error,
      Phrase("Số {found} quá lớn.", "The number {found} is too large."),
      repair: Phrase(
        "Kiểm tra lại số liệu; giới hạn là 9.223.372.036.854.775.807.",
        "Check the figure; the limit is 9,223,372,036,854,775,807."
      ),
      example: "`count` = `99999999999999999999`"
    ),
    CatalogueEntry(
      .numberStyle,
      "number-style",
      .error,
      Phrase(
        "“{found}” có thể hiểu là {first} hoặc {second}; đề nghị ghi lại.",
        "“{found}” may mean {first} or {second}; please write it anew."
      ),
      repair: Phrase(
        "Ghi số phút, ví dụ 90, hoặc giờ và phút, ví dụ 1 giờ 30 phút.",
        "Write the minutes, such as 90, or hours and minutes, such as 1 giờ 30 phút."
      ),
      example: "`minutes` = `1,250 giờ`"
    ),
    CatalogueEntry(
      .approximate,
      "approximate",
      .note,
      Phrase("Ghi “{found}”; tạm tính {number}, đánh dấu số ước.", "“{found}” counts as {number}, marked approximate."),
      example: "`reach` = `gần 1.300`"
    ),
    CatalogueEntry(
      .hours,
      "hours",
      .note,
      Phrase("Đã quy đổi “{found}” thành {number} phút.", "“{found}” was converted into {number} minutes."),
      example: "`minutes` = `2 giờ 30 phút`"
    ),
    CatalogueEntry(
      .repeatedRow,
      "repeated-row",
      .warning,
      Phrase(
        "Dòng này lặp lại nguyên văn dòng {first}; cả hai dòng đều được cộng.",
        "This row repeats row {first} word for word; both are added."
      ),
      repair: Phrase("Xóa một dòng nếu ghi nhầm.", "Delete one of them if it stands there by mistake."),
      example: "the same line twice"
    ),
    CatalogueEntry(
      .statedTotalDiffers,
      "stated-total-differs",
      .warning,
      Phrase(
        "Dòng tổng ghi {stated}, cộng các dòng được {sum}; lấy theo các dòng.",
        "The total row says {stated}, the rows add up to {sum}; the rows count."
      ),
      repair: Phrase("Kiểm tra các dòng chi tiết và dòng tổng.", "Check the rows and the total row."),
      example: "`Tổng cộng` = 50 under rows that add up to 48"
    ),
    CatalogueEntry(
      .totalRow,
      "total-row",
      .note,
      Phrase(
        "Dòng tổng, khớp với các dòng, không cộng thêm.",
        "A total row; it agrees with its rows and is not added."
      ),
      example: "`Tổng cộng` = 48 under rows that add up to 48"
    ),
    CatalogueEntry(
      .channelNotExpected,
      "channel-not-expected",
      .note,
      Phrase(
        "{unit} không đăng ký hình thức {channel}; vẫn tính.",
        "{unit} is not known to have the channel {channel}; the figure counts."
      ),
      repair: Phrase(
        "Thêm {id} vào cột channels của đơn vị trong units.csv.",
        "Add {id} to the unit's channels column in units.csv."
      ),
      example: "a district's figure for `provincial-tv`"
    ),
    CatalogueEntry(
      .nothingWithFigures,
      "nothing-with-figures",
      .error,
      Phrase(
        "Ghi * (không phát sinh cho tất cả) nhưng còn có số liệu khác hoặc giá trị “{found}”.",
        "* (nothing at all to report) stands beside other figures, or with the value “{found}”."
      ),
      repair: Phrase(
        "Bỏ dòng *, hoặc chỉ giữ một dòng * với count là none.",
        "Drop the row *, or keep it alone with count none."
      ),
      example: "a row `*` with `count` = `5`"
    ),
    CatalogueEntry(
      .quantityElsewhere,
      "quantity-elsewhere",
      .error,
      Phrase(
        "“{found}” ghi cả {first} và {second}, nhưng cột đó đã có số khác.",
        "“{found}” states {first} and {second}, but that column has another figure."
      ),
      repair: Phrase("Ghi mỗi số vào một cột.", "Write each figure into its own column."),
      example: "`count` = `02 cuộc/150 người` beside `reach` = `100`"
    ),
    CatalogueEntry(
      .mixedNumberStyle,
      "mixed-number-style",
      .warning,
      Phrase(
        "Tệp dùng cả dấu chấm và dấu phẩy để ngăn hàng nghìn (“{found}”, dòng {first}).",
        "The file groups thousands by dots and by commas (“{found}”, row {first})."
      ),
      repair: Phrase("Chỉ dùng một cách ghi, ví dụ 1.250.", "Use one style, such as 1.250."),
      example: "`1.250` and `1,300` in one file"
    ),
    CatalogueEntry(
      .sumOverflow,
      "sum-overflow",
      .error,
      Phrase(
        "Tổng vượt quá giới hạn số nguyên; dòng này không được cộng.",
        "The sum exceeds the limit of whole numbers; this row was not added."
      ),
      repair: Phrase("Kiểm tra lại số liệu của dòng.", "Check the row's figures."),
      example: "two rows of 9,000,000,000,000,000,000"
    ),
    CatalogueEntry(
      .cumulativeBelow,
      "cumulative-below",
      .warning,
      Phrase(
        "Số lũy kế {found} nhỏ hơn số trong kỳ {number}; lấy theo số trong kỳ.",
        "The cumulative figure {found} is below the period's own {number}; the period's own counts."
      ),
      repair: Phrase(
        "Kiểm tra lại số trong kỳ và số lũy kế.",
        "Check the period's figure and the cumulative one."
      ),
      example: "`Trong kỳ` 5 beside `Lũy kế` 3"
    ),
    CatalogueEntry(
      .unitOfCount,
      "unit-of-count",
      .error,
      Phrase(
        "Đơn vị tính “{found}” không dùng được cho chỉ tiêu này.",
        "The unit of count “{found}” does not fit the figure."
      ),
      repair: Phrase(
        "Ghi số theo đơn vị của danh mục, ví dụ tin, bài; lượt phát; phút; cuộc; tờ.",
        "State the figure in the catalogue's unit, such as tin, bài; lượt phát; phút; cuộc; tờ."
      ),
      example: "`1000 bản`"
    ),
  ]
}
