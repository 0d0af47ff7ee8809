// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

/// Other people's files in Vietnamese encodings.
@Suite struct EncodingCorpusTests {
  static let manifest = "corpora/encodings/manifest.json"

  @Test(
    .enabled(if: SharedFolder.has(manifest), "\(SharedFolder.absence)"),
    arguments: CorpusEntry.all(in: "corpora/encodings")
  )
  func `reads the files of others, or says that it cannot`(entry: CorpusEntry) throws {
    let content = try #require(SharedFolder.bytes(of: entry.path))
    guard let text = try? DecodedText(decoding: content) else {
      #expect(entry.expected == "text_or_error")
      return
    }
    // A letter written in ASCII is no encoding of bytes.
    guard entry.encoding != "viqr" else { return }
    #expect(String(decoding: text.bytes, as: UTF8.self) == entry.expectedText)
  }
}

extension CorpusEntry {
  fileprivate var expectedText: String? {
    text
      ?? textPath.flatMap { SharedFolder.bytes(of: $0) }
      .map { bytes in
        String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes, as: UTF8.self)
      }
  }
}
