// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  /// 850 to 859: care of the workspace.
  static let care: [CatalogueEntry] = [
    CatalogueEntry(
      .archivedTwice,
      "archived-twice",
      .error,
      Phrase(
        "Có hai tệp cùng đường dẫn: “{one}” và “{other}”.",
        "There are two files of one path: “{one}” and “{other}”."
      ),
      repair: Phrase(
        "Nếu là báo cáo mới, đổi tên tệp trong inbox; nếu là bản chép lại, xóa: rm \"{one}\"",
        "If it is a new submission, rename the one in the inbox; if it is a copy, remove it: rm \"{one}\""
      ),
      example: "a file that was copied back into the inbox after `kgreport archive`"
    ),
    CatalogueEntry(
      .unsealedYear,
      "unsealed-year",
      .warning,
      Phrase(
        "{count} kỳ của các tệp này chưa chốt số liệu: {periods}.",
        "{count} periods of these files were never sealed: {periods}."
      ),
      repair: Phrase(
        "Chốt trước khi lưu trữ nếu báo cáo đã gửi đi: kgreport seal --period {first}",
        "Seal before archiving what was sent: kgreport seal --period {first}"
      ),
      example: "`kgreport archive 2024` without any seal"
    ),
    CatalogueEntry(
      .leftOutOfBackup,
      "left-out-of-backup",
      .warning,
      Phrase("Tệp không được sao lưu: {reason}.", "The file is not in the backup: {reason}."),
      repair: Phrase(
        "Đợi tệp tải lên xong, hoặc cấp quyền đọc (chmod a+r \"{path}\"), rồi sao lưu lại.",
        "Wait until it is uploaded, or make it readable (chmod a+r \"{path}\"), and make another backup."
      ),
      example: "a file of the inbox that is being uploaded during `kgreport backup`"
    ),
    CatalogueEntry(
      .backupDiffers,
      "backup-differs",
      .error,
      Phrase(
        "Bản sao lưu không giống bản gốc nên đã bị bỏ; tệp khác: {files}.",
        "The copy is not what was copied and was thrown away; it differs in: {files}."
      ),
      repair: Phrase(
        "Kiểm tra ổ đĩa chứa bản sao lưu, hoặc chọn ổ đĩa khác.",
        "Check the disk of the backup, or choose another one."
      ),
      example: "a failing disk"
    ),
    CatalogueEntry(
      .fontMissing,
      "font-missing",
      .warning,
      Phrase(
        "Máy không có Times New Roman hay Liberation Serif: bản PDF sẽ ngắt trang khác bản Excel.",
        "There is neither Times New Roman nor Liberation Serif: PDF pages will break elsewhere than in Excel."
      ),
      repair: Phrase(
        "Cài phông chữ: sudo apt-get install fonts-liberation",
        "Install the font: sudo apt-get install fonts-liberation"
      ),
      example: "`kgreport doctor` on a server without fonts"
    ),
    CatalogueEntry(
      .officeMissing,
      "office-missing",
      .warning,
      Phrase("Máy không có LibreOffice: không xuất được PDF.", "There is no LibreOffice: no PDF can be made."),
      repair: Phrase(
        "Nếu cần PDF, cài: sudo apt-get install libreoffice-calc-nogui",
        "Where PDF is wanted, install it: sudo apt-get install libreoffice-calc-nogui"
      ),
      example: "`kgreport doctor` on a server without LibreOffice"
    ),
    CatalogueEntry(
      .diskLow,
      "disk-low",
      .warning,
      Phrase("Ổ đĩa chỉ còn trống {size} MB.", "The disk has only {size} MB free."),
      repair: Phrase("Xem thư mục nào lớn: du -sh \"{path}\"/*", "See which folders are large: du -sh \"{path}\"/*"),
      example: "less than 1 GB free on the disk of the workspace"
    ),
    CatalogueEntry(
      .leftover,
      "leftover",
      .note,
      Phrase("Phần ghi dở của một lần chạy bị ngắt.", "Something that a killed run had not finished."),
      repair: Phrase("Chạy: {command}", "Run: {command}"),
      example: "the power failed while a report was written"
    ),
    CatalogueEntry(
      .clockDoubtful,
      "clock-doubtful",
      .warning,
      Phrase("Đồng hồ máy ({time}) đáng ngờ: {reason}.", "The clock ({time}) is doubtful: {reason}."),
      repair: Phrase(
        "Chỉnh giờ: sudo timedatectl {setting}",
        "Set it: sudo timedatectl {setting}"
      ),
      example: "a server that runs in UTC"
    ),
  ]
}
