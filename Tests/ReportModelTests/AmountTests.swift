// SPDX-License-Identifier: Apache-2.0

import ReportModel
import Testing

/// The four states of a quantity (R6).
@Suite struct AmountTests {
  @Test func `keeps zero, none, missing and not applicable apart`() {
    let states: [Amount] = [.value(0), .none, .missing, .notApplicable, .value(0, isApproximate: true)]
    #expect(Set(states).count == 5)
    #expect(states.map(\.number) == [0, nil, nil, nil, 0])
    #expect(states.map(\.isReported) == [true, true, false, false, true])
    #expect(states.map(\.isApproximate) == [false, false, false, false, true])
  }

  @Test func `holds one amount for each quantity`() {
    var amounts = Amounts(count: .value(12))
    #expect(Quantity.allCases.map { amounts[$0] } == [.value(12), .missing, .missing])
    amounts[.reach] = .value(4300)
    amounts[.minutes] = .notApplicable
    amounts[.count] = .none
    #expect(amounts == Amounts(count: .none, minutes: .notApplicable, reach: .value(4300)))
    #expect(Quantity.allCases.map { Amounts(all: .none)[$0] } == [.none, .none, .none])
  }

  @Test(arguments: FileState.allCases)
  func `counts a file with refusals for the exit status`(state: FileState) {
    let refusing: Set<FileState> = [.unreadable, .refused, .partlyTaken, .setAside]
    #expect(state.hasRefusals == refusing.contains(state))
  }

  @Test func `prints the quantities that a channel has`() {
    func channel(minutes: Bool, reach: ReachKind?) -> Channel {
      Channel(
        id: "c",
        name: "C",
        measure: .events,
        unitOfCount: "cuộc",
        hasMinutes: minutes,
        reach: reach,
        aliases: []
      )
    }
    #expect(channel(minutes: false, reach: nil).quantities == [.count])
    #expect(channel(minutes: true, reach: .attendance).quantities == [.count, .minutes, .reach])
    #expect(Measure.allCases == Measure.allCases.shuffled().sorted())
  }
}
