// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// How much was found that concerns a report's period.
struct FindingsTally {
  /// What was not counted or needs a decision, in the order of files and rows.
  let errors: [Finding]

  /// What counted and should be looked at.
  let warnings: [Finding]

  /// How many remarks there are on figures that are hard to believe (R17).
  let doubts: Int

  init(_ content: ReportContent) {
    // What the officer excluded has its answer.
    let files = content.filesOfPeriod.subtracting(content.files.filter(\.isExcluded).map(\.path))
    let findings = content.findings.filter { $0.location.file.map(files.contains) ?? true }
    errors = findings.filter { $0.severity == .error }
    warnings = findings.filter { $0.severity == .warning }
    doubts = findings.count { $0.code.doubtsFigures && !$0.isAccepted }
  }

  /// How many of each: "Có 03 lỗi, 07 nội dung cần kiểm tra.".
  func line(in language: Language) -> String {
    [faults(in: language), doubts == 0 ? nil : doubtsLine(in: language)].compactMap { $0 }.joined(separator: " ")
  }

  private func faults(in language: Language) -> String {
    guard !errors.isEmpty || !warnings.isEmpty else { return Phrase("Không có lỗi.", "No errors.").text(in: language) }
    guard !errors.isEmpty else {
      return Phrase("Không có lỗi; {warnings} nội dung cần kiểm tra.", "No errors; warnings: {warnings}.")
        .text(in: language, ["warnings": .count(warnings.count)])
    }
    return Phrase("Có {errors} lỗi, {warnings} nội dung cần kiểm tra.", "Errors: {errors}, warnings: {warnings}.")
      .text(in: language, ["errors": .count(errors.count), "warnings": .count(warnings.count)])
  }

  /// Figures that are hard to believe are only counted here; the officer's workbook says which they are (R17).
  private func doubtsLine(in language: Language) -> String {
    Phrase("Số liệu bất thường: {count} lưu ý.", "Remarks on unusual figures: {count}.")
      .text(in: language, ["count": .count(doubts)])
  }
}
