// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

@Suite struct CSVReaderTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a\n\r\nb\r\rc", [["a"], [], ["b"], [], ["c"]]),
    ("a,,\n", [["a", "", ""]]),
    (",", [["", ""]]),
    ("\"\"\n", [[""]]),
    ("\"a \"\"b\"\", c\",d", [["a \"b\", c", "d"]]),
    ("\"\"\"\"", [["\""]]),
    ("\"dòng 1\r\ndòng 2\",x\ny", [["dòng 1\r\ndòng 2", "x"], ["y"]]),
    ("5\" ống, nước \"sạch\",x", [["5\" ống", " nước \"sạch\"", "x"]]),
    ("a,b,c\n1\n1,2,3,4", [["a", "b", "c"], ["1"], ["1", "2", "3", "4"]]),
    ("", []),
  ])
  func `parts records and fields`(text: String, rows: [[String]]) {
    let records = Array(CSVReader(DecodedText(text), dialect: .comma))
    #expect(records.map(\.texts) == rows)
    #expect(records.allSatisfy { $0.problems.isEmpty })
  }

  @Test func `numbers rows like a spreadsheet and lines like an editor`() {
    let text = DecodedText("unit,note\r\n\r\nan-bien,\"a\nb\r\nc\"\rgo-quao,x")
    let records = Array(CSVReader(text, dialect: .comma))
    #expect(records.map(\.row) == [1, 2, 3, 4])
    #expect(records.map(\.line) == [1, 2, 3, 6])
    #expect(records.map(\.isBlank) == [false, true, false, false])
    #expect(records.map { String(decoding: text.bytes[$0.byteRange], as: UTF8.self) }[2] == "an-bien,\"a\nb\r\nc\"")
  }

  @Test func `skips a sep line and counts it as row 1`() throws {
    let dialect = try #require(CSVDialect(delimiter: UInt8(ascii: ";"), hasSeparatorLine: true))
    let records = Array(CSVReader(DecodedText("sep=;\r\na;b\r\n"), dialect: dialect))
    #expect(records.map(\.texts) == [["a", "b"]])
    #expect(records.map(\.row) == [2])
    #expect(records.map(\.line) == [2])
  }

  @Test func `delivers a field without closing quote and says so`() {
    let records = Array(CSVReader(DecodedText("a,b\n1,\"x\n2,y\n"), dialect: .comma))
    #expect(records.map(\.texts) == [["a", "b"], ["1", "x\n2,y\n"]])
    #expect(records.map(\.problems) == [[], [.unterminatedQuote(column: 2)]])
  }

  @Test func `keeps text behind a closing quote literally and says so`() {
    let records = Array(CSVReader(DecodedText("\"Pedro \"the\" legend\",\"1\" ,2\nx"), dialect: .comma))
    #expect(records.map(\.texts) == [["\"Pedro \"the\" legend\"", "\"1\" ", "2"], ["x"]])
    #expect(records.first?.problems == [.textAfterQuote(column: 1), .textAfterQuote(column: 2)])
  }

  @Test(arguments: Seed.several(20))
  func `agrees with the reference parser on random bytes`(seed: Seed) {
    var random = seed.generator
    for _ in 0..<200 {
      let pieces = ["a", "\"", "\"\"", ",", ";", "\n", "\r", "\r\n", " ", "ệ", "12"]
      let text = DecodedText((0..<random.number(in: 0...30)).map { _ in random.pick(pieces) }.joined())
      let records = Array(CSVReader(text, dialect: .comma))
      let seen = records.map {
        ReferenceRecord(row: $0.row, line: $0.line, fields: $0.map(Array.init), hasProblem: !$0.problems.isEmpty)
      }
      #expect(seen == referenceRecords(of: text.bytes, delimiter: UInt8(ascii: ",")), "\(text.bytes)")
    }
  }

  @Test(arguments: Seed.several(10))
  func `reads the same records whatever ends the lines`(seed: Seed) {
    var random = seed.generator
    let lines = (0..<20)
      .map { _ in
        (0..<random.number(in: 0...4)).map { _ in random.pick(["", "a", "\"x,y\"", "\"q\"\"\"", "Gò Quao"]) }
          .joined(separator: ",")
      }
    let readings = ["\n", "\r\n", "\r"]
      .map { ending in
        Array(CSVReader(DecodedText(lines.map { $0 + ending }.joined()), dialect: .comma))
      }
    #expect(readings[0].map(\.texts) == readings[1].map(\.texts))
    #expect(readings[0].map(\.texts) == readings[2].map(\.texts))
    #expect(readings[0].map(\.line) == readings[2].map(\.line))
    #expect(readings[0].count == lines.count)
  }

  @Test(arguments: Seed.several(10))
  func `goes on at any record as if it had read the ones before`(seed: Seed) {
    var random = seed.generator
    let bytes = (0..<100).flatMap { _ in Array(random.pick(["a", ",", "\n", "\r\n", "\"b\nc\"", "\""]).utf8) }
    var scanner = CSVScanner(dialect: .comma)
    var fields: [CSVField] = []
    while true {
      var resumed = CSVScanner(dialect: .comma, offset: scanner.offset, row: scanner.row, line: scanner.line)
      var resumedFields: [CSVField] = []
      let bounds = scanner.next(in: bytes.span, fields: &fields)
      #expect(resumed.next(in: bytes.span, fields: &resumedFields) == bounds)
      #expect(resumedFields == fields)
      guard bounds != nil else { break }
    }
  }

  @Test func `makes a table of a file`() {
    let table = Table(csv: DecodedText("a;b\n\n1;\"2"), dialect: .semicolon)
    #expect(
      table.rows == [
        Table.Row(row: 1, line: 1, cells: ["a", "b"]),
        Table.Row(row: 2, line: 2, cells: []),
        Table.Row(row: 3, line: 3, cells: ["1", "2"], problems: [.unterminatedQuote(column: 2)]),
      ]
    )
  }
}
