// SPDX-License-Identifier: Apache-2.0

import Aggregation
import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

@Suite("Who reported, how often and in time (R18)")
struct CompletenessTests {
  private func status(of unit: String, _ outcome: AggregateRun.Outcome) throws -> UnitStatus {
    let content = outcome.content
    return try #require(content.statuses.first { content.catalogue[$0.unit].id == unit })
  }

  @Test("a file of several campaigns is sent once, and replaced when all of its campaigns are")
  func attempts() async throws {
    let test = try TestWorkspace { $0 + "\nparts:\n  - { unit: an-bien, by: campaign }\n" }
    let (one, other) = ("ten-mien-vn,portal,3,,", "phong-chong-dich-benh,portal,4,,")
    test.receive("a.csv", at: "2024-07-15T08:00:00+07:00", [one, other])
    #expect(try status(of: "an-bien", await test.run()).attempts == 1)
    test.receive("b.csv", at: "2024-07-15T09:00:00+07:00", [one])
    var status = try status(of: "an-bien", await test.run())
    #expect(status.attempts == 2 && status.superseded == 0)
    test.receive("c.csv", at: "2024-07-15T10:00:00+07:00", [one, other])
    status = try self.status(of: "an-bien", await test.run())
    #expect(status.attempts == 3 && status.superseded == 2)
  }

  @Test("a district's own late report is late, whatever its commune sent in time", arguments: [true, false])
  func setAside(isLate: Bool) async throws {
    let roster = "id,name,kind,parent\nan-minh,Huyện An Minh,district,\ndong-hung,Xã Đông Hưng,commune,an-minh\n"
    let test = try TestWorkspace(roster: roster)
    test.receive("xa.csv", unit: "dong-hung", at: "2024-07-15T08:00:00+07:00")
    #expect(try status(of: "an-minh", await test.run()).punctuality == .onTime)
    test.receive("huyen.csv", unit: "an-minh", at: isLate ? "2024-07-18T08:00:00+07:00" : "2024-07-16T08:00:00+07:00")
    let outcome = try await test.run()
    #expect(outcome.states == ["huyen.csv": .taken, "xa.csv": .setAside])
    #expect(try status(of: "an-minh", outcome).punctuality == (isLate ? .late : .onTime))
  }
}
