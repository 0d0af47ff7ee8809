// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What the parser found in one piece of input, waiting to be asked for: flat buffers that are used again.
struct XMLEventBuffer {
  /// One event; ranges point into the buffer.
  struct Event {
    var kind: XMLReader.Event
    /// The local name, or the text.
    var bytes: Range<Int>
    /// The attributes; empty unless an element starts.
    var attributes: Range<Int> = 0..<0
  }

  /// An attribute; its name, prefix included, ends where its value begins.
  struct Attribute {
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
    let nameRange = unsafe append(localName: name)
    let firstAttribute = attributes.count
    var pair = unsafe pairs
    while let name = unsafe pair[0], let value = unsafe pair[1] {
      let nameStart = bytes.count
      unsafe append(name, count: strlen(name))
      let valueStart = bytes.count
      unsafe append(value, count: strlen(value))
      attributes.append(Attribute(nameStart: nameStart, valueStart: valueStart, end: bytes.count))
      unsafe pair += 2
    }
    events.append(Event(kind: .start, bytes: nameRange, attributes: firstAttribute..<attributes.count))
  }

  /// Takes an end tag.
  mutating func end(_ name: UnsafePointer<CChar>) {
    events.append(Event(kind: .end, bytes: unsafe append(localName: name)))
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

  private mutating func append(localName name: UnsafePointer<CChar>) -> Range<Int> {
    let start = bytes.count
    let count = unsafe strlen(name)
    if let colon = unsafe memchr(name, Int32(UInt8(ascii: ":")), count) {
      let prefixed = unsafe UnsafeRawPointer(colon) - UnsafeRawPointer(name) + 1
      unsafe append(name + prefixed, count: count - prefixed)
    } else {
      unsafe append(name, count: count)
    }
    return start..<bytes.count
  }

  private mutating func append(_ text: UnsafePointer<CChar>, count: Int) {
    unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: text, count: count))
  }
}
