// SPDX-License-Identifier: Apache-2.0

/// How much a finding matters to the figures.
public enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// Something was not counted, or needs a decision.
  case error

  /// Counted, but a person should look.
  case warning

  /// Said for the record.
  case note

  /// The severity's name as people read it.
  public var title: Phrase {
    switch self {
    case .error: Phrase("Lỗi", "error")
    case .warning: Phrase("Cần kiểm tra", "warning")
    case .note: Phrase("Lưu ý", "note")
    }
  }

  /// Orders the gravest first.
  public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

/// One located remark about the input.
///
/// A finding keeps raw parts; ``message(in:)`` and ``repair(in:)`` word them late, in the reader's language,
/// from the one catalogue (``FindingCode/entry``). Bad data never throws: it becomes a finding.
public struct Finding: Sendable, Hashable {
  /// What kind of remark this is.
  public var code: FindingCode

  /// How much it matters; by default what the catalogue says.
  public var severity: Severity

  /// Where it is; an unknown part of a place is `nil`, never 0.
  public var location: Location

  /// The offending text as it stands in the input, cut to 200 bytes at a character border.
  public var found: String?

  /// Named values for the wording, in the order given.
  public var parts: [String: Part]

  /// How many further rows of the file say the same; they are listed with what was refused.
  public var repeats = 0

  /// Makes a finding with the catalogue's severity unless another is given.
  public init(
    _ code: FindingCode,
    severity: Severity? = nil,
    at location: Location = Location(),
    found: String? = nil,
    _ parts: KeyValuePairs<String, Part> = [:]
  ) {
    self.code = code
    self.severity = severity ?? code.entry.severity
    self.location = location
    self.location.columnName = location.columnName.map(Self.cut)
    self.found = found.map(Self.cut)
    self.parts = Dictionary(parts.map { ($0.key, Self.cut($0.value)) }) { _, last in last }
  }

  /// The longest stretch of offending text that a finding keeps, in bytes of UTF-8.
  public static let longestText = 200

  /// Whether the officer has accepted what it says.
  public var isAccepted: Bool { parts["accepted"] != nil }

  /// The files that an answer to it is about, by their paths below the inbox; none where it asks for no answer, or no more.
  public var questioned: [String] {
    guard !isAccepted, case .text(let paths) = parts["files"] else { return [] }
    return paths.split(separator: "\n").map(String.init)
  }

  /// What is wrong, in one sentence.
  public func message(in language: Language) -> String {
    let message = worded(code.entry.message, in: language) ?? ""
    guard repeats > 0 else { return message }
    let more = Phrase("và {rows} chỗ khác như vậy", "and {rows} more like it")
    return "\(message) (\(more.text(in: language, ["rows": .count(repeats)])))"
  }

  /// The literal thing to do about it, or `nil` where nothing needs doing or what it needs is not known.
  public func repair(in language: Language) -> String? {
    code.entry.repair.flatMap { worded($0, in: language) }
  }

  /// A wording of the catalogue with this finding's parts; `nil` when nothing is left of it.
  func worded(_ phrase: Phrase, in language: Language) -> String? {
    let text = Template(phrase.text(in: language))
      .filled(in: language) { name in
        name == "found" ? found.map { Part.text(SafeText.printable($0)) } : parts[name].map(Self.printable)
      }
    return text.isEmpty ? nil : text
  }

  private static func printable(_ part: Part) -> Part {
    switch part {
    case .text(let text): .text(SafeText.printable(text))
    case .list(let names): .list(names.map(SafeText.printable))
    case .number, .count, .day, .phrase: part
    }
  }

  /// Lists hold headings and other words of the input; a single text may be a path, of which nothing can be spared.
  private static func cut(_ part: Part) -> Part {
    if case .list(let names) = part { .list(names.map(cut)) } else { part }
  }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > longestText else { return text }
    var kept = ""
    var bytes = 0
    for character in text {
      bytes += character.utf8.count
      guard bytes <= longestText - 3 else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
