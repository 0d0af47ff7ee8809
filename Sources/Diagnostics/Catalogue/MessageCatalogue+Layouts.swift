// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  /// What can be wrong with the layouts of kgreport.yml.
  static let layouts: [CatalogueEntry] = [
    CatalogueEntry(
      .layoutName,
      "layout-name",
      .error,
      Phrase(
        "“{found}” trong dấu ngoặc nhọn của mục “{key}” không có nghĩa[; có thể dùng: {candidates}].",
        "“{found}” in the braces of “{key}” means nothing[; possible names: {candidates}]."
      ),
      repair: Phrase("Ghi đúng một trong các tên đó, hoặc bỏ ngoặc nhọn.", "Write one of these names, or no braces."),
      example: "`title: kết quả {chude}`"
    ),
    CatalogueEntry(
      .layoutColumns,
      "layout-columns",
      .error,
      Phrase(
        "Hai cột đầu của mẫu biểu phải là số thứ tự và tên dòng.",
        "The first two columns of a layout have to be the row's number and its name."
      ),
      repair: Phrase(
        "Đặt ở đầu mục columns hai dòng: “- show: number” và “- show: name”, mỗi dòng có heading.",
        "Begin columns with “- show: number” and “- show: name”, each with a heading."
      ),
      example: "`columns: [{ heading: Trong kỳ }]`"
    ),
    CatalogueEntry(
      .layoutRows,
      "layout-rows",
      .error,
      Phrase("Không xếp được dòng “by: {found}”: {reason}.", "Rows “by: {found}” can't be laid out: {reason}."),
      repair: Phrase(
        "Ghi rows theo thứ tự từ ngoài vào trong, ví dụ: by: group rồi by: unit.",
        "List rows from the outside in, such as by: group, then by: unit."
      ),
      example: "`rows: [{ by: group }]`"
    ),
    CatalogueEntry(
      .layoutAddsCampaigns,
      "layout-adds-campaigns",
      .error,
      Phrase(
        "[“{found}”: ]số liệu của các nội dung sẽ bị cộng với nhau; một hoạt động lồng ghép có thể bị tính nhiều lần.",
        "[“{found}”: ]figures of several campaigns would be added; one event may count in several of them."
      ),
      repair: Phrase(
        "Thêm “each: campaign”, hoặc dòng “by: campaign”, hoặc nhóm cột “each: campaign”; nếu đúng là muốn cộng: “addCampaigns: true”.",
        "Add “each: campaign”, or rows “by: campaign”, or a group of columns “each: campaign”; where adding is meant: “addCampaigns: true”."
      ),
      example: "rows by unit and one column for all campaigns"
    ),
    CatalogueEntry(
      .layoutMixesUnits,
      "layout-mixes-units",
      .error,
      Phrase(
        "“{found}” cộng các hình thức có đơn vị tính khác nhau.",
        "“{found}” adds channels whose units of count differ."
      ),
      repair: Phrase(
        "Tách thành nhiều cột bằng “channels: […]”, hoặc ghi “unit:” gồm đủ các đơn vị tính, ví dụ: unit: \"tin, bài\".",
        "Part it by “channels: […]”, or write a “unit:” that names every unit of count, such as unit: \"tin, bài\"."
      ),
      example: "a column `measure: leaflets`: tờ, cuốn, clip"
    ),
    CatalogueEntry(
      .layoutFigure,
      "layout-figure",
      .error,
      Phrase("Cột “{found}” không có ở mẫu biểu này: {reason}.", "A column “{found}” can't stand here: {reason}."),
      repair: Phrase("Bỏ cột này hoặc đổi mục rows.", "Leave the column out, or change rows."),
      example: "`figure: previous` with rows by period"
    ),
    CatalogueEntry(
      .layoutInternal,
      "layout-internal",
      .error,
      Phrase(
        "“{found}” nêu tình hình gửi của từng đơn vị, không gửi lên cơ quan cấp trên.",
        "“{found}” says which unit sent what; that does not go up to the central bodies."
      ),
      repair: Phrase(
        "Bỏ “{found}” ở đây; số liệu này có trong tệp PL-III.",
        "Take “{found}” out; the workbook PL-III holds it."
      ),
      example: "`layouts: [submissions]` of a receiver"
    ),
  ]
}
