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
  ]
}
