// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

@Suite struct JSONReaderTests {
  @Test func `reads every kind of value in order and with its place`() throws {
    let text = DecodedText(#" {"unit": "an-bien", "counts": [12, -0.50, true, false, null], "": {}}"#)
    let node = try JSONReader.readDocument(text)
    #expect(
      JSONOutput(node.value) == [
        "unit": "an-bien",
        "counts": [.number(JSONNumber(12)), .number(try #require(JSONNumber("-0.50"))), true, false, nil],
        "": [:],
      ]
    )
    #expect(node.byteOffset == 1)
    guard case .object(let members) = node.value else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.keyOffset) == [2, 21, 63])
    #expect(members.map(\.value.byteOffset) == [10, 31, 67])
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{08}\u{0C}\n\r\t"),
    (#""\u0110\u1ec7\uD83D\uDe00x\u0000""#, "Đệ😀x\0"),
    ("\"Huyện U Minh Thượng\"", "Huyện U Minh Thượng"),
    (#""a\u0041b""#, "aAb"),
    (#""""#, ""),
  ])
  func `resolves the escapes of strings`(text: String, value: String) throws {
    #expect(try JSONReader.readDocument(DecodedText(text)).value == .string(value))
  }

  @Test(arguments: [
    ("", JSONSyntaxError.Reason.emptyText, 1, 1, "$"),
    (" \n ", .emptyText, 2, 2, "$"),
    ("[1,\n 2,]", .trailingComma, 2, 3, "$"),
    ("{\"a\":1,}", .trailingComma, 1, 7, "$"),
    ("[,]", .expectedValue(found: ","), 1, 2, "$[0]"),
    ("[1 2]", .expectedCommaOrEnd(found: "2"), 1, 4, "$"),
    ("{'a':1}", .expectedKey(found: "'"), 1, 2, "$"),
    ("{\"Đơn\" 1}", .expectedColon(found: "1"), 1, 8, "$"),
    ("[{\"counts\":[0,1,{\"reach\":NaN}]}]", .unknownWord("NaN"), 1, 26, "$[0].counts[2].reach"),
    ("{\"hai từ\":[tru]}", .unknownWord("tru"), 1, 12, "$[\"hai từ\"][0]"),
    ("[01]", .invalidNumber, 1, 2, "$[0]"),
    ("[+1]", .invalidNumber, 1, 2, "$[0]"),
    ("[1.]", .invalidNumber, 1, 2, "$[0]"),
    ("[-]", .invalidNumber, 1, 2, "$[0]"),
    ("[1e]", .invalidNumber, 1, 2, "$[0]"),
    ("[.5]", .expectedValue(found: "."), 1, 2, "$[0]"),
    ("[\"a\tb\"]", .controlCharacter("\t"), 1, 4, "$[0]"),
    ("[\"\\x\"]", .invalidEscape, 1, 3, "$[0]"),
    ("[\"\\u12G4\"]", .invalidEscape, 1, 3, "$[0]"),
    ("[\"a\\uD800\"]", .loneSurrogate, 1, 4, "$[0]"),
    ("[\"\\uDC00\"]", .loneSurrogate, 1, 3, "$[0]"),
    ("[\"\\uD800\\u0041\"]", .loneSurrogate, 1, 3, "$[0]"),
    ("{\"count\":1,\r\n\"count\":2}", .duplicateKey("count"), 2, 1, "$"),
    ("{\"a\":{\"\\u0062\":1,\"b\":2}}", .duplicateKey("b"), 1, 18, "$.a"),
    ("[] x", .trailingContent, 1, 4, "$"),
    ("[1", .unexpectedEnd, 1, 3, "$"),
    ("[1,", .unexpectedEnd, 1, 4, "$[1]"),
    ("“a”", .expectedValue(found: "“"), 1, 1, "$"),
  ])
  func `names what is wrong and where`(
    text: String,
    reason: JSONSyntaxError.Reason,
    line: Int,
    column: Int,
    path: String
  ) throws {
    let error = try #require(throws: JSONSyntaxError.self) { try JSONReader.readDocument(DecodedText(text)) }
    #expect(error.reason == reason)
    #expect(error.position == TextPosition(line: line, column: column))
    #expect(error.path == path)
    #expect(TextPosition(of: error.byteOffset, in: Array(text.utf8)) == error.position)
  }

  @Test func `keeps both members of a key that stands twice, where that is allowed`() throws {
    let node = try JSONReader.readDocument(DecodedText(#"{"a":1,"a":2}"#), allowsDuplicateKeys: true)
    #expect(JSONOutput(node.value) == .object([.init("a", number("1")), .init("a", number("2"))]))
  }

  @Test func `takes composed and decomposed letters for different keys`() throws {
    _ = try JSONReader.readDocument(DecodedText("{\"\u{1EC7}\":1,\"e\u{0323}\u{0302}\":2}"))
  }

  @Test(arguments: ["[", "{\"a\":"])
  func `bounds the depth`(opening: String) throws {
    let deepest = String(repeating: opening, count: JSONReader.depthLimit)
    let closing = String(repeating: opening == "[" ? "]" : "}", count: JSONReader.depthLimit)
    _ = try JSONReader.readDocument(DecodedText(deepest + (opening == "[" ? "" : "1") + closing))
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONReader.readDocument(DecodedText(String(repeating: opening, count: 100_000)))
    }
    #expect(error.reason == .tooDeep(limit: 64))
    #expect(error.byteOffset == opening.utf8.count * JSONReader.depthLimit)
  }

  @Test(arguments: Seed.several(20))
  func `refuses every beginning of a document`(seed: Seed) throws {
    var random = seed.generator
    let value = JSONOutput.array([randomJSON(depth: 3, using: &random)])
    let bytes = JSONWriter.writeLine(value)
    for length in 0..<bytes.count {
      guard let text = try? DecodedText(decoding: Array(bytes[..<length])) else { continue }
      #expect(throws: JSONSyntaxError.self) { try JSONReader.readDocument(text) }
    }
  }

  @Test(arguments: Seed.several(20))
  func `survives any change of a byte`(seed: Seed) {
    var random = seed.generator
    let bytes = JSONWriter.writeLine(randomJSON(depth: 3, using: &random))
    for _ in 0..<100 {
      var changed = bytes
      changed[random.number(in: 0...(bytes.count - 1))] = random.pick(Array("{}[],:\"\\u0eE-+.tfn \n".utf8))
      guard let text = try? DecodedText(decoding: changed) else { continue }
      do throws(JSONSyntaxError) {
        let value = JSONOutput(try JSONReader.readDocument(text, allowsDuplicateKeys: true).value)
        #expect(throws: Never.self) {
          try JSONReader.readDocument(DecodedText(decoding: JSONWriter.write(value)), allowsDuplicateKeys: true)
        }
      } catch {
        #expect((0...changed.count).contains(error.byteOffset))
      }
    }
  }
}
