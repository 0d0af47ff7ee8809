// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

@Suite struct CSVWriterTests {
  @Test func `quotes only where it must`() {
    var writer = CSVWriter(options: .init(lineEnding: .lf))
    writer.append(["a", " b ", "c,d", "e\"f", "g\nh", "i\rj", "k;l", ""])
    writer.append([""])
    writer.append([])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == "a, b ,\"c,d\",\"e\"\"f\",\"g\nh\",\"i\rj\",k;l,\n\"\"\n\n"
    )
  }

  @Test func `begins with the byte order mark when asked`() {
    var writer = CSVWriter(options: .init(dialect: .semicolon, hasByteOrderMark: true))
    writer.append(["đ", "x"])
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("đ;x\r\n".utf8))
  }

  @Test(arguments: ["=1+1", "+84", "-3", "@SUM(A1)", "\t=1", "\r=1"])
  func `keeps text from becoming a formula`(field: String) {
    var writer = CSVWriter(options: .init(guardsFormulas: true))
    writer.append([field, "a=b"])
    let record = CSVReader(DecodedText(String(decoding: writer.bytes, as: UTF8.self)), dialect: .comma)
      .first { _ in true }
    #expect(record?.texts == ["'" + field, "a=b"])
  }

  @Test(arguments: Seed.several(20), [CSVDialect.comma, .semicolon, .tab, .pipe])
  func `is read back unchanged`(seed: Seed, dialect: CSVDialect) throws {
    var random = seed.generator
    let pieces = [
      "", "a", "\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", " ", "sep=", "\u{FEFF}", "Huyện Giồng Riềng",
      "e\u{0323}\u{0302}", "😀", "=1",
    ]
    let rows = (0..<30)
      .map { _ in
        (0..<random.number(in: 0...5))
          .map { _ in
            (0..<random.number(in: 0...3)).map { _ in random.pick(pieces) }.joined()
          }
      }
    for lineEnding in CSVWriter.LineEnding.allCases {
      for hasByteOrderMark in [false, true] {
        var writer = CSVWriter(
          options: .init(dialect: dialect, lineEnding: lineEnding, hasByteOrderMark: hasByteOrderMark)
        )
        rows.forEach { writer.append($0) }
        let text = try DecodedText(decoding: writer.bytes)
        let separatorLine = CSVSniffer.detect(in: text, delimiter: dialect).dialect
        #expect(Table(csv: text, dialect: separatorLine).rows.map(\.cells) == rows)
      }
    }
  }

  @Test(arguments: Seed.several(20))
  func `rows written field by field are those written at once`(seed: Seed) {
    var random = seed.generator
    let texts = ["", "a", "c,d", "e\"f", "=1", "-3", "g\r\nh", "sep=;", "\u{FEFF}x", "đ"]
    let numbers: [Int64] = [0, 9, 10, 407, 1_000_000, .max, -5]
    var (one, other) = (
      CSVWriter(options: .init(guardsFormulas: true)), CSVWriter(options: .init(guardsFormulas: true))
    )
    for row in 0..<20 {
      let fields = (0..<Int.random(in: 2...5, using: &random)).map { _ in texts.randomElement(using: &random) ?? "" }
      let number = numbers.randomElement(using: &random) ?? 0
      one.append(fields + ["\(number)"] + fields)
      if row == 0 { fields.forEach { other.add($0) } } else { other.add(other.fields(fields)) }
      other.add(number)
      fields.forEach { other.add($0) }
      other.endRow()
    }
    #expect(one.bytes == other.bytes)
    other.removeRows()
    #expect(other.bytes.isEmpty)
  }
}
