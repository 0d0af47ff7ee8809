// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

@Suite struct LegacyFileTests {
  @Test(arguments: TextEncoding.legacy)
  func `reads every letter back`(encoding: TextEncoding) throws {
    // The capitals of TCVN 5712 that Windows has dashes and quotes for need a word around them: see below.
    let letters = LegacyCharts.letters.map { encoding == .tcvn3 && "ỊÒỎÕÓỌỘÍ".contains($0) ? "\($0)C" : "\($0)" }
      .joined(separator: " ")
    let bytes = try #require(LegacyCharts.encode(letters, encoding))
    let text = try DecodedText(decoding: bytes, as: encoding)
    #expect(string(text) == letters)
    #expect(text.encoding == encoding)
  }

  @Test(arguments: TextEncoding.legacy)
  func `recognises the encoding of a report`(encoding: TextEncoding) throws {
    let report = Sentences.all.joined(separator: "\r\n")
    let text = try DecodedText(decoding: #require(LegacyCharts.encode(report, encoding)))
    #expect(string(text) == report)
    #expect(text.encoding == encoding)
    #expect(text.remarks.isEmpty)
  }

  @Test(arguments: Seed.several(20))
  func `never reads other words than were written`(seed: Seed) throws {
    var random = seed.generator
    for encoding in TextEncoding.legacy {
      var refused = 0
      for count in [1, 2, 3, 5, 8, 13, 40] {
        for _ in 0..<20 {
          let original = Sentences.random(lines: random.number(in: 1...3), words: count, with: &random)
          let bytes = try #require(LegacyCharts.encode(original, encoding))
          if let text = try? DecodedText(decoding: bytes) {
            #expect(string(text) == original, "\(encoding) as \(text.encoding)")
            if !text.remarks.isEmpty { print("REMARK", encoding, text.remarks) }
          } else {
            refused += 1
            do { _ = try DecodedText(decoding: bytes) } catch { print("REF", encoding, count, original.prefix(60).split(separator: "\n").joined(separator: "/"), error) }
          }
        }
      }
      print("STAT", encoding, refused, "of 140")
    }
  }

  private func string(_ text: DecodedText) -> String { String(decoding: text.bytes, as: UTF8.self) }
}
