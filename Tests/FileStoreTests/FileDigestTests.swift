// SPDX-License-Identifier: Apache-2.0

import FileStore
import Testing

@Suite struct FileDigestTests {
  @Test(arguments: [
    ("", "0000000000000000"),
    ("a", "ce017481eea3e09e"),
    ("kgreport", "c96bf299aed8c048"),
    ("kgreport 1", "5962573f1b7049b1"),
    ("Huyện U Minh Thượng, tỉnh Kiên Giang", "5cb22ed0b12f4421"),
  ])
  func `gives what was computed by its definition elsewhere`(text: String, digest: String) {
    #expect(FileDigest(of: Array(text.utf8)).description == digest)
  }

  @Test func `differs for any changed, moved, added or missing byte`() {
    let bytes = (0..<37).map { UInt8($0 * 7 % 5) }
    var variants: [[UInt8]] = [bytes]
    for index in bytes.indices {
      variants.append(Array(bytes[..<index]))
      variants.append(Array(bytes[..<index] + [bytes[index] ^ 1] + bytes[(index + 1)...]))
    }
    variants += (1...20).map { bytes + [UInt8](repeating: 0, count: $0) }
    variants.append(bytes.reversed())
    #expect(Set(variants.map { FileDigest(of: $0) }).count == Set(variants).count)
  }
}
