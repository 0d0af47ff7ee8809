// SPDX-License-Identifier: Apache-2.0

/// What the sender of a file is asked to do about a finding.
///
/// Most repairs are the sender's own. These differ: the officer's repair speaks of the workspace, or of columns that
/// only canonical files have.
enum SenderWording {
  /// The request to the sender; the officer's repair where the two are the same, `nil` where it is not the sender's.
  static func repair(for code: FindingCode) -> Phrase? {
    if isOfficersOwn(code) { return nil }
    return requests[code] ?? code.entry.repair
  }

  /// Whether a finding is of no use to a sender: the state of the officer's disk, roster or
  /// settings, or a doubt that is the officer's to judge first.
  static func isOfficersOwn(_ code: FindingCode) -> Bool {
    code.rawValue >= 700 || code.doubtsFigures || officersOwn.contains(code)
  }

  private static let officersOwn: Set<FindingCode> = [
    .unreadableFile, .passedOver, .duplicateFile, .linkPassedOver, .channelNotExpected, .unitEnded, .outsideWindow,
    .superseded, .olderValue, .olderCounts, .late, .missing, .noSuchSheet,
  ]

  private static let requests: [FindingCode: Phrase] = [
    .emptyFile: Phrase("Mở lại tệp gốc, lưu rồi gửi lại.", "Open the original, save it and send it again."),
    .byHand: Phrase(
      "Gửi thêm tệp .xlsx, .docx hoặc .csv có số liệu; nếu không, số liệu sẽ được nhập tay từ tệp này.",
      "Send an .xlsx, .docx or .csv with the figures too; otherwise they will be typed in from this file."
    ),
    .formatUnsupported: Phrase("Gửi lại tệp dạng .xlsx hoặc .csv.", "Send the file again as .xlsx or .csv."),
    .unknownFormat: Phrase("Gửi lại tệp dạng .xlsx hoặc .csv.", "Send the file again as .xlsx or .csv."),
    .mailWithoutReport: Phrase(
      "Gửi thêm tệp .xlsx, .docx hoặc .csv có số liệu; nếu không, số liệu sẽ được nhập tay từ thư này.",
      "Send an .xlsx, .docx or .csv with the figures too; otherwise they will be typed in from this mail."
    ),
    .archiveInArchive: Phrase("Gửi tệp này riêng, không nén trong tệp khác.", "Send this file by itself, unpacked."),
    .stillWritten: Phrase("Gửi lại tệp nếu lần gửi trước bị ngắt.", "Send the file again if sending was interrupted."),
    .refusedWhole: Phrase(
      "Sửa các nội dung nêu dưới đây rồi gửi lại cả tệp.",
      "Mend what is listed below and send the whole file again."
    ),
    .noKnownColumn: Phrase(
      "Ghi dòng tiêu đề có Nội dung tuyên truyền, Hình thức tuyên truyền, Số lượng.",
      "Give the table headings: Nội dung tuyên truyền, Hình thức tuyên truyền, Số lượng."
    ),
    .missingKey: Phrase("Ghi thêm “{key}” cho dòng này.", "State “{key}” for this row."),
    .noRows: Phrase(
      "Nếu không phát sinh, ghi “Không phát sinh” vào bảng.",
      "If there is nothing to report, write “Không phát sinh” into the table."
    ),
    .unknownUnit: Phrase(
      "Ghi tên đơn vị theo danh sách của tỉnh.",
      "Name the unit as the province's list does."
    ),
    .ambiguousUnit: Phrase("Ghi đầy đủ tên đơn vị: {candidates}.", "Give the unit's full name: {candidates}."),
    .noUnit: Phrase(
      "Ghi dòng “Đơn vị báo cáo: …” ở đầu bảng.",
      "Write a line “Đơn vị báo cáo: …” above the table."
    ),
    .noPeriod: Phrase(
      "Ghi dòng “Số liệu từ ngày … đến ngày …” ở đầu bảng.",
      "Write a line “Số liệu từ ngày … đến ngày …” above the table."
    ),
    // An example with days would be copied, and the figures would take the place of another week's.
    .badPeriod: Phrase(
      "Ghi đúng kỳ của số liệu này: ngày đầu và ngày cuối.",
      "State the period that these figures are of: its first and its last day."
    ),
    .unitNotValid: Phrase("Ghi tên đơn vị của kỳ báo cáo này.", "Name the unit as it was in that period."),
    .unknownCampaign: Phrase(
      "Ghi nội dung tuyên truyền theo công văn[: {campaigns}].",
      "Name the campaign as the letters do[: {campaigns}]."
    ),
    .ambiguousCampaign: Phrase(
      "Ghi đầy đủ tên nội dung: {candidates}.",
      "Give the campaign's full name: {candidates}."
    ),
    .unknownChannel: Phrase(
      "Ghi hình thức theo danh mục; nếu là hình thức mới, đề nghị báo lại để bổ sung danh mục.",
      "Name the channel as the list does; if it is a new one, say so, that it may be added."
    ),
    .ambiguousChannel: Phrase("Ghi rõ một hình thức: {candidates}.", "Say which channel: {candidates}."),
    .badTime: Phrase("Ghi thời điểm gửi theo dạng 12/7/2024 15:04.", "State the time like this: 12/7/2024 15:04."),
    .periodWithoutYear: Phrase("Ghi cả năm của kỳ báo cáo.", "State the year of the period too."),
    .badKind: Phrase("Ghi rõ: báo cáo đầy đủ, bổ sung hay lũy kế.", "Say which: full, supplement or cumulative."),
    .notNumber: Phrase(
      "Ghi số nguyên, ví dụ 12; không phát sinh ghi dấu -; không áp dụng ghi x.",
      "Write a whole number such as 12; - for nothing to report; x for not applicable."
    ),
    .overflow: Phrase("Kiểm tra lại số này.", "Check this number."),
    .nothingWithFigures: Phrase(
      "Bỏ dòng không phát sinh, hoặc bỏ các số liệu còn lại.",
      "Drop the row of nothing to report, or the other figures."
    ),
    .orderUnknown: Phrase(
      "Cho biết tệp nào là bản cuối cùng, hoặc ghi “lần 2” vào tên tệp gửi sau.",
      "Say which file is the last one, or write “lần 2” into its name."
    ),
    .rowsLost: Phrase(
      "Nếu bổ sung, gửi lại báo cáo đầy đủ của kỳ.",
      "If it adds, send the full report of the period."
    ),
    .setAside: Phrase("Cho biết báo cáo nào đúng kỳ của đơn vị.", "Say which report is of the unit's own period."),
    .timeMissing: Phrase(
      "Nếu đây là bản mới hơn, ghi thời điểm gửi rồi gửi lại.",
      "If this is the newer one, state when it was sent and send it again."
    ),
    .sameBytesElsewhere: Phrase("Xác nhận có gửi nhầm tệp không.", "Confirm that the right file was sent."),
    .supplementSmaller: Phrase(
      "Xác nhận đây là số thay thế; nếu là phần thêm, gửi lại báo cáo đầy đủ của kỳ.",
      "Confirm that these are the new figures; if they are to be added, send the full report of the period."
    ),
    .supplementAlone: Phrase("Gửi báo cáo đầy đủ của kỳ.", "Send the full report of the period."),
    .cumulativeDropped: Phrase(
      "Kiểm tra số lũy kế, hoặc gửi số liệu riêng trong kỳ.",
      "Check the cumulative figures, or send those of the period alone."
    ),
    .cumulativeBeginning: Phrase(
      "Gửi báo cáo các kỳ trước, nếu có.",
      "Send the reports of the periods before, if there are any."
    ),
    .cumulativeDiffers: Phrase("Kiểm tra số trong kỳ và số lũy kế.", "Check both figures."),
    .forwarded: Phrase(
      "Xác nhận báo cáo của đơn vị cấp trên đã gồm đơn vị này.",
      "Confirm that the parent's report includes this unit."
    ),
  ]
}

extension Finding {
  /// Whether the finding is a matter of the file's sender, so that a return slip tells it.
  public var concernsSender: Bool { severity != .note && !SenderWording.isOfficersOwn(code) }

  /// The finding with other files named as their senders know them, without the folders of the inbox, and with the
  /// names of the campaigns, one of which may be the one that was meant.
  public func inSendersWords(campaigns: [String]) -> Finding {
    var finding = self
    finding.parts["campaigns"] = .list(campaigns)
    for name in ["other", "chosen"] {
      guard case .text(let path) = parts[name], let file = path.split(separator: "/").last else { continue }
      finding.parts[name] = .text(String(file))
    }
    return finding
  }

  /// What the file's sender is asked to do; `nil` where nothing needs doing or it is not the sender's to do.
  public func request(in language: Language) -> String? {
    SenderWording.repair(for: code).flatMap { worded($0, in: language) }
  }
}
