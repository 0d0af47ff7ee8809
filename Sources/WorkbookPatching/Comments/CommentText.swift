// SPDX-License-Identifier: Apache-2.0

/// The text of a comment as Excel writes it (ECMA-376 part 1, 18.7.3).
struct CommentText {
  /// Characters of a comment that Excel keeps.
  private static let limit = 32_000

  /// The text, escaped.
  let escaped: String
  private let prefix: String

  /// Takes a text; beyond what Excel keeps it is cut.
  ///
  /// - Parameters:
  ///   - text: Lines end with `\n`.
  ///   - prefix: What names of the part's elements begin with.
  init(_ text: String, prefix: String) {
    let kept = text.utf16.count <= Self.limit ? text : String(text.unicodeScalars.prefix(Self.limit / 2)) + "…"
    escaped = XMLText.escapedForExcel(kept)
    self.prefix = prefix
  }

  /// One run of text in the font of Excel's own comments.
  var run: String {
    let font =
      #"<\#(prefix)sz val="9"/><\#(prefix)color indexed="81"/><\#(prefix)rFont val="Tahoma"/><\#(prefix)family val="2"/>"#
    return "<\(prefix)r><\(prefix)rPr>\(font)</\(prefix)rPr>"
      + "<\(prefix)t xml:space=\"preserve\">\(escaped)</\(prefix)t></\(prefix)r>"
  }

  /// The whole content of a comment.
  var whole: String { "<\(prefix)text>\(run)</\(prefix)text>" }

  /// A comment.
  func element(cell: CellPlace, author: Int) -> String {
    #"<\#(prefix)comment ref="\#(cell.text)" authorId="\#(author)">\#(whole)</\#(prefix)comment>"#
  }

  /// A part without comments.
  static func emptyPart(_ dialect: Dialect) -> [UInt8] {
    let lists = "<authors></authors><commentList></commentList>"
    return Array((PatchedPackage.declaration + #"<comments xmlns="\#(dialect.main)">\#(lists)</comments>"#).utf8)
  }
}
