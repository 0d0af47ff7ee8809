// SPDX-License-Identifier: Apache-2.0

/// Names that runs give to what they have not finished; of a killed run they stay.
enum Leftovers {
  /// Whether a path, or a folder on its way, is something unfinished: `.kgreport-NAME.new-…`, `.NAME.new`.
  static func holds(_ path: String) -> Bool {
    path.split(separator: "/")
      .contains { name in
        if name.hasPrefix(".kgreport-") {
          return name != OutputManifest.fileName && !name.hasSuffix("-lock") && setAside(String(name)) == nil
        }
        return name.hasPrefix(".") && name.hasSuffix(".new") || name.hasPrefix("journal.sqlite.new")
      }
  }

  /// The period of a report that a killed run had set aside, `.kgreport-PERIOD.old`: maybe the only one of it that there
  /// is, which the next run puts back.
  static func setAside(_ name: String) -> String? {
    guard name.hasPrefix(".kgreport-"), name.hasSuffix(".old") else { return nil }
    return String(name.dropFirst(10).dropLast(4))
  }
}
