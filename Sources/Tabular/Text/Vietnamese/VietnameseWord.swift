// SPDX-License-Identifier: Apache-2.0

/// What a run of characters between spaces and ASCII signs is worth as Vietnamese.
enum VietnameseWord: Sendable, Hashable, Comparable {
  /// Something in it that Vietnamese does not write.
  case impossible
  /// ASCII, a sign, an abbreviation (`HĐND`), a unit (`µm`): it speaks neither for nor against.
  case neutral
  /// At least one syllable with letters that ASCII lacks.
  case syllable

  /// Judges a run as it stands in composed text.
  ///
  /// - Parameters:
  ///   - text: The run; digits and ASCII signs in it part words.
  ///   - toleratesSmallTones: Whether small letters with marks may stand among capitals, which is how the capitals of
  ///     TCVN3's `H` fonts come out (`HUYệN`).
  init(_ text: String, toleratesSmallTones: Bool = false) {
    var result = Self.neutral
    var letters: [Unicode.Scalar] = []
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar.isWordLetter {
        if let previous, !previous.mayStandBeforeLetter {
          self = .impossible
          return
        }
        letters.append(scalar)
      } else {
        guard letters.isEmpty || scalar.mayStandAfterLetter else {
          self = .impossible
          return
        }
        result = Self.join(result, Self(letters: letters, toleratesSmallTones))
        letters = []
      }
      previous = scalar
    }
    self = Self.join(result, Self(letters: letters, toleratesSmallTones))
  }

  private static func join(_ one: VietnameseWord, _ other: VietnameseWord) -> VietnameseWord {
    min(one, other) == .impossible ? .impossible : max(one, other)
  }

  private init(letters: [Unicode.Scalar], _ toleratesSmallTones: Bool) {
    if letters.allSatisfy(\.isASCII) || Self.isUnit(letters) {
      self = .neutral
      return
    }
    let vietnamese = letters.compactMap(VietnameseLetter.init)
    guard vietnamese.count == letters.count, Self.hasOrdinaryCase(vietnamese, toleratesSmallTones) else {
      self = .impossible
      return
    }
    if VietnameseSyllable.isPossible(vietnamese) {
      // A letter alone is a syllable in a chart of letters, but says little.
      self = vietnamese.count == 1 ? .neutral : .syllable
    } else {
      self = Self.isAbbreviation(vietnamese) ? .neutral : .impossible
    }
  }

  /// All small, all capital, or a capital first.
  private static func hasOrdinaryCase(_ letters: [VietnameseLetter], _ toleratesSmallTones: Bool) -> Bool {
    let judged = toleratesSmallTones ? letters.filter { $0.isUppercase || !$0.isMarked } : letters
    return judged.allSatisfy(\.isUppercase)
      || judged.dropFirst().allSatisfy { !$0.isUppercase }
        && letters.dropFirst().allSatisfy { !$0.isUppercase }
  }

  /// Consonants only, like `HĐND` and `đ/c`.
  private static func isAbbreviation(_ letters: [VietnameseLetter]) -> Bool {
    letters.count <= 8 && letters.allSatisfy { $0.base == "đ" || $0.base.isASCII && !"aeiouy".contains($0.base) }
      || letters.count <= 10 && letters.allSatisfy { $0.isUppercase && ($0.base == "đ" || $0.base.isASCII) }
        && letters.allSatisfy { $0.tone == .level }
  }

  /// The micro sign is also what Windows-1252 shows for the `à` of TCVN3.
  private static func isUnit(_ letters: [Unicode.Scalar]) -> Bool {
    guard letters.first == "µ" || letters.first == "μ" else { return false }
    return letters.count == 1 || letters.count == 2 && "mgslLAVFWM".unicodeScalars.contains(letters[1])
  }
}

extension VietnameseLetter {
  fileprivate var isMarked: Bool { tone != .level || !base.isASCII }
}

extension Unicode.Scalar {
  /// Letters, and marks that did not join one.
  fileprivate var isWordLetter: Bool {
    isASCII ? properties.isAlphabetic : properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }

  fileprivate var mayStandBeforeLetter: Bool { isWordLetter || value < 0x80 || Self.openers.contains(self) }

  fileprivate var mayStandAfterLetter: Bool { value < 0x80 || Self.closers.contains(self) }

  private static let openers = Set("\u{A0}«“‘’‹„‚•–—…°©₫€£".unicodeScalars)
  private static let closers = Set("\u{A0}»”’‘“›²³®™°–—…".unicodeScalars)
}
