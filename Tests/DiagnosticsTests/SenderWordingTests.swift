// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Diagnostics

@Suite struct SenderWordingTests {
  static let codes = FindingCode.allCases.filter { !SenderWording.isOfficersOwn($0) }

  /// Words of the officer's workplace that a sender can do nothing with.
  static let officersWords = [
    "units.csv", "kgreport", "chmod", "hộp thư đến", "aliases", "submitted_at", "kind =", "Đề nghị đơn vị", "inbox",
    "--", "journal",
  ]

  @Test(arguments: codes)
  func `asks a sender for nothing that only the officer can do`(code: FindingCode) {
    guard let phrase = SenderWording.repair(for: code) else { return }
    for word in Self.officersWords where code != .noTime {
      #expect(!phrase.vietnamese.contains(word) && !phrase.english.contains(word), "\(code.identifier): \(word)")
    }
  }

  @Test(arguments: codes)
  func `uses only names that the officer's wording knows`(code: FindingCode) {
    guard let phrase = SenderWording.repair(for: code) else { return }
    let known = [code.entry.message, code.entry.repair].compactMap { $0 }.flatMap { Template($0.vietnamese).names }
    #expect(Set(Template(phrase.vietnamese).names).isSubset(of: known + ["campaigns"]))
    #expect(Set(Template(phrase.vietnamese).names) == Set(Template(phrase.english).names))
  }

  @Test func `names other files without the folders of the inbox`() {
    let finding = Finding(.superseded, at: Location(file: "2024/Tuan 28/a.csv"), ["other": "2024/Tuan 28/b.csv"])
    #expect(finding.inSendersWords(campaigns: []).parts["other"] == .text("b.csv"))
  }

  @Test func `leaves the officer's own matters and notes out`() {
    #expect(Finding(.negative, found: "-3").concernsSender)
    #expect(!Finding(.missing).concernsSender)
    #expect(!Finding(.noTime).concernsSender)
    #expect(Finding(.linkPassedOver).request(in: .vietnamese) == nil)
  }

  @Test(arguments: FindingCode.allCases.filter(\.doubtsFigures))
  func `asks no sender about figures that only look odd, however grave a rule makes it`(code: FindingCode) {
    #expect(code.entry.severity == .note)
    #expect(!Finding(code, severity: .error).concernsSender)
  }
}
