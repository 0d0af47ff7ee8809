// SPDX-License-Identifier: Apache-2.0

import ReportModel
import Synchronization

/// What components of paths say, so that a folder, or a unit's file of another week, is understood once.
///
/// It changes no meaning: what is remembered is what ``PathClues`` found, and names that differ by their ISO week alone
/// say the same but for that week.
final class PathMemory: Sendable {
  /// What one component says, its period apart.
  struct Entry: Sendable {
    var yearAlone: Int?
    var time: SubmissionTime?
    var timeText = ""
    var revision: (number: Int, text: String)?
    var kind: SubmissionKind?
    /// The units that it names, where all units of the catalogue exist always.
    var units: Set<Ref<ReportingUnit>>?
    /// The period, where no week is masked.
    var period: PeriodReading
  }

  private static let most = 100_000
  private let entries = Mutex<[String: Entry]>([:])

  /// The entry of a component, made where there is none yet.
  func entry(_ key: String, make: () -> Entry) -> Entry {
    if let known = entries.withLock({ $0[key] }) { return known }
    let made = make()
    entries.withLock { if $0.count < Self.most { $0[key] = made } }
    return made
  }
}

/// A text whose only digits are those of one ISO week, parted from the rest: `an-bien_2024-W28`.
struct WeekInText {
  /// The text with another sign in the week's place.
  let masked: String
  let year: Int
  let week: Int

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let start = bytes.firstIndex(where: \.isDigit), start + 8 <= bytes.count,
      bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 5] == UInt8(ascii: "W"),
      start == 0 || Self.parts(bytes[start - 1])
    else { return nil }
    let rest = bytes[(start + 8)...]
    guard rest.first.map(Self.parts) ?? true, !rest.contains(where: \.isDigit),
      let year = Self.number(bytes[start..<start + 4]), let week = Self.number(bytes[start + 6..<start + 8])
    else { return nil }
    masked = String(decoding: bytes[..<start] + [0] + rest, as: UTF8.self)
    self.year = year
    self.week = week
  }

  private static func parts(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ")
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.allSatisfy(\.isDigit) ? digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } : nil
  }
}
