// SPDX-License-Identifier: Apache-2.0

import ReportModel
import TestSupport
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    (1_720_771_445, 420, "2024-07-12T15:04:05+07:00"), (0, 0, "1970-01-01T00:00:00+00:00"),
    (-1, 0, "1969-12-31T23:59:59+00:00"), (0, -210, "1969-12-31T20:30:00-03:30"),
    (-86_400, 0, "1969-12-31T00:00:00+00:00"),
    (61_199, 420, "1970-01-01T23:59:59+07:00"), (61_200, 420, "1970-01-02T00:00:00+07:00"),
  ])
  func `writes an instant at an offset`(seconds: Int, offset: Int, text: String) {
    #expect(Moment(seconds: seconds).iso(utcOffset: offset) == text)
  }

  @Test(arguments: Seed.several(50))
  func `comes back from its local day and second at any offset`(seed: Seed) {
    var random = seed.generator
    let moment = Moment(seconds: random.number(in: -4_000_000_000...4_000_000_000))
    let offset = random.number(in: -840...840)
    let day = moment.day(utcOffset: offset)
    let second = moment.secondOfDay(utcOffset: offset)
    #expect((0..<86_400).contains(second))
    #expect(Moment(day, secondOfDay: second, utcOffset: offset) == moment)
    #expect(Moment(startOf: day, utcOffset: offset) <= moment)
    #expect(Moment(startOf: day.advanced(by: 1), utcOffset: offset) > moment)
  }

  @Test func `keeps a deadline to the second, and a date alone all that day`() throws {
    let day = try #require(Day(iso: "2024-07-16"))
    let deadline = Moment(day, secondOfDay: 17 * 3600, utcOffset: 420)
    func isOnTime(_ seconds: Int, isDateOnly: Bool = false) -> Bool {
      SubmissionTime(Moment(seconds: deadline.seconds + seconds), isDateOnly: isDateOnly)
        .isOnTime(for: deadline, utcOffset: 420)
    }
    #expect(isOnTime(0) && isOnTime(-1) && !isOnTime(1))
    let midnight = -17 * 3600
    #expect(isOnTime(midnight, isDateOnly: true) && !isOnTime(midnight + 86_400, isDateOnly: true))
    #expect(isOnTime(midnight - 86_400, isDateOnly: true))
  }
}
