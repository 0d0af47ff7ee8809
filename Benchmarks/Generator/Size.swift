// SPDX-License-Identifier: Apache-2.0

/// One size of the benchmark: how many units report how often, and what is wrong with it.
///
/// Corrections, unknown names and bad counts are exact numbers, spread evenly.
struct Size {
  enum Format: String { case csv, json }

  /// How submissions are laid into files.
  enum Filing {
    case filePerSubmission
    case files(Int)
  }

  var units: Int
  /// Units of the roster that never send anything.
  var silentUnits = 0
  var weeks: Int
  /// A day of the first week.
  var firstDay: Date
  /// Later submissions of a unit and week that has sent one before.
  var corrections: Int
  /// Rows added whose campaign or channel no catalogue knows.
  var unknownNames: Int
  /// Rows whose count is not a whole number from zero up.
  var badCounts: Int
  var filing = Filing.filePerSubmission
  var format = Format.csv
  var kind = UnitKind.district

  var firstSubmissions: Int { (units - silentUnits) * weeks }
  var submissions: Int { firstSubmissions + corrections }

  /// A province's week, 18 files.
  static let small = Size(
    units: 18,
    silentUnits: 1,
    weeks: 1,
    firstDay: Date(year: 2024, month: 7, day: 8),
    corrections: 1,
    unknownNames: 7,
    badCounts: 3
  )
  /// A province's year, 974 files.
  static let medium = Size(
    units: 18,
    weeks: 52,
    firstDay: Date(year: 2024, month: 1, day: 1),
    corrections: 38,
    unknownNames: 12,
    badCounts: 20
  )
  /// A year of 705 districts, 38,458 files.
  static let large = Size(
    units: 705,
    weeks: 52,
    firstDay: Date(year: 2024, month: 1, day: 1),
    corrections: 1_798,
    unknownNames: 400,
    badCounts: 760
  )
  /// Nearly nine years of 705 districts in one file of 20,000,000 rows.
  static let extreme = Size(
    units: 705,
    weeks: 450,
    firstDay: Date(year: 2016, month: 1, day: 4),
    corrections: 16_030,
    unknownNames: 3_200,
    badCounts: 6_600,
    filing: .files(1)
  )
  /// A nation's year: 10,600 communes, 551,200 submissions in 1,000 files.
  static let nation = Size(
    units: 10_600,
    silentUnits: 201,
    weeks: 52,
    firstDay: Date(year: 2024, month: 1, day: 1),
    corrections: 10_452,
    unknownNames: 5_500,
    badCounts: 11_000,
    filing: .files(1_000),
    kind: .commune
  )

  static let all: KeyValuePairs<String, Size> = [
    "S": .small, "M": .medium, "Mj": medium.asJSON, "L": .large, "Lj": large.asJSON, "X": .extreme, "N": .nation,
  ]

  private var asJSON: Size {
    var size = self
    size.format = .json
    return size
  }
}

/// Kinds of the built-in catalogue that the invented units are of, and the type word before their names.
enum UnitKind: String {
  case district, commune

  var typeWord: String { self == .district ? "Huyện" : "Xã" }
}
