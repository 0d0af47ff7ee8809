// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// The part that says how cells look (ECMA-376 part 1, 18.8.39).
struct StyleSheet {
  private struct Format {
    var tag: Range<Int>
    var end: Int
  }

  /// Excel takes the first two fills for none and a grey pattern, whatever they say.
  private static let reservedFills = ["none", "gray125"]

  private let bytes: [UInt8]
  private var root: Tag
  private var fills: ElementEnd?
  private var writtenFills = 0
  private var formatList: ElementEnd?
  private var written: [Format] = []
  /// Where fills and formats may be put when the part has no list of them.
  private var fillPlace: Int
  private var formatPlace: Int

  init(_ reader: PartReader) throws(PatchError) {
    let xml = reader.xml
    guard try reader.next() == .start, xml.isNamed("styleSheet") else {
      throw .damaged(part: reader.name, reason: "not a list of styles")
    }
    bytes = reader.bytes
    root = reader.tag
    fillPlace = xml.place.upperBound
    formatPlace = fillPlace
    while let event = try reader.next() {
      guard event == .start, xml.depth == 2 else { continue }
      switch xml.name {
      case "fills" where fills == nil: (fills, writtenFills) = try Self.count("fill", in: reader)
      case "cellXfs" where formatList == nil: formatList = try readFormats(reader)
      case let name:
        let end = try reader.end().upperBound
        if ["numFmts", "fonts"].contains(name) { fillPlace = end }
        if ["numFmts", "fonts", "borders", "cellStyleXfs"].contains(name) { formatPlace = end }
      }
    }
    formatPlace = max(formatPlace, fills?.end.upperBound ?? fillPlace)
  }

  /// The formats that the part has.
  var formats: Range<Int> { 0..<written.count }

  /// How many formats there will be before the first new one.
  var formatCount: Int { max(1, written.count) }

  /// How many fills there will be before the first new one.
  var fillCount: Int { max(Self.reservedFills.count, writtenFills) }

  /// A format's own bytes with another fill.
  func format(_ index: Int, withFill fill: Int) -> String {
    let values = [(attribute: "fillId", text: String(fill)), (attribute: "applyFill", text: "1")]
    guard written.indices.contains(index) else {
      let plain = Array(plainFormat.utf8)
      return Tag(at: plain.indices, in: plain).setting(values)
    }
    let format = written[index]
    return Tag(at: format.tag, in: bytes).setting(values)
      + String(decoding: bytes[format.tag.upperBound..<format.end], as: UTF8.self)
  }

  /// The part with more fills, of colours as styles write them, and more formats, which are whole elements.
  func adding(fills colors: [String], formats: [String]) -> [UInt8] {
    let missingFills = Self.reservedFills.dropFirst(writtenFills).map { fill(#"patternType="\#($0)""#, "") }
    let newFills =
      missingFills
      + colors.map { color in
        let parts = #"<\#(root.prefix)fgColor rgb="\#(color)"/><\#(root.prefix)bgColor indexed="64"/>"#
        return fill(#"patternType="solid""#, parts)
      }
    let plain = written.isEmpty ? [plainFormat] : []
    var edits = ByteEdits()
    let fillsText = put(newFills, behind: writtenFills, in: fills, named: "fills", &edits)
    let formatsText = put(plain + formats, behind: written.count, in: formatList, named: "cellXfs", &edits)
    if root.isClosed {
      root.prepend(fillsText + formatsText, in: &edits)
    } else {
      edits.insert(fillsText, at: fillPlace)
      edits.insert(formatsText, at: formatPlace)
    }
    return edits.applied(to: bytes)
  }

  private var plainFormat: String { #"<\#(root.prefix)xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>"# }

  private func fill(_ attributes: String, _ content: String) -> String {
    let prefix = root.prefix
    return "<\(prefix)fill><\(prefix)patternFill \(attributes)>\(content)</\(prefix)patternFill></\(prefix)fill>"
  }

  /// Puts elements into a list, or gives the list that has to be put into the part.
  private func put(
    _ elements: [String],
    behind count: Int,
    in list: ElementEnd?,
    named name: String,
    _ edits: inout ByteEdits
  ) -> String {
    let total = String(count + elements.count)
    guard let list else {
      let name = root.prefix + name
      return "<\(name) count=\"\(total)\">\(elements.joined())</\(name)>"
    }
    list.start.set("count", to: total, in: &edits)
    list.append(elements.joined(), in: &edits)
    return ""
  }

  private mutating func readFormats(_ reader: PartReader) throws(PatchError) -> ElementEnd {
    let start = reader.tag
    while let event = try reader.next() {
      if event == .end, reader.xml.depth == 2 { break }
      guard event == .start, reader.xml.depth == 3, reader.xml.isNamed("xf") else { continue }
      let tag = reader.xml.place
      written.append(Format(tag: tag, end: try reader.end().upperBound))
    }
    return ElementEnd(start: start, end: reader.xml.place)
  }

  private static func count(_ name: StaticString, in reader: PartReader) throws(PatchError) -> (ElementEnd, Int) {
    let start = reader.tag
    var count = 0
    while let event = try reader.next() {
      if event == .end, reader.xml.depth == 2 { break }
      if event == .start, reader.xml.depth == 3, reader.xml.isNamed(name) { count += 1 }
    }
    return (ElementEnd(start: start, end: reader.xml.place), count)
  }
}
