// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// The threads of a sheet (MS-XLSX, `threadedComment`), which newer programs show in place of the comments that stand for them.
struct CommentThreads {
  /// What a reply needs to know of the thread of a cell.
  private struct Thread {
    var id: String
    /// The time of its last comment, which the reply takes over: no copy depends on when it was made.
    var time: String?
  }

  private let bytes: [UInt8]
  private var root: ElementEnd?
  private var threads: [CellPlace: Thread] = [:]

  init(_ reader: PartReader) throws(PatchError) {
    let xml = reader.xml
    bytes = reader.bytes
    var start: Tag?
    while let event = try reader.next() {
      switch (event, xml.depth) {
      case (.start, 1): start = reader.tag
      case (.end, 1): root = start.map { ElementEnd(start: $0, end: xml.place) }
      case (.start, 2) where xml.isNamed("threadedComment"):
        guard let cell = xml.bytes(of: "ref").flatMap({ CellPlace(reference: $0) }), let id = xml.text(of: "id") else {
          continue
        }
        if threads[cell] == nil { threads[cell] = Thread(id: xml.text(of: "parentId") ?? id) }
        if let time = xml.text(of: "dT") { threads[cell]?.time = time }
      default: continue
      }
    }
  }

  /// Whether a cell has a thread.
  func has(_ cell: CellPlace) -> Bool { threads[cell] != nil }

  /// The part with replies.
  ///
  /// - Parameters:
  ///   - texts: What is said of each cell; those without a thread are passed over.
  ///   - person: The id of who says it.
  /// - Returns: The part's bytes.
  func replying(_ texts: [(cell: CellPlace, text: String)], person: String) -> [UInt8] {
    guard let root else { return bytes }
    let prefix = root.start.prefix
    var ids = Identifiers(besides: bytes)
    var replies = ""
    for (cell, text) in texts {
      guard let thread = threads[cell] else { continue }
      let time = thread.time.map { #" dT="\#(XMLText.escaped($0))""# } ?? ""
      replies +=
        #"<\#(prefix)threadedComment ref="\#(cell.text)"\#(time) personId="\#(XMLText.escaped(person))""#
        + #" id="\#(ids.next())" parentId="\#(XMLText.escaped(thread.id))">"#
        + "<\(prefix)text>\(XMLText.escaped(text))</\(prefix)text></\(prefix)threadedComment>"
    }
    var edits = ByteEdits()
    root.append(replies, in: &edits)
    return edits.applied(to: bytes)
  }
}

/// The people who take part in threads (MS-XLSX, `person`).
struct ThreadPeople {
  /// The id of the person who was asked for.
  let id: String
  /// The part, with the person in it.
  let bytes: [UInt8]

  /// Finds a person of a name, or adds one.
  init(_ reader: PartReader, named name: String) throws(PatchError) {
    let xml = reader.xml
    var root: Tag?
    var found: String?
    var edits = ByteEdits()
    var ids = Identifiers(besides: reader.bytes)
    let new = ids.next()
    while let event = try reader.next() {
      switch (event, xml.depth) {
      case (.start, 1): root = reader.tag
      case (.start, 2) where xml.isNamed("person") && xml.text(of: "displayName") == name:
        found = found ?? xml.text(of: "id")
      case (.end, 1):
        guard let root, found == nil else { continue }
        let name = XMLText.escaped(name)
        ElementEnd(start: root, end: xml.place)
          .append(
            #"<\#(root.prefix)person displayName="\#(name)" id="\#(new)" userId="\#(name)" providerId="None"/>"#,
            in: &edits
          )
      default: continue
      }
    }
    id = found ?? new
    bytes = edits.applied(to: reader.bytes)
  }
}

/// Identifiers that a part does not have yet, always the same ones for the same part.
private struct Identifiers {
  private let bytes: [UInt8]
  private var number = 0

  init(besides bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> String {
    var text: String
    repeat {
      number += 1
      let digits = String(number, radix: 16, uppercase: true)
      // A name-based identifier by its shape, RFC 9562 version 8: what is in it is for the maker to say.
      text = "{6B677265-706F-8274-8000-" + String(repeating: "0", count: 12 - digits.count) + digits + "}"
    } while bytes.firstIndex(of: text) != nil
    return text
  }
}
