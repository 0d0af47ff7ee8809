// SPDX-License-Identifier: Apache-2.0

/// Names that runs give to what they have not finished; of a killed run they stay.
enum Leftovers {
  /// Whether a path, or a folder on its way, is something unfinished: `.kgreport-NAME.new-…`, `.NAME.new`.
  static func holds(_ path: String) -> Bool {
    path.split(separator: "/")
      .contains { name in
        if name.hasPrefix(".kgreport-") { return name != OutputManifest.fileName && !name.hasSuffix("-lock") }
        return name.hasPrefix(".") && name.hasSuffix(".new") || name.hasPrefix("journal.sqlite.new")
      }
  }
}
