// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  /// 840 to 849: sealed reports.
  static let seals: [CatalogueEntry] = [
    CatalogueEntry(
      .alreadySealed,
      "already-sealed",
      .error,
      Phrase(
        "Số liệu {period} của báo cáo {report} đã chốt ngày {day}.",
        "The figures of {report} for {period} were sealed on {day}."
      ),
      repair: Phrase(
        "Muốn chốt lại: thêm --reopen --reason \"lý do\". Số liệu đến sau được báo cáo ở kỳ tiếp theo dưới dạng điều chỉnh.",
        "To seal anew: add --reopen --reason \"why\". What came later is shown as an adjustment in the next report."
      ),
      example: "`kgreport seal` for a period that was sealed before"
    ),
    CatalogueEntry(
      .notReadyToSeal,
      "not-ready-to-seal",
      .error,
      Phrase("Chưa chốt số liệu: {reason}.", "The figures were not sealed: {reason}."),
      repair: Phrase(
        "Xử lý các việc trong trang tính “Việc cần xử lý” rồi chốt lại; vẫn muốn chốt thì thêm --despite \"lý do\".",
        "Decide what the sheet “Việc cần xử lý” asks and seal again; to seal all the same add --despite \"why\"."
      ),
      example: "`kgreport seal` before the deadline, or with open questions"
    ),
    CatalogueEntry(
      .sealDiffers,
      "seal-differs",
      .note,
      Phrase(
        "Báo cáo {report} của kỳ này đã chốt ngày {day}; nay khác {count} số liệu.",
        "The report {report} of this period was sealed on {day}; {count} figures differ now."
      ),
      repair: Phrase(
        "Xem chỗ khác: kgreport diff --period {name} --report {report}. Bản đã gửi vẫn giữ trong da-gui; phần khác được "
          + "nêu ở báo cáo kỳ sau dưới dạng điều chỉnh.",
        "See which: kgreport diff --period {name} --report {report}. What was sent stays in da-gui; the next report "
          + "shows the rest as adjustments."
      ),
      example: "a file that came after its period was sealed"
    ),
    CatalogueEntry(
      .sealUnreadable,
      "seal-unreadable",
      .warning,
      Phrase(
        "Không đọc được bản chốt số liệu “{path}”[: {reason}]; các điều chỉnh so với bản này không được nêu.",
        "The seal “{path}” can't be read[: {reason}]; adjustments to it are not shown."
      ),
      repair: Phrase(
        "Khôi phục thư mục .kgreport/seals từ bản sao lưu.",
        "Restore the folder .kgreport/seals from a backup."
      ),
      example: "a file of `.kgreport/seals` that was lost or changed"
    ),
    CatalogueEntry(
      .noSuchSeal,
      "no-such-seal",
      .error,
      Phrase("Chưa có bản chốt số liệu nào như vậy[: {what}].", "There is no such seal[: {what}]."),
      repair: Phrase("Xem các bản đã chốt: kgreport history", "See those that there are: kgreport history"),
      example: "`kgreport diff --period 2024-W28` before anything was sealed"
    ),
    CatalogueEntry(
      .keptFileGone,
      "kept-file-gone",
      .error,
      Phrase(
        "Tệp “{file}” giữ cùng bản chốt {period}, {report} không còn hoặc đã bị sửa.",
        "The file “{file}” that is kept with the seal of {period}, {report} is gone or was changed."
      ),
      repair: Phrase(
        "Khôi phục thư mục .kgreport/seals từ bản sao lưu.",
        "Restore the folder .kgreport/seals from a backup."
      ),
      example: "`kgreport verify` after a file of `.kgreport/seals/objects` was lost"
    ),
    CatalogueEntry(
      .noCellMap,
      "no-cell-map",
      .error,
      Phrase(
        "Không truy nguồn được ô của “{path}”: bên cạnh không có tệp cells.json, hoặc tệp đó đã bị sửa.",
        "Cells of “{path}” can't be traced: there is no cells.json beside it, or it was changed."
      ),
      repair: Phrase(
        "Lập lại báo cáo của kỳ đó: kgreport aggregate --period 2024-W28; hoặc truy nguồn theo chỉ tiêu: kgreport trace --campaign …",
        "Make the report of its period again: kgreport aggregate --period 2024-W28; or trace by figure: kgreport trace --campaign …"
      ),
      example: "`kgreport trace` for a workbook that was copied out of its report's folder"
    ),
  ]
}
