// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import KGReportCommands

@Suite("kgreport journal")
struct JournalCommandTests {
  private func desk() async throws -> Desk {
    let desk = try await Desk.withWorkspace()
    desk.receive("an-bien.csv", "ten-mien-vn,portal,3,")
    return desk
  }

  @Test("a report makes the journal, and verify finds nothing wrong")
  func sound() async throws {
    let desk = try await desk()
    let none = try await desk.run("journal", "verify")
    #expect((none.status, none.remarks) == (0, ""))
    #expect(none.output.hasPrefix("Chưa có sổ theo dõi ("))
    #expect(try await desk.run("aggregate").status == 0)
    let result = try await desk.run("journal", "verify")
    #expect(result.status == 0)
    #expect(
      result.output.lines == [
        "Sổ theo dõi \(desk.path("bc"))/.kgreport/journal.sqlite: 1 tệp, 1 lần chạy, phiên bản 1-runs-arrivals-states.",
        "Không có gì sai.",
      ]
    )
    let json = try await desk.run("journal", "verify", "--format", "json").object()
    #expect(json["journal"] as? String == desk.path("bc") + "/.kgreport/journal.sqlite")
    #expect(json["schema"] as? String == "1-runs-arrivals-states")
    #expect((json["files"] as? Int, json["arrivals"] as? Int, json["runs"] as? Int) == (1, 1, 1))
    #expect((json["findings"] as? [Any])?.isEmpty == true)
  }

  @Test("what is wrong is named with its repair, and the exit status is 1", arguments: ["text", "json"])
  func wrong(format: String) async throws {
    let desk = try await desk()
    desk.receive("rach-gia.csv", unit: "rach-gia", "ten-mien-vn,portal,3,")
    _ = try await desk.run("aggregate")
    desk.folder.remove("bc/inbox/an-bien.csv")
    let result = try await desk.run("journal", "verify", "--format", format)
    #expect((result.status, result.remarks) == (1, ""))
    #expect(result.output.contains("an-bien.csv") && result.output.contains("KG-824"))
    #expect(result.output.contains("chép lại vào: \(desk.path("bc"))/inbox"))
  }

  @Test("a damaged journal: the report asks for --no-journal or rebuild, and both help")
  func damaged() async throws {
    let desk = try await desk()
    desk.folder.write("không phải sổ", to: "bc/.kgreport/journal.sqlite")
    let failed = try await desk.run("aggregate")
    #expect(failed.status == 74)
    #expect(failed.remarks.contains("KG-821"))
    #expect(failed.remarks.contains("kgreport aggregate --no-journal --workspace \"\(desk.path("bc"))\""))
    #expect(!desk.folder.has("bc/Reports/2024-W28"))
    #expect(try await desk.run("journal", "verify").status == 1)
    #expect(try await desk.run("aggregate", "--no-journal").status == 0)
    let rebuilt = try await desk.run("journal", "rebuild", "--lang", "en")
    #expect(rebuilt.status == 0)
    #expect(
      rebuilt.output.lines == [
        "Made the journal \(desk.path("bc"))/.kgreport/journal.sqlite anew.",
        "The order of arrival is lost: 1 files of the inbox have arrived together.",
        "The old journal is kept as \(desk.path("bc"))/.kgreport/journal-2024-08-28.sqlite.",
      ]
    )
    #expect(try await desk.run("aggregate").status == 0)
    #expect(try await desk.run("journal", "verify").status == 0)
  }

  @Test("rebuilding as JSON")
  func rebuildJSON() async throws {
    let desk = try await desk()
    _ = try await desk.run("aggregate")
    let json = try await desk.run("journal", "rebuild", "--format", "json").object()
    #expect(json["journal"] as? String == desk.path("bc") + "/.kgreport/journal.sqlite")
    #expect(json["setAside"] as? String == desk.path("bc") + "/.kgreport/journal-2024-08-28.sqlite")
    #expect((json["files"] as? Int, json["keepsOrder"] as? Bool) == (1, true))
  }

  @Test("without a workspace it says what is missing", arguments: ["verify", "rebuild"])
  func noWorkspace(command: String) async throws {
    let result = try await Desk().run("journal", command)
    #expect(result.status == 78)
    #expect(result.remarks.contains("KG-805"))
  }

  @Test("neither check nor a report without the journal writes one")
  func noJournal() async throws {
    let desk = try await desk()
    #expect(try await desk.run("check", desk.path("bc/inbox/an-bien.csv")).status == 0)
    #expect(try await desk.run("aggregate", "--no-journal").status == 0)
    #expect(!desk.folder.has("bc/.kgreport"))
  }
}
