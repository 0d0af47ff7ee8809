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

  /// Who signs for a unit: its People's Committee, or the office there that does this work.
  private static let offices = [
    "UBND", "Ủy ban nhân dân", "Ủy ban", "Phòng VHTT", "Phòng VH-TT", "Phòng VH&TT", "Phòng Văn hóa và Thông tin",
    "Phòng Văn hóa - Thông tin", "Phòng Tài chính - Kế hoạch",
  ]

  /// Every way to write a name: with and without its type, shortened, behind `UBND`, in English, in one word.
  ///
  /// `Huyện An Biên` gives `An Biên`, `H An Biên`, `UBND huyện An Biên`, `An Bien District`, `AnBiên` and so on;
  /// folding takes care of stops, case and diacritics. A name without a known type gives itself. Another unit's
  /// type is never offered, so `Xã An Biên` stays unknown.
  public static func variants(of name: String) -> [String] {
    let name = name.nfc
    guard let (kind, bare) = parts(of: name) else { return [name] }
    let short = kind.others.map { "\($0) \(bare)" }
    let written = [name, bare, bare.filter { $0 != " " }] + short
    return written + offices.flatMap { office in written.map { "\(office) \($0)" } }
      + ["\(bare) \(kind.word)", "\(bare) \(kind.english)", "\(kind.english) \(bare)"]
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
