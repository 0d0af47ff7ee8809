// SPDX-License-Identifier: Apache-2.0

/// Finds the places of ids in their list by the bytes of a text.
///
/// An open hash table, at most half full. The place found last is tried first: neighbouring rows often name the same.
struct IdPlaces {
  private let ids: [[UInt8]]
  private var slots: [Int32]
  private var latest = 0

  init(_ ids: [String]) {
    self.ids = ids.map { Array($0.utf8) }
    var size = 16
    while size < 2 * ids.count { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for (place, id) in self.ids.enumerated() {
      slots[slot(for: id.span, 0..<id.count)] = Int32(place)
    }
  }

  /// The place of the id that stands in a range of a text; nil where the list has none such.
  mutating func place(of text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    if latest < ids.count, equals(latest, text, range) { return latest }
    let place = Int(slots[slot(for: text, range)])
    guard place >= 0 else { return nil }
    latest = place
    return place
  }

  /// The slot that holds an id, or the empty one where it would be.
  private func slot(for text: Span<UInt8>, _ range: Range<Int>) -> Int {
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    while slots[slot] >= 0, !equals(Int(slots[slot]), text, range) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func equals(_ place: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard ids[place].count == range.count else { return false }
    for offset in 0..<range.count where ids[place][offset] != text[range.lowerBound + offset] { return false }
    return true
  }
}
