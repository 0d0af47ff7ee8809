// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Tabular

/// The parser's reasons in the words of people.
enum JSONWording {
  static func reason(_ error: JSONSyntaxError) -> Phrase {
    switch error.reason {
    case .emptyText: Phrase("không có nội dung", "no value")
    case .unexpectedEnd: Phrase("tệp kết thúc giữa chừng", "the text ends too early")
    case .expectedValue(let found): found.phrase("cần một giá trị", "a value is expected")
    case .expectedKey(let found): found.phrase("cần tên mục trong ngoặc kép", "a key in double quotes is expected")
    case .expectedColon(let found): found.phrase("cần dấu hai chấm", "a colon is expected")
    case .expectedCommaOrEnd(let found):
      found.phrase("cần dấu phẩy hoặc dấu đóng ngoặc", "a comma or a closing bracket is expected")
    case .trailingComma: Phrase("thừa dấu phẩy cuối danh sách", "nothing behind a comma")
    case .unknownWord(let word): Phrase("không hiểu “\(word)”", "unknown word “\(word)”")
    case .invalidNumber: Phrase("số ghi không đúng cách", "not a JSON number")
    case .invalidEscape: Phrase("ký hiệu \\ không hợp lệ", "not an escape that JSON knows")
    case .loneSurrogate: Phrase("ký tự \\u bị thiếu một nửa", "half a surrogate pair")
    case .controlCharacter: Phrase("có ký tự điều khiển trong chuỗi", "a control character in a string")
    case .duplicateKey(let key): Phrase("mục “\(key)” ghi hai lần", "the key “\(key)” stands twice")
    case .tooDeep(let limit): Phrase("lồng nhau quá \(limit) cấp", "nested deeper than \(limit)")
    case .trailingContent: Phrase("còn chữ sau khi kết thúc", "more text behind the value")
    }
  }
}

extension Unicode.Scalar {
  fileprivate func phrase(_ vietnamese: String, _ english: String) -> Phrase {
    let shown = SafeText.printable(String(self))
    return Phrase("\(vietnamese), gặp “\(shown)”", "\(english), found “\(shown)”")
  }
}
