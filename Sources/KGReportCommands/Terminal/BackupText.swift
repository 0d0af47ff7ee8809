// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportPipeline
import Tabular

/// What `kgreport backup` says, on the terminal and for machines.
struct BackupText {
  let language: Language
  let hasReports: Bool

  func lines(_ outcome: BackupRun.Outcome) -> [String] {
    let parts: KeyValuePairs<String, Part> = [
      "count": .count(outcome.files), "size": .number((outcome.bytes + 1023) / 1024),
      "folder": .text(SafeText.printable(outcome.folder)), "list": .text(BackupRun.digests),
    ]
    let without = Phrase(
      "Không gồm Reports (lập lại được bằng kgreport aggregate); cần thì thêm --with-reports.",
      "Without Reports (kgreport aggregate makes them again); to have them, add --with-reports."
    )
    let phrases = [
      Phrase(
        "Đã sao lưu và đối chiếu {count} tệp ({size} KB) vào:\n  {folder}",
        "Copied and compared {count} files ({size} KB):\n  {folder}"
      ),
      Phrase(
        "Kiểm tra lại:\n  cd \"{folder}\" && sha256sum -c --quiet {list}",
        "To check it again:\n  cd \"{folder}\" && sha256sum -c --quiet {list}"
      ),
      Phrase("Khôi phục:\n  cp -a \"{folder}/.\" THƯ_MỤC_MỚI", "To restore:\n  cp -a \"{folder}/.\" NEW_FOLDER"),
    ]
    return (phrases + (hasReports ? [] : [without])).flatMap { $0.lines(in: language, parts) }
  }

  func json(_ outcome: BackupRun.Outcome) -> JSONOutput {
    .object([
      .init("folder", .string(outcome.folder)), .init("files", .integer(Int64(outcome.files))),
      .init("bytes", .integer(outcome.bytes)), .init("hasReports", .bool(hasReports)),
      .init("findings", .array(outcome.findings.map { FindingText(finding: $0, language: language).json() })),
    ])
  }
}
