// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  static let structure: [CatalogueEntry] = text + tables

  /// Encodings, syntax, headings and keys.
  private static let text: [CatalogueEntry] = [
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
        "Cột “{found}” lặp lại cột {first}; {outcome}.",
        "The column “{found}” repeats column {first}; {outcome}."
      ),
      repair: Phrase(
        "Chỉ giữ một cột cho mỗi chỉ tiêu, hoặc ghi rõ ở tiêu đề mỗi cột là gì (“Trong đó: …”, “Kế hoạch”).",
        "Keep one column for each quantity, or say in the headings what each one is (“Trong đó: …”, “Kế hoạch”)."
      ),
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
  ]
}
