// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  /// Notes on figures that are hardly right (R17).
  static let plausibility: [CatalogueEntry] = [
    CatalogueEntry(
      .sameAsBefore,
      "same-as-before",
      .note,
      Phrase(
        "{unit}: cả {cells} ô số liệu lớn hơn 0 của {period} trùng với {before} ({other}); đề nghị kiểm tra"
          + "[ (đã chấp nhận: {accepted})].",
        "{unit}: all {cells} cells above zero of {period} are those of {before} ({other}); please check"
          + "[ (accepted: {accepted})]."
      ),
      repair: Phrase(
        "Hỏi đơn vị có gửi lại số liệu kỳ trước không; số liệu vẫn tính[; nếu đúng: {command}].",
        "Ask the unit whether it sent the last period's figures again; they count[; if they are right: {command}]."
      ),
      example: "the file of week 27 sent once more with the dates of week 28"
    ),
    CatalogueEntry(
      .sameAsOtherUnit,
      "same-as-other-unit",
      .note,
      Phrase(
        "{count} đơn vị có cùng {cells} ô số liệu lớn hơn 0 trong {period}: {units}; đề nghị kiểm tra"
          + "[ (đã chấp nhận: {accepted})].",
        "{count} units state the same {cells} cells above zero for {period}: {units}; please check"
          + "[ (accepted: {accepted})]."
      ),
      repair: Phrase(
        "Hỏi các đơn vị có gửi nhầm tệp không; số liệu vẫn tính[; nếu đúng: {command}].",
        "Ask the units whether one sent another's file; the figures count[; if they are right: {command}]."
      ),
      example: "two districts that filled in one form together and each sent the whole of it"
    ),
    CatalogueEntry(
      .jump,
      "jump",
      .note,
      Phrase(
        "{unit}: {count} số liệu của {period} khác nhiều so với các kỳ từ ngày {first} đến ngày {last}, "
          + "đề nghị kiểm tra: {cells}[ (đã chấp nhận: {accepted})].",
        "{unit}: {count} figures of {period} are far from those of {first} to {last}, please check: {cells}"
          + "[ (accepted: {accepted})]."
      ),
      repair: Phrase(
        "Hỏi đơn vị; nếu ghi nhầm, đề nghị gửi lại số đúng[; nếu đúng: {command}].",
        "Ask the unit; if it is a slip, have the right figure sent[; if not: {command}]."
      ),
      example: "250 posts in a week, after eight weeks with 10 to 14"
    ),
    CatalogueEntry(
      .minutesWithoutCount,
      "minutes-without-count",
      .note,
      Phrase(
        "{unit}: có thời lượng nhưng không có số lượt phát trong {period}: {cells}[ (đã chấp nhận: {accepted})].",
        "{unit}: minutes without broadcasts in {period}: {cells}[ (accepted: {accepted})]."
      ),
      repair: Phrase(
        "Đề nghị đơn vị ghi thêm số lượt phát[; nếu không có: {command}].",
        "Ask the unit how many broadcasts there were[; if none: {command}]."
      ),
      example: "`an-bien,2024-W28,…,ten-mien-vn,district-broadcast,,45,,`"
    ),
    CatalogueEntry(
      .reachWithoutCount,
      "reach-without-count",
      .note,
      Phrase(
        "{unit}: có lượt tiếp cận, người dự nhưng không có số lượng trong {period}: {cells}[ (đã chấp nhận: {accepted})].",
        "{unit}: reach without a count in {period}: {cells}[ (accepted: {accepted})]."
      ),
      repair: Phrase(
        "Đề nghị đơn vị ghi thêm số lượng[; nếu không có: {command}].",
        "Ask the unit how many there were[; if none: {command}]."
      ),
      example: "`an-bien,2024-W28,…,ten-mien-vn,social,,,4300,`"
    ),
    CatalogueEntry(
      .forwardedDiffers,
      "forwarded-differs",
      .note,
      Phrase(
        "{unit}: số liệu {period} khác tổng của {count} đơn vị trực thuộc cùng gửi báo cáo: {cells}; "
          + "tính theo số của {unit}[ (đã chấp nhận: {accepted})].",
        "{unit}: its figures of {period} are not the sum of {count} units below it that reported as well: {cells}; "
          + "its own count[ (accepted: {accepted})]."
      ),
      repair: Phrase(
        "Hỏi đơn vị cấp trên đã cộng đủ các đơn vị trực thuộc chưa[; nếu đúng: {command}].",
        "Ask whether the report includes all units below it[; if so: {command}]."
      ),
      example: "a district with 10 leaflets, and two communes of it with 6 each"
    ),
  ]
}
