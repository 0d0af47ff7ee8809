// SPDX-License-Identifier: Apache-2.0

/// A quick 64-bit fingerprint by which an unchanged file is recognised; it does not resist anybody who wants a clash.
///
/// Kept in journals, so it never changes: start with the length multiplied by `k`; for every 8 bytes as a little-endian
/// word, the last filled up with zeros, `h = rotateLeft((h xor word) × k, 29)`, modulo 2^64; at the end
/// `h = (h xor h >> 32) × k`, then `h xor h >> 29`; `k` = 0x9FB21C651E98DF25.
public struct FileDigest: Sendable, Hashable {
  /// The fingerprint.
  public let value: UInt64

  /// Takes a fingerprint that was kept.
  public init(value: UInt64) {
    self.value = value
  }

  /// Computes the fingerprint of a file's content.
  public init(of content: [UInt8]) {
    let bytes = unsafe content.span.bytes
    let factor: UInt64 = 0x9FB2_1C65_1E98_DF25
    var hash = UInt64(content.count) &* factor
    func mix(_ word: UInt64) {
      let product = (hash ^ word) &* factor
      hash = product << 29 | product >> 35
    }
    let end = content.count & ~7
    for offset in stride(from: 0, to: end, by: 8) {
      mix(UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    if end < content.count {
      var word: UInt64 = 0
      for index in (end..<content.count).reversed() {
        word = word << 8 | UInt64(content[index])
      }
      mix(word)
    }
    hash = (hash ^ hash >> 32) &* factor
    value = hash ^ hash >> 29
  }
}

extension FileDigest: CustomStringConvertible {
  /// 16 hexadecimal digits in lower case.
  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
