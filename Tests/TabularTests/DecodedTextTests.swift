// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

@Suite struct DecodedTextTests {
  static let sentence = "Huyện U Minh Thượng; Gò Quao 😀\r\n\"Đ\" e\u{0323}\u{0302}"

  @Test func `keeps UTF-8 as it is`() throws {
    let text = try DecodedText(decoding: Array(Self.sentence.utf8))
    #expect(text.bytes == Array(Self.sentence.utf8))
    #expect(text.encoding == .utf8)
  }

  @Test func `takes off the byte order mark of UTF-8`() throws {
    let text = try DecodedText(decoding: [0xEF, 0xBB, 0xBF] + Array(Self.sentence.utf8))
    #expect(text.bytes == Array(Self.sentence.utf8))
    #expect(text.encoding == .utf8BOM)
  }

  @Test(arguments: [TextEncoding.utf16LE, .utf16BE])
  func `reads UTF-16 behind its byte order mark`(encoding: TextEncoding) throws {
    let text = try DecodedText(decoding: utf16(Self.sentence, encoding))
    #expect(text.bytes == Array(Self.sentence.utf8))
    #expect(text.encoding == encoding)
  }

  @Test(arguments: Seed.several(10))
  func `reads back any text in UTF-16`(seed: Seed) throws {
    var random = seed.generator
    let scalars = (0..<200).compactMap { _ in Unicode.Scalar(UInt32.random(in: 1...0x10FFFF, using: &random)) }
    let original = String(String.UnicodeScalarView(scalars))
    for encoding in [TextEncoding.utf16LE, .utf16BE] {
      #expect(try DecodedText(decoding: utf16(original, encoding)).bytes == Array(original.utf8))
    }
  }

  @Test func `takes an empty file for an empty text`() throws {
    #expect(try DecodedText(decoding: []).bytes.isEmpty)
    #expect(try DecodedText(decoding: [0xFF, 0xFE]).bytes.isEmpty)
  }

  @Test(arguments: [
    // Half a code unit at the end.
    ([0xFF, 0xFE, 0x41, 0x00, 0x42], TextDecodingError.invalidUTF16(byteOffset: 4)),
    // A leading surrogate at the end, before an ordinary letter, and a trailing one alone.
    ([0xFF, 0xFE, 0x3D, 0xD8], .invalidUTF16(byteOffset: 2)),
    ([0xFE, 0xFF, 0x00, 0x41, 0xD8, 0x3D, 0x00, 0x41], .invalidUTF16(byteOffset: 4)),
    ([0xFE, 0xFF, 0xDE, 0x00], .invalidUTF16(byteOffset: 2)),
    // UTF-32 begins like UTF-16 and then has NULs.
    ([0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00], .binary(byteOffset: 2)),
    // The beginning of an Excel workbook whose name was changed.
    ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00], .binary(byteOffset: 5)),
    ([0x01, 0x02, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41], .binary(byteOffset: 0)),
    // "Hện" in Windows-1258 on the second line is too little, "für" in Windows-1252 is no Vietnamese, and a character is
    // cut off by the end of the file.
    ([0x61, 0x0D, 0x0A, 0x48, 0xEA, 0xF2, 0x6E], .ambiguous([.windows1258], byteOffset: 3, line: 2)),
    ([0x61, 0x0D, 0x0A, 0x66, 0xFC, 0x72], .invalidUTF8(byteOffset: 4, line: 2)),
    ([0xEF, 0xBB, 0xBF, 0x61, 0xE1, 0xBB], .invalidUTF8(byteOffset: 4, line: 1)),
  ])
  func `says where bytes stop being text`(content: [UInt8], error: TextDecodingError) {
    #expect(throws: error) { try DecodedText(decoding: content) }
  }

  @Test func `lets a few control characters stand in text`() throws {
    let text = "id,note\n1,a\u{01}b\u{0B}c\u{1F}d\n2,plain text\n"
    #expect(try DecodedText(decoding: Array(text.utf8)).bytes == Array(text.utf8))
  }

  private func utf16(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    (["\u{FEFF}".utf16, text.utf16].joined())
      .flatMap { unit in
        let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
        return encoding == .utf16LE ? pair : pair.reversed()
      }
  }
}
