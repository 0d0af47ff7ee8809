// SPDX-License-Identifier: Apache-2.0

/// Adds up the last three fields of rows by the four before them, all of it as bytes.
///
/// An open hash table, at most half full, of what stands in front of the numbers.
struct TextSums {
  private static let keyFields = 4
  private static let width = 3
  /// The golden ratio, which spreads keys that differ little.
  private static let mixer: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let comma: UInt8 = 0x2C
  private static let carriageReturn: UInt8 = 0x0D
  private static let lineFeed: UInt8 = 0x0A

  /// All keys one behind the other.
  private var text: [UInt8] = []
  private var entries: [Entry] = []
  private var slots = [Int32](repeating: -1, count: 64)

  private struct Entry {
    var hash: UInt64
    var start: Int
    var length: Int
    var sums: InlineArray<3, Int64> = .init(repeating: 0)
    var isStated: InlineArray<3, Bool> = .init(repeating: false)
  }

  /// Adds every row of a text that ends each with CR and LF, and quotes nothing.
  ///
  /// A row that looks otherwise adds nothing, or adds to a key that nobody asks for.
  mutating func add(rowsOf bytes: Span<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      let start = offset
      var hash: UInt64 = 0
      var fields = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte == Self.lineFeed { break }
        if byte == Self.comma {
          fields += 1
          if fields == Self.keyFields { break }
        }
        hash = (hash << 5 | hash >> 59) ^ UInt64(byte)
        offset += 1
      }
      if fields == Self.keyFields {
        let entry = place(of: bytes, start..<offset, hash &* Self.mixer)
        for column in 0..<Self.width where offset < bytes.count && bytes[offset] == Self.comma {
          offset += 1
          addNumber(in: bytes, at: &offset, to: entry, column)
        }
      }
      while offset < bytes.count, bytes[offset] != Self.lineFeed { offset += 1 }
      offset += 1
    }
  }

  /// The sums of a key; nil where no row states a number.
  subscript(key: [UInt8]) -> [Int64?] {
    let hash = key.reduce(UInt64(0)) { ($0 << 5 | $0 >> 59) ^ UInt64($1) } &* Self.mixer
    let slot = slot(of: key.span, 0..<key.count, hash)
    guard slots[slot] >= 0 else { return Array(repeating: nil, count: Self.width) }
    let entry = entries[Int(slots[slot])]
    return (0..<Self.width).map { entry.isStated[$0] ? entry.sums[$0] : nil }
  }

  /// The keys with a number.
  var keys: [String] {
    entries.filter { entry in (0..<Self.width).contains { entry.isStated[$0] } }
      .map { String(decoding: text[$0.start..<$0.start + $0.length], as: UTF8.self) }
  }

  /// Adds a field that is a number, and goes to its end.
  private mutating func addNumber(in bytes: Span<UInt8>, at offset: inout Int, to entry: Int, _ column: Int) {
    let start = offset
    var number: Int64 = 0
    while offset < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) {
      number = number &* 10 &+ Int64(bytes[offset] - UInt8(ascii: "0"))
      offset += 1
    }
    if offset > start, offset == bytes.count || Self.endsField(bytes[offset]) {
      entries[entry].sums[column] &+= number
      entries[entry].isStated[column] = true
    }
    while offset < bytes.count, bytes[offset] != Self.comma, bytes[offset] != Self.lineFeed { offset += 1 }
  }

  private static func endsField(_ byte: UInt8) -> Bool { byte == comma || byte == carriageReturn || byte == lineFeed }

  /// The entry of a key, made where there is none.
  private mutating func place(of bytes: Span<UInt8>, _ key: Range<Int>, _ hash: UInt64) -> Int {
    let slot = slot(of: bytes, key, hash)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(hash: hash, start: text.count, length: key.count))
    for index in key { text.append(bytes[index]) }
    if 2 * entries.count > slots.count { grow() }
    return entries.count - 1
  }

  /// The slot that holds a key, or the empty one where it would be.
  private func slot(of bytes: Span<UInt8>, _ key: Range<Int>, _ hash: UInt64) -> Int {
    var slot = firstSlot(hash)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.length == key.count, equals(entry.start, bytes, key) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func firstSlot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1) }

  /// Whether the key that starts there in ``text`` stands in a range of other bytes; eight are compared at a time.
  private func equals(_ start: Int, _ bytes: Span<UInt8>, _ key: Range<Int>) -> Bool {
    let (known, other) = unsafe (text.span.bytes, bytes.bytes)
    var offset = 0
    while offset + 8 <= key.count {
      let (here, there) = (start + offset, key.lowerBound + offset)
      let one = unsafe known.unsafeLoadUnaligned(fromByteOffset: here, as: UInt64.self)
      let two = unsafe other.unsafeLoadUnaligned(fromByteOffset: there, as: UInt64.self)
      guard one == two else { return false }
      offset += 8
    }
    while offset < key.count {
      guard text[start + offset] == bytes[key.lowerBound + offset] else { return false }
      offset += 1
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: 2 * slots.count)
    for (index, entry) in entries.enumerated() {
      var slot = firstSlot(entry.hash)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}
