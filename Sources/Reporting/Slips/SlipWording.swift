// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel

/// The sentences of a return slip, in the manner of official letters; slips go to the units and are Vietnamese.
struct SlipWording {
  let slip: SlipContent

  private var report: ReportContent { slip.report }
  private var catalogue: Catalogue { slip.report.catalogue }
  private var offset: Int { catalogue.calendar.utcOffset }

  /// `Sở Thông tin và Truyền thông kính gửi: UBND huyện An Biên`.
  var address: String {
    let unit = catalogue[slip.status.unit]
    let prefix = catalogue[unit.kind].prefix
    return "\(report.agency.name) kính gửi: "
      + (prefix.isEmpty ? unit.name : "\(prefix) \(unit.name.prefix(1).lowercased())\(unit.name.dropFirst())")
  }

  /// Which report the slip is about.
  var subject: String { "báo cáo \(report.scope.period.label.vietnamese)" }

  /// What came and what became of it, in a sentence or two.
  var receipt: [String] {
    guard !slip.files.isEmpty || slip.status.attempts > 0 else { return notReceived }
    return slip.status.punctuality == .missing ? [received] : [received, judged]
  }

  private var notReceived: [String] {
    [
      "\(report.agency.name) chưa nhận được báo cáo của đơn vị.",
      "Đề nghị gửi báo cáo; nếu không phát sinh, đề nghị ghi “Không phát sinh”.",
    ]
  }

  private var received: String {
    var text = "Đã nhận \(counted(slip.files.count)) tệp"
    if let source = slip.typedFrom.first {
      text += "; số liệu do cơ quan tổng hợp nhập từ tệp “\(Self.name(source))”"
    } else if let file = slip.countedFile, slip.files.count > 1 {
      text += "; tính theo tệp “\(Self.name(file))”"
    }
    switch slip.status.punctuality {
    case .missing: return text + "; chưa có số liệu nào tính được."
    case .onTime, .late, .notExpected: break
    }
    guard let time = slip.status.receivedAt else { return text + "; không ghi thời điểm gửi." }
    let punctuality = slip.status.punctuality == .late ? "trễ hạn" : "đúng hạn"
    return text + ", gửi \(time.official(utcOffset: offset)) (\(punctuality))."
  }

  private var judged: String {
    if slip.saysNothing { return "Đơn vị báo cáo không phát sinh." }
    var text = "Số liệu đã tính: \(counted(slip.accepted.count)) chỉ tiêu"
    if !slip.refusals.isEmpty { text += "; trả lại \(counted(slip.refusals.count)) số liệu" }
    if !slip.missing.isEmpty { text += "; \(counted(slip.missing.count)) chỉ tiêu chưa có số liệu" }
    return text + "."
  }

  /// How many things to mend, and until when.
  var requestHeading: String { "Đề nghị sửa \(counted(slip.requests.count)) nội dung:" }

  /// What to do with the copies in which the cells to mend are coloured.
  var copies: [String] {
    guard let first = slip.copies.first else { return [] }
    let names = slip.copies.count > 1 ? "\(first) …" : first
    return ["Các ô cần sửa đã tô màu trong tệp kèm theo \(names); đề nghị sửa ngay trong tệp đó rồi gửi lại."]
  }

  var deadline: String {
    let deadline = catalogue.calendar.deadline(of: report.scope.period).official(utcOffset: offset)
    if report.isDraft { return "Thời hạn gửi: \(deadline)." }
    return "Đã quá thời hạn gửi (\(deadline)); đề nghị gửi ngay."
  }

  /// The last line where nothing has to be mended.
  var nothingToMend: String {
    let blanks = slip.missing.isEmpty || slip.saysNothing ? "" : " Chỉ tiêu nào không phát sinh, đề nghị ghi dấu -."
    return "Đơn vị không phải sửa gì thêm." + blanks
  }

  /// Whether the unit still has something to send.
  var isAsked: Bool { !slip.requests.isEmpty || slip.status.punctuality == .missing }

  // MARK: Requests

  /// What is wrong and what to do, in one line; the file is named where there are several.
  func line(_ request: SlipRequest) -> String {
    let place = request.place(listing: 3)
    let file = slip.files.count > 1 ? Self.name(request.finding.location.file ?? "") : ""
    let start =
      switch (file.isEmpty, place.isEmpty) {
      case (true, true): ""
      case (true, false): place.sentenceCased + ": "
      case (false, true): file + ": "
      case (false, false): "\(file), \(place): "
      }
    let repair = request.finding.request(in: .vietnamese).map { " \($0)" } ?? ""
    return start + request.finding.message(in: .vietnamese) + repair
  }

  // MARK: Figures

  /// `12 bài đăng; 4.300 lượt tiếp cận`.
  func figures(_ accepted: SlipContent.Accepted) -> String {
    let channel = catalogue[accepted.cell.channel]
    return Quantity.allCases
      .compactMap { quantity -> String? in
        switch accepted.amounts[quantity] {
        case .missing: nil
        case .notApplicable: quantity == .count ? "không áp dụng" : nil
        case .none: quantity == .count ? "không phát sinh" : nil
        case .value(let number, let isApproximate):
          (isApproximate ? "khoảng " : "") + "\(Language.vietnamese.grouped(number)) \(channel.pieces(of: quantity))"
        }
      }
      .joined(separator: "; ")
  }

  private func counted(_ number: Int) -> String { Language.vietnamese.counted(number) }

  /// A file as its sender knows it: without the folders of the inbox.
  static func name(_ path: String) -> String {
    SafeText.printable(path.split(separator: "/").last.map(String.init) ?? path)
  }
}
