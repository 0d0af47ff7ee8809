// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc
import ReportModel
import Reporting
import SubmissionJournal
import TestSupport
import Testing

@testable import ReportPipeline

@Suite("What came first decides what time and revision do not (R1)")
struct ArrivalTests {
  private let test: TestWorkspace

  init() throws { test = try TestWorkspace() }

  /// Two files of one unit, period and time; the greater path would stand without an order of arrival.
  private func receive(_ name: String, _ count: Int) { test.receive(name, ["ten-mien-vn,portal,\(count),,"]) }

  private func run(_ change: (inout AggregateRun.Request) -> Void = { _ in }) async throws -> AggregateRun.Outcome {
    try await test.run {
      $0.journal = .test
      change(&$0)
    }
  }

  private func orderIsAsked(_ outcome: AggregateRun.Outcome) -> Bool {
    outcome.content.findings.contains { $0.code == .orderUnknown }
  }

  @Test(
    "the file that a later run met first counts, whatever its name",
    arguments: [("z.csv", "a.csv"), ("a.csv", "z.csv")]
  )
  func laterRun(first: String, second: String) async throws {
    receive(first, 3)
    _ = try await run()
    receive(second, 5)
    for _ in 1...3 {
      let outcome = try await run()
      #expect(outcome.states == [first: .superseded, second: .taken])
      #expect(!orderIsAsked(outcome))
      #expect(outcome.codes(first) == [.superseded])
    }
  }

  @Test("files that one run met together have no order")
  func together() async throws {
    receive("a.csv", 3)
    receive("z.csv", 5)
    for _ in 1...2 {
      let outcome = try await run()
      #expect(outcome.states == ["a.csv": .superseded, "z.csv": .taken])
      #expect(orderIsAsked(outcome))
    }
  }

  @Test("other bytes under the same path have arrived anew")
  func newBytes() async throws {
    receive("a.csv", 3)
    _ = try await run()
    receive("z.csv", 5)
    #expect(try await run().states == ["a.csv": .superseded, "z.csv": .taken])
    receive("a.csv", 4)
    let outcome = try await run()
    #expect(outcome.states == ["a.csv": .taken, "z.csv": .superseded])
    #expect(!orderIsAsked(outcome))
  }

  @Test("time and revision come before the arrival")
  func statedOrder() async throws {
    test.receive("a.csv", at: "2024-07-15T09:00:00+07:00")
    _ = try await run()
    test.receive("z.csv", at: "2024-07-15T08:00:00+07:00")
    #expect(try await run().states == ["a.csv": .taken, "z.csv": .superseded])
  }

  @Test("of the same bytes twice, those that came first stand (R2)")
  func sameBytes() async throws {
    receive("z.csv", 3)
    _ = try await run()
    receive("a.csv", 3)
    #expect(try await run().states == ["a.csv": .duplicate, "z.csv": .taken])
    #expect(try await run { $0.journal = nil }.states == ["a.csv": .taken, "z.csv": .duplicate])
  }

  @Test("files of an archive arrive as the archive does")
  func archive() async throws {
    receive("z.csv", 5)
    _ = try await run()
    let row = "an-bien,2024-W28,2024-07-15T08:00:00+07:00,ten-mien-vn,portal,7,,,\n"
    test.folder.write(StoredZip(["a.csv": TestWorkspace.header + row]).bytes, to: "bc/inbox/bao-cao.zip")
    let outcome = try await run()
    #expect(outcome.states == ["bao-cao.zip/a.csv": .taken, "z.csv": .superseded])
    #expect(!orderIsAsked(outcome))
  }

  @Test("without the journal, or of files from elsewhere, nothing is known of the order and nothing is kept")
  func withoutJournal() async throws {
    receive("z.csv", 3)
    _ = try await run()
    receive("a.csv", 5)
    let before = test.folder.content(of: "bc/.kgreport/journal.sqlite")
    #expect(orderIsAsked(try await run { $0.journal = nil }))
    #expect(
      orderIsAsked(try await run { $0.inputs = ["a.csv", "z.csv"].map { test.folder.path(of: "bc/inbox/\($0)") } })
    )
    #expect(test.folder.content(of: "bc/.kgreport/journal.sqlite") == before)
    #expect(!orderIsAsked(try await run { $0.inputs = [test.folder.path(of: "bc/inbox")] }))
  }

  @Test("a run that ends without a report has met nothing")
  func failure() async throws {
    test.receive("z.csv", ["ten-mien-vn,portal,-3,,", "ten-mien-vn,social,3,,"])
    _ = try await test.failure {
      $0.journal = .test
      $0.isStrict = true
    }
    test.receive("a.csv", ["ten-mien-vn,social,4,,"])
    #expect(orderIsAsked(try await run()))
  }
}

extension RunStamp {
  static let test = RunStamp(startedAt: Moment(seconds: 1_724_821_200), toolVersion: "0.1.0")
}
