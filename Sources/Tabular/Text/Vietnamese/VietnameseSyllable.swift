// SPDX-License-Identifier: Apache-2.0

/// Judges whether a word can be one syllable of Vietnamese.
///
/// Spelling alone is judged, not whether the word is in use: initial and rhyme must exist, `k`, `gh` and `ngh` stand before
/// front vowels only, syllables that end in a stop bear one of two tones, and the mark stands on the vowel that the old
/// (`hòa`) or the new (`hoà`) rule gives it. The names of the Central Highlands (`Đắk`, `Krông`) are spelt with a few
/// initials and a final of their own.
public enum VietnameseSyllable {
  /// Whether the word, in whatever case, can be a syllable; it must be composed (NFC) and hold letters only.
  public static func isPossible(_ word: some StringProtocol) -> Bool {
    var letters: [VietnameseLetter] = []
    for scalar in word.unicodeScalars {
      guard letters.count < longest, let letter = VietnameseLetter(scalar) else { return false }
      letters.append(letter)
    }
    return isPossible(letters)
  }

  /// The longest are like `nghiêng`.
  private static let longest = 7

  static func isPossible(_ letters: [VietnameseLetter]) -> Bool {
    guard !letters.isEmpty, letters.count <= longest else { return false }
    let marks = letters.indices.filter { letters[$0].tone != .level }
    guard marks.count <= 1 else { return false }
    let mark = marks.first.map { (position: $0, tone: letters[$0].tone) }
    return (0...min(VietnameseSpelling.longestInitial, letters.count))
      .contains { length in
        let initial = String(letters[..<length].map(\.base))
        return VietnameseSpelling.initials.contains(initial)
          && fits(initial, rhyme: String(letters[length...].map(\.base)), mark: mark)
      }
  }

  private static func fits(
    _ initial: String,
    rhyme: String,
    mark: (position: Int, tone: VietnameseTone)?
  ) -> Bool {
    guard VietnameseSpelling.allows(rhyme, after: initial) else { return false }
    guard let mark else { return !VietnameseSpelling.isChecked(rhyme) }
    if VietnameseSpelling.isChecked(rhyme), !mark.tone.isChecked { return false }
    return VietnameseSpelling.markPositions(in: rhyme, after: initial).contains(mark.position - initial.count)
  }
}
