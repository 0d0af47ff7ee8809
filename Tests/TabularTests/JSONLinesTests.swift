// SPDX-License-Identifier: Apache-2.0

import Tabular
import Testing

@Suite struct JSONLinesTests {
  @Test func `reads the lines around a broken one`() throws {
    let text = DecodedText("{\"a\":1}\r\n\r\n  \n{\"a\":}\n[2]")
    let lines = JSONReader.readLines(text)
    #expect(lines.map(\.line) == [1, 4, 5])
    #expect(
      lines.map { String(decoding: text.bytes[$0.byteRange], as: UTF8.self) } == ["{\"a\":1}", "{\"a\":}", "[2]"]
    )
    #expect(JSONOutput(try lines[0].result.get().value) == .object([.init("a", number("1"))]))
    #expect(try lines[2].result.get().byteOffset == 21)
    let error = try #require(throws: JSONSyntaxError.self) { try lines[1].result.get() }
    #expect(error.reason == .expectedValue(found: "}"))
    #expect(error.position == TextPosition(line: 4, column: 6))
    #expect(error.byteOffset == 19)
    #expect(error.path == "$.a")
  }

  @Test func `takes a value that goes on in the next line for broken`() throws {
    let lines = JSONReader.readLines(DecodedText("{\"a\":\n1}"))
    #expect(lines.count == 2)
    let error = try #require(throws: JSONSyntaxError.self) { try lines[0].result.get() }
    #expect(error.reason == .unexpectedEnd)
    #expect(error.position == TextPosition(line: 1, column: 6))
  }

  @Test(arguments: [
    ("{\"a\":1}\n{\"a\":2}\n", JSONShape.lines),
    ("{\"a\":1}\r{\"a\":2}", .lines),
    ("{\"a\":\n{\"a\":2}\n{\"a\":3}\n", .lines),
    ("1\n2\n", .lines),
    ("\n{\"a\":1}\n\n", .document),
    ("[\n{\"a\":1}\n]", .document),
    ("[\n  {\"a\":1},\n  {\"a\":2},\n  {\"a\":3}\n]\n", .document),
    ("{\n  \"a\": [1]\n}", .document),
    ("[1]", .document),
    ("", .document),
  ])
  func `tells lines from one document`(text: String, shape: JSONShape) {
    #expect(JSONReader.shape(of: DecodedText(text)) == shape)
  }
}
