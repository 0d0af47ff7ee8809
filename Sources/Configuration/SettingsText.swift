// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Yams

/// The text of kgreport.yml and the tree that it means.
struct SettingsText {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The largest text that is read, in bytes; a real one has some 10,000.
  static let longest = 1 << 20

  /// How many aliases (`*name`) a text may use.
  ///
  /// Aliases of aliases multiply, and a mapping's keys are compared in full: sixteen cost next to nothing,
  /// sixty would never end.
  static let mostAliases = 16

  /// The root of the tree; `nil` with a finding when the text can't be read, or when it holds nothing.
  func root(problems: ProblemList) -> Node? {
    guard text.utf8.count <= Self.longest else {
      problems.report(.yamlSyntax, line: 1, ["reason": .phrase(Self.tooLong)])
      return nil
    }
    if let line = lineOfExcessAlias {
      problems.report(.yamlSyntax, line: line, ["reason": .phrase(Self.tooManyAliases)])
      return nil
    }
    do {
      if let root = try Yams.compose(yaml: text), !root.isEmptyScalar { return root }
      problems.report(.settingFileUnreadable, line: 1, ["reason": .phrase(Self.empty)])
    } catch let error as YamlError {
      report(error, to: problems)
    } catch {
      problems.report(.yamlSyntax, line: nil, ["reason": .text("\(error)")])
    }
    return nil
  }

  private func report(_ error: YamlError, to problems: ProblemList) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      problems.report(.yamlSyntax, line: mark.line, ["reason": .text(problem)])
    case .reader(let problem, let offset, _, _):
      problems.report(.yamlSyntax, line: line(ofByte: offset ?? 0), ["reason": .text(problem)])
    case .duplicatedKeysInMapping(let keys, let context):
      problems.report(.yamlSyntax, line: context.mark.line, ["reason": .phrase(Self.repeated(keys))])
    default:
      problems.report(.yamlSyntax, line: nil, ["reason": .text("\(error)")])
    }
  }

  private func line(ofByte offset: Int) -> Int {
    1 + text.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") }
  }

  /// The line, 1-based, of the first alias too many; asterisks inside quotes and comments count too.
  private var lineOfExcessAlias: Int? {
    var line = 1
    var aliases = 0
    var previous = UInt8(ascii: "\n")
    var isMarked = false
    for byte in text.utf8 {
      if isMarked, !Self.isBlank(byte) {
        aliases += 1
        if aliases > Self.mostAliases { return line }
      }
      isMarked = byte == UInt8(ascii: "*") && (Self.isBlank(previous) || Self.flowMarks.contains(previous))
      if byte == UInt8(ascii: "\n") { line += 1 }
      previous = byte
    }
    return nil
  }

  private static let flowMarks: Set<UInt8> = Set("[{,:?-".utf8)

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }
}

extension SettingsText {
  private static let tooLong = Phrase("tệp quá \(longest) byte", "it is longer than \(longest) bytes")

  private static let tooManyAliases = Phrase(
    "dùng quá \(mostAliases) tham chiếu dạng *tên",
    "it uses more than \(mostAliases) aliases (*name)"
  )

  private static let empty = Phrase("tệp không có nội dung", "it is empty")

  private static func repeated(_ keys: [String]) -> Phrase {
    let names = keys.joined(separator: ", ")
    return Phrase("mục “\(names)” ghi hai lần", "the key “\(names)” stands twice")
  }
}
