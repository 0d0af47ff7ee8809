// SPDX-License-Identifier: Apache-2.0

/// Counts the lines of a text in a column, one scalar after the other, without cutting it up.
///
/// A line breaks behind every run of spaces and behind hyphens and slashes; the text between two such places is a part.
struct LineCount {
  private let limit: Double
  private let size: Double
  private let widths: AdvanceWidths

  /// The lines that are full, and the one being filled.
  private var count = 1
  private var used = 0.0

  /// The part that is being read: its units before the spaces, those of the spaces, how many scalars both are.
  private var visible = 0
  private var spaces = 0
  private var length = 0
  private var endsInSpace = false
  private var isBehindReturn = false

  /// Prepares for a column of a width in characters.
  init(limit: Double, font: TextFont) {
    self.limit = limit
    size = font.size
    widths = .of(font)
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    let followsReturn = isBehindReturn
    isBehindReturn = scalar == "\r"
    if Self.isNewline(scalar) {
      if !(followsReturn && scalar == "\n") { breakLine() }
      return
    }
    if scalar == " " {
      endsInSpace = true
      spaces += widths.width(of: scalar)
      length += 1
      return
    }
    if endsInSpace { endPart() }
    visible += widths.width(of: scalar)
    length += 1
    if scalar == "-" || scalar == "/" { endPart() }
  }

  mutating func finish() -> Int {
    endPart()
    return count
  }

  private mutating func breakLine() {
    endPart()
    count += 1
    used = 0
  }

  private mutating func endPart() {
    guard length > 0 else { return }
    let word = TextMeasure.width(ofUnits: visible, size: size)
    if used > 0, used + word > limit {
      count += 1
      used = 0
    }
    if word > limit, limit > 0 {
      // A word that is longer than a line fills whole lines and leaves its end.
      let fullLines = min(word / limit, Double(length)).rounded(.down)
      count += Int(fullLines)
      used = word - fullLines * limit
    }
    used = (word > limit ? used : used + word) + TextMeasure.width(ofUnits: spaces, size: size)
    (visible, spaces, length, endsInSpace) = (0, 0, 0, false)
  }

  /// What `Character.isNewline` calls so.
  private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
