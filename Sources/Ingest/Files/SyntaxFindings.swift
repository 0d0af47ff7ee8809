// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Tabular

/// What is wrong with the syntax of a file, as findings.
extension Finding {
  /// Bytes that are not the text that they claim to be.
  init(_ error: TextDecodingError, path: String) {
    switch error {
    case .binary: self.init(.notText, at: Location(file: path))
    case .invalidUTF8(let offset, let line), .unassigned(_, let offset, let line):
      self.init(.badEncoding, at: Location(file: path, line: line), ["offset": .number(Int64(offset + 1))])
    case .ambiguous(let encodings, _, let line):
      self.init(
        .encodingAmbiguous,
        severity: .error,
        at: Location(file: path, line: line),
        ["encodings": .list(encodings.map(\.rawValue))]
      )
    case .invalidUTF16(let offset):
      self.init(.badEncoding, at: Location(file: path), ["offset": .number(Int64(offset + 1))])
    }
  }

  /// What was remarked while bytes were decoded.
  init(_ remark: TextRemark, path: String) {
    let at = Location(file: path, line: remark.lines.lowerBound)
    let last: Part = remark.lines.count > 1 ? .text("\(remark.lines.upperBound)") : ""
    switch remark.kind {
    case .differs(let encoding):
      self.init(.encodingDiffers, at: at, ["encoding": .text(encoding.rawValue), "last": last])
    case .repaired(let encoding):
      self.init(.textRepaired, at: at, ["encoding": .text(encoding.rawValue), "last": last])
    case .ambiguous(let encodings):
      self.init(.encodingAmbiguous, at: at, ["encodings": .list(encodings.map(\.rawValue)), "last": last])
    case .doubtful(let word): self.init(.doubtfulWord, at: at, found: word)
    }
  }

  /// Text that is not JSON; `line` is the line of the file where the text is one line of it.
  init(_ error: JSONSyntaxError, path: String, line: Int? = nil) {
    self.init(
      .brokenJSON,
      at: Location(file: path, line: line ?? error.line, column: error.column),
      ["reason": .phrase(JSONWording.reason(error)), "path": .text(error.path)]
    )
  }
}

/// The delimiter of a table, found or told.
struct DelimiterChoice {
  let detection: CSVDetection

  /// A comma in words.
  static var comma: Phrase { name(of: UInt8(ascii: ",")) }

  /// The delimiter in words.
  var wording: Phrase {
    let mark = Self.name(of: detection.dialect.delimiter)
    return detection.origin == .separatorLine
      ? Phrase("\(mark.vietnamese) (theo dòng sep=)", "\(mark.english) (sep= line)") : mark
  }

  /// A warning where another delimiter may be meant: a wrong one would part the rows in silence.
  func finding(path: String) -> Finding? {
    guard !detection.alternatives.isEmpty else { return nil }
    let others = detection.alternatives.map(Self.name)
    return Finding(
      .delimiterUnsure,
      at: Location(file: path),
      [
        "chosen": .phrase(wording),
        "others": .phrase(
          Phrase(
            others.map(\.vietnamese).joined(separator: ", "),
            others.map(\.english).joined(separator: ", ")
          )
        ),
      ]
    )
  }

  private static func name(of delimiter: UInt8) -> Phrase {
    switch delimiter {
    case UInt8(ascii: ";"): Phrase("chấm phẩy", "semicolon")
    case UInt8(ascii: "\t"): Phrase("Tab", "tab")
    case UInt8(ascii: "|"): Phrase("gạch đứng", "vertical bar")
    default: Phrase("phẩy", "comma")
    }
  }
}
