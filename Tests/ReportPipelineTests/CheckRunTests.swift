// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import ReportPipeline
import TestSupport
import Testing

@Suite("Judging files before they are sent")
struct CheckRunTests {
  private func judge(_ names: String..., in test: TestWorkspace) async throws -> [CheckRun.Judgement] {
    try await CheckRun(workspace: test.workspace).judge(names.map { test.folder.path(of: "bc/inbox/" + $0) })
  }

  @Test("clean, partly refused, refused")
  func outcomes() async throws {
    let test = try TestWorkspace()
    test.receive("tot.csv", unit: "an-bien")
    test.receive("mot-phan.csv", unit: "an-bien", ["ten-mien-vn,portal,3,,", "ten-mien-vn,video,-1,,"])
    test.receive("hong.csv", "a,b\n1,2\n")
    test.receive("trong.csv", TestWorkspace.header)
    test.receive("anh.pdf", "%PDF-1.4")
    let judgements = try await judge("tot.csv", "mot-phan.csv", "hong.csv", "trong.csv", "anh.pdf", in: test)
    #expect(judgements.map(\.outcome) == [.clean, .partlyRefused, .refused, .refused, .refused])
  }

  @Test("folders of the inbox name unit and period as they would in a run")
  func clues() async throws {
    let test = try TestWorkspace()
    test.receive("2024-W28/an-bien.csv", "campaign,channel,count\nten-mien-vn,portal,3\n")
    let judgement = try #require(try await judge("2024-W28/an-bien.csv", in: test).first)
    #expect(judgement.outcome == .clean)
    #expect(judgement.reading.submissions.map(\.period.name) == ["2024-W28"])
  }

  @Test("a missing file stops before anything is judged")
  func missing() async throws {
    let test = try TestWorkspace()
    let failure = await #expect(throws: RunFailure.self) { _ = try await judge("khong-co.csv", in: test) }
    #expect(failure?.kind == .noInput)
  }

  @Test("nothing is written")
  func writesNothing() async throws {
    let test = try TestWorkspace()
    test.receive("tot.csv", unit: "an-bien")
    let before = ScratchFolder.files(below: test.folder.path)
    _ = try await judge("tot.csv", in: test)
    #expect(ScratchFolder.files(below: test.folder.path) == before)
  }
}

@Suite("Finding and making a workspace")
struct WorkspaceTests {
  @Test("is found from any folder below it")
  func finding() throws {
    let test = try TestWorkspace()
    test.folder.makeFolder("bc/inbox/2024/tuan-28")
    let root = test.folder.path(of: "bc")
    #expect(Workspace.find(from: test.folder.path(of: "bc/inbox/2024/tuan-28")) == root)
    #expect(Workspace.find(from: root) == root)
    #expect(Workspace.find(from: test.folder.path) == nil)
  }

  @Test("is made once; nothing is overwritten", arguments: ["kgreport.yml", "units.csv"])
  func making(existing: String) {
    let scratch = ScratchFolder()
    scratch.write("của tôi", to: "bc/" + existing)
    let failure = #expect(throws: RunFailure.self) { try Workspace.make(in: scratch.path(of: "bc")) }
    #expect((failure?.kind, failure?.codes) == (.cannotWrite, [.folderNotEmpty]))
    #expect(scratch.names(in: "bc") == [existing])
    #expect(scratch.text(of: "bc/" + existing) == "của tôi")
  }

  @Test("what is made opens as the built-in catalogue")
  func roundTrip() throws {
    let test = try TestWorkspace()
    #expect(test.workspace.catalogue == (try Workspace.builtIn()).catalogue)
    #expect(test.folder.names(in: "bc") == ["Reports", "inbox", "kgreport.yml", "units.csv"])
    #expect(test.folder.content(of: "bc/units.csv").starts(with: [0xEF, 0xBB, 0xBF]))
  }
}
