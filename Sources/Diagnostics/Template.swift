// SPDX-License-Identifier: Apache-2.0

/// A wording with `{names}` to fill in and `[parts]` that vanish when a name in them has no value.
///
/// `Không xác định được đơn vị "{found}"[; gần giống: {candidates}].` becomes one sentence with or without
/// candidates. Braces and brackets do not nest; a literal bracket cannot be written.
public struct Template {
  private let text: String

  /// Takes a wording as it stands.
  public init(_ text: String) { self.text = text }

  /// Every name between braces, in order of appearance.
  public var names: [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .compactMap { piece in
        piece.firstIndex(of: "}").map { String(piece[..<$0]) }
      }
  }

  /// The wording with every name filled in; a name without a value leaves nothing behind.
  public func filled(in language: Language, value: (String) -> Part?) -> String {
    var result = ""
    var optional: String?
    var isComplete = true
    var name: String?
    for character in text {
      switch (character, name) {
      case ("{", nil): name = ""
      case ("}", let key?):
        let part = value(key)
        isComplete = isComplete && !(part?.isEmpty ?? true)
        let worded = part?.text(in: language) ?? ""
        if optional == nil { result += worded } else { optional?.append(worded) }
        name = nil
      case (_, .some): name?.append(character)
      case ("[", nil): (optional, isComplete) = ("", true)
      case ("]", nil):
        if let optional, isComplete { result += optional }
        optional = nil
      default:
        if optional == nil { result.append(character) } else { optional?.append(character) }
      }
    }
    return result
  }
}
