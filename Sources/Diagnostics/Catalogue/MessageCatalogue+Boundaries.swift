// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  static let boundaries: [CatalogueEntry] = [
    CatalogueEntry(
      .successorUnknown,
      "successor-unknown",
      .error,
      Phrase(
        "Đơn vị kế tục “{found}” không có trong units.csv[; các đơn vị có từ ngày đó: {candidates}].",
        "The successor “{found}” is no unit of units.csv[; units that exist from that day: {candidates}]."
      ),
      repair: Phrase(
        "Ghi đúng mã ở cột successors, hoặc thêm dòng “{found}” vào units.csv.",
        "Write the right id in the column successors, or add a row “{found}” to units.csv."
      ),
      example: "`successors` = `xa-an-bein`, which is no unit"
    ),
    CatalogueEntry(
      .successorShares,
      "successor-shares",
      .error,
      Phrase(
        "Không dùng được “{found}” ở cột successors: tỷ lệ là số nguyên từ 1% đến 100%, mỗi đơn vị ghi một lần, "
          + "cộng lại đủ 100%[; hiện là {sum}%].",
        "“{found}” can't be used as successors: shares are whole percents from 1% to 100%, each unit stands once, "
          + "and together they are 100%[; now {sum}%]."
      ),
      repair: Phrase(
        "Ghi tỷ lệ cho mọi đơn vị, ví dụ xa-a:60%;xa-b:40%, hoặc bỏ hết tỷ lệ nếu chưa biết.",
        "Give every unit its share, for example xa-a:60%;xa-b:40%, or no share at all where they are not known."
      ),
      example: "`successors` = `xa-a:60%;xa-b:30%`"
    ),
    CatalogueEntry(
      .successorDates,
      "successor-dates",
      .error,
      Phrase(
        "“{found}” không thể kế tục {unit}: {reason}.",
        "“{found}” can't take over {unit}: {reason}."
      ),
      repair: Phrase(
        "Ghi valid_to của đơn vị cũ là ngày cuối còn hoạt động, và valid_from của đơn vị mới là ngày kế tiếp.",
        "Let valid_to of the old unit be its last day, and valid_from of the new one the day after."
      ),
      example: "a unit with `successors` and without `valid_to`"
    ),
    CatalogueEntry(
      .notComparable,
      "not-comparable",
      .warning,
      Phrase(
        "Không so sánh được {count} đơn vị ({reason}), số liệu giữ ở dòng riêng: {units}.",
        "Not comparable: {count} units ({reason}), their figures keep rows of their own: {units}."
      ),
      repair: Phrase(
        "Nếu có căn cứ, ghi đơn vị kế tục và tỷ lệ ở cột successors của units.csv, ví dụ xa-a:60%;xa-b:40%",
        "Where there are grounds, write successors with shares in units.csv, for example xa-a:60%;xa-b:40%"
      ),
      example: "`--units now` over a district that was divided among three communes without shares"
    ),
  ]
}
