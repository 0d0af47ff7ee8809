// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// A part that is read in order to be edited: its events, and where their bytes stand.
final class PartReader {
  /// The part's entry.
  let name: String
  /// Its bytes, UTF-8.
  let bytes: [UInt8]
  /// The reader behind it, for names and attributes.
  let xml: XMLReader

  /// Starts to read.
  ///
  /// - Throws: ``PatchError/damaged(part:reason:)`` when the part is not written in UTF-8, the only encoding in which what
  ///   is put in is right.
  init(_ bytes: [UInt8], name: String, limits: PackageLimits) throws(PatchError) {
    guard Self.isUTF8(bytes) else { throw .damaged(part: name, reason: "not written in UTF-8") }
    self.name = name
    self.bytes = bytes
    xml = try PatchError.translating { () throws(PackageError) in
      try XMLReader(bytes: bytes, name: name, limits: limits, keepsPlaces: true)
    }
  }

  /// Goes to the next event.
  func next() throws(PatchError) -> XMLReader.Event? {
    do throws(PackageError) {
      return try xml.next()
    } catch {
      throw .package(error)
    }
  }

  /// Goes to the end of the element that has just begun, and tells where its end tag stands.
  func end() throws(PatchError) -> Range<Int> {
    let own = xml.depth
    while let event = try next() {
      if event == .end, xml.depth == own { return xml.place }
    }
    return bytes.count..<bytes.count
  }

  /// The start tag that has just been read.
  var tag: Tag { Tag(at: xml.place, in: bytes) }

  /// Whether a part is written in UTF-8, by its first bytes and its declaration.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3).prefix(200) : bytes.prefix(200)
    guard !start.prefix(4).contains(0), !start.starts(with: [0xFF, 0xFE]), !start.starts(with: [0xFE, 0xFF]) else {
      return false
    }
    guard start.starts(with: "<?xml".utf8), let end = start.firstIndex(of: UInt8(ascii: ">")) else { return true }
    let declaration = String(decoding: start[..<end], as: UTF8.self).lowercased()
    guard declaration.contains("encoding") else { return true }
    return declaration.contains("\"utf-8\"") || declaration.contains("'utf-8'")
  }
}
