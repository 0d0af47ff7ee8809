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
    var progress = Progress(length: content.count)
    progress.add(content[...])
    self = progress.value
  }

  /// A fingerprint of a file that is read piece by piece; every piece but the last has a multiple of eight bytes.
  public struct Progress: Sendable {
    private static let factor: UInt64 = 0x9FB2_1C65_1E98_DF25
    private var hash: UInt64

    /// Begins with the length of the whole content in bytes.
    public init(length: Int) { hash = UInt64(length) &* Self.factor }

    /// Adds the next piece.
    public mutating func add(_ piece: ArraySlice<UInt8>) {
      let bytes = unsafe piece.span.bytes
      let end = bytes.byteCount & ~7
      var hash = hash
      for offset in stride(from: 0, to: end, by: 8) {
        let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        hash = Self.mixed(hash, UInt64(littleEndian: word))
      }
      if end < bytes.byteCount {
        let word = piece.dropFirst(end).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        hash = Self.mixed(hash, word)
      }
      self.hash = hash
    }

    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
      let product = (hash ^ word) &* factor
      return product << 29 | product >> 35
    }

    /// The fingerprint of what was added.
    public var value: FileDigest {
      let last = (hash ^ hash >> 32) &* Self.factor
      return FileDigest(value: last ^ last >> 29)
    }
  }
}

extension FileDigest: CustomStringConvertible {
  /// 16 hexadecimal digits in lower case.
  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
