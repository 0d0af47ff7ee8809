// SPDX-License-Identifier: Apache-2.0

/// Finds things by the bytes of their ids, without making a string.
///
/// An open hash table, at most half full; what it does not hold is somebody else's to understand.
struct IdTable: Sendable {
  /// All ids one behind the other.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var slots: [Int32]
  private let mask: UInt64

  private struct Entry {
    var hash: UInt64
    var start: Int
    var length: Int
    var index: Int
  }

  /// - Parameter ids: Each id with the index that it stands for; of equal ids none is known.
  init(_ ids: [(id: String, index: Int)]) {
    var size = 16
    while size < 2 * ids.count { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = UInt64(size - 1)
    for (id, index) in ids { insert(Array(id.utf8), index) }
  }

  private mutating func insert(_ id: [UInt8], _ index: Int) {
    let hash = Self.hash(of: id.span, 0..<id.count)
    if let place = place(of: id.span, 0..<id.count, hash) {
      entries[place].index = -1
      return
    }
    var slot = hash & mask
    while slots[Int(slot)] >= 0 { slot = (slot + 1) & mask }
    slots[Int(slot)] = Int32(entries.count)
    entries.append(Entry(hash: hash, start: bytes.count, length: id.count, index: index))
    bytes += id
  }

  /// The index of the thing with an id; nil where none or more than one has it.
  func index(of text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard let place = place(of: text, range, Self.hash(of: text, range)), entries[place].index >= 0 else { return nil }
    return entries[place].index
  }

  private func place(of text: borrowing Span<UInt8>, _ range: Range<Int>, _ hash: UInt64) -> Int? {
    var slot = hash & mask
    while slots[Int(slot)] >= 0 {
      let entry = entries[Int(slots[Int(slot)])]
      if entry.hash == hash, entry.length == range.count,
        (0..<entry.length).allSatisfy({ bytes[entry.start + $0] == text[range.lowerBound + $0] })
      {
        return Int(slots[Int(slot)])
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// FNV-1a with its high bits mixed in.
  private static func hash(of text: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
