// SPDX-License-Identifier: Apache-2.0

import Testing
import XLSXWriting

@Suite("Notes and validations")
struct WorkbookInputTests {
  static let range = CellRange(rows: 1...9, columns: 0...0)

  private func sheet(_ validation: CellValidation) throws -> String {
    try written { book, sheet in
      try book.addValidation(validation, to: Self.range, on: sheet)
    }
    .sheet()
  }

  @Test func `a note reaches the file, forbidden characters shown`() throws {
    let parts = try written { book, sheet in
      try book.addNote("Số & <chữ>\u{1}\0", row: 2, column: 1, size: NoteSize(width: 300, height: 100), to: sheet)
    }
    let comments = try parts.part("xl/comments1.xml")
    #expect(comments.contains(#"<comment ref="B3""#))
    #expect(comments.contains("Số &amp; &lt;chữ&gt;\u{FFFD}\u{FFFD}</t>"))
    #expect(try parts.part("xl/drawings/vmlDrawing1.vml").contains("width:225pt;height:75pt"))
  }

  @Test func `a list of choices is written as one text`() throws {
    let xml = try sheet(CellValidation(.oneOf(["Báo in", "Đài", "A&B"])))
    #expect(xml.contains(#"type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="A2:A10""#))
    #expect(xml.contains(#"<formula1>"Báo in,Đài,A&amp;B"</formula1>"#))
  }

  @Test func `a Vietnamese list of the greatest length is written whole`() throws {
    let choice = String(repeating: "ộ", count: 255)
    #expect(try sheet(CellValidation(.oneOf([choice]))).contains("<formula1>\"\(choice)\"</formula1>"))
  }

  @Test func `a list may stand in cells of another sheet`() throws {
    let parts = try written { book, sheet in
      let lists = try book.addSheet(named: "Danh mục")
      let source = CellRange(rows: 0...17, columns: 1...1)
      try book.addValidation(CellValidation(.oneOfCells(source, on: lists)), to: Self.range, on: sheet)
    }
    #expect(try parts.sheet().contains("<formula1>'Danh mục'!$B$1:$B$18</formula1>"))
  }

  @Test func `bounds, messages and reactions reach the file`() throws {
    var validation = CellValidation(.wholeNumber(0...1000))
    validation.allowsBlank = false
    validation.reaction = .warns
    validation.prompt = CellValidation.Message(title: "Số lượng", text: "Nhập \"số\"")
    validation.complaint = CellValidation.Message(title: "Sai", text: "Không phải số nguyên")
    let xml = try sheet(validation)
    #expect(xml.contains(#"<dataValidation type="whole" errorStyle="warning" showInputMessage="1""#))
    #expect(xml.contains(#"errorTitle="Sai" error="Không phải số nguyên" promptTitle="Số lượng""#))
    #expect(xml.contains(#"prompt="Nhập &quot;số&quot;""#))
    #expect(xml.contains("<formula1>0</formula1><formula2>1000</formula2>"))
    validation.reaction = .informs
    #expect(try sheet(validation).contains(#"errorStyle="information""#))
  }

  static let faults: [(CellValidation, CellValidationFault)] = [
    (CellValidation(.oneOf([])), .noChoice), (CellValidation(.oneOf(["a", ""])), .noChoice),
    (CellValidation(.oneOf(["a,b"])), .choice("a,b")), (CellValidation(.oneOf(["a\"b"])), .choice("a\"b")),
    (CellValidation(.oneOf(["a\nb"])), .choice("a\nb")),
    (CellValidation(.oneOf(Array(repeating: "ộ", count: 129))), .choicesTooLong(length: 257)),
    (withPrompt(title: 33, text: 1), .messageTooLong(length: 33, limit: 32)),
    (withPrompt(title: 1, text: 256), .messageTooLong(length: 256, limit: 255)),
  ]

  @Test("validations that Excel refuses are refused", arguments: faults)
  func refusal(_ validation: CellValidation, _ fault: CellValidationFault) throws {
    let error = try failure { book, sheet in
      try book.addValidation(validation, to: Self.range, on: sheet)
    }
    #expect(error == .invalidValidation(Self.range, fault))
  }

  @Test func `a note of more than a cell's length is refused`() throws {
    let error = try failure { book, sheet in
      try book.addNote(String(repeating: "a", count: 32_768), row: 0, column: 0, to: sheet)
    }
    let cell = CellAddress(row: 0, column: 0)
    #expect(error == .invalidValue(cell, .textTooLong(length: 32_768, limit: 32_767)))
  }

  private static func withPrompt(title: Int, text: Int) -> CellValidation {
    var validation = CellValidation(.wholeNumber(0...1))
    validation.prompt = CellValidation.Message(
      title: String(repeating: "a", count: title),
      text: String(repeating: "a", count: text)
    )
    return validation
  }
}
