// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
import Glibc
import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

@Suite("Where a report is written")
struct PublisherTests {
  private static let workbook = "PL_2038-VNNIC_2024-07-14.xlsx"
  private static let renamed = "PL_2038-VNNIC_2024-07-14_moi.xlsx"

  private static func workspace() throws -> TestWorkspace {
    let test = try TestWorkspace()
    test.receive("an-bien.csv", unit: "an-bien")
    return test
  }

  private func change(_ test: TestWorkspace, count: Int = 4) {
    test.receive("an-bien.csv", unit: "an-bien", ["ten-mien-vn,portal,\(count),,"])
  }

  @Test("the files of a report, with the link to the newest")
  func files() async throws {
    let test = try Self.workspace()
    let publication = try await test.run().publication
    let slips = test.folder.names(in: test.report("phan-hoi")).map { "phan-hoi/" + $0 }
    let names = test.outputs().filter { $0 != "phan-hoi" } + slips
    #expect(publication.files.map(\.name).sorted() == names.sorted())
    #expect(publication.folder == test.folder.path(of: "bc/Reports/2024-W28"))
    #expect(!publication.isUnchanged)
    #expect(test.folder.destination(of: "bc/Reports/moi-nhat") == "2024-W28")
    #expect(test.outputs().count == 13)
  }

  @Test("a run without new figures writes nothing")
  func unchanged() async throws {
    let test = try Self.workspace()
    try await test.run()
    let names = test.outputs() + [""]
    let before = names.map { test.folder.stamp(of: test.report($0)) }
    let link = test.folder.stamp(of: "bc/Reports/moi-nhat")
    let publication = try await test.run().publication
    #expect(publication.isUnchanged)
    #expect(names.map { test.folder.stamp(of: test.report($0)) } == before)
    #expect(test.folder.stamp(of: "bc/Reports/moi-nhat") == link)
    #expect(test.folder.names(in: "bc/Reports").filter { $0.contains(".new-") || $0.hasSuffix(".old") } == [])
  }

  @Test("the report of an old period stays as it is, however late it is made again")
  func oldPeriod() async throws {
    let test = try TestWorkspace()
    test.receive("an-bien.csv")
    let calendar = test.workspace.catalogue.calendar
    let (soon, now, later) = (
      try AsOf.read("2024-07-17", calendar: calendar), try AsOf.read("2024-08-28", calendar: calendar),
      try AsOf.read("2024-12-31", calendar: calendar)
    )
    func report(_ asOf: Moment) async throws -> AggregateRun.Outcome {
      try await test.run {
        $0.period = .named("2024-W28")
        $0.asOf = asOf
        $0.kinds = [.internal]
      }
    }
    #expect(try await !report(soon).publication.isUnchanged)
    // Another file in the inbox is listed once.
    test.receive("an-bien-29.csv", period: "2024-W29", at: "2024-07-22T08:00:00+07:00")
    let again = try await report(now)
    #expect(try await report(later).publication.isUnchanged)
    #expect(again.content.progress.periods.map(\.period.name) == ["2024-W28"])
  }

  @Test("a changed figure is written")
  func changed() async throws {
    let test = try Self.workspace()
    try await test.run()
    let before = test.folder.stamp(of: test.report("figures.json"))
    change(test)
    #expect(try await !test.run().publication.isUnchanged)
    #expect(test.folder.stamp(of: test.report("figures.json")) != before)
  }

  @Test("a report of which a file is gone is written again")
  func lost() async throws {
    let test = try Self.workspace()
    try await test.run()
    test.folder.remove(test.report("figures.json"))
    #expect(try await !test.run().publication.isUnchanged)
    #expect(test.folder.has(test.report("figures.json")))
  }

  @Test("a workbook that the officer changed is kept, the new one stands beside it")
  func changedByHand() async throws {
    let test = try Self.workspace()
    try await test.run()
    test.folder.write("của cán bộ", to: test.report(Self.workbook))
    change(test)
    let publication = try await test.run().publication
    #expect(test.folder.text(of: test.report(Self.workbook)) == "của cán bộ")
    #expect(publication.files.map(\.name).contains(Self.renamed))
    #expect(publication.findings.map(\.code) == [.changedByHand])
    #expect(test.folder.content(of: test.report(Self.renamed)).starts(with: Array("PK".utf8)))
    #expect(try await test.run().publication.isUnchanged)
  }

  @Test("the one beside it is not overwritten either, once it was changed")
  func changedTwice() async throws {
    let test = try Self.workspace()
    try await test.run()
    for name in [Self.workbook, Self.renamed] {
      test.folder.write("của cán bộ", to: test.report(name))
      try await test.run()
    }
    #expect(test.folder.text(of: test.report(Self.workbook)) == "của cán bộ")
    #expect(test.folder.text(of: test.report(Self.renamed)) == "của cán bộ")
    #expect(test.folder.has(test.report("PL_2038-VNNIC_2024-07-14_moi-2.xlsx")))
  }

  @Test("the leader's page points to the workbook that was written, not to the one that was changed")
  func pageBesideChanged() async throws {
    let test = try Self.workspace()
    try await test.run()
    test.folder.write("của cán bộ", to: test.report(Self.workbook))
    try await test.run()
    let page = try #require(test.folder.text(of: test.report("tong-quan.html")))
    #expect(page.contains("href=\"./\(Self.renamed)\"") && !page.contains("href=\"./\(Self.workbook)\""))
  }

  @Test("a leader's page that is not wanted any more is not left to grow old")
  func stalePage() async throws {
    let test = try Self.workspace()
    try await test.run()
    #expect(test.folder.has(test.report("tong-quan.html")))
    try await test.run { $0.kinds = [.figures] }
    #expect(test.outputs() == ["cells.json", "figures.json"])
  }

  @Test("once the changed one is deleted, the report is as if it had never been")
  func changedAndDeleted() async throws {
    let test = try Self.workspace()
    try await test.run()
    let names = test.outputs()
    test.folder.write("của cán bộ", to: test.report(Self.workbook))
    try await test.run()
    test.folder.remove(test.report(Self.workbook))
    #expect(try await test.run().publication.findings == [])
    #expect(test.outputs() == names)
  }

  @Test("a workbook that is open stays until it is closed", arguments: ["~$", ".~lock."])
  func open(mark: String) async throws {
    let test = try Self.workspace()
    try await test.run()
    let names = test.outputs()
    let lock = mark + Self.workbook + (mark == "~$" ? "" : "#")
    test.folder.write("", to: test.report(lock))
    let before = test.folder.content(of: test.report(Self.workbook))
    change(test)
    try await test.run()
    #expect(test.folder.content(of: test.report(Self.workbook)) == before)
    #expect(test.folder.has(test.report(Self.renamed)))
    #expect(try await test.run().publication.isUnchanged)
    test.folder.remove(test.report(lock))
    try await test.run()
    #expect(test.folder.content(of: test.report(Self.workbook)) != before)
    #expect(test.outputs() == names)
  }

  @Test("what others put into the folder stays")
  func foreign() async throws {
    let test = try Self.workspace()
    try await test.run()
    test.folder.write("công văn", to: test.report("cong van.docx"))
    test.folder.write("ảnh", to: test.report("anh/mot.jpg"))
    test.folder.makeFolder(test.report("trong"))
    change(test)
    try await test.run()
    #expect(test.folder.text(of: test.report("cong van.docx")) == "công văn")
    #expect(test.folder.text(of: test.report("anh/mot.jpg")) == "ảnh")
    #expect(test.folder.has(test.report("trong")))
  }

  @Test("outputs that are not named are removed, never left stale")
  func subset() async throws {
    let test = try Self.workspace()
    try await test.run()
    test.folder.write("của tôi", to: test.report("ghi chu.txt"))
    try await test.run { $0.kinds = [.data, .figures] }
    #expect(test.outputs() == ["cells.json", "data.csv", "datapackage.json", "figures.json", "ghi chu.txt"])
  }

  @Test("only the reports of the chosen campaigns")
  func campaigns() async throws {
    let test = try Self.workspace()
    let chosen = test.workspace.catalogue.campaignRefs.filter { test.workspace.catalogue[$0].id == "ten-mien-vn" }
    try await test.run { ($0.kinds, $0.campaigns) = ([.upward], Set(chosen)) }
    #expect(test.outputs() == [Self.workbook])
  }

  @Test("a place that can't be written keeps the old report and says so")
  func cannotWrite() async throws {
    let test = try Self.workspace()
    test.folder.write("", to: "tep")
    let below = try await test.failure { $0.output = test.folder.path(of: "tep/duoi") }
    #expect((below.kind, below.codes) == (.cannotWrite, [.cannotWrite]))
    #expect(below.findings.first?.repair(in: .vietnamese)?.isEmpty == false)
    test.folder.write("của cán bộ", to: test.report())
    let blocked = try await test.failure()
    #expect(blocked.kind == .cannotWrite)
    #expect(test.folder.text(of: test.report()) == "của cán bộ")
    #expect(test.folder.names(in: "bc/Reports").filter { $0.contains(".new-") } == [])
  }

  @Test("another run holds the folder")
  func held() async throws {
    let test = try Self.workspace()
    let lock = try FolderLock(at: test.folder.path(of: "bc/Reports/.kgreport-lock"))
    let failure = try await test.failure()
    #expect((failure.kind, failure.codes) == (.held, [.workspaceHeld]))
    withExtendedLifetime(lock) {}
    #expect(test.outputs() == [])
  }

  @Test("many runs at once: each ends whole or says that the folder is held")
  func together() async throws {
    let test = try Self.workspace()
    let kinds = await withTaskGroup(of: RunFailure.Kind?.self) { group in
      for _ in 0..<6 {
        group.addTask {
          do {
            try await test.run()
            return nil
          } catch { return (error as? RunFailure)?.kind ?? .failed }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(kinds.allSatisfy { $0 == nil || $0 == .held })
    #expect(kinds.contains(nil))
    #expect(test.outputs().count == 13)
    #expect(test.folder.names(in: "bc/Reports").filter { $0.contains(".new-") } == [])
  }

  @Test("something that is no link under the link's name stays")
  func linkName() async throws {
    let test = try Self.workspace()
    test.folder.write("của tôi", to: "bc/Reports/moi-nhat")
    try await test.run()
    #expect(test.folder.text(of: "bc/Reports/moi-nhat") == "của tôi")
  }
}
