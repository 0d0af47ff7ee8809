// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// The part that holds a sheet's comments (ECMA-376 part 1, 18.7).
struct CommentList {
  /// A comment that is there, and where its text can grow.
  private struct Comment {
    var tag: Tag
    var text: ElementEnd?
    /// The plain text, which may stand in front of runs.
    var plain: ElementEnd?
    /// Where the last run ends.
    var runsEnd: Int?
  }

  /// The cells that have a comment, in the order of the part.
  private(set) var cells: [CellPlace] = []
  private let bytes: [UInt8]
  private var authors: ElementEnd?
  private var authorNames: [String] = []
  private var list: ElementEnd?
  private var comments: [CellPlace: Comment] = [:]
  private let partName: String

  /// Reads a part.
  ///
  /// - Parameters:
  ///   - reader: At the part's start.
  ///   - wanted: The cells whose comments may have to grow.
  /// - Throws: ``PatchError`` when it is no list of comments.
  init(_ reader: PartReader, wanted: Set<CellPlace>) throws(PatchError) {
    let xml = reader.xml
    bytes = reader.bytes
    partName = reader.name
    var section: Tag?
    var comment: Comment?
    var cell: CellPlace?
    var text: Tag?
    var child: Tag?
    while let event = try reader.next() {
      switch (event, xml.depth) {
      case (.start, 1) where !xml.isNamed("comments"):
        throw .damaged(part: partName, reason: "not a list of comments")
      case (.start, 2): section = reader.tag
      case (.end, 2):
        guard let section else { continue }
        if xml.isNamed("authors") { authors = ElementEnd(start: section, end: xml.place) }
        if xml.isNamed("commentList") { list = ElementEnd(start: section, end: xml.place) }
      case (.start, 3) where xml.isNamed("author"): authorNames.append(try Self.text(reader))
      case (.start, 3) where xml.isNamed("comment"):
        cell = xml.bytes(of: "ref").flatMap { CellPlace(reference: $0) }
        if let cell { cells.append(cell) }
        comment = cell.flatMap { wanted.contains($0) ? Comment(tag: reader.tag) : nil }
      case (.end, 3):
        if let cell, let ended = comment { comments[cell] = ended }
        comment = nil
      case (.start, 4) where comment != nil && xml.isNamed("text"): text = reader.tag
      case (.end, 4) where comment != nil && xml.isNamed("text"):
        if let text { comment?.text = ElementEnd(start: text, end: xml.place) }
      case (.start, 5) where comment != nil: child = reader.tag
      case (.end, 5) where comment != nil:
        if xml.isNamed("t"), let child { comment?.plain = ElementEnd(start: child, end: xml.place) }
        if xml.isNamed("r") { comment?.runsEnd = xml.place.upperBound }
      default: continue
      }
    }
  }

  /// The part with more comments.
  ///
  /// - Parameters:
  ///   - texts: What is said of each cell; a comment that is there gets a paragraph more, with the author's name.
  ///   - author: Who says it.
  /// - Returns: The part's bytes.
  /// - Throws: ``PatchError`` when there is no list to put them into.
  func adding(_ texts: [(cell: CellPlace, text: String)], author: String) throws(PatchError) -> [UInt8] {
    guard let authors, let list else { throw .damaged(part: partName, reason: "no list of comments") }
    var edits = ByteEdits()
    let known = authorNames.firstIndex(of: author)
    if known == nil {
      let prefix = authors.start.prefix
      authors.append("<\(prefix)author>\(XMLText.escapedForExcel(author))</\(prefix)author>", in: &edits)
    }
    var new = ""
    for (cell, text) in texts {
      if let comment = comments[cell] {
        grow(comment, by: "\n\(author): \(text)", in: &edits)
      } else {
        new += CommentText(text, prefix: list.start.prefix)
          .element(cell: cell, author: known ?? authorNames.count)
      }
    }
    if !new.isEmpty { list.append(new, in: &edits) }
    return edits.applied(to: bytes)
  }

  private func grow(_ comment: Comment, by text: String, in edits: inout ByteEdits) {
    let added = CommentText(text, prefix: comment.tag.prefix)
    if let end = comment.runsEnd {
      edits.insert(added.run, at: end)
    } else if let plain = comment.plain {
      plain.append(added.escaped, in: &edits)
    } else if let text = comment.text {
      text.append(added.run, in: &edits)
    } else {
      comment.tag.prepend(added.whole, in: &edits)
    }
  }

  private static func text(_ reader: PartReader) throws(PatchError) -> String {
    let depth = reader.xml.depth
    var bytes: [UInt8] = []
    while let event = try reader.next() {
      if event == .end, reader.xml.depth == depth { break }
      if event == .text { bytes += reader.xml.textBytes }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
