// SPDX-License-Identifier: Apache-2.0

/// The one catalogue of wording for findings, in Vietnamese and English.
public enum MessageCatalogue {
  /// The groups by their hundreds, each with its title.
  public static let groups: [(title: Phrase, entries: [CatalogueEntry])] = [
    (Phrase("Tệp", "Files"), files),
    (Phrase("Cấu trúc tệp", "Structure of a file"), structure),
    (Phrase("Tên, kỳ báo cáo, thời điểm", "Names, periods and times"), identity),
    (Phrase("Giá trị", "Values"), values),
    (Phrase("Quy tắc số liệu", "Rules of figures"), rules + accumulation + plausibility + comparison),
    (Phrase("Cấu hình", "Configuration"), configuration + boundaries),
    (Phrase("Lần chạy", "The run"), run + journal + printing + seals + care),
  ]

  static func entry(for code: FindingCode) -> CatalogueEntry {
    guard let entry = byCode[code] else { preconditionFailure("\(code.identifier) has no wording") }
    return entry
  }

  private static let byCode: [FindingCode: CatalogueEntry] =
    Dictionary(uniqueKeysWithValues: groups.flatMap(\.entries).map { ($0.code, $0) })
}
