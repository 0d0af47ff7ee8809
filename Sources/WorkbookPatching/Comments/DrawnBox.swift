// SPDX-License-Identifier: Apache-2.0

/// A comment's box in a drawing that is there.
struct DrawnBox {
  /// The cell whose comment it shows.
  var cell: CellPlace
  /// Its corners, as ``CommentBox/anchor``.
  var anchor: [Int]
  /// Where the corners are written.
  var place: Range<Int>

  /// The boxes that tell their corners and their cells, each in its `ClientData` (ECMA-376 part 4, 19.4.2).
  static func all(in drawing: [UInt8]) -> [DrawnBox] {
    var boxes: [DrawnBox] = []
    var rest = drawing[...]
    while let start = rest.firstIndex(of: "ClientData ") {
      let open = rest[(start + 1)...]
      guard let end = open.firstIndex(of: "ClientData") else { break }
      rest = drawing[(end + 1)...]
      let data = drawing[start..<end]
      guard let row = value(of: ":Row>", in: data), let column = value(of: ":Column>", in: data),
        let corners = value(of: ":Anchor>", in: data), let rowNumber = numbers(drawing[row]).first,
        let columnNumber = numbers(drawing[column]).first
      else { continue }
      let cell = CellPlace(row: rowNumber + 1, column: columnNumber + 1)
      boxes.append(DrawnBox(cell: cell, anchor: numbers(drawing[corners]), place: corners))
    }
    return boxes
  }

  /// Where the text of the first element of a name stands.
  private static func value(of tagEnd: String, in data: ArraySlice<UInt8>) -> Range<Int>? {
    guard let tag = data.firstIndex(of: tagEnd) else { return nil }
    let start = tag + tagEnd.utf8.count
    return data[start...].firstIndex(of: UInt8(ascii: "<")).map { start..<$0 }
  }

  private static func numbers(_ text: ArraySlice<UInt8>) -> [Int] {
    text.split(separator: UInt8(ascii: ","))
      .map { $0.filter { !$0.isXMLSpace } }
      .compactMap { $0.count < 9 ? Int(String(decoding: $0, as: UTF8.self)) : nil }
  }
}
