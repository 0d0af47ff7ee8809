// SPDX-License-Identifier: Apache-2.0

/// The parts that Vietnamese syllables are spelt with, all lower-case and without tone.
enum VietnameseSpelling {
  /// The initials; the empty one stands for a syllable that begins with its vowel.
  static let initials: Set = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu",
    "r",
    "s", "t", "th", "tr", "v", "x", "bl", "br", "đr", "kl", "kr", "pl", "pr",
  ]

  static let longestInitial = 3

  /// Whether the rhyme exists and may follow the initial.
  static func allows(_ rhyme: String, after initial: String) -> Bool {
    guard rhymes.contains(rhyme), let first = rhyme.first else { return false }
    switch initial {
    case "k", "gh", "ngh": return frontVowels.contains(first)
    case "c", "ng": return !frontVowels.contains(first)
    // `gì` and `gìn`, where the i of gi is the vowel.
    case "g": return !frontVowels.contains(first) || rhyme == "i" || rhyme == "in"
    // The i is written once: `giêng`, `gì`.
    case "gi": return first != "i" && first != "y"
    // The u is part of the initial: `quy`, `quốc`, but not `quu`.
    case "qu": return !"oôuư".contains(first) || rhyme == "ôc"
    default: return !rhymesOfQu.contains(rhyme)
    }
  }

  /// Elsewhere these are written with i, or after u: `quýt`, but `tít` and `huýt`.
  private static let rhymesOfQu: Set = ["ych", "yn", "ynh", "yt", "yu"]

  /// Whether the rhyme ends in a stop; the `k` of highland names asks for no tone.
  static func isChecked(_ rhyme: String) -> Bool {
    rhyme.last.map { "cpt".contains($0) } ?? false || rhyme.hasSuffix("ch")
  }

  /// Where the tone may stand, counted in letters from the start of the rhyme.
  ///
  /// -1 is the last letter of the initials `qu` and `gi`, a common slip (`qúy`, `gía`).
  static func markPositions(in rhyme: String, after initial: String) -> ClosedRange<Int> {
    let letters = Array(rhyme)
    let vowels = letters.prefix(while: vowels.contains).count
    if let marked = letters[..<vowels].lastIndex(where: markedVowels.contains) {
      return marked...marked
    }
    switch vowels {
    case 1: return initial == "qu" || initial == "gi" ? -1...0 : 0...0
    case 2 where letters.count > vowels: return 1...1
    case 2 where ["oa", "oe", "uy"].contains(rhyme): return 0...1
    case 3: return 1...1
    default: return 0...0
    }
  }

  private static let frontVowels: Set<Character> = ["e", "ê", "i", "y"]
  private static let vowels: Set<Character> = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
  private static let markedVowels: Set<Character> = ["ă", "â", "ê", "ô", "ơ", "ư"]

  private static let rhymes = Set(
    """
    a ac ach ai ak am an ang anh ao ap at au ay
    ăc ăk ăm ăn ăng ăp ăt âc âk âm ân âng âp ât âu ây
    e ec ek em en eng eo ep et ê êc êch êk êm ên êng ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu ik im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
    oc oe oen oeo oet oi ok om on ong ooc oong op ot
    ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơk ơm ơn ơng ơp ơt
    u ua uân uâng uât uây uc uê uêch uên uênh uêt ui uk um un ung uôc uôi uôm uôn uông uôt uơ up ut
    uy uya uych uyên uyêt uyn uynh uyt uyu
    ư ưa ưc ưi ưk ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y ych yên yêm yêng yêt yêu yn ynh yt yu
    """
    .split { $0 == " " || $0 == "\n" }.map(String.init)
  )
}
