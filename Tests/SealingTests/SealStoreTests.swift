// SPDX-License-Identifier: Apache-2.0

import ReportModel
import TestSupport
import Testing

@testable import Sealing

@Suite("The store of seals")
struct SealStoreTests {
  private let folder = ScratchFolder()

  private var store: SealStore { SealStore(workspace: folder.path) }

  private func seal(_ period: String, attempt: Int = 1) throws -> Seal {
    let key = FigureSnapshot.Key(campaign: "c", channel: "ch", quantity: .reach)
    var figures = FigureSnapshot()
    figures.byUnit = ["u": [key: .value(3, isApproximate: true)], "v": [key: .none]]
    let first = try #require(Day(iso: "2024-07-08"))
    let days = try #require(DayRange(first, first.advanced(by: 6)))
    figures.course = [days: [key: .value(3)]]
    figures.cumulative = [key: .value(7)]
    return Seal(
      report: "961-UBNDT",
      period: period,
      days: days,
      attempt: attempt,
      state: .awaiting,
      document: .init(number: "12", symbol: nil, day: first),
      at: Moment(seconds: 1_720_000_000),
      asOf: Moment(seconds: 1_720_000_001),
      who: "Lan \"Phòng TTBCXB\"",
      receiver: "Ủy ban Dân tộc",
      reason: "",
      tool: "0.1.0",
      workbook: try store.keep([1, 2, 3], path: "PL.xlsx"),
      catalogue: [try store.keep(Array("a: 1".utf8), path: "kgreport.yml")],
      inputs: [try store.keep([1, 2, 3], path: "Tuần 28/tệp.csv", arrival: 4)],
      figures: figures,
      adjustments: [
        Adjustment(days: days, unit: nil, key: key, old: .missing, new: .notApplicable, cause: "vì", file: "tệp.csv")
      ]
    )
  }

  @Test func `what is written is read again`() throws {
    let seals = [try seal("2024-W28"), try seal("2024-W28", attempt: 2)]
    for seal in seals { try store.write(seal) }
    let read = store.seals()
    #expect(read.seals == seals)
    #expect(read.unreadable.isEmpty)
  }

  @Test func `equal bytes are kept once, and changed ones are missed`() throws {
    let seal = try seal("2024-W28")
    #expect(folder.names(in: ".kgreport/seals/objects").count == 2)
    #expect(store.bytes(of: seal.workbook) == [1, 2, 3])
    folder.write("khác", to: ".kgreport/seals/objects/\(seal.workbook.digest)")
    #expect(store.bytes(of: seal.workbook) == nil)
  }

  @Test(
    "a file that is no seal is named",
    arguments: ["", "{}", #"{"schema":"kgreport/seal/v1"}"#, #"{"schema":"kgreport/seal/v2","report":"x"}"#]
  )
  func unreadable(text: String) throws {
    try store.write(try seal("2024-W28"))
    folder.write(text, to: ".kgreport/seals/2024-W28/961-UBNDT-2.json")
    let read = store.seals()
    #expect(read.seals.map(\.attempt) == [1])
    #expect(read.unreadable == [folder.path(of: ".kgreport/seals/2024-W28/961-UBNDT-2.json")])
  }
}
