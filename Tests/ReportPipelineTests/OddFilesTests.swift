// SPDX-License-Identifier: Apache-2.0

import Aggregation
import Diagnostics
import Glibc
import ReportModel
import Reporting
import TestSupport
import Testing

@testable import ReportPipeline

@Suite("Odd files in the inbox")
struct OddFilesTests {
  @Test("links, hidden files and lock files are listed and not read")
  func passedOver() async throws {
    let test = try TestWorkspace()
    test.receive("tot.csv", unit: "an-bien")
    test.receive(".an.csv", unit: "rach-gia")
    test.receive("~$tot.csv", unit: "rach-gia")
    test.folder.write("", to: "ngoai.csv")
    test.folder.link("bc/inbox/lien-ket.csv", to: test.folder.path(of: "ngoai.csv"))
    let outcome = try await test.run()
    #expect(
      outcome.states == ["tot.csv": .taken, ".an.csv": .notOurs, "~$tot.csv": .notOurs, "lien-ket.csv": .notOurs]
    )
    #expect(outcome.codes("lien-ket.csv") == [.linkPassedOver])
    #expect(!outcome.hasRefusals)
  }

  @Test("a report that lies below the inbox is no submission, and a file put beside it is")
  func ownOutput() async throws {
    let test = try TestWorkspace()
    test.receive("tot.csv", unit: "an-bien")
    test.receive("bc/data.csv", unit: "rach-gia")
    test.receive("bc/giong-rieng.csv", unit: "giong-rieng")
    test.receive("bc/.kgreport-files", "0000000000000001 data.csv\n")
    let outcome = try await test.run()
    #expect(
      outcome.states
        == ["tot.csv": .taken, "bc/data.csv": .notOurs, "bc/giong-rieng.csv": .taken, "bc/.kgreport-files": .notOurs]
    )
  }

  @Test("a file of which a column was left out is not taken in full")
  func leftOutColumn() async throws {
    let test = try TestWorkspace()
    test.receive(
      "lap.csv",
      "unit,period,campaign,portal,social,Mạng xã hội\nan-bien,2024-W28,ten-mien-vn,3,4,5\n"
    )
    let outcome = try await test.run()
    #expect(outcome.states == ["lap.csv": .partlyTaken])
    #expect(outcome.codes("lap.csv").contains(.repeatedColumn))
    #expect(outcome.hasRefusals)
  }

  @Test("what is no regular file can't be read")
  func pipe() async throws {
    let test = try TestWorkspace()
    test.receive("tot.csv", unit: "an-bien")
    mkfifo(test.folder.path(of: "bc/inbox/ong.csv"), 0o600)
    let outcome = try await test.run()
    #expect(outcome.states["ong.csv"] == .unreadable)
    #expect(outcome.codes("ong.csv") == [.unreadableFile])
  }

  @Test("a file without permission says so", .enabled(if: geteuid() != 0, "root may read everything"))
  func noPermission() async throws {
    let test = try TestWorkspace()
    test.receive("tot.csv", unit: "an-bien")
    test.receive("kin.csv", unit: "rach-gia")
    chmod(test.folder.path(of: "bc/inbox/kin.csv"), 0)
    let outcome = try await test.run()
    #expect(outcome.states == ["tot.csv": .taken, "kin.csv": .unreadable])
    #expect(outcome.codes("kin.csv") == [.unreadableFile])
    #expect(outcome.hasRefusals)
  }

  @Test("a name in NFD is the same name in NFC")
  func decomposed() async throws {
    let test = try TestWorkspace()
    let composed = "Huyện An Biên - tuần 28 năm 2024.csv"
    let text = "campaign,channel,count\nten-mien-vn,portal,3\n"
    test.receive("Huye\u{302}\u{323}n An Bie\u{302}n - tua\u{302}\u{300}n 28 na\u{306}m 2024.csv", text)
    let outcome = try await test.run()
    #expect(outcome.states == [composed: .taken])
    #expect(Array((outcome.content.files.first?.path ?? "").utf8) == Array(composed.utf8))
  }

  @Test("a file that is still growing says so")
  func stillWritten() async throws {
    let test = try TestWorkspace()
    test.receive("tot.csv", unit: "an-bien")
    test.receive("dang-chep.csv.part", unit: "rach-gia")
    let outcome = try await test.run()
    #expect(outcome.states["dang-chep.csv.part"] == .stillWritten)
  }

  @Test("a single file, given by its path")
  func singleFile() async throws {
    let test = try TestWorkspace()
    test.receive("mot.csv", unit: "an-bien")
    test.receive("hai.csv", unit: "rach-gia")
    let outcome = try await test.run { $0.inputs = [test.folder.path(of: "bc/inbox/mot.csv")] }
    #expect(outcome.states == ["mot.csv": .taken])
  }

  @Test("files of one name in several folders stay apart")
  func sameNames() async throws {
    let test = try TestWorkspace()
    test.receive("tuan-27/an-bien.csv", period: "2024-W27")
    test.receive("tuan-28/an-bien.csv", period: "2024-W28", ["ten-mien-vn,portal,4,,"])
    let paths = ["tuan-27", "tuan-28"].map { test.folder.path(of: "bc/inbox/\($0)") }
    let expected = ["tuan-27/an-bien.csv": FileState.taken, "tuan-28/an-bien.csv": .taken]
    let folders = try await test.run { ($0.inputs, $0.period) = (paths, .all) }
    #expect(folders.states == expected)
    let files = try await test.run { ($0.inputs, $0.period) = (paths.map { $0 + "/an-bien.csv" }, .all) }
    #expect(files.states == expected)
  }

  @Test("what is named twice is read once")
  func namedTwice() async throws {
    let test = try TestWorkspace()
    test.receive("an-bien.csv")
    let path = test.folder.path(of: "bc/inbox")
    let outcome = try await test.run { $0.inputs = [path, path + "/", path + "/."] }
    #expect(outcome.states == ["an-bien.csv": .taken])
  }

  @Test(
    "names of roots",
    arguments: [
      (["inbox"], [""]), (["a/x.csv", "b/x.csv"], ["a/x.csv", "b/x.csv"]), (["/t/a", "/t/b"], ["a", "b"]),
      (["/t/a", "/t/a/b"], ["a", "a/b"]), (["./a", "a"], [""]), (["a", "../a"], ["a", "../a"]),
    ]
  )
  func labels(roots: [String], expected: [String]) {
    #expect(RootLabels(roots).labels.map(\.label) == expected)
  }
}
