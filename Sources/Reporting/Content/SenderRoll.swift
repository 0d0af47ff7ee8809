// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// Who sent a report and who did not, by what became of it.
struct SenderRoll {
  /// How many of the units expected have something that counts.
  let reporting: Int

  /// How many units are expected.
  let expected: Int

  /// Those of which nothing came.
  let silent: [UnitStatus]

  /// Those that sent something of which nothing counts yet.
  let waiting: [UnitStatus]

  /// Those that missed the deadline.
  let late: [UnitStatus]

  private let catalogue: Catalogue

  init(_ content: ReportContent) {
    catalogue = content.catalogue
    (reporting, expected) = content.completeness
    let missing = content.statuses.filter { $0.punctuality == .missing }
    silent = missing.filter { $0.waiting == nil }
    waiting = missing.filter { $0.waiting != nil }
    late = content.statuses.filter { $0.punctuality == .late }
  }

  /// How many kept the deadline.
  var onTime: Int { reporting - late.count }

  /// "Đã gửi: 16/18 đơn vị (đúng hạn 14, trễ hạn 2).", and below it those of which nothing counts.
  func lines(in language: Language) -> [String] {
    [
      Phrase(
        "Đã gửi: {reporting}/{expected} đơn vị (đúng hạn {onTime}, trễ hạn {late}).",
        "Sent: {reporting}/{expected} units (on time {onTime}, late {late})."
      )
      .text(
        in: language,
        [
          "reporting": .number(Int64(reporting)), "expected": .number(Int64(expected)),
          "onTime": .number(Int64(onTime)), "late": .number(Int64(late.count)),
        ]
      )
    ] + lackingLines(in: language)
  }

  /// "Chưa gửi: Kiên Hải, Giang Thành.", and those that sent what does not count.
  ///
  /// One screen holds the names of a province's districts, of its communes only the first.
  func lackingLines(in language: Language, naming most: Int = screenful) -> [String] {
    [
      (silent, Phrase("Chưa gửi: {units}.", "Missing: {units}.")),
      (waiting, Phrase("Đã gửi, chưa tính được: {units}.", "Sent, and nothing of it counts: {units}.")),
    ]
    .filter { !$0.0.isEmpty }
    .map { statuses, line -> String in
      let names = statuses.map { catalogue[$0.unit].name }
      return line.text(in: language, ["units": .text(Self.listed(names, naming: most, in: language))])
    }
  }

  /// Names as a list, and how many more there are.
  static func listed(_ names: [String], naming most: Int = screenful, in language: Language) -> String {
    let rest = names.count - most
    let listed = names.prefix(most).joined(separator: ", ")
    guard rest > 0 else { return listed }
    return Phrase("{units} và {rest} đơn vị khác", "{units} and {rest} more units")
      .text(in: language, ["units": .text(listed), "rest": .number(Int64(rest))])
  }

  /// How many names one screen has room for.
  static let screenful = 20
}
