// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import ReportModel
import Testing

/// R1 and R4: what superseded submissions held is named and never taken over.
@Suite struct LostRowsTests {
  private let early = time("2024-07-12T10:00")
  private let late = time("2024-07-12T11:00")

  @Test(
    arguments: [(lost: 1, of: 4, Severity.warning), (1, 3, .error), (2, 4, .error), (4, 4, .error), (0, 4, nil)]
      as [(Int, Int, Severity?)]
  )
  func `cells that only the older holds are one finding, from a third on an error`(
    lost: Int,
    of all: Int,
    severity: Severity?
  ) {
    let cells = [post, airing, meeting, leaflet].prefix(all)
    var older = submission(at: early)
    var newer = submission(at: late)
    for (index, cell) in cells.enumerated() {
      let observation = Observation(cell: cell, amounts: 7, note: "", row: index + 2)
      older.observations.append(observation)
      if index >= lost { newer.observations.append(observation) }
    }
    let settlement = settle([file("a", older), file("b", newer)])
    let findings = settlement.findings(.rowsLost)
    #expect(findings.map(\.severity) == (severity.map { [$0] } ?? []))
    if let finding = findings.first {
      #expect(finding.location == Location(file: "b", row: 2))
      #expect(finding.parts["lost"] == .count(lost) && finding.parts["total"] == .count(all))
      #expect(finding.parts["other"] == .text("a"))
      #expect(
        finding.parts["cells"]
          == .list(["post", "airing", "meeting", "leaflet"].prefix(lost).map { "july – \($0) (7 \($0))" })
      )
    }
    #expect(settlement.counted.flatMap(\.submission.observations).count == all - lost)
  }

  @Test func `cells lost two submissions ago are still named`() {
    let settlement = settle([
      file("a", submission(at: time("2024-07-01"), [post: 1, leaflet: 5])),
      file("b", submission(at: early, [post: 2])),
      file("c", submission(at: late, [post: 2])),
    ])
    #expect(settlement.findings(.rowsLost).map { $0.parts["cells"] } == [.list(["july – leaflet (5 leaflet)"])])
    #expect(settlement.findings(.rowsLost).map { $0.parts["other"] } == [.text("a")])
  }

  @Test func `a refused cell stays missing and its finding names the older value`() {
    let files = [
      file("a", submission(at: early, [post: Amounts(count: .value(12), reach: .value(300)), leaflet: 1])),
      file("b", submission(at: late, [leaflet: 1], refused: [post])),
    ]
    let settlement = settle(files)
    #expect(settlement.remarks == ["superseded a", "olderValue b"])
    #expect(
      settlement.findings(.olderValue).map(\.parts) == [
        ["other": "a", "value": "july – post (12 post; 300 lượt tiếp cận)"]
      ]
    )
    #expect(figures(of: files)[Province.anBien, post].count == .missing)
  }

  @Test func `a cell of which another row was taken still names the older value`() {
    let settlement = settle([
      file("a", submission(at: early, [post: 12])),
      file("b", submission(at: late, [post: 5], refused: [post])),
    ])
    #expect(settlement.findings(.olderValue).count == 1)
  }

  @Test func `nothing for everything after figures asks`() {
    let settlement = settle([
      file("a", submission(at: early, [post: 12])), file("b", submission(at: late, saysNothing: true)),
    ])
    #expect(settlement.countedPaths == ["b"])
    #expect(settlement.findings(.rowsLost).map(\.severity) == [.error])
  }

  @Test func `a newer file refused whole leaves the older one standing, with an error`() {
    let older = file("a", submission(at: early, [post: 1]))
    let settlement = settle([older, file("b", submission(at: late, [post: 2]), isRefused: true)])
    #expect(settlement.states == ["a counted", "b refused"])
    #expect(settlement.remarks == ["olderCounts a"])
    #expect(settlement.findings.first?.severity == .error)
    #expect(
      settle([older, file("b", submission(at: time("2024-07-01"), [post: 2]), isRefused: true)]).findings.isEmpty
    )
    #expect(settle([file("b", submission([post: 2]), isRefused: true)]).states == ["b refused"])
  }
}
