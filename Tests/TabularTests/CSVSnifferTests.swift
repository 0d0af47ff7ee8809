// SPDX-License-Identifier: Apache-2.0

import Tabular
import Testing

@Suite struct CSVSnifferTests {
  @Test(arguments: [
    ("unit,period,note\nan-bien,2024-W28,\"Fanpage; Zalo\"\n", CSVDialect.comma),
    ("Đơn vị;Số tin\nHuyện An Biên;1,5\nHuyện An Minh;2,5\n", .semicolon),
    ("1,5;2,5\n3,5;4,5\n", .semicolon),
    ("a\tb\n1, 2\t3\n4, 5\t6\n", .tab),
    ("a|b\n1,5|5;5\n", .pipe),
    ("BÁO CÁO TUẦN\nKính gửi: Sở TTTT, tỉnh Kiên Giang\n\nstt;đơn vị;tin\n1;An Biên;3\n2;An Minh;4\n", .semicolon),
    ("a;\"x,y\"\nb;\"z,w\"\n", .semicolon),
    ("a,b,c\n1,2\n1,2,3,4\nx,y;z\n", .comma),
    ("an-bien,\"Fanpage; Zalo\"\nan-minh,\"Fanpage; Zalo\"\n", .comma),
  ])
  func `finds the delimiter that parts the rows most evenly`(text: String, dialect: CSVDialect) {
    let detection = CSVSniffer.detect(in: DecodedText(text))
    #expect(detection.dialect == dialect)
    #expect(detection.origin == .detected)
  }

  @Test(arguments: ["", "an-bien\nan-minh\n", "\n\n"])
  func `takes a file of one column with the default`(text: String) {
    #expect(CSVSniffer.detect(in: DecodedText(text)) == CSVDetection(dialect: .comma, origin: .defaulted))
  }

  @Test func `takes a rare semicolon for punctuation`() {
    let lines = Array(repeating: "Phát thanh lưu động", count: 30) + ["băng rôn; khẩu hiệu"]
    #expect(CSVSniffer.detect(in: DecodedText(lines.joined(separator: "\n"))).origin == .defaulted)
  }

  @Test func `names a delimiter that parts too few rows as an alternative`() {
    let detection = CSVSniffer.detect(in: DecodedText("a\nb\nc;d\ne\n"))
    #expect(detection == CSVDetection(dialect: .comma, origin: .defaulted, alternatives: [UInt8(ascii: ";")]))
  }

  @Test(arguments: ["sep=;\r\na,b;c\r\n", "SEP=;\na,b;c"])
  func `honours a sep line`(text: String) throws {
    let detection = CSVSniffer.detect(in: DecodedText(text))
    #expect(detection.dialect.delimiter == UInt8(ascii: ";"))
    #expect(detection.dialect.hasSeparatorLine)
    #expect(detection.origin == .separatorLine)
  }

  @Test(arguments: ["sep=ab\nx", "sep=a\nx", "sep=", "separator\nx", "sep=;;\nx"])
  func `takes no other first line for a sep line`(text: String) {
    #expect(!CSVSniffer.detect(in: DecodedText(text)).dialect.hasSeparatorLine)
  }

  @Test func `obeys the caller, and still skips the sep line`() {
    let detection = CSVSniffer.detect(in: DecodedText("sep=;\na;b\n"), delimiter: .pipe)
    #expect(detection.dialect == CSVDialect(delimiter: UInt8(ascii: "|"), hasSeparatorLine: true))
    #expect(detection.origin == .chosen)
  }

  @Test func `names the delimiters that would also do`() {
    let text = "a;b\n" + String(repeating: "x,y;z,w\n", count: 5)
    let detection = CSVSniffer.detect(in: DecodedText(text))
    #expect(detection.dialect == .semicolon)
    #expect(detection.alternatives == [UInt8(ascii: ",")])
  }

  @Test func `looks at the beginning of a long file only`() {
    let row = "a,\"x;y\"\n"
    let text =
      String(repeating: row, count: CSVSniffer.sampleSize / row.utf8.count + 1)
      + String(repeating: "1;2\n", count: 90_000)
    #expect(CSVSniffer.detect(in: DecodedText(text)).dialect == .comma)
  }

  @Test func `does not judge by a record that the end of the sample cuts off`() {
    let text = "1,\"x;x\"\n2,\"y;" + String(repeating: "y", count: CSVSniffer.sampleSize) + "\"\n"
    #expect(CSVSniffer.detect(in: DecodedText(text)).dialect == .comma)
  }

  @Test(arguments: ["\"", "\n", "\r", "\0", "a", "Z", "0"] as [Unicode.Scalar])
  func `refuses what cannot be a delimiter`(scalar: Unicode.Scalar) {
    #expect(CSVDialect(delimiter: UInt8(ascii: scalar)) == nil)
  }
}
