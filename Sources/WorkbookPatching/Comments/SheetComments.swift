// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// The comments of one sheet: the part that holds them, and the drawing that shows them.
struct SheetComments {
  private static let listType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
  private static let drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing"

  private let package: PatchedPackage
  private let sheetPart: String
  private let links: Relationships
  private let book: WorkbookMap

  init(of sheetPart: String, in package: PatchedPackage, book: WorkbookMap) throws(PatchError) {
    self.package = package
    self.sheetPart = sheetPart
    self.book = book
    links = try package.links(of: sheetPart)
  }

  /// Puts the texts of all marks into comments.
  func write(_ marking: inout SheetMarking, author: String) throws(PatchError) {
    let texts = marking.marks.sorted { $0.key < $1.key }
      .map { (cell: $0.key, text: $0.value.texts.joined(separator: "\n")) }
      .filter { !$0.text.isEmpty }
    guard !texts.isEmpty else { return }
    let list = try writeList(texts, author: author)
    try reply(texts, author: author)
    try draw(texts, besides: list, author: author, in: &marking)
  }

  /// Says the same in the threads of cells that have one, where the people are known who take part.
  private func reply(_ texts: [(cell: CellPlace, text: String)], author: String) throws(PatchError) {
    guard let name = links.target(ofKind: "threadedComment"), let people = book.links.target(ofKind: "person") else {
      return
    }
    let threads = try CommentThreads(package.reader(of: name))
    guard texts.contains(where: { threads.has($0.cell) }) else { return }
    let person = try ThreadPeople(package.reader(of: people), named: author)
    package.set(people, to: person.bytes)
    package.set(name, to: threads.replying(texts, person: person.id))
  }

  /// Writes the texts and tells which cells had a comment before.
  private func writeList(
    _ texts: [(cell: CellPlace, text: String)],
    author: String
  ) throws(PatchError) -> [CellPlace] {
    let name: String
    if let linked = links.target(ofKind: "comments") {
      name = linked
    } else {
      name = try package.freeName("xl/comments", ".xml")
      package.set(name, to: CommentText.emptyPart(book.dialect))
      _ = try package.link(sheetPart, type: book.dialect.links + "/comments", to: name)
      try package.declare(part: name, type: Self.listType)
    }
    let list = try CommentList(package.reader(of: name), wanted: Set(texts.map(\.cell)))
    package.set(name, to: try list.adding(texts, author: author))
    return list.cells
  }

  /// Draws a box for each cell that had no comment, and makes room in those of the others.
  ///
  /// A new drawing gets boxes for all comments.
  private func draw(
    _ texts: [(cell: CellPlace, text: String)],
    besides before: [CellPlace],
    author: String,
    in marking: inout SheetMarking
  ) throws(PatchError) {
    let said = Dictionary(texts.map { ($0.cell, $0.text) }) { first, _ in first }
    var drawing: CommentDrawing
    let name: String
    let cells: [CellPlace]
    if let id = marking.outline.drawingLink {
      guard let target = links[id]?.target else {
        throw .damaged(part: sheetPart, reason: "no link to the drawing of comments")
      }
      name = target
      let there = Set(before)
      cells = texts.map(\.cell).filter { !there.contains($0) }
      drawing = try CommentDrawing(package.bytes(of: name), partName: name)
      let added = said.filter { there.contains($0.key) }.mapValues { "\(author): \($0)" }
      drawing.grow(added, of: marking.outline)
    } else {
      name = try package.freeName("xl/drawings/vmlDrawing", ".vml")
      cells = Set(before).union(said.keys).sorted()
      drawing = CommentDrawing(newWithBlocks: try package.freeBlocks(for: cells.count))
    }
    for cell in cells {
      let lastColumn = marking.lastColumns[cell] ?? cell.column
      drawing.add(CommentBox(for: said[cell] ?? "", at: cell, behind: lastColumn, of: marking.outline), for: cell)
    }
    guard drawing.isChanged else { return }
    package.set(name, to: drawing.finished)
    guard marking.outline.drawingLink == nil else { return }
    marking.nameDrawing(link: try package.link(sheetPart, type: book.dialect.links + "/vmlDrawing", to: name))
    try package.declare(extension: "vml", type: Self.drawingType)
  }
}

extension PatchedPackage {
  /// Blocks of shape numbers, one behind another, that no drawing claims.
  fileprivate func freeBlocks(for shapes: Int) throws(PatchError) -> ClosedRange<Int> {
    var used = 0
    for name in names where name.lowercased().hasSuffix(".vml") {
      used = max(used, CommentDrawing.blocks(of: try bytes(of: name)).max() ?? 0)
    }
    return used + 1...used + 1 + shapes / CommentDrawing.blockSize
  }
}
