// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// The cell formats of a workbook, and copies of them with the colour of a mark (ECMA-376 part 1, 18.8.10).
struct CellFormats {
  private struct Key: Hashable {
    var style: Int
    var tint: CellMark.Tint
  }

  /// Cell formats that Excel takes in a workbook.
  private static let limit = 65_490

  private let sheet: StyleSheet
  private var indexes: [Key: Int] = [:]
  private var clones: [String] = []
  /// The places of the new fills behind those that are there.
  private var tints: [CellMark.Tint] = []

  init(_ sheet: StyleSheet) {
    self.sheet = sheet
  }

  /// Whether nothing has been asked for.
  var isUnchanged: Bool { clones.isEmpty }

  /// The format that looks like another one, but for its fill.
  ///
  /// - Parameters:
  ///   - style: The index of a format, as cells name it; one that is not there is taken for the first.
  ///   - tint: The colour.
  /// - Returns: The index of the copy.
  /// - Throws: ``PatchError/full(_:allowed:)``.
  mutating func marked(_ style: Int, _ tint: CellMark.Tint) throws(PatchError) -> Int {
    let key = Key(style: sheet.formats.indices.contains(style) ? style : 0, tint: tint)
    if let index = indexes[key] { return index }
    let index = sheet.formatCount + clones.count
    guard index < Self.limit else { throw .full("cell formats", allowed: Self.limit) }
    if !tints.contains(tint) { tints.append(tint) }
    let fill = sheet.fillCount + (tints.firstIndex(of: tint) ?? 0)
    clones.append(sheet.format(key.style, withFill: fill))
    indexes[key] = index
    return index
  }

  /// The part with the copies and their fills.
  var bytes: [UInt8] {
    sheet.adding(fills: tints.map(\.color), formats: clones)
  }
}

extension CellMark.Tint {
  /// Opaque red, green and blue, as styles write them.
  fileprivate var color: String {
    switch self {
    case .error: "FFFFC7CE"
    case .warning: "FFFFF2B3"
    }
  }
}
