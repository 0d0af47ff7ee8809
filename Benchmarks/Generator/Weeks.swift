// SPDX-License-Identifier: Apache-2.0

/// Who sends in which week: every unit that reports at all, then those that correct themselves.
struct Weeks: Sequence, IteratorProtocol {
  struct Turn {
    var unit: Int
    var isCorrection: Bool
  }

  struct Week {
    var name: String
    var lastDay: Date
    var turns: [Turn]
  }

  private let reportingUnits: Int
  private let weeks: Int
  private let monday: Int
  private var corrections: EvenSpread
  private var index = 0

  init(_ size: Size) {
    reportingUnits = size.units - size.silentUnits
    weeks = size.weeks
    monday = size.firstDay.number - size.firstDay.weekday
    corrections = EvenSpread(size.corrections, among: size.firstSubmissions)
  }

  mutating func next() -> Week? {
    guard index < weeks else { return nil }
    let firstDay = Date(number: monday + 7 * index)
    index += 1
    let units = 0..<reportingUnits
    let corrected = units.filter { _ in corrections.next() }
    return Week(
      name: firstDay.isoWeek,
      lastDay: Date(number: firstDay.number + 6),
      turns: units.map { Turn(unit: $0, isCorrection: false) } + corrected.map { Turn(unit: $0, isCorrection: true) }
    )
  }
}
