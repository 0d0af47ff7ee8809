// SPDX-License-Identifier: Apache-2.0

import Testing
import XLSXWriting

@Suite("Measuring text")
struct TextMeasureTests {
  @Test func `digits in Times New Roman 12 are 8 pixels, a column unit is 7`() {
    #expect(abs(TextMeasure.width(of: "1234567") - 8) < 0.0001)
    #expect(abs(TextMeasure.width(of: "1234567", font: TextFont(size: 10.5)) - 7) < 0.0001)
  }

  @Test(
    "letters with marks are as wide as without",
    arguments: zip(
      "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵÁÀẢÃẠĂẮẶÂẤẬÉẸÊẾỆÍỊÓỌÔỐỘỚỢÚỤỨỰÝỲỴ",
      "aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiioooooooooooơơơơơuuuuuưưưưưyyyyyAAAAAAAAAAAEEEEEIIOOOOOƠƠUUƯƯYYY"
    )
  )
  func marks(_ marked: Character, _ base: Character) {
    for isBold in [false, true] {
      let font = TextFont(isBold: isBold)
      #expect(TextMeasure.width(of: String(marked), font: font) == TextMeasure.width(of: String(base), font: font))
    }
  }

  @Test func `decomposed letters are as wide as composed ones`() {
    #expect(TextMeasure.width(of: "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t") == TextMeasure.width(of: "Tiếng Việt"))
  }

  @Test func `bold is wider, and the widest line counts`() {
    let text = "Ủy ban nhân dân huyện An Biên"
    #expect(TextMeasure.width(of: text, font: TextFont(isBold: true)) > TextMeasure.width(of: text))
    #expect(TextMeasure.width(of: "i\n\(text)\nii") == TextMeasure.width(of: text))
    #expect(TextMeasure.width(of: "") == 0)
  }

  @Test(
    "text wraps at spaces, hyphens and slashes",
    arguments: [
      ("", 10.0, 1), ("một", 10, 1), ("một hai ba", 100, 1), ("00000 00000", 6, 2), ("00000 00000 00000", 6, 3),
      ("00000     00000", 6, 2), ("a\nb\n\nc", 100, 4), ("0000-0000", 5.2, 2), ("0000/0000", 5.2, 2),
      ("000000000000", 7, 2),
      ("00000 ", 6, 1), ("một", 0, 1), ("một", 1e-300, 4),
    ]
  )
  func lineCount(_ text: String, _ width: Double, _ lines: Int) {
    #expect(TextMeasure.lineCount(of: text, widthInCharacters: width) == lines)
  }

  @Test func `a text fits on one line of its own width, and narrower columns never need fewer lines`() {
    let text = "Số bài viết, tin, ảnh đăng trên báo in/báo điện tử của tỉnh (không tính tin dẫn lại)"
    let width = TextMeasure.width(of: text)
    #expect(TextMeasure.lineCount(of: text, widthInCharacters: width + 0.001) == 1)
    let counts = stride(from: 1.0, through: width, by: 0.5)
      .map {
        TextMeasure.lineCount(of: text, widthInCharacters: $0)
      }
    #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test(
    "rows are as high as Excel makes them, or a pixel more",
    arguments: [(11.0, 15.0), (12, 15.75), (13, 16.5), (14, 18.75), (16, 20.25)]
  )
  func rowHeight(_ size: Double, _ excel: Double) {
    let height = TextMeasure.rowHeight(lines: 1, font: TextFont(size: size))
    #expect((excel...excel + 0.75).contains(height))
    #expect(TextMeasure.rowHeight(lines: 3, font: TextFont(size: size)) == 3 * height)
  }

  @Test func `rows never exceed what Excel allows`() {
    #expect(TextMeasure.rowHeight(of: String(repeating: "a\n", count: 100), widthInCharacters: 10) == 409)
  }
}
