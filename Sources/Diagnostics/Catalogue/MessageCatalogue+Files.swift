// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  static let files: [CatalogueEntry] = [
    CatalogueEntry(
      .unreadableFile,
      "unreadable-file",
      .error,
      Phrase("Không mở được tệp[: {reason}].", "The file cannot be opened[: {reason}]."),
      repair: Phrase(
        "Cấp quyền đọc cho tệp rồi chạy lại: chmod a+r \"{path}\"",
        "Make the file readable and run again: chmod a+r \"{path}\""
      ),
      example: "a file without read permission"
    ),
    CatalogueEntry(
      .emptyFile,
      "empty-file",
      .error,
      Phrase("Tệp rỗng, không có dữ liệu.", "The file is empty."),
      repair: Phrase("Đề nghị đơn vị gửi lại tệp.", "Ask the unit to send the file again."),
      example: "a file of 0 bytes"
    ),
    CatalogueEntry(
      .notText,
      "not-text",
      .error,
      Phrase(
        "Tệp mang đuôi văn bản nhưng nội dung không phải văn bản.",
        "The file bears a text file's name but holds no text."
      ),
      repair: Phrase(
        "Mở tệp bằng chương trình đã tạo ra nó, lưu dạng CSV UTF-8 và gửi lại.",
        "Open it with the program that made it, save it as CSV UTF-8 and send it again."
      ),
      example: "a picture renamed to `bao-cao.csv`"
    ),
    CatalogueEntry(
      .formatUnsupported,
      "format-unsupported",
      .error,
      Phrase(
        "Phiên bản này chưa đọc được tệp {format}, số liệu trong tệp chưa được tính.",
        "This version does not read {format} files yet; nothing in it is counted."
      ),
      repair: Phrase(
        "Mở tệp, chọn Lưu thành > CSV UTF-8, đặt tệp .csv vào hộp thư đến rồi chạy lại.",
        "Open it, choose Save as > CSV UTF-8, put the .csv into the inbox and run again."
      ),
      example: "`BC tuan 28.ods`"
    ),
    CatalogueEntry(
      .byHand,
      "by-hand",
      .warning,
      Phrase(
        "Tệp là ảnh, bản in hoặc tệp đóng gói; chờ nhập tay.",
        "The file is a picture, a print or a closed format; it waits to be typed in by hand."
      ),
      repair: Phrase(
        "Nhập số liệu vào mẫu trong thư mục nhap-tay của báo cáo, lưu mẫu vào hộp thư đến rồi chạy lại.",
        "Type the figures into the form in the report's folder nhap-tay, save it into the inbox and run again."
      ),
      example: "`cong van.pdf`"
    ),
    CatalogueEntry(
      .stillWritten,
      "still-written",
      .warning,
      Phrase("Tệp đang được tải lên, chưa đọc.", "The file is still being written and was not read."),
      repair: Phrase("Chạy lại khi tệp đã tải xong.", "Run again when the upload has ended."),
      example: "`bao-cao.csv.part`, or a file that changes while it is read"
    ),
    CatalogueEntry(
      .passedOver,
      "passed-over",
      .note,
      Phrase(
        "Không phải báo cáo (tệp của hệ thống, tệp khóa hoặc tệp do kgreport ghi).",
        "Not a report (a system's or a lock file, or one that kgreport wrote)."
      ),
      example: "`~$BC tuan 28.xlsx`, `.DS_Store`, `Thumbs.db`"
    ),
    CatalogueEntry(
      .duplicateFile,
      "duplicate-file",
      .note,
      Phrase("Trùng hoàn toàn với tệp {other}, chỉ tính một lần.", "Equal to {other} byte by byte; counted once."),
      example: "`BC tuan 28 (1).csv` beside `BC tuan 28.csv`"
    ),
    CatalogueEntry(
      .refusedWhole,
      "refused-whole",
      .error,
      Phrase(
        "Trả lại cả tệp: {refused} trong {total} số liệu không hợp lệ (quá {limit} %).",
        "The whole file is refused: {refused} of {total} observations are bad (above {limit} %)."
      ),
      repair: Phrase(
        "Đề nghị đơn vị sửa các dòng nêu trong danh sách và gửi lại tệp.",
        "Ask the unit to mend the rows listed and to send the file again."
      ),
      example: "a file of 40 rows in which 12 counts are no numbers"
    ),
    CatalogueEntry(
      .unknownFormat,
      "unknown-format",
      .error,
      Phrase("Không đọc được loại tệp {format}.", "Files of the kind {format} are not read."),
      repair: Phrase(
        "Lưu số liệu dạng CSV UTF-8 hoặc JSON rồi đặt vào hộp thư đến.",
        "Save the figures as CSV UTF-8 or JSON and put them into the inbox."
      ),
      example: "`ghi-chu.exe`"
    ),
    CatalogueEntry(
      .linkPassedOver,
      "link-passed-over",
      .warning,
      Phrase("Liên kết tượng trưng không được mở.", "Symbolic links are not followed."),
      repair: Phrase("Chép chính tệp vào hộp thư đến.", "Copy the file itself into the inbox."),
      example: "a symbolic link in the inbox"
    ),
    CatalogueEntry(
      .tooLarge,
      "too-large",
      .error,
      Phrase(
        "Tệp vượt giới hạn {limit} byte[; tệp lớn hơn chỉ đọc được ở dạng chuẩn, và dòng này không đúng dạng: {reason}].",
        "The file is larger than the limit of {limit} bytes[; larger ones are read in the canonical form alone, and this "
          + "row is not: {reason}]."
      ),
      repair: Phrase(
        "Tách tệp thành nhiều tệp nhỏ hơn, hoặc gửi bảng CSV ở dạng chuẩn.",
        "Split the file into smaller ones, or send a CSV table in the canonical form."
      ),
      example: "a table of more than 20 MiB"
    ),
    CatalogueEntry(
      .encrypted,
      "encrypted",
      .error,
      Phrase("Tệp đặt mật khẩu, không mở được.", "The file is protected by a password."),
      repair: Phrase(
        "Bỏ mật khẩu (Excel: Tệp > Thông tin > Bảo vệ sổ làm việc; tệp nén: nén lại không đặt mật khẩu) rồi gửi lại.",
        "Take the password off (Excel: File > Info > Protect Workbook; an archive: pack it again without one) and send "
          + "it again."
      ),
      example: "a workbook that asks for a password"
    ),
    CatalogueEntry(
      .truncated,
      "truncated",
      .error,
      Phrase("Tệp bị cụt, thiếu phần cuối.", "The end of the file is missing."),
      repair: Phrase(
        "Gửi lại tệp; mở thử trước khi gửi.",
        "Send the file again; open it first to see that it is whole."
      ),
      example: "the first half of a workbook"
    ),
    CatalogueEntry(
      .misnamed,
      "misnamed",
      .error,
      Phrase(
        "Tệp mang đuôi {ending} nhưng thật ra là {format}.",
        "The file is named {ending} but is in fact {format}."
      ),
      repair: Phrase(
        "Mở tệp bằng chương trình đã tạo ra nó, lưu thành .xlsx rồi gửi lại.",
        "Open it with the program that made it, save it as .xlsx and send it again."
      ),
      example: "an .xls renamed to `bao-cao.xlsx`"
    ),
    CatalogueEntry(
      .damaged,
      "damaged",
      .error,
      Phrase("Tệp hỏng[ ở phần {part}]: {reason}.", "The file is damaged[ in {part}]: {reason}."),
      repair: Phrase(
        "Mở tệp trong Excel, lưu lại rồi gửi lại; với tệp nén hoặc thư: lưu các tệp bên trong ra và gửi riêng.",
        "Open the file in Excel, save it and send it again; of an archive or a mail, save the files in it and send them "
          + "alone."
      ),
      example: "a workbook whose sheet breaks off"
    ),
    CatalogueEntry(
      .overLimit,
      "over-limit",
      .error,
      Phrase("Tệp vượt giới hạn {limit} ({name}).", "The file is beyond the limit of {limit} ({name})."),
      repair: Phrase(
        "Xóa các trang tính, dòng, cột thừa (tệp nén, thư: gửi riêng các tệp báo cáo) rồi gửi lại.",
        "Delete sheets, rows and columns that are not needed (of an archive or a mail: send the reports alone) and send "
          + "it again."
      ),
      example: "a workbook that unpacks to gigabytes"
    ),
    CatalogueEntry(
      .hiddenSheet,
      "hidden-sheet",
      .warning,
      Phrase("Trang tính “{name}” đang ẩn nên không đọc.", "The sheet “{name}” is hidden and was not read."),
      repair: Phrase(
        "Nếu trang tính có số liệu cần báo cáo, cho hiện lên rồi gửi lại.",
        "If it holds figures to report, unhide it and send the file again."
      ),
      example: "a workbook with last week's sheet hidden"
    ),
    CatalogueEntry(
      .hiddenRows,
      "hidden-rows",
      .warning,
      Phrase(
        "Có {rows} dòng đang ẩn (từ dòng {first}); vẫn đọc.",
        "{rows} rows are hidden (from row {first}); they were read."
      ),
      repair: Phrase(
        "Bỏ lọc và cho hiện các dòng để kiểm tra.",
        "Clear the filter and unhide the rows to check them."
      ),
      example: "a sheet with a filter on"
    ),
    CatalogueEntry(
      .archiveInArchive,
      "archive-in-archive",
      .error,
      Phrase(
        "{kind} nằm trong một tệp cùng loại nên không mở; số liệu bên trong chưa được tính.",
        "{kind} that lies in another one is not opened; nothing in it is counted."
      ),
      repair: Phrase(
        "Lưu tệp này ra ngoài, đặt vào hộp thư đến rồi chạy lại.",
        "Take the file out, put it into the inbox and run again."
      ),
      example: "`tuan 28.zip` in `thang 7.zip`"
    ),
    CatalogueEntry(
      .mailWithoutReport,
      "mail-without-report",
      .warning,
      Phrase(
        "Thư không kèm tệp báo cáo; số liệu trong lời thư (nếu có) chờ nhập tay.",
        "No report hangs on the mail; figures in its letter, if any, wait to be typed in by hand."
      ),
      repair: Phrase(
        "Nhập số liệu vào mẫu trong thư mục nhap-tay của báo cáo, lưu mẫu vào hộp thư đến rồi chạy lại.",
        "Type the figures into the form in the report's folder nhap-tay, save it into the inbox and run again."
      ),
      example: "a mail that says its figures in words"
    ),
    CatalogueEntry(
      .entryName,
      "entry-name",
      .note,
      Phrase(
        "Tên tệp bên trong được đổi cho an toàn, dễ đọc hoặc khỏi trùng; tên gốc: “{found}”.",
        "The file's name inside was changed to be harmless, readable and used once; it was written “{found}”."
      ),
      example: "`../../an-bien.csv` in an archive; two attachments of one name"
    ),
    CatalogueEntry(
      .typedIn,
      "typed-in",
      .note,
      Phrase("Đã nhập tay ở tệp {other}.", "Typed in by hand in the file {other}."),
      example: "`cong van.pdf` beside the form that was filled in from it"
    ),
    CatalogueEntry(
      .hiddenColumns,
      "hidden-columns",
      .warning,
      Phrase(
        "Cột {columns} đang ẩn; vẫn đọc, trừ cột trùng với một cột đang hiện.",
        "The columns {columns} are hidden; they were read, except where a visible column says the same."
      ),
      repair: Phrase(
        "Cho hiện các cột để kiểm tra; xóa cột không dùng rồi gửi lại.",
        "Unhide the columns to check them; delete those that are not used and send the file again."
      ),
      example: "a sheet with last week's column of figures hidden"
    ),
  ]
}
