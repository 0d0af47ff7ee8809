// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// A return slip as text: at most ten lines to paste into a mail or a chat, and the details below.
struct SlipText {
  /// The most lines of the part that is pasted.
  static let shortLength = 10

  private let slip: SlipContent
  private let wording: SlipWording

  init(_ slip: SlipContent) {
    self.slip = slip
    wording = SlipWording(slip: slip)
  }

  /// The text with Windows line ends, so that every Notepad shows it.
  func bytes() -> [UInt8] {
    let lines = short + (details.isEmpty ? [] : ["", "--------------------", "CHI TIẾT"] + details)
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  // MARK: The message

  /// The message: to whom, about what, what was received, what is asked.
  var short: [String] {
    let head = [wording.address, "Phiếu phản hồi \(wording.subject)"] + wording.receipt
    let foot = wording.isAsked ? wording.copies + [wording.deadline] : [wording.nothingToMend]
    guard !slip.requests.isEmpty else { return head + foot }
    var room = Self.shortLength - head.count - foot.count - 1
    if slip.requests.count > room { room -= 1 }
    let listed = slip.requests.prefix(room).enumerated().map { "\($0 + 1). \(wording.line($1))" }
    let rest = slip.requests.count - listed.count
    let more = rest > 0 ? ["… và \(Language.vietnamese.counted(rest)) nội dung khác, ghi ở phần chi tiết."] : []
    return head + [wording.requestHeading] + listed + more + foot
  }

  // MARK: The details

  private var details: [String] {
    let parts = [
      ("Tệp đã nhận", fileLines), ("Nội dung đề nghị sửa", requestLines), ("Số liệu đã tính", figureLines),
      ("Chỉ tiêu chưa có số liệu", missingLines),
    ]
    .filter { !$0.1.isEmpty }
    return parts.enumerated().flatMap { index, part in ["", "\(index + 1). \(part.0)"] + part.1 }
  }

  private var fileLines: [String] {
    slip.files.map { file in
      var line = "- \(SlipWording.name(file.path)): \(file.title.vietnamese.lowercased())"
      if file.observations > 0 { line += ", \(Language.vietnamese.counted(file.observations)) số liệu đọc được" }
      if file.refused > 0 { line += ", trả lại \(Language.vietnamese.counted(file.refused))" }
      return line
    }
  }

  private var requestLines: [String] {
    slip.requests.enumerated()
      .flatMap { index, request -> [String] in
        let finding = request.finding
        let place = request.place(listing: 50)
        let file = SlipWording.name(finding.location.file ?? "")
        let severity = finding.severity.title.vietnamese
        let head = "\(index + 1)) \(severity) - \(file)\(place.isEmpty ? "" : ", \(place)")"
        let repair = finding.request(in: .vietnamese).map { ["   Cách sửa: \($0)"] } ?? []
        return [head, "   \(finding.message(in: .vietnamese))"] + repair
      }
  }

  private var figureLines: [String] {
    if slip.saysNothing { return ["Không phát sinh."] }
    return byCampaign(slip.accepted, \.cell) { accepted in
      "  - \(slip.report.catalogue[accepted.cell.channel].name): \(wording.figures(accepted))"
    }
  }

  /// Nothing sent is missing as a whole, which the message says.
  private var missingLines: [String] {
    guard !slip.accepted.isEmpty, !slip.saysNothing else { return [] }
    let catalogue = slip.report.catalogue
    return catalogue.campaignRefs.compactMap { campaign in
      let channels = slip.missing.filter { $0.campaign == campaign }.map { catalogue[$0.channel].name }
      return channels.isEmpty ? nil : "- \(catalogue[campaign].shortName): \(channels.joined(separator: "; "))"
    }
  }

  private func byCampaign<Item>(
    _ items: [Item],
    _ cell: (Item) -> CellKey,
    _ line: (Item) -> String
  ) -> [String] {
    let catalogue = slip.report.catalogue
    return catalogue.campaignRefs.flatMap { campaign -> [String] in
      let own = items.filter { cell($0).campaign == campaign }
      return own.isEmpty ? [] : ["- \(catalogue[campaign].shortName)"] + own.map(line)
    }
  }
}
