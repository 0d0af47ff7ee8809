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
  ]
}
