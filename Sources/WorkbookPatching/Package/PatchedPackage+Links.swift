// SPDX-License-Identifier: Apache-2.0

import OfficePackage

extension PatchedPackage {
  /// Adds a link to a part's list, which is made when there is none (ECMA-376 part 2, 6.5).
  ///
  /// - Parameters:
  ///   - part: The linking part.
  ///   - type: The type of the link.
  ///   - target: The part that it leads to.
  /// - Returns: The link's id.
  /// - Throws: ``PatchError`` when the list cannot be read.
  func link(_ part: String, type: String, to target: String) throws(PatchError) -> String {
    let folder = part.split(separator: "/").dropLast()
    let list = (folder + ["_rels", (part.split(separator: "/").last ?? "") + ".rels"]).joined(separator: "/")
    if try !has(list) {
      set(list, to: Array((Self.declaration + Self.emptyLinks).utf8))
    }
    let reader = try reader(of: list)
    var ids: Set<String> = []
    var root: Tag?
    var edits = ByteEdits()
    while let event = try reader.next() {
      if event == .start, reader.xml.depth == 1 {
        root = reader.tag
      } else if event == .start {
        ids.insert(reader.xml.text(of: "Id") ?? "")
      } else if event == .end, reader.xml.depth == 1, let root {
        let id = Self.freeID(besides: ids)
        ids = [id]
        let element =
          #"<\#(root.prefix)Relationship Id="\#(id)" Type="\#(type)" Target="/\#(XMLText.escaped(target))"/>"#
        ElementEnd(start: root, end: reader.xml.place).append(element, in: &edits)
      }
    }
    set(list, to: edits.applied(to: reader.bytes))
    return ids.first ?? ""
  }

  /// Tells what a new part is (ECMA-376 part 2, 6.2.3).
  func declare(part: String, type: String) throws(PatchError) {
    try declare("Override", "PartName", "/" + part, type: type)
  }

  /// Tells what parts with an extension are, unless the package does already.
  func declare(extension name: String, type: String) throws(PatchError) {
    try declare("Default", "Extension", name, type: type)
  }

  private func declare(_ element: String, _ attribute: String, _ value: String, type: String) throws(PatchError) {
    let reader = try reader(of: "[Content_Types].xml")
    var root: Tag?
    var isThere = false
    var edits = ByteEdits()
    while let event = try reader.next() {
      if event == .start, reader.xml.depth == 1 {
        root = reader.tag
      } else if event == .start, reader.xml.name == element {
        isThere = isThere || reader.tag.rawValue(of: attribute)?.lowercased() == value.lowercased()
      } else if event == .end, reader.xml.depth == 1, let root, !isThere {
        let text = #"<\#(root.prefix)\#(element) \#(attribute)="\#(XMLText.escaped(value))" ContentType="\#(type)"/>"#
        ElementEnd(start: root, end: reader.xml.place).append(text, in: &edits)
      }
    }
    guard !edits.isEmpty else { return }
    set(reader.name, to: edits.applied(to: reader.bytes))
  }

  private static func freeID(besides ids: Set<String>) -> String {
    var number = ids.count + 1
    while ids.contains("rId\(number)") { number += 1 }
    return "rId\(number)"
  }

  /// How a part begins.
  static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

  private static let emptyLinks =
    #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>"#
}
