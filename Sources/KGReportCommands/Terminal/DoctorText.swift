// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportPipeline
import Reporting
import Tabular

/// What `kgreport doctor` says, on the terminal and for machines.
struct DoctorText {
  let language: Language

  /// How many things of one kind are told on the terminal.
  private static let limit = 10

  func lines(_ diagnosis: Diagnosis) -> [String] {
    let count = { (state: Diagnosis.State) in diagnosis.checks.count { $0.state == state } }
    let (look, wrong) = (count(.look), count(.wrong))
    let verdict =
      look + wrong == 0
      ? Phrase("Mọi thứ đều ổn.", "All is well.")
      : Phrase("{wrong} mục có lỗi, {look} mục cần xem.", "{wrong} with errors, {look} to look at.")
    return diagnosis.checks.flatMap(lines)
      + [verdict.text(in: language, ["wrong": .count(wrong), "look": .count(look)])]
  }

  private func lines(_ check: Diagnosis.Check) -> [String] {
    guard !check.findings.isEmpty else {
      return line(.ok, check.subject, SafeText.printable(check.remark.text(in: language)))
    }
    let shown = check.findings.prefix(Self.limit).flatMap { lines($0, check.subject) }
    let rest = check.findings.count - Self.limit
    guard rest > 0 else { return shown }
    let more = Phrase("và {count} mục khác (xem hết: --format json).", "and {count} more (for all: --format json).")
    return shown + line(check.state, check.subject, more.text(in: language, ["count": .count(rest)]))
  }

  private func lines(_ finding: Finding, _ subject: Diagnosis.Subject) -> [String] {
    let reference = SafeText.printable(finding.location.reference)
    let message = "\(finding.message(in: language)) [\(finding.code.identifier)]"
    let state = finding.severity == .error ? Diagnosis.State.wrong : .look
    let head = line(state, subject, reference.isEmpty ? message : "\(reference): \(message)")
    guard let repair = finding.repair(in: language) else { return head }
    let indent = String(repeating: " ", count: Self.width)
    return head + (indent + Phrase("cách sửa: ", "repair: ").text(in: language) + repair).wrapped()
  }

  /// Where the text begins, behind the widest state.
  private static let width = 9

  private func line(_ state: Diagnosis.State, _ subject: Diagnosis.Subject, _ text: String) -> [String] {
    let title = state.title.text(in: language)
    let start = title + String(repeating: " ", count: max(1, Self.width - title.count))
    let indent = String(repeating: " ", count: Self.width)
    let lines = "\(indent)\(subject.title.text(in: language)): \(text)".wrapped()
    return [start + lines[0].dropFirst(Self.width)] + lines.dropFirst()
  }

  func json(_ diagnosis: Diagnosis) -> JSONOutput {
    .object([
      .init("workspace", .string(diagnosis.workspace)), .init("exitStatus", .integer(Int64(diagnosis.status))),
      .init("checks", .array(diagnosis.checks.map(json))),
    ])
  }

  private func json(_ check: Diagnosis.Check) -> JSONOutput {
    .object([
      .init("subject", .string(check.subject.rawValue)), .init("state", .string(check.state.rawValue)),
      .init("remark", .string(orNull: check.findings.isEmpty ? check.remark.text(in: language) : nil)),
      .init("findings", .array(check.findings.map { FindingText(finding: $0, language: language).json() })),
    ])
  }
}

extension Diagnosis.State {
  fileprivate var title: Phrase {
    switch self {
    case .ok: Phrase("OK", "OK")
    case .look: Phrase("Cần xem", "Look")
    case .wrong: Phrase("Lỗi", "Error")
    }
  }
}

extension Diagnosis.Subject {
  fileprivate var title: Phrase {
    switch self {
    case .catalogue: Phrase("Danh mục", "Catalogue")
    case .fonts: Phrase("Phông chữ", "Fonts")
    case .office: Phrase("LibreOffice", "LibreOffice")
    case .rights: Phrase("Quyền", "Rights")
    case .disk: Phrase("Ổ đĩa", "Disk")
    case .lock: Phrase("Khóa", "Lock")
    case .leftovers: Phrase("Tệp tạm", "Leftovers")
    case .clock: Phrase("Đồng hồ", "Clock")
    case .journal: Phrase("Sổ theo dõi", "Journal")
    case .seals: Phrase("Chốt số liệu", "Seals")
    case .inbox: Phrase("Tệp đã nhận", "Inbox")
    }
  }
}
