// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import Testing

@testable import Aggregation

/// R1: reports that come in parts are settled part by part.
@Suite struct PartsTests {
  private static let autumnPost = CellKey(Province.autumn, Province.post)

  private func catalogue(_ parts: UnitParts) -> Catalogue {
    var catalogue = Province.catalogue()
    catalogue.parts[Province.anBien] = parts
    return catalogue
  }

  @Test func `campaigns in files of their own count together, and each file's newest version counts`() {
    let catalogue = catalogue(.campaign)
    let files = [
      file("a", submission(at: time("2024-07-15T08:00"), [post: 5])),
      file("b", submission(at: time("2024-07-15T09:00"), [Self.autumnPost: 7])),
      file("c", submission(at: time("2024-07-15T10:00"), [post: 6])),
    ]
    let settlement = settle(files, in: catalogue)
    #expect(settlement.states == ["a superseded", "b counted", "c counted"])
    #expect(settlement.findings(.rowsLost).isEmpty)
    let figures = figures(of: files, in: catalogue)
    #expect(
      figures[Province.anBien, post].count == .value(6) && figures[Province.anBien, Self.autumnPost].count == .value(7)
    )
    // Without parts the newest file stands for all.
    #expect(settle(files).countedPaths == ["c"])
  }

  @Test func `one file of all campaigns is settled campaign by campaign`() {
    let files = [
      file("a", submission(at: time("2024-07-15T08:00"), [post: 5, Self.autumnPost: 7])),
      file("b", submission(at: time("2024-07-15T09:00"), [post: 6])),
    ]
    let figures = figures(of: files, in: catalogue(.campaign))
    #expect(
      figures[Province.anBien, post].count == .value(6) && figures[Province.anBien, Self.autumnPost].count == .value(7)
    )
  }

  @Test func `nothing for everything is nothing for each campaign, until one of them reports`() {
    let files = [
      file("a", submission(at: time("2024-07-15T08:00"), saysNothing: true)),
      file("b", submission(at: time("2024-07-15T09:00"), [post: 6])),
    ]
    let figures = figures(of: files, in: catalogue(.campaign))
    #expect(figures[Province.anBien, post].count == .value(6))
    #expect(figures[Province.anBien, Self.autumnPost].count == Amount.none)
  }

  @Test func `rows of a campaign that nobody filled in take the place of no report`() {
    let catalogue = catalogue(.campaign)
    let files = [
      file("a", submission(at: time("2024-07-15T08:00"), [post: 5, Self.autumnPost: 7])),
      file("b", submission(at: time("2024-07-15T09:00"), [post: 6, Self.autumnPost: Amounts()])),
    ]
    func autumn(_ files: [ReceivedFile]) -> Amount {
      figures(of: files, in: catalogue)[Province.anBien, Self.autumnPost].count
    }
    #expect(autumn(files) == .value(7))
    #expect(settle(files, in: catalogue).findings(.rowsLost).isEmpty)
    // What was refused came all the same, and its cell is missing.
    let refused = submission(at: time("2024-07-15T10:00"), refused: [Self.autumnPost])
    #expect(autumn(files + [file("c", refused)]) == .missing)
  }

  @Test func `a path that names another unit's office does not part the same bytes`() {
    let catalogue = catalogue(.sender(["vhtt", "cong-an"]))
    for (unit, states) in [(Province.anMinh, ["a counted"]), (Province.anBien, ["a counted", "b counted"])] {
      var (a, b) = (
        file("a", submission(of: unit, [post: 5]), bytes: "x"), file("b", submission(of: unit, [post: 5]), bytes: "x")
      )
      (a.sender, b.sender) = ("vhtt", "cong-an")
      #expect(settle([a, b], in: catalogue).states == states)
    }
  }

  @Test func `offices add up, each by its newest report`() {
    let catalogue = catalogue(.sender(["vhtt", "cong-an"]))
    var (a, b, c) = (
      file("a", submission(at: time("2024-07-15T08:00"), [post: 5])),
      file("b", submission(at: time("2024-07-15T09:00"), [post: 7])),
      file("c", submission(at: time("2024-07-15T10:00"), [post: 6]))
    )
    (a.sender, b.sender, c.sender) = ("vhtt", "cong-an", "vhtt")
    for files in [[a, b, c], [c, b, a]] {
      #expect(settle(files, in: catalogue).countedPaths == ["b", "c"])
      #expect(figures(of: files, in: catalogue)[Province.anBien, post].count == .value(13))
    }
    #expect(settle([a, b, c], in: catalogue).replaced.map(\.new.amount) == [.value(6)])
  }

  @Test func `a file that does not say its office is asked about, and counts as a part of its own`() {
    let catalogue = catalogue(.sender(["vhtt", "cong-an"]))
    var named = file("a", submission([post: 5]))
    named.sender = "vhtt"
    let settlement = settle([named, file("b", submission([post: 7]))], in: catalogue)
    #expect(settlement.remarks == ["senderUnknown b"] && settlement.countedPaths == ["a", "b"])
  }

  @Test func `cumulative figures of two offices count from their own beginnings`() {
    let catalogue = catalogue(.sender(["vhtt", "cong-an"]))
    func said(_ path: String, _ office: String, _ week: String, _ number: Int64) -> ReceivedFile {
      var said = submission(in: week, [post: Amounts(count: .value(number))])
      said.observations.list[0].isCumulative = true
      var file = file(path, said)
      file.sender = office
      return file
    }
    let files = [
      said("a", "vhtt", "2024-W27", 5), said("b", "cong-an", "2024-W27", 50), said("c", "vhtt", "2024-W28", 7),
      said("d", "cong-an", "2024-W28", 60),
    ]
    #expect(figures(of: files, in: catalogue)[Province.anBien, post].count == .value(12))
  }
}
