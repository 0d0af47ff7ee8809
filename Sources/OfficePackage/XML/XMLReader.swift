// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Reads XML event by event, in memory that does not grow with the document.
///
/// Element names come without their prefix, whatever namespace it stands for: dialects of office files (transitional,
/// strict) differ in namespaces and not in names. A document type declaration is refused, so there are no entities but
/// the five of XML itself.
///
/// ```swift
/// while let event = try xml.next() {
///   if event == .start, xml.isNamed("sheet") { names.append(xml.text(of: "name")) }
/// }
/// ```
public final class XMLReader {
  /// What ``next()`` found.
  public enum Event: Sendable, Hashable {
    /// An element begins; its name and attributes can be asked for.
    case start
    /// An element ends; its name can be asked for.
    case end
    /// Text, perhaps only a piece of it.
    case text
  }

  private enum Source {
    case entry(EntryStream)
    case bytes([UInt8], offset: Int)
  }

  /// How much is parsed at a time.
  private static let chunkSize = 1 << 17

  /// How many elements are open, the one that begins or ends included; the root has depth 1.
  public private(set) var depth = 0
  private let entryName: String
  private let limits: PackageLimits
  private let parser: XMLParserHandle
  /// What the parser's buffer holds, shared with it until the next piece of input.
  private var events: [XMLEventBuffer.Event] = []
  private var attributes: [XMLEventBuffer.Attribute] = []
  private var places: [Range<Int>] = []
  private var bytes: [UInt8] = []
  private var source: Source
  private var position = -1
  /// The event at ``position``; nil in front of the first and behind the last.
  private var current: XMLEventBuffer.Event?
  private var hasEnded = false
  private var closesElement = false

  /// Starts to read an entry of an archive.
  ///
  /// - Throws: What opening the entry throws.
  public convenience init(_ entry: ZipEntry, of archive: ZipArchive) throws(PackageError) {
    try self.init(.entry(EntryStream(entry, of: archive)), name: entry.name, limits: archive.limits)
  }

  /// Starts to read bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole document.
  ///   - name: How errors call it.
  ///   - limits: What bounds depth and tags.
  ///   - keepsPlaces: Whether ``place`` is wanted.
  /// - Throws: ``PackageError/outOfMemory``.
  public convenience init(
    bytes: [UInt8],
    name: String,
    limits: PackageLimits = .standard,
    keepsPlaces: Bool = false
  ) throws(PackageError) {
    try self.init(.bytes(bytes, offset: 0), name: name, limits: limits, keepsPlaces: keepsPlaces)
  }

  private init(_ source: Source, name: String, limits: PackageLimits, keepsPlaces: Bool = false) throws(PackageError) {
    parser = try XMLParserHandle(depthLimit: limits.depth, keepsPlaces: keepsPlaces)
    self.source = source
    entryName = name
    self.limits = limits
  }

  /// Goes to the next event.
  ///
  /// - Returns: nil at the end of a document that is well-formed to its end.
  /// - Throws: ``PackageError/invalidXML(entry:_:)``, ``PackageError/limit(_:allowed:entry:)`` or what unpacking throws.
  public func next() throws(PackageError) -> Event? {
    if closesElement {
      depth -= 1
      closesElement = false
    }
    position += 1
    while position == events.count {
      guard !hasEnded else {
        position -= 1
        return nil
      }
      try parseMore()
    }
    let event = events[position]
    current = event
    switch event.kind {
    case .start: depth += 1
    case .end: closesElement = true
    case .text: break
    }
    return event.kind
  }

  private func parseMore() throws(PackageError) {
    current = nil
    // What is shared would be copied when the parser fills its buffer again.
    (events, attributes, places, bytes) = ([], [], [], [])
    position = 0
    let result = unsafe try parser.parse(atMost: Self.chunkSize) { (free) throws(PackageError) in
      unsafe try fill(free)
    }
    let buffer = parser.buffer
    (events, attributes, places, bytes) = (buffer.events, buffer.attributes, buffer.places, buffer.bytes)
    switch parser.refusal {
    case .documentType: throw fault(.documentType)
    case .depth: throw .limit(.depth, allowed: limits.depth, entry: entryName)
    case nil: break
    }
    guard result.isWellFormed else { throw fault(parser.faultKind) }
    hasEnded = result.hasEnded
    guard hasEnded || parser.pendingSize <= limits.tokenSize else {
      throw .limit(.tokenSize, allowed: limits.tokenSize, entry: entryName)
    }
  }

  private func fill(_ free: UnsafeMutableRawBufferPointer) throws(PackageError) -> Int {
    switch source {
    case .entry(let stream): return unsafe try stream.read(into: free)
    case .bytes(let bytes, let offset):
      let piece = bytes[offset..<min(offset + free.count, bytes.count)]
      unsafe free.copyBytes(from: piece)
      source = .bytes(bytes, offset: piece.endIndex)
      return piece.count
    }
  }

  private func fault(_ kind: XMLFault.Kind) -> PackageError {
    .invalidXML(entry: entryName, XMLFault(kind, line: parser.line, column: parser.column))
  }
}

// MARK: The current event

extension XMLReader {
  /// The local name of the element that begins or ends; empty elsewhere.
  public var name: String {
    guard let current, current.kind != .text else { return "" }
    return String(decoding: bytes[current.bytes], as: UTF8.self)
  }

  /// Whether an element of this local name begins or ends.
  public func isNamed(_ name: StaticString) -> Bool {
    guard let current, current.kind != .text else { return false }
    return current.name == XMLEventBuffer.NameHead(name) && matches(current.bytes, name)
  }

  /// Where the tag, or the piece of text, stands in the document: offsets of its bytes from 0.
  ///
  /// The end of an element without content, `<a/>`, has the empty place behind its tag. Empty when the reader does not
  /// keep places.
  public var place: Range<Int> { places.indices.contains(position) ? places[position] : 0..<0 }

  /// The bytes of the text, valid UTF-8; none when an element begins or ends.
  public var textBytes: ArraySlice<UInt8> {
    guard let current, current.kind == .text else { return [] }
    return bytes[current.bytes]
  }

  /// The value of an attribute without prefix, as UTF-8; nil when the element has none of that name.
  public func bytes(of attribute: StaticString) -> ArraySlice<UInt8>? {
    guard let current else { return nil }
    let head = XMLEventBuffer.NameHead(attribute)
    // By index: a slice would be counted for every cell of a sheet.
    for index in current.attributes where attributes[index].name == head {
      let candidate = attributes[index]
      if matches(candidate.nameStart..<candidate.valueStart, attribute) {
        return bytes[candidate.valueStart..<candidate.end]
      }
    }
    return nil
  }

  /// The value of an attribute without prefix.
  public func text(of attribute: StaticString) -> String? {
    bytes(of: attribute).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute with a prefix, whichever it is, such as `r:id`.
  public func text(ofPrefixed attribute: StaticString) -> String? {
    guard let current else { return nil }
    for candidate in attributes[current.attributes] {
      let name = candidate.nameStart..<candidate.valueStart
      guard let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")) else { continue }
      if equals(colon + 1..<name.upperBound, attribute) {
        return String(decoding: bytes[candidate.valueStart..<candidate.end], as: UTF8.self)
      }
    }
    return nil
  }

  /// Whether an attribute says yes (XML Schema booleans, and `on` of older drafts).
  ///
  /// - Returns: nil when the element has no such attribute.
  public func truth(of attribute: StaticString) -> Bool? {
    text(of: attribute).map { ["1", "true", "on"].contains($0) }
  }

  /// Whether a name is the one wanted; its beginning has been compared.
  private func matches(_ range: Range<Int>, _ name: StaticString) -> Bool {
    range.count == name.utf8CodeUnitCount && (range.count <= XMLEventBuffer.NameHead.length || equals(range, name))
  }

  private func equals(_ range: Range<Int>, _ name: StaticString) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return range.isEmpty }
      return unsafe memcmp(start + range.lowerBound, name.utf8Start, range.count) == 0
    }
  }
}

// MARK: Whole elements

extension XMLReader {
  /// Goes to the end of the element that has just begun.
  ///
  /// - Throws: What ``next()`` throws.
  public func skipElement() throws(PackageError) {
    let own = depth
    while let event = try next() {
      if event == .end, depth == own { return }
    }
  }
}
