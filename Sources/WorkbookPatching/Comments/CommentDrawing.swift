// SPDX-License-Identifier: Apache-2.0

/// The drawing of a sheet's comment boxes, in VML (ECMA-376 part 4, 19).
///
/// Excel itself writes drawings that are not well-formed XML, so those that are there are read as bytes.
struct CommentDrawing {
  /// Numbers of shapes that belong to one block.
  static let blockSize = 1024

  private let bytes: [UInt8]
  private let partName: String
  /// The end of the part's content.
  private let end: Int
  private var nextShape: Int
  /// What every box refers to; empty when the part has it.
  private let shapeType: String
  private var shapes = ""
  private var edits = ByteEdits()
  /// What shapes have to declare since the root does not.
  private let declarations: String

  /// Takes a drawing that is there.
  init(_ bytes: [UInt8], partName: String) throws(PatchError) {
    guard PartReader.isUTF8(bytes), let start = bytes.firstIndex(of: "<xml"),
      let startEnd = bytes[start...].firstIndex(of: UInt8(ascii: ">")), let end = bytes.lastIndex(of: "</xml")
    else { throw .damaged(part: partName, reason: "not a drawing") }
    self.bytes = bytes
    self.partName = partName
    self.end = end
    let root = String(decoding: bytes[start...startEnd], as: UTF8.self)
    declarations = Self.namespaces.filter { !root.contains($0) }.map { " " + $0 }.joined()
    let used = bytes.largestNumber(behind: "_x0000_s") ?? 0
    let block = Self.blocks(of: bytes).max() ?? 1
    nextShape = max(used, block * Self.blockSize) + 1
    shapeType = bytes.firstIndex(of: #"id="_x0000_t202""#) == nil ? Self.shapeType(declarations) : ""
  }

  /// Starts a drawing.
  ///
  /// - Parameter blocks: Blocks of shape numbers that no other drawing uses.
  init(newWithBlocks blocks: ClosedRange<Int>) {
    let list = blocks.map(String.init).joined(separator: ",")
    let start =
      "<xml \(Self.namespaces.joined(separator: " "))>"
      + #"<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="\#(list)"/></o:shapelayout>"#
    bytes = Array((start + "</xml>").utf8)
    partName = ""
    end = start.utf8.count
    nextShape = blocks.lowerBound * Self.blockSize + 1
    declarations = ""
    shapeType = Self.shapeType("")
  }

  /// Adds the box of a cell's comment.
  mutating func add(_ box: CommentBox, for cell: CellPlace) {
    let style =
      "position:absolute;margin-left:60pt;margin-top:2pt;width:\(points(box.width));height:\(points(box.height));"
      + "z-index:\(nextShape % Self.blockSize);visibility:hidden"
    shapes +=
      ##"<v:shape\##(declarations) id="_x0000_s\##(nextShape)" type="#_x0000_t202" style="\##(style)""##
      + ##" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>"##
      + #"<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>"#
      + #"<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>"#
      + #"<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>"#
      + "<x:Anchor>\(box.anchor.map(String.init).joined(separator: ", "))</x:Anchor><x:AutoFill>False</x:AutoFill>"
      + "<x:Row>\(cell.row - 1)</x:Row><x:Column>\(cell.column - 1)</x:Column></x:ClientData></v:shape>"
    nextShape += 1
  }

  /// Makes room for more text in boxes that are there; those that do not tell their corners stay.
  mutating func grow(_ texts: [CellPlace: String], of outline: SheetOutline) {
    guard !texts.isEmpty else { return }
    for box in DrawnBox.all(in: bytes) {
      guard let text = texts[box.cell], let anchor = CommentBox.grown(box.anchor, by: text, of: outline) else {
        continue
      }
      edits.replace(box.place, with: anchor.map(String.init).joined(separator: ", "))
    }
  }

  /// Whether anything has been asked for.
  var isChanged: Bool { !shapes.isEmpty || !edits.isEmpty }

  /// The part with the boxes added.
  var finished: [UInt8] {
    var edits = edits
    if !shapes.isEmpty { edits.insert(shapeType + shapes, at: end) }
    return edits.applied(to: bytes)
  }

  /// The blocks of shape numbers that a drawing claims.
  static func blocks(of bytes: [UInt8]) -> [Int] {
    guard let map = bytes.firstIndex(of: "idmap"),
      let data = bytes[map...].firstIndex(of: "data="),
      let quote = bytes[data...].dropFirst(5).first,
      let end = bytes[(data + 6)...].firstIndex(of: quote)
    else { return [] }
    return bytes[data + 6..<end].split(separator: UInt8(ascii: ",")).compactMap { CellPlace.number($0) }
      .filter { $0 < 1 << 20 }
  }

  private static let namespaces = [
    #"xmlns:v="urn:schemas-microsoft-com:vml""#, #"xmlns:o="urn:schemas-microsoft-com:office:office""#,
    #"xmlns:x="urn:schemas-microsoft-com:office:excel""#,
  ]

  private static func shapeType(_ declarations: String) -> String {
    #"<v:shapetype\#(declarations) id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">"#
      + #"<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>"#
  }

  private func points(_ pixels: Int) -> String { "\(Double(pixels) * 0.75)pt" }
}
