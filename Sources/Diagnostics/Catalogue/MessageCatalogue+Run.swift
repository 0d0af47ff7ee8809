// SPDX-License-Identifier: Apache-2.0

extension MessageCatalogue {
  static let run: [CatalogueEntry] = [
    CatalogueEntry(
      .noSuchInput,
      "no-such-input",
      .error,
      Phrase("Không có tệp hoặc thư mục “{path}”.", "There is no file or folder “{path}”."),
      repair: Phrase(
        "Kiểm tra đường dẫn, hoặc tạo không gian làm việc: kgreport init THƯ_MỤC",
        "Check the path, or make a workspace: kgreport init DIR"
      ),
      example: "`kgreport aggregate khong-co`"
    ),
    CatalogueEntry(
      .nothingUsable,
      "nothing-usable",
      .error,
      Phrase(
        "Không có báo cáo nào dùng được trong {path} ({files} tệp).",
        "Nothing usable in {path} ({files} files)."
      ),
      repair: Phrase(
        "Chép báo cáo của các đơn vị vào thư mục này, rồi chạy: kgreport check TỆP",
        "Copy the units' reports into this folder; to see what is wrong with one: kgreport check FILE"
      ),
      example: "an empty inbox"
    ),
    CatalogueEntry(
      .cannotWrite,
      "cannot-write",
      .error,
      Phrase(
        "Không ghi được vào “{path}”: {reason}. Báo cáo cũ giữ nguyên.",
        "“{path}” can't be written: {reason}. The old report is intact."
      ),
      repair: Phrase(
        "Cấp quyền ghi hoặc dọn chỗ trống, hay chọn nơi khác: --out THƯ_MỤC",
        "Allow writing or make room, or choose another place: --out DIR"
      ),
      example: "`--out /proc`"
    ),
    CatalogueEntry(
      .workspaceHeld,
      "workspace-held",
      .error,
      Phrase(
        "Một lần chạy khác đang ghi vào “{path}”[ ({holder})].",
        "Another run is writing to “{path}”[ ({holder})]."
      ),
      repair: Phrase("Đợi lần chạy đó xong rồi chạy lại.", "Wait until it has ended and run again."),
      example: "two runs at once"
    ),
    CatalogueEntry(
      .noWorkspace,
      "no-workspace",
      .error,
      Phrase(
        "“{path}” không phải là không gian làm việc (thiếu kgreport.yml).",
        "“{path}” is no workspace (kgreport.yml is missing)."
      ),
      repair: Phrase("Tạo mới: kgreport init \"{path}\"", "Make one: kgreport init \"{path}\""),
      example: "`--workspace` with a folder without kgreport.yml"
    ),
    CatalogueEntry(
      .folderNotEmpty,
      "folder-not-empty",
      .error,
      Phrase("“{path}” đã có {file}; không ghi đè.", "“{path}” already holds {file}, which is not overwritten."),
      repair: Phrase("Chọn thư mục khác: kgreport init THƯ_MỤC", "Choose another folder: kgreport init DIR"),
      example: "`kgreport init` in an existing workspace"
    ),
    CatalogueEntry(
      .periodAfterAsOf,
      "period-after-as-of",
      .error,
      Phrase(
        "Kỳ {period} kết thúc ngày {last}, sau thời điểm lập báo cáo ({asOf}).",
        "{period} ends on {last}, after the report's own time ({asOf})."
      ),
      repair: Phrase(
        "Chọn kỳ đã kết thúc: --period latest, hoặc đổi --as-of.",
        "Choose a period that has ended: --period latest, or another --as-of."
      ),
      example: "`--period 2024-W28 --as-of 2024-07-10`"
    ),
    CatalogueEntry(
      .badOption,
      "bad-option",
      .error,
      Phrase(
        "Giá trị “{found}” của {option} không hợp lệ[: {reason}].",
        "The value “{found}” of {option} is not valid[: {reason}]."
      ),
      repair: Phrase("[Có thể dùng: {candidates}.]", "[Possible values: {candidates}.]"),
      example: "`--period 2024-W54`"
    ),
    CatalogueEntry(
      .nothingInPeriod,
      "nothing-in-period",
      .error,
      Phrase(
        "Không có báo cáo nào của kỳ {period}[; các kỳ có số liệu: {candidates}].",
        "No submission belongs to {period}[; periods with figures: {candidates}]."
      ),
      repair: Phrase(
        "[Chọn kỳ có số liệu: --period {first}]",
        "[Choose a period with figures: --period {first}]"
      ),
      example: "`--period 2024-W40` on the sample"
    ),
    CatalogueEntry(
      .strictRefusal,
      "strict-refusal",
      .error,
      Phrase(
        "Có dữ liệu bị loại, dừng theo --strict; chưa xuất báo cáo.",
        "Some input was refused; stopped as --strict asks, no report was written."
      ),
      repair: Phrase(
        "Sửa các lỗi nêu trên, hoặc chạy lại không có --strict.",
        "Mend the errors above, or run again without --strict."
      ),
      example: "`--strict` with one bad count"
    ),
    CatalogueEntry(
      .workbookFailed,
      "workbook-failed",
      .error,
      Phrase("Không tạo được tệp Excel {path}: {reason}.", "The workbook {path} could not be made: {reason}."),
      repair: Phrase("Kiểm tra chỗ trống trên đĩa rồi chạy lại.", "Check the free space on the disk and run again."),
      example: "a full disk"
    ),
    CatalogueEntry(
      .changedByHand,
      "changed-by-hand",
      .warning,
      Phrase(
        "{file} đã được sửa sau khi xuất nên giữ nguyên; bản mới ghi vào {other}.",
        "{file} was changed since it was written and is kept; the new one is {other}."
      ),
      repair: Phrase(
        "Nếu không cần bản đã sửa, xóa tệp đó rồi chạy lại.",
        "If the changed one is not needed, delete it and run again."
      ),
      example: "a workbook saved by the officer"
    ),
    CatalogueEntry(
      .formNotInInbox,
      "form-not-in-inbox",
      .warning,
      Phrase(
        "Mẫu {file} đã được nhập hoặc đang mở, nhưng chưa nằm trong hộp thư đến nên số liệu chưa được tính.",
        "The form {file} was filled in or is open, but is not in the inbox, so that its figures do not count."
      ),
      repair: Phrase(
        "Lưu và đóng mẫu, rồi chạy: mv \"{file}\" \"{inbox}/\"",
        "Save and close the form, then run: mv \"{file}\" \"{inbox}/\""
      ),
      example: "figures typed into `Reports/2024-W28/nhap-tay/an-bien_2024-W28.xlsx`"
    ),
    CatalogueEntry(
      .selfCheckFailed,
      "self-check-failed",
      .error,
      Phrase(
        "Báo cáo không qua được phép tự kiểm tra “{check}” nên không xuất: {differences}.",
        "The report failed its own check “{check}” and is not published: {differences}."
      ),
      repair: Phrase(
        "Đây là lỗi của chương trình, không phải của số liệu: đề nghị gửi thông báo này cho người phát triển. "
          + "Báo cáo cũ vẫn giữ nguyên.",
        "This is a fault of the program, not of the data: please send this message to its developers. The old report "
          + "is intact."
      ),
      example: "a total that is not the sum of its units"
    ),
  ]
}
