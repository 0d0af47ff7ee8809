// SPDX-License-Identifier: Apache-2.0

/// The rules for names of worksheets, as Excel enforces them when it opens a file.
public enum SheetName {
  /// The longest name, in UTF-16 units.
  public static let lengthLimit = 31

  /// What is wrong with a name.
  public enum Fault: Hashable, Sendable {
    /// The name has no characters.
    case empty
    /// The name is longer than ``SheetName/lengthLimit``; its length in UTF-16 units.
    case tooLong(length: Int)
    /// The name holds one of `[ ] : * ? / \` or a character that XML forbids.
    case forbiddenCharacter(Character)
    /// The name begins or ends with an apostrophe, which quotes names in formulas.
    case apostropheAtEdge
    /// Excel keeps the name `History` for itself.
    case reserved
    /// Another sheet has the name already; case makes no difference.
    case duplicate
  }

  /// What is wrong with a name by itself, or nil; whether it is taken is known to the ``Workbook`` only.
  public static func fault(in name: String) -> Fault? {
    if name.isEmpty { return .empty }
    if name.utf16.count > lengthLimit { return .tooLong(length: name.utf16.count) }
    if let character = name.first(where: isForbidden) { return .forbiddenCharacter(character) }
    if name.hasPrefix("'") || name.hasSuffix("'") { return .apostropheAtEdge }
    if name.lowercased() == "history" { return .reserved }
    return nil
  }

  /// The name as formulas write it: always in apostrophes, those inside doubled.
  public static func quoted(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  private static func isForbidden(_ character: Character) -> Bool {
    "[]:*?/\\".contains(character)
      || character.unicodeScalars.contains { $0.value < 0x20 || CellText.isForbiddenInXML($0) }
  }
}

/// A worksheet of one ``Workbook``.
///
/// A small value that names the sheet; it holds nothing and may outlive the workbook, which refuses it then.
public struct Sheet: Hashable, Sendable {
  /// The place of the sheet among the tabs, counted from 0.
  public let index: Int
  /// The workbook that gave the sheet out; only compared, never followed.
  let owner: UInt
}
