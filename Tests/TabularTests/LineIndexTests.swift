// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

@Suite struct LineIndexTests {
  @Test func `counts lines by LF, CRLF and CR, and columns by scalars`() {
    let text = "aĐ\r\nb\rHuyện x\n\n"
    var index = LineIndex(Array(text.utf8))
    #expect(index.lineCount == 5)
    #expect(index.position(of: 0) == TextPosition(line: 1, column: 1))
    #expect(index.position(of: 3) == TextPosition(line: 1, column: 3))
    #expect(index.position(of: 5) == TextPosition(line: 2, column: 1))
    #expect(index.position(of: 15) == TextPosition(line: 3, column: 7))
    #expect(index.position(of: 17) == TextPosition(line: 4, column: 1))
    #expect(index.position(of: 99) == TextPosition(line: 5, column: 1))
    #expect(index.position(of: -1) == TextPosition(line: 1, column: 1))
  }

  @Test(arguments: Seed.several(10))
  func `agrees with counting from the start, in any order of questions`(seed: Seed) {
    var random = seed.generator
    let bytes = (0..<200).flatMap { _ in Array(random.pick(["a", "ệ", "\n", "\r", "\r\n", "😀"]).utf8) }
    var index = LineIndex(bytes)
    for _ in 0..<200 {
      let offset = random.number(in: 0...bytes.count)
      #expect(index.position(of: offset) == TextPosition(of: offset, in: bytes))
      #expect(index.line(of: offset) == TextPosition(of: offset, in: bytes).line)
    }
  }
}
