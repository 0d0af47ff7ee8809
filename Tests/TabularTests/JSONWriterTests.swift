// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

@Suite struct JSONWriterTests {
  @Test func `writes one record a line, and short values beside their key`() {
    let value: JSONOutput = [
      "schema": "kgreport/figures/v1",
      "totals": [
        ["campaign": "ten-mien-vn", "count": 12, "reach": nil], ["campaign": "x", "count": 0, "reach": 4300],
      ],
      "window": ["from": "2024-07-08", "to": "2024-07-14"],
      "rows": [["a", "b"], []],
      "long": .array((0..<60).map { .integer($0) }),
      "nothing": [:],
    ]
    let numbers = (0..<60).map { "    \($0)" }.joined(separator: ",\n")
    #expect(
      String(decoding: JSONWriter.write(value), as: UTF8.self) == """
        {
          "schema": "kgreport/figures/v1",
          "totals": [
            {"campaign": "ten-mien-vn", "count": 12, "reach": null},
            {"campaign": "x", "count": 0, "reach": 4300}
          ],
          "window": {"from": "2024-07-08", "to": "2024-07-14"},
          "rows": [
            ["a", "b"],
            []
          ],
          "long": [
        \(numbers)
          ],
          "nothing": {}
        }

        """
    )
  }

  @Test func `escapes what would break a string or drive a terminal`() {
    let line = JSONWriter.writeLine(.string("\"\\\n\r\t\u{00}\u{1B}\u{7F}\u{9B}Đ/😀"))
    #expect(String(decoding: line, as: UTF8.self) == #""\"\\\n\r\t\u0000\u001b\u007f\u009bĐ/😀""#)
  }

  @Test(arguments: Seed.several(20))
  func `is read back unchanged`(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<20 {
      let value = randomJSON(depth: 4, using: &random)
      for bytes in [JSONWriter.write(value), JSONWriter.writeLine(value)] {
        let node = try JSONReader.readDocument(DecodedText(decoding: bytes))
        #expect(JSONOutput(node.value) == value)
        #expect(JSONWriter.write(JSONOutput(node.value)) == JSONWriter.write(value))
      }
    }
  }
}
