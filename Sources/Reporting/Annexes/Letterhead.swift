// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// The lines of Decree 30/2020 around a table that is no annex: those of a report, or of a statistical form.
struct Letterhead {
  let agency: Agency
  let receivers: [String]
  let year: Int
  let issue: IssuedReport?

  /// The subject in ordinary case, such as `Kết quả tuyên truyền …`.
  let subject: String

  private var placeAndDate: String { "\(agency.place), \(issue.dateText(year: year))" }

  // MARK: A report

  func report() -> [AnnexLine] {
    let number = "Số: \(issue?.numberText ?? "     ")/\(agency.symbol)"
    return [
      AnnexLine(.init(agency.parent.uppercased(), .parent), .init(Self.state, .agency)),
      AnnexLine(.init(agency.name.uppercased(), .agency), .init(Self.motto, .motto)),
      AnnexLine(
        .init(agency.name.uppercased(), .rule(under: .agency)),
        .init(Self.motto, .rule(under: .motto)),
        height: 9
      ),
      AnnexLine(.init(number, .body), .init(placeAndDate, .place)),
      .gap(14),
      AnnexLine(.init("BÁO CÁO", .title)),
      AnnexLine(.init(subject, .title)),
      AnnexLine(.init(subject, .rule(under: .title)), height: 9),
      .gap(6),
    ] + addressees + [.gap(4)]
  }

  static let state = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  static let motto = "Độc lập - Tự do - Hạnh phúc"

  /// One receiver stands on the line itself, several below it, each with a dash.
  private var addressees: [AnnexLine] {
    guard receivers.count != 1 else { return [AnnexLine(.init("Kính gửi: \(receivers[0])", .body))] }
    return [AnnexLine(.init("Kính gửi:", .body))]
      + receivers.enumerated()
      .map { index, name in
        AnnexLine(.init("- \(name)\(index == receivers.count - 1 ? "." : ";")", .body))
      }
  }

  /// Copies at the left, the signer at the right, level with each other.
  func reportSignatures() -> [AnnexLine] {
    let head = agency.signatures.head
    let copies = ["Như trên"] + agency.signatures.copies
    let titles = [head.onBehalf, head.title].filter { !$0.isEmpty }
    let left =
      [AnnexLine.Text("Nơi nhận:", .copiesHead)]
      + copies.enumerated()
      .map { .init("- \($1)\($0 == copies.count - 1 ? "." : ";")", .copies) }
    let right =
      titles.map { AnnexLine.Text($0.uppercased(), .motto) }
      + Array(repeating: AnnexLine.Text("", .body), count: Self.signatureLines) + [.init(head.name, .motto)]
    return [.gap(12)]
      + (0..<max(left.count, right.count))
      .map { index in
        AnnexLine(index < left.count ? left[index] : .none, index < right.count ? right[index] : .none, height: 18)
      }
  }

  /// Room for a signature and a stamp.
  private static let signatureLines = 4

  // MARK: A statistical form

  func form(number: String) -> [AnnexLine] {
    let receiver = receivers.joined(separator: "; ")
    return [
      AnnexLine(.init("Biểu số: \(number)", .formNumber), .init("Đơn vị báo cáo: \(agency.name)", .form)),
      AnnexLine(
        .init("Ngày nhận báo cáo: …/…/\(year)", .form),
        .init("Đơn vị nhận báo cáo: \(receiver)", .form)
      ),
      .gap(10),
    ]
  }

  func formSignatures() -> [AnnexLine] {
    let signatures = agency.signatures
    let signers = [signatures.preparer, signatures.checker, signatures.head]
    func line(_ texts: [String], _ look: AnnexLine.Look, height: Double? = nil) -> AnnexLine {
      var line = AnnexLine(height: height)
      line.texts = texts.map { .init($0, look) }
      return line
    }
    let hints = ["(Ký, họ và tên, số điện thoại liên lạc)", "(Ký, họ và tên)", "(Ký tên, đóng dấu)"]
    let phone = signatures.preparer.phone.isEmpty ? "" : "ĐT: \(signatures.preparer.phone)"
    return [
      .gap(8), AnnexLine(.none, .none, .init(placeAndDate, .place)),
    ]
      + (signers.allSatisfy(\.onBehalf.isEmpty) ? [] : [line(signers.map { $0.onBehalf.uppercased() }, .motto)])
      + [line(signers.map { $0.title.uppercased() }, .motto), line(hints, .hint)]
      + Array(repeating: .gap(18), count: Self.signatureLines)
      + [line(signers.map(\.name), .motto)] + (phone.isEmpty ? [] : [line([phone, "", ""], .hint)])
  }
}

extension IssuedReport? {
  /// The day that a document bears: spelled out where it is known, to be filled in elsewhere.
  func dateText(year: Int) -> String {
    guard let day = self?.day else { return "ngày … tháng … năm \(year)" }
    let (year, month, dayOfMonth) = day.civil
    // Days below ten and the months 1 and 2 bear a leading zero.
    return
      "ngày \(dayOfMonth < 10 ? "0" : "")\(dayOfMonth) tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
  }
}

extension IssuedReport {
  /// The number as documents bear it, with a leading zero below ten.
  var numberText: String { number < 10 ? "0\(number)" : "\(number)" }
}
