// SPDX-License-Identifier: Apache-2.0

/// The ways in which officials write the name of an administrative unit.
public enum AdministrativeName {
  /// A type of unit: the official word, what is written in its place, and the English word behind a name.
  private struct Kind {
    var word: String
    var others: [String]
    var english: String
  }

  private static let kinds: [Kind] = [
    Kind(word: "Thành phố", others: ["TP"], english: "City"),
    Kind(word: "Thị xã", others: ["TX"], english: "Town"),
    Kind(word: "Thị trấn", others: ["TT"], english: "Township"),
    Kind(word: "Huyện", others: ["H", "Q/H", "Huyện đảo"], english: "District"),
    Kind(word: "Quận", others: ["Q", "Q/H"], english: "District"),
    Kind(word: "Phường", others: ["P"], english: "Ward"),
    Kind(word: "Xã", others: ["X"], english: "Commune"),
    Kind(word: "Đặc khu", others: [], english: "Special Zone"),
    Kind(word: "Tỉnh", others: ["T"], english: "Province"),
  ]

  /// Who signs for a unit: its People's Committee, or the office there that does this work; the longest first.
  private static let offices = [
    "Phòng Văn hóa và Thông tin", "Phòng Văn hóa - Thông tin", "Phòng Tài chính - Kế hoạch", "Ủy ban nhân dân",
    "Phòng VH&TT", "Phòng VH-TT", "Phòng VHTT", "Ủy ban", "UBND",
  ]
  .map { FoldedName($0) }

  /// Every way to write a name: with and without its type, shortened, in English, in one word.
  ///
  /// `Huyện An Biên` gives `An Biên`, `H An Biên`, `An Bien District`, `AnBiên` and so on; folding takes care of
  /// stops, case and diacritics, ``withoutOffice(_:)`` of who signs. A name without a known type gives itself.
  /// Another unit's type is never offered, so `Xã An Biên` stays unknown.
  public static func variants(of name: String) -> [String] {
    let name = name.nfc
    guard let (kind, bare) = parts(of: name) else { return [name] }
    return [name, bare, bare.filter { $0 != " " }]
      + kind.others.map { "\($0) \(bare)" }
      + ["\(bare) \(kind.word)", "\(bare) \(kind.english)", "\(kind.english) \(bare)"]
  }

  /// The name behind the office that signs for it, `huyện An Biên` for `UBND huyện An Biên`; `nil` without one.
  public static func withoutOffice(_ name: FoldedName) -> FoldedName? {
    for office in offices {
      if let rest = name.removing(prefix: office) { return rest }
    }
    return nil
  }

  /// The name without its type word, or the whole name where none is known.
  public static func bare(_ name: String) -> String { parts(of: name.nfc)?.bare ?? name.nfc }

  private static func parts(of name: String) -> (kind: Kind, bare: String)? {
    for kind in kinds {
      let word = kind.word.nfc + " "
      if name.count > word.count, name.lowercased().hasPrefix(word.lowercased()) {
        return (kind, String(name.dropFirst(word.count)))
      }
    }
    return nil
  }
}
