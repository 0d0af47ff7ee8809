// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import Foundation
import ReportModel
import Reporting
import TestSupport
import Testing

@testable import ReportPipeline

@Suite("cells.json: from every cell of the annexes back to files and rows (R13)")
struct CellMapTests {
  @Test(
    "the sum of the traces is what is printed, for every cell of every annex",
    arguments: ["2024-W28", "2024-W31", "all"]
  )
  func everyCell(period: String) async throws {
    let workspace = try Workspace.open(PackageFolder.sample)
    let asOf = try AsOf.read(Sample.asOf, calendar: workspace.catalogue.calendar)
    var request = AggregateRun.Request(workspace: workspace, asOf: asOf)
    request.period = PeriodChoice(period)
    let made = try await AggregateRun(request).prepared()
    let outputs = made.content.outputs([.figures], campaigns: nil, language: .vietnamese)
    var bytes: [UInt8] = []
    try outputs.first { $0.name == CellMap.fileName }?.make(at: "") { bytes = $0 }
    let catalogue = made.content.catalogue
    let map = try #require(CellMap(bytes: bytes, catalogue: catalogue))
    #expect(map.period == period && map.entries.count > 1000)
    let settlement = made.inbox.settlement
    let tracer = Tracer(catalogue: catalogue, scope: made.content.scope, settlement: settlement)
    var known: [FigureAddress: FigureTrace] = [:]
    for entry in map.entries {
      func sum(_ addresses: [FigureAddress]) -> Amount {
        addresses.reduce(.notApplicable) { sum, address in
          let trace = known[address] ?? tracer.trace(address, in: made.content.figures)
          known[address] = trace
          #expect(trace.isProved, "\(entry.sheet)!\(entry.cell)")
          return sum + trace.sum
        }
      }
      let now = sum(entry.figures)
      guard !entry.less.isEmpty else {
        try #require(now.number == entry.printed.number, "\(entry.workbook) \(entry.sheet)!\(entry.cell)")
        continue
      }
      // Nothing reported on one side leaves the change blank, though the other side's trace may be empty as well.
      guard let change = entry.printed.number else { continue }
      try #require((now.number ?? 0) - (sum(entry.less).number ?? 0) == change, "\(entry.sheet)!\(entry.cell)")
    }
  }

  @Test func `a cell is traced by the workbook's path, and what changed since is said`() async throws {
    let desk = try TestWorkspace()
    desk.receive("a.csv", ["ten-mien-vn,portal,3,,"])
    try await desk.run { $0.kinds = [.upward, .figures] }
    let path = desk.folder.path(of: desk.report("PL_2038-VNNIC_2024-07-14.xlsx"))
    func trace(_ cell: String) async throws -> TraceRun.Outcome {
      let request = TraceRun.Request(
        workspace: desk.workspace,
        asOf: try desk.request().asOf,
        question: .cell(workbook: path, cell: cell)
      )
      return try await TraceRun(request).run()
    }
    let bytes = try #require(desk.folder.bytes(of: desk.report("cells.json")))
    let map = try #require(CellMap(bytes: bytes, catalogue: desk.workspace.catalogue))
    let entry = try #require(map.entries.first { $0.printed.number == 3 })
    let cell = "'\(entry.sheet)'!$\(entry.cell.prefix(1))$\(entry.cell.dropFirst())"
    #expect(try await trace(cell).isProved)
    desk.receive("b.csv", at: "2024-07-16T08:00:00+07:00", ["ten-mien-vn,portal,5,,"])
    let changed = try await trace("\(entry.sheet)!\(entry.cell)")
    #expect(!changed.isProved)
    #expect((changed.printed?.printed.number, changed.printed?.now.number) == (3, 5))
    let failure = await #expect(throws: RunFailure.self) { try await trace("\(entry.sheet)!A1") }
    #expect(failure?.kind == .usage)
  }
}
