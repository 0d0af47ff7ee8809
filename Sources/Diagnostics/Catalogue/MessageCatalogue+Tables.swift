// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  /// What stands in and around the tables of forms.
  static let tables: [CatalogueEntry] = [
    CatalogueEntry(
      .encodingAmbiguous,
      "encoding-ambiguous",
      .warning,
      Phrase(
        "Không rõ chữ ghi theo bảng mã nào: có thể là {encodings}.",
        "The text may be in any of {encodings}."
      ),
      repair: Phrase(
        "Lưu tệp dạng CSV UTF-8 rồi gửi lại.",
        "Save the file as CSV UTF-8 and send it again."
      ),
      example: "a short text that TCVN3 and Windows-1258 both explain"
    ),
    CatalogueEntry(
      .doubtfulWord,
      "doubtful-word",
      .warning,
      Phrase(
        "“{found}” không giống tiếng Việt sau khi chuyển bảng mã; đề nghị kiểm tra.",
        "“{found}” does not look Vietnamese after conversion; please check."
      ),
      repair: Phrase("Sửa chữ này trong tệp gốc.", "Mend the word in the file."),
      example: "`kilômét` in a TCVN3 file"
    ),
    CatalogueEntry(
      .figurePassedOver,
      "figure-passed-over",
      .warning,
      Phrase(
        "Số “{found}” nằm ngoài bảng số liệu, không đọc.",
        "The number “{found}” stands outside the table and was not read."
      ),
      repair: Phrase(
        "Nếu là số liệu báo cáo, chuyển số vào dòng dưới tiêu đề của bảng.",
        "If it is a figure, move it into a row below the headings."
      ),
      example: "a row of figures above the headings"
    ),
    CatalogueEntry(
      .secondTable,
      "second-table",
      .error,
      Phrase(
        "Bảng khác bắt đầu ở đây, không tính các dòng của bảng đó.",
        "Another table begins here; its rows are not counted."
      ),
      repair: Phrase(
        "Đặt mỗi bảng vào một tệp hoặc một trang tính.",
        "Put each table into a file or a sheet of its own."
      ),
      example: "other headings below the rows of a table"
    ),
    CatalogueEntry(
      .ambiguousRow,
      "ambiguous-row",
      .error,
      Phrase(
        "Không rõ dòng “{found}” đánh số các cột hay là số liệu; không tính.",
        "Whether “{found}” numbers the columns or holds figures is unclear; it is not counted."
      ),
      repair: Phrase(
        "Bỏ dòng đánh số cột, hoặc thêm cột tên để phân biệt.",
        "Drop the row of column numbers, or add a column of names."
      ),
      example: "`1;2;3` below the headings of a table without a column of names"
    ),
    CatalogueEntry(
      .statedOnTwoSheets,
      "stated-on-two-sheets",
      .error,
      Phrase(
        "Số liệu “{found}” đã có ở trang tính {other}; không rõ cộng hai trang hay tính một, nên không tính cả tệp.",
        "“{found}” is stated on sheet {other} too; whether the two add up is unclear, so the whole file is not counted."
      ),
      repair: Phrase(
        "Xóa trang tính {other} hoặc trang này; nếu phải cộng, ghi tất cả vào một trang.",
        "Delete sheet {other} or this one; if they add up, put everything on one sheet."
      ),
      example: "A workbook with the sheets `Chi tiết` and `In` that hold the same table"
    ),
    CatalogueEntry(
      .scaleUnsure,
      "scale-unsure",
      .error,
      Phrase(
        "Ghi đơn vị tính “{found}”, không rõ số[ {number}] ở đây tính theo đơn vị nào; không tính số này.",
        "The unit of count reads “{found}”; whether the number[ {number}] here is meant in it is unclear; it is not counted."
      ),
      repair: Phrase(
        "Ghi đủ con số, ví dụ 1500 thay cho 1,5 nghìn; hoặc ghi đơn vị tính vào tiêu đề của từng cột, ví dụ Tờ rơi (nghìn tờ).",
        "Write the whole number, such as 1500 for 1.5 thousand; or put the unit into each heading, such as Tờ rơi (nghìn tờ)."
      ),
      example: "`ĐVT: nghìn` above a table of several columns"
    ),
    CatalogueEntry(
      .figureMerged,
      "figure-merged",
      .error,
      Phrase(
        "Số “{found}” nằm trong ô gộp nhiều dòng hoặc nhiều cột, không rõ của dòng, cột nào; không tính.",
        "“{found}” stands in a cell merged over several rows or columns; which one it belongs to is unclear; it is not counted."
      ),
      repair: Phrase(
        "Bỏ gộp ô số liệu, ghi số của từng dòng, từng cột vào ô riêng.",
        "Unmerge the cells of figures and write each row's and column's own number."
      ),
      example: "a cell with `5` merged over the rows of two campaigns"
    ),
    CatalogueEntry(
      .rowTotalDiffers,
      "row-total-differs",
      .warning,
      Phrase(
        "Cột tổng ghi {stated}, cộng các cột của dòng được {sum}; lấy theo các cột.",
        "The column of totals states {stated}, the row's columns add up to {sum}; the columns count."
      ),
      repair: Phrase(
        "Kiểm tra số ở cột tổng và ở các cột của dòng này.",
        "Check the total and the columns of this row."
      ),
      example: "`Mạng xã hội;Cổng thông tin điện tử;Tổng số` with `1;2;4`"
    ),
    CatalogueEntry(
      .formulaWithoutValue,
      "formula-without-value",
      .error,
      Phrase(
        "Ô chứa công thức nhưng tệp không lưu kết quả, nên không đọc được số.",
        "The cell holds a formula whose result is not stored in the file, so there is no number to read."
      ),
      repair: Phrase(
        "Mở tệp bằng Excel, kiểm tra kết quả, lưu lại rồi gửi lại.",
        "Open the file in Excel, check the result, save it and send it again."
      ),
      example: "a workbook written by a program that calculates nothing"
    ),
    CatalogueEntry(
      .rowUnsure,
      "row-unsure",
      .error,
      Phrase(
        "Không rõ dòng “{found}” là {what}; không tính.",
        "Whether “{found}” is {what} is unclear; it is not counted."
      ),
      repair: Phrase(
        "Đề nghị ghi rõ ở đầu dòng: “Tổng cộng” nếu là dòng tổng, “Trong đó: …” nếu là một phần của dòng trên; "
          + "bỏ dòng không phải số liệu của kỳ này.",
        "Label the row “Tổng cộng” where it is a total, “Trong đó: …” where it is part of the row above; drop what is not "
          + "of this period."
      ),
      example: "a last row of communes without a label whose figures are not the sum of those above"
    ),
    CatalogueEntry(
      .noSuchSheet,
      "no-such-sheet",
      .error,
      Phrase(
        "Không có trang tính “{found}”[; trong tệp có: {candidates}].",
        "There is no sheet “{found}”[; the file has: {candidates}]."
      ),
      repair: Phrase(
        "Đổi tên trang tính thành “{found}”, hoặc sửa sheet của đơn vị trong mục reading của kgreport.yml.",
        "Name the sheet “{found}”, or mend the unit's sheet under reading in kgreport.yml."
      ),
      example: "`sheet: Tuần 28` for a unit whose workbook has only `Sheet1`"
    ),
    CatalogueEntry(
      .planOrSample,
      "plan-or-sample",
      .warning,
      Phrase(
        "Bảng “{found}” là kế hoạch hoặc ví dụ, không tính.",
        "The table “{found}” is a plan or an example and is not counted."
      ),
      repair: Phrase(
        "Nếu đây là số đã thực hiện, đề nghị sửa tiêu đề (tên trang tính) thành BÁO CÁO KẾT QUẢ rồi gửi lại.",
        "If these are figures of what was done, call the table (or its sheet) a report, BÁO CÁO KẾT QUẢ, and send it again."
      ),
      example: "A sheet named `Ví dụ`, or a table below `II. Kế hoạch tuần 29`"
    ),
  ]
}
