// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What the parser found in one piece of input, waiting to be asked for: flat buffers that are used again.
struct XMLEventBuffer {
  /// One event; ranges point into the buffer.
  struct Event {
    var kind: XMLReader.Event
    /// The local name, or the text.
    var bytes: Range<Int>
    /// The beginning of the name.
    var name = NameHead()
    /// The attributes; empty unless an element starts.
    var attributes: Range<Int> = 0..<0
  }

  /// The first eight bytes of a name in one number: most names are no longer, and compared at once.
  struct NameHead: Equatable {
    /// How many bytes it holds.
    static let length = 8

    private var packed: UInt64 = 0

    init() {}

    @inline(__always)
    init(_ name: UnsafePointer<CChar>, count: Int) {
      for index in 0..<min(count, Self.length) { packed = unsafe packed << 8 | UInt64(UInt8(bitPattern: name[index])) }
    }

    @inline(__always)
    init(_ name: StaticString) {
      for index in 0..<min(name.utf8CodeUnitCount, Self.length) {
        packed = unsafe packed << 8 | UInt64(name.utf8Start[index])
      }
    }
  }

  /// An attribute; its name, prefix included, ends where its value begins.
  struct Attribute {
    var name: NameHead
    var nameStart: Int
    var valueStart: Int
    var end: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var events: [Event] = []
  private(set) var attributes: [Attribute] = []
  /// Where each event's tag stands in the document; none when nobody asked for places.
  private(set) var places: [Range<Int>] = []

  /// Forgets the events, keeps the memory.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  /// Takes a start tag with its attributes, names and values in turn, and nil behind the last.
  mutating func start(_ name: UnsafePointer<CChar>, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    let (nameRange, nameHead) = unsafe append(localName: name)
    let firstAttribute = attributes.count
    var pair = unsafe pairs
    while let name = unsafe pair[0], let value = unsafe pair[1] {
      let nameStart = bytes.count
      let length = unsafe strlen(name)
      unsafe append(name, count: length)
      let valueStart = bytes.count
      unsafe append(value, count: strlen(value))
      let head = unsafe NameHead(name, count: length)
      attributes.append(Attribute(name: head, nameStart: nameStart, valueStart: valueStart, end: bytes.count))
      unsafe pair += 2
    }
    events.append(Event(kind: .start, bytes: nameRange, name: nameHead, attributes: firstAttribute..<attributes.count))
  }

  /// Takes an end tag.
  mutating func end(_ name: UnsafePointer<CChar>) {
    let (range, head) = unsafe append(localName: name)
    events.append(Event(kind: .end, bytes: range, name: head))
  }

  /// Takes text; pieces that follow one another become one event.
  mutating func text(_ text: UnsafePointer<CChar>, count: Int) {
    let start = bytes.count
    unsafe append(text, count: count)
    if let last = events.indices.last, events[last].kind == .text {
      events[last].bytes = events[last].bytes.lowerBound..<bytes.count
    } else {
      events.append(Event(kind: .text, bytes: start..<bytes.count))
    }
  }

  /// Takes the place of the last event.
  mutating func place(_ place: Range<Int>) {
    // Text that is joined to the event before makes that one's place longer.
    if places.count == events.count, let first = places.popLast() {
      places.append(first.lowerBound..<place.upperBound)
    } else {
      places.append(place)
    }
  }

  private mutating func append(localName name: UnsafePointer<CChar>) -> (Range<Int>, NameHead) {
    let start = bytes.count
    var (local, count) = unsafe (name, strlen(name))
    if let colon = unsafe memchr(name, Int32(UInt8(ascii: ":")), count) {
      let prefixed = unsafe UnsafeRawPointer(colon) - UnsafeRawPointer(name) + 1
      unsafe local += prefixed
      count -= prefixed
    }
    unsafe append(local, count: count)
    return (start..<bytes.count, unsafe NameHead(local, count: count))
  }

  private mutating func append(_ text: UnsafePointer<CChar>, count: Int) {
    unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: text, count: count))
  }
}
