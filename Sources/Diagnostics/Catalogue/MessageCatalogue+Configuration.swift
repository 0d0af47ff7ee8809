// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  static let configuration: [CatalogueEntry] =
    [
      CatalogueEntry(
        .yamlSyntax,
        "yaml-syntax",
        .error,
        Phrase("Không đọc được cú pháp YAML: {reason}.", "The YAML can't be read: {reason}."),
        repair: Phrase(
          "Kiểm tra thụt đầu dòng (dấu cách, không dùng Tab) và dấu hai chấm ở dòng này.",
          "Check the indentation (spaces, no tabs) and the colon on this line."
        ),
        example: "`agency: [`"
      ),
      CatalogueEntry(
        .unknownKey,
        "unknown-key",
        .error,
        Phrase(
          "Không có mục “{found}” ở đây[; các mục có thể dùng: {candidates}].",
          "There is no key “{found}” here[; possible keys: {candidates}]."
        ),
        repair: Phrase("Sửa tên mục hoặc xóa dòng này.", "Mend the key or delete the line."),
        example: "`receiverz:`"
      ),
      CatalogueEntry(
        .keyMissing,
        "key-missing",
        .error,
        Phrase("Thiếu mục “{key}”.", "The key “{key}” is missing."),
        repair: Phrase("Thêm dòng “{key}: …”.", "Add a line “{key}: …”."),
        example: "a campaign without `name`"
      ),
      CatalogueEntry(
        .badSetting,
        "bad-setting",
        .error,
        Phrase(
          "“{found}” không hợp lệ cho “{key}”; cần {expected}.",
          "“{found}” is not valid for “{key}”: {expected}."
        ),
        repair: Phrase("Ghi lại giá trị của “{key}”.", "Write the value of “{key}” anew."),
        example: "`from: 2024-13-01`"
      ),
      CatalogueEntry(
        .repeatedID,
        "repeated-id",
        .error,
        Phrase("Mã “{found}” đã dùng ở dòng {first}.", "The id “{found}” is already used on line {first}."),
        repair: Phrase("Đặt mã khác, không trùng.", "Give it an id of its own."),
        example: "two campaigns with one id"
      ),
      CatalogueEntry(
        .sharedAlias,
        "shared-alias",
        .error,
        Phrase(
          "“{found}” là tên của cả {first} và {second}.",
          "“{found}” is a name of both {first} and {second}."
        ),
        repair: Phrase(
          "Bỏ tên này ở một trong hai, hoặc tách thời gian hiệu lực (valid_from, valid_to).",
          "Take the name from one of them, or keep their dates apart (valid_from, valid_to)."
        ),
        example: "two units with the alias `Châu Thành`"
      ),
      CatalogueEntry(
        .unknownReference,
        "unknown-reference",
        .error,
        Phrase(
          "“{key}” trỏ đến “{found}” nhưng không có[; có: {candidates}].",
          "“{key}” points to “{found}”, which does not exist[; there are: {candidates}]."
        ),
        repair: Phrase("Ghi đúng mã, hoặc khai báo “{found}”.", "Write the right id, or declare “{found}”."),
        example: "`receiver: bo-tttt` without such a receiver"
      ),
      CatalogueEntry(
        .windowReversed,
        "window-reversed",
        .error,
        Phrase(
          "Thời gian thực hiện kết thúc ({to}) trước khi bắt đầu ({from}).",
          "The window ends ({to}) before it starts ({from})."
        ),
        repair: Phrase("Kiểm tra năm của hai ngày.", "Check the years of the two days."),
        example: "`from: 2024-07-01` with `to: 2023-08-15`"
      ),
      CatalogueEntry(
        .badRosterRow,
        "bad-roster-row",
        .error,
        Phrase("Dòng của units.csv không hợp lệ: {reason}.", "The row of units.csv is not valid: {reason}."),
        repair: Phrase(
          "Các cột: id,name,kind,parent,code,aliases,channels,valid_from,valid_to,successors",
          "The columns: id,name,kind,parent,code,aliases,channels,valid_from,valid_to,successors"
        ),
        example: "a row without `id`"
      ),
      CatalogueEntry(
        .settingFileUnreadable,
        "setting-file-unreadable",
        .error,
        Phrase("Không đọc được tệp cấu hình[: {reason}].", "The configuration file can't be read[: {reason}]."),
        repair: Phrase(
          "Kiểm tra quyền đọc, hoặc tạo không gian làm việc mới: kgreport init THƯ_MỤC",
          "Check that it can be read, or make a new workspace: kgreport init DIR"
        ),
        example: "a workspace without kgreport.yml"
      ),
      CatalogueEntry(
        .weekStartDay,
        "week-start-day",
        .error,
        Phrase(
          "Ngày {day} không phải là {weekday}; tuần kiểu mới phải bắt đầu đúng thứ đó.",
          "{day} is no {weekday}; the first new week has to begin on that weekday."
        ),
        repair: Phrase("Ghi ngày đầu của tuần kiểu mới đầu tiên.", "Write the first day of the first new week."),
        example: "`start: friday` with `from: 2024-08-01`, a Thursday"
      ),
      CatalogueEntry(
        .badDecision,
        "bad-decision",
        .error,
        Phrase(
          "Không hiểu “{found}” trong sổ ý kiến xử lý.",
          "“{found}” in the book of decisions can't be understood."
        ),
        repair: Phrase(
          "Sửa dòng này, hoặc xóa cả dòng rồi ghi lại bằng lệnh kgreport answer, exclude hoặc correct.",
          "Mend the row, or delete it and decide again with kgreport answer, exclude or correct."
        ),
        example: "`decision` = `maybe` in decisions.csv"
      ),
    ] + layouts
}
