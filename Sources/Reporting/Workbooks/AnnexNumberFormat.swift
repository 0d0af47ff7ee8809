// SPDX-License-Identifier: Apache-2.0

/// How a number of an annex is shown.
struct AnnexNumberFormat: Hashable {
  enum Meaning: Hashable {
    case exact, approximate, change
  }

  let meaning: Meaning

  /// How many groups of three digits are parted by dots; `nil` leaves the sign to the reader's Windows.
  private let dottedGroups: Int?

  /// A format for one number, which says how many dots it needs where they are part of the format.
  init(meaning: Meaning, dottedFor number: Int64?) {
    self.meaning = meaning
    dottedGroups = number.map { number in
      var (rest, groups) = (number.magnitude / 1000, 0)
      while rest > 0 { (rest, groups) = (rest / 1000, groups + 1) }
      return groups
    }
  }

  var code: String {
    guard let dottedGroups else {
      return switch meaning {
      case .exact: AnnexStyles.numberFormat
      case .approximate: AnnexStyles.approximateFormat
      case .change: AnnexStyles.changeFormat
      }
    }
    // A format can tell three ranges apart: two are kept for numbers that a correction makes smaller.
    let groups = max(dottedGroups, 2)
    let (large, small) = (Self.digits(groups), Self.digits(groups - 1))
    let bounds = (Self.bound(groups), Self.bound(groups - 1))
    switch meaning {
    case .exact: return "[>=\(bounds.0)]\(large)_);[>=\(bounds.1)]\(small)_);\(Self.digits(groups - 2))_);@_)"
    case .approximate:
      return "[>=\(bounds.0)]\(large)\"*\"_);[>=\(bounds.1)]\(small)\"*\"_);\(Self.digits(groups - 2))\"*\"_)"
    case .change:
      guard dottedGroups > 0 else { return "+0_);-0_);0_)" }
      let digits = Self.digits(dottedGroups)
      return "+\(digits)_);-\(digits)_);0_)"
    }
  }

  private static func digits(_ groups: Int) -> String { "0" + String(repeating: "\\.000", count: groups) }

  private static func bound(_ groups: Int) -> String { "1" + String(repeating: "000", count: groups) }
}
