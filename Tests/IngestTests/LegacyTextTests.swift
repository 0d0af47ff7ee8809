// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import Testing

/// Text in TCVN3, as its bytes look in Latin-1; the words are from a public form and from the dispatch.
private let tcvn3 = "BiÓu sè tuyªn truyÒn phßng, chèng mua b¸n ng\u{AD}êi §¬n vÞ b¸o c¸o"
private let unicode = "Biểu số tuyên truyền phòng, chống mua bán người Đơn vị báo cáo"

private func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

private func row(note: String) -> String { "an-bien,2024-W28,2024-07-12,ten-mien-vn,social,12,,,\"\(note)\"" }

@Suite("Text in legacy encodings") struct LegacyTextTests {
  @Test func `a file in TCVN3 is read, and its encoding said`() {
    let reading = reader.read(latin1("\(canonical)\n\(row(note: tcvn3))"), path: "in.csv")
    #expect(reading.verdict == .read)
    #expect(reading.submissions.first?.observations.map(\.note) == [unicode])
    #expect(reading.choices.first?.choice.vietnamese.contains("TCVN3") == true)
    #expect(reading.findings == [])
  }

  @Test func `letters saved in the wrong code page are repaired, and that is said`() {
    let reading = read("\(canonical)\n\(row(note: tcvn3))")
    #expect(reading.submissions.first?.observations.map(\.note) == [unicode])
    #expect(reading.findings.map(\.code) == [.textRepaired])
    #expect(reading.findings.first?.location == Location(file: "in.csv", line: 2))
  }

  @Test func `a line in another encoding than its file is said`() {
    let bytes = Array("\(canonical)\n\(row(note: unicode))\n\(row(note: unicode))\n".utf8) + latin1(row(note: tcvn3))
    let reading = reader.read(bytes, path: "in.csv")
    #expect(reading.submissions.first?.observations.map(\.note) == [unicode, unicode, unicode])
    #expect(reading.findings(.encodingDiffers).map(\.location.line) == [4])
  }

  @Test func `a text that several encodings explain is refused, not guessed`() {
    let reading = reader.read([0x61, 0x2C, 0x0A, 0xC4, 0x0A], path: "in.csv")
    #expect(reading.verdict == .unreadable)
    #expect(reading.findings.map(\.code) == [.encodingAmbiguous])
    #expect(reading.findings.map(\.severity) == [.error])
  }

  @Test func `a word that is none after conversion is named`() {
    let rows = (0..<12).map { _ in row(note: tcvn3 + " tê r¬i, s¸ch h\u{AD}íng dÉn") } + [row(note: "c«ng v¨n kil«mÐt")]
    let reading = reader.read(latin1(([canonical] + rows).joined(separator: "\n")), path: "in.csv")
    #expect(reading.findings(.doubtfulWord).map(\.found) == ["kilômét"])
  }
}
