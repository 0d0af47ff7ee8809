// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  static let journal: [CatalogueEntry] = [
    CatalogueEntry(
      .journalNewer,
      "journal-newer",
      .error,
      Phrase(
        "Sổ theo dõi “{path}” do phiên bản kgreport mới hơn[ ({version})] ghi, phiên bản này không đọc được.",
        "The journal “{path}” was written by a newer version of kgreport[ ({version})] and can't be read by this one."
      ),
      repair: repair("Cài phiên bản kgreport mới hơn.", "Install the newer version of kgreport."),
      example: "an older version in a workspace that a newer one has used"
    ),
    CatalogueEntry(
      .journalDamaged,
      "journal-damaged",
      .error,
      Phrase("Sổ theo dõi “{path}” bị hỏng[: {reason}].", "The journal “{path}” is damaged[: {reason}]."),
      repair: repair(),
      example: "a journal that was cut short"
    ),
    CatalogueEntry(
      .journalHeld,
      "journal-held",
      .error,
      Phrase(
        "Một chương trình khác đang giữ sổ theo dõi “{path}”.",
        "Another program holds the journal “{path}”."
      ),
      repair: repair("Đóng chương trình đó rồi chạy lại.", "Close it and run again."),
      example: "the journal is open in a database program that writes to it"
    ),
    CatalogueEntry(
      .journalNotWritable,
      "journal-not-writable",
      .error,
      Phrase(
        "Không ghi được sổ theo dõi “{path}”: {reason}.",
        "The journal “{path}” can't be written: {reason}."
      ),
      repair: repair("Cấp quyền ghi hoặc dọn chỗ trống rồi chạy lại.", "Allow writing or make room, and run again."),
      example: "a workspace on a disk that is read-only"
    ),
    CatalogueEntry(
      .arrivalGone,
      "arrival-gone",
      .warning,
      Phrase(
        "Tệp đã nhận trước đây không còn trong hộp thư đến.",
        "The file came before and is no longer in the inbox."
      ),
      repair: Phrase(
        "Nếu xóa nhầm, chép lại vào: {inbox}",
        "If it was removed by mistake, copy it back into: {inbox}"
      ),
      example: "`kgreport journal verify` after a file was deleted"
    ),
    CatalogueEntry(
      .arrivalChanged,
      "arrival-changed",
      .warning,
      Phrase(
        "Nội dung tệp đã thay đổi sau lần tổng hợp gần nhất.",
        "The file's content has changed since the last report."
      ),
      repair: Phrase(
        "Tổng hợp lại: kgreport aggregate --workspace \"{workspace}\"",
        "Make the report again: kgreport aggregate --workspace \"{workspace}\""
      ),
      example: "`kgreport journal verify` after a file was saved anew"
    ),
    CatalogueEntry(
      .notRecorded,
      "not-recorded",
      .warning,
      Phrase(
        "Báo cáo đã ghi ở “{path}”, nhưng chưa ghi được vào sổ theo dõi tệp nào đến trước.",
        "The report stands in “{path}”, but which files came first is not in the journal."
      ),
      repair: Phrase(
        "Khắc phục lỗi nêu trên rồi chạy lại: kgreport aggregate --workspace \"{workspace}\"",
        "Mend the error above and run again: kgreport aggregate --workspace \"{workspace}\""
      ),
      example: "the disk is full once the report is written"
    ),
  ]

  /// What to do about a journal that can't be used: perhaps something of its own, and the two ways that always help.
  private static func repair(_ vietnamese: String = "", _ english: String = "") -> Phrase {
    let (without, anew) = ("aggregate --no-journal", "journal rebuild")
    func command(_ words: String) -> String { "kgreport \(words) --workspace \"{workspace}\"" }
    func sentences(_ own: String, _ always: String) -> String { own.isEmpty ? always : own + " " + always }
    return Phrase(
      sentences(vietnamese, "Lập lại sổ: \(command(anew)); hoặc lập báo cáo không dùng sổ: \(command(without))"),
      sentences(english, "To make a new journal: \(command(anew)); to report without it: \(command(without))")
    )
  }
}
