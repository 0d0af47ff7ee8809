// SPDX-License-Identifier: Apache-2.0

/// The rules for names of ranges (ECMA-376 part 1, 18.2.5, and what Excel accepts).
enum DefinedName {
  /// What is wrong with a name by itself, or nil.
  static func fault(in name: String) -> DefinedNameFault? {
    guard let first = name.first, first.isLetter || first == "_", name.utf8.count <= 127,
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." })
    else { return .characters }
    return looksLikeCell(name) ? .looksLikeCell : nil
  }

  /// Whether a formula would take the name for `A1`, `XFD1048576`, `R`, `C`, `R1`, `C1` or `R1C1`.
  private static func looksLikeCell(_ name: String) -> Bool {
    let upper = name.uppercased()
    let letters = upper.prefix { $0.isASCII && $0.isLetter }
    let digits = upper.dropFirst(letters.count)
    if (1...3).contains(letters.count), !digits.isEmpty, digits.allSatisfy(isDigit) { return true }
    guard upper.first == "R" || upper.first == "C" else { return false }
    let rest = upper.first == "R" ? upper.dropFirst().drop(while: isDigit) : upper[...]
    return rest.isEmpty || rest.first == "C" && rest.dropFirst().allSatisfy(isDigit)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
