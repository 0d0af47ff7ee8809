// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  static let structure: [CatalogueEntry] = [
    CatalogueEntry(
      .brokenJSON,
      "broken-json",
      .error,
      Phrase(
        "Tệp JSON hỏng: {reason}[ (tại {path})].",
        "Broken JSON: {reason}[ (at {path})]."
      ),
      repair: Phrase(
        "Xuất lại tệp JSON từ phần mềm, kiểm tra tệp đã tải đủ rồi gửi lại.",
        "Export the JSON again, check that it was uploaded whole, and send it again."
      ),
      example: "`{\"unit\": \"an-bien\", \"counts\": [`"
    ),
    CatalogueEntry(
      .noKnownColumn,
      "no-known-column",
      .error,
      Phrase(
        "Không nhận ra cột số liệu nào[; dòng đầu ghi: {headings}].",
        "No column is known[; the first row reads: {headings}]."
      ),
      repair: Phrase(
        "Đề nghị dùng dòng tiêu đề: unit,period,submitted_at,campaign,channel,count,minutes,reach,note",
        "Use the heading row: unit,period,submitted_at,campaign,channel,count,minutes,reach,note"
      ),
      example: "a CSV with the headings `a;b;c`"
    ),
    CatalogueEntry(
      .badEncoding,
      "bad-encoding",
      .error,
      Phrase(
        "Không xác định được bảng mã của chữ (byte thứ {offset}).",
        "The encoding of the text can't be told (at byte {offset})."
      ),
      repair: Phrase(
        "Trong Excel chọn Lưu thành > CSV UTF-8 (phân cách bằng dấu phẩy) rồi gửi lại.",
        "In Excel choose Save as > CSV UTF-8 (comma delimited) and send it again."
      ),
      example: "a CSV of random bytes"
    ),
    CatalogueEntry(
      .lostText,
      "lost-text",
      .error,
      Phrase(
        "Chữ bị hỏng: “{found}”.",
        "Letters were lost: “{found}”."
      ),
      repair: Phrase("Đề nghị lưu dạng CSV UTF-8 và gửi lại.", "Save as CSV UTF-8 and send it again."),
      example: "`Huy?n An Biên`, or U+FFFD in a name"
    ),
    CatalogueEntry(
      .brokenQuotes,
      "broken-quotes",
      .error,
      Phrase(
        "Dấu ngoặc kép không khép lại, các dòng sau bị dính vào ô này.",
        "A quotation mark is not closed; the rows behind it were drawn into this cell."
      ),
      repair: Phrase(
        "Thêm dấu \" vào cuối ô, hoặc viết \"\" cho dấu ngoặc kép nằm trong ô.",
        "Add the closing \", or write \"\" for a quotation mark inside a cell."
      ),
      example: "`an-bien,2024-W28,,ten-mien-vn,social,1,,,\"Zalo`"
    ),
    CatalogueEntry(
      .extraCells,
      "extra-cells",
      .error,
      Phrase(
        "Dòng có {cells} ô, nhiều hơn {headings} cột của tiêu đề.",
        "The row has {cells} cells, the heading only {headings} columns."
      ),
      repair: Phrase(
        "Đặt ô có dấu phân cách trong ngoặc kép, ví dụ \"Fanpage huyện, Zalo\".",
        "Put a cell that holds the delimiter between quotation marks, such as \"Fanpage huyện, Zalo\"."
      ),
      example: "`an-bien,2024-W28,,ten-mien-vn,social,12,,4300,Fanpage huyện, Zalo`"
    ),
    CatalogueEntry(
      .unknownColumn,
      "unknown-column",
      .warning,
      Phrase(
        "Không nhận ra cột “{found}”, không đọc cột này[; gần giống: {candidates}].",
        "The column “{found}” is not known and was not read[; similar: {candidates}]."
      ),
      repair: Phrase(
        "Sửa tiêu đề cột theo danh mục, hoặc bỏ cột nếu không phải số liệu báo cáo.",
        "Name the column as in the catalogue, or drop it if it holds no figures."
      ),
      example: "a column `Kinh phí`"
    ),
    CatalogueEntry(
      .repeatedColumn,
      "repeated-column",
      .error,
      Phrase(
        "Cột “{found}” lặp lại cột {first}; không đọc cột lặp.",
        "The column “{found}” repeats column {first}; the repeated one was not read."
      ),
      repair: Phrase("Chỉ giữ một cột cho mỗi chỉ tiêu.", "Keep one column for each quantity."),
      example: "the heading `unit,period,count,count`"
    ),
    CatalogueEntry(
      .missingKey,
      "missing-key",
      .error,
      Phrase("Thiếu “{key}”.", "“{key}” is missing."),
      repair: Phrase(
        "Thêm “{key}” vào bản ghi, hoặc vào bảng: một cột, hay một dòng phía trên tiêu đề.",
        "Add “{key}” to the record, or to the table: a column, or a line above the headings."
      ),
      example: "`{\"unit\": \"an-bien\", \"period\": \"2024-W28\"}` without `counts`"
    ),
    CatalogueEntry(
      .noRows,
      "no-rows",
      .warning,
      Phrase("Tệp không có dòng số liệu nào.", "The file has no row of figures."),
      repair: Phrase(
        "Nếu không phát sinh, ghi một dòng có campaign là * và count là none.",
        "If there was nothing to report, write one row with campaign * and count none."
      ),
      example: "a CSV of a heading row alone, or `\"counts\": []`"
    ),
    CatalogueEntry(
      .wrongType,
      "wrong-type",
      .error,
      Phrase("“{key}” phải là {expected}.", "“{key}” must be {expected}."),
      repair: Phrase("Sửa giá trị “{found}” của “{key}”.", "Mend the value “{found}” of “{key}”."),
      example: "`\"counts\": 5`"
    ),
    CatalogueEntry(
      .mixedLayout,
      "mixed-layout",
      .error,
      Phrase(
        "Bảng vừa có cột “{found}” vừa có cột theo hình thức, không rõ ghi ở đâu.",
        "The table has both a column “{found}” and columns by channel; which one holds the figure is unclear."
      ),
      repair: Phrase(
        "Dùng một kiểu bảng: mỗi dòng một hình thức, hoặc mỗi hình thức một cột.",
        "Use one layout: a channel a row, or a channel a column."
      ),
      example: "the headings `campaign,channel,social`"
    ),
    CatalogueEntry(
      .delimiterUnsure,
      "delimiter-unsure",
      .warning,
      Phrase(
        "Không chắc dấu phân cách; đã đọc theo dấu {chosen}, cũng có thể là {others}.",
        "The delimiter is unsure; it was read as {chosen}, it may be {others}."
      ),
      repair: Phrase(
        "Ghi dòng đầu tệp sep=; (thay ; bằng dấu phân cách), hoặc đặt ô có dấu đó trong ngoặc kép.",
        "Begin the file with the line sep=; (with its own delimiter), or put cells that hold one into quotation marks."
      ),
      example: "rows that both `;` and `,` part evenly"
    ),
    CatalogueEntry(
      .encodingDiffers,
      "encoding-differs",
      .warning,
      Phrase(
        "Từ dòng này[ đến dòng {last}] chữ ghi theo bảng mã {encoding}, khác phần còn lại; đã đọc theo bảng mã đó.",
        "From this line[ to line {last}] the text is in {encoding}, unlike the rest; it was read so."
      ),
      repair: Phrase(
        "Chuyển cả tệp sang Unicode rồi lưu dạng CSV UTF-8.",
        "Convert the whole file to Unicode and save it as CSV UTF-8."
      ),
      example: "a UTF-8 file with lines pasted in TCVN3"
    ),
    CatalogueEntry(
      .textRepaired,
      "text-repaired",
      .warning,
      Phrase(
        "Từ dòng này[ đến dòng {last}] chữ {encoding} bị lưu sai bảng mã; đã chữa lại, đề nghị kiểm tra.",
        "From this line[ to line {last}] {encoding} text was saved in a wrong code page; it was repaired, please check."
      ),
      repair: Phrase("Gửi lại tệp lưu dạng CSV UTF-8.", "Send the file again, saved as CSV UTF-8."),
      example: "`BiÓu sè` for `Biểu số`"
    ),
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
