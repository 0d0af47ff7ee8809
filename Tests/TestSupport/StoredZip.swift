// SPDX-License-Identifier: Apache-2.0

/// Writes small zip archives byte by byte, so that tests can make odd ones.
public struct StoredZip: Sendable {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0
  /// When the entries that are added next were changed, as archives count: date and time, 16 bits each.
  public var time: UInt32 = 0

  /// An archive without entries.
  public init() {}

  /// An archive of text files.
  public init(_ entries: KeyValuePairs<String, String>) {
    for (name, text) in entries { add(name, Array(text.utf8)) }
  }

  /// An archive of many empty files.
  public init(many count: Int) {
    for number in 0..<count { add("\(number).csv", []) }
  }

  /// Adds an entry that is not packed.
  ///
  /// - Parameters:
  ///   - name: Written as it stands.
  ///   - content: Its bytes.
  ///   - isEncrypted: Whether the entry says that it needs a password.
  ///   - checksum: What the archive says the CRC-32 is; nil for the right one.
  public mutating func add(
    _ name: String,
    _ content: [UInt8],
    isEncrypted: Bool = false,
    checksum: UInt32? = nil
  ) {
    add(
      name,
      packed: content,
      size: content.count,
      method: 0,
      isEncrypted: isEncrypted,
      checksum: checksum ?? crc32(content)
    )
  }

  /// Adds an entry of zeros, packed by deflate 158 times.
  public mutating func addZeros(_ name: String, size: Int) { addZeros([name], size: size, declaring: size) }

  /// Adds entries of zeros that may declare another size than they have.
  public mutating func addZeros(_ names: [String], size: Int, declaring declared: Int) {
    let zeros = DeflatedZeros(count: size)
    for name in names {
      add(name, packed: zeros.bytes, size: declared, method: 8, isEncrypted: false, checksum: zeros.checksum)
    }
  }

  /// Adds an entry with everything as told.
  public mutating func add(
    _ name: String,
    packed: [UInt8],
    size: Int,
    method: UInt16,
    isEncrypted: Bool,
    checksum: UInt32
  ) {
    let nameBytes = Array(name.utf8)
    let flags: UInt16 = 0x0800 | (isEncrypted ? 1 : 0)
    let shared =
      little(20 as UInt16) + little(flags) + little(method) + little(time) + little(checksum)
      + little(UInt32(packed.count)) + little(UInt32(size)) + little(UInt16(nameBytes.count)) + little(0 as UInt16)
    directory += little(0x0201_4B50 as UInt32) + little(20 as UInt16) + shared
    directory += [UInt8](repeating: 0, count: 10) + little(UInt32(body.count)) + nameBytes
    body += little(0x0403_4B50 as UInt32) + shared + nameBytes + packed
    count += 1
  }

  /// The archive.
  public var bytes: [UInt8] {
    body + directory + little(0x0605_4B50 as UInt32) + little(0 as UInt32) + little(count) + little(count)
      + little(UInt32(directory.count)) + little(UInt32(body.count)) + little(0 as UInt16)
  }
}

/// Zeros as deflate packs them: fixed codes, one zero and then matches of 258 at distance 1 (RFC 1951).
private struct DeflatedZeros {
  private(set) var bytes: [UInt8] = []
  let checksum: UInt32
  private var bit = 0

  init(count: Int) {
    checksum = crc32ofZeros(count)
    put(0b011, 3)
    putReversed(0x30, 8)
    for _ in 0..<((count - 1) / 258) {
      // Length code 285 (258), distance code 0 (1).
      putReversed(0b1100_0101, 8)
      putReversed(0, 5)
    }
    for _ in 0..<((count - 1) % 258) { putReversed(0x30, 8) }
    putReversed(0, 7)
  }

  private mutating func put(_ value: Int, _ width: Int) {
    for position in 0..<width {
      if bit == 0 { bytes.append(0) }
      bytes[bytes.count - 1] |= UInt8((value >> position) & 1) << UInt8(bit)
      bit = (bit + 1) % 8
    }
  }

  private mutating func putReversed(_ value: Int, _ width: Int) {
    for position in (0..<width).reversed() { put((value >> position) & 1, 1) }
  }
}

private let crcTable: [UInt32] = (0..<256)
  .map { index in
    (0..<8).reduce(UInt32(index)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1 }
  }

/// The checksum of zip archives (CRC-32 of ISO 3309).
public func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0 as UInt32) { crcTable[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
}

private func crc32ofZeros(_ count: Int) -> UInt32 {
  ~(0..<count).reduce(~0 as UInt32) { crc, _ in crcTable[Int(crc & 0xFF)] ^ (crc >> 8) }
}

private func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  (0..<(Number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
