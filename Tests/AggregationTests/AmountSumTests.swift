// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import Testing

/// R6: sums over four states; R8: changes.
@Suite struct AmountSumTests {
  static let amounts: [Amount] = [
    .missing, .none, .notApplicable, .value(0), .value(7), .value(7, isApproximate: true), .value(.max),
  ]

  static let sums: [(one: Amount, other: Amount, sum: Amount)] = [
    (.value(2), .value(3), .value(5)), (.value(2, isApproximate: true), .value(3), .value(5, isApproximate: true)),
    (.value(2), .none, .value(2)), (.value(2), .missing, .value(2)), (.value(2), .notApplicable, .value(2)),
    (.value(0), .none, .value(0)), (.value(0), .missing, .value(0)), (.none, .none, .none), (.none, .missing, .none),
    (.none, .notApplicable, .none), (.missing, .missing, .missing), (.missing, .notApplicable, .missing),
    (.notApplicable, .notApplicable, .notApplicable), (.value(.max), .value(1), .value(.max)),
  ]

  @Test(arguments: sums)
  func `a sum is over what is reported`(one: Amount, other: Amount, sum: Amount) {
    #expect(one + other == sum)
    #expect(other + one == sum)
  }

  @Test func `sums commute and associate, so that no order shows`() {
    for one in Self.amounts {
      for two in Self.amounts {
        #expect(one + two == two + one)
        for three in Self.amounts { #expect((one + two) + three == one + (two + three)) }
      }
    }
  }

  @Test func `quantities never add to one another`() {
    var sum = Amounts(count: .value(1), minutes: .none, reach: .missing)
    sum += Amounts(count: .missing, minutes: .value(5), reach: .notApplicable)
    #expect(sum == Amounts(count: .value(1), minutes: .value(5), reach: .missing))
  }

  static let changes: [(now: Amount, before: Amount, change: Int64?)] = [
    (.value(5), .value(7), -2), (.value(5, isApproximate: true), .value(3), 2), (.value(5), .missing, nil),
    (.missing, .value(5), nil), (.value(5), .none, nil), (.none, .value(5), nil), (.notApplicable, .notApplicable, nil),
    (.none, .none, nil), (.value(0), .value(.max), -.max),
  ]

  @Test(arguments: changes)
  func `a change is blank when either side is missing`(now: Amount, before: Amount, change: Int64?) {
    #expect(now.change(from: before) == change)
  }
}
