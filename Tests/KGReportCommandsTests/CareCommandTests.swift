// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import KGReportCommands

@Suite("kgreport backup and archive")
struct CareCommandTests {
  private func desk() async throws -> Desk {
    let desk = try await Desk.withWorkspace()
    desk.receive("an-bien.csv", "ten-mien-vn,portal,3,")
    return desk
  }

  @Test("without a workspace it says what is missing", arguments: ["backup luu", "archive 2023"])
  func noWorkspace(command: String) async throws {
    let words = command.split(separator: " ").map(String.init)
    let desk = Desk()
    let result = try await desk.run(words[0], words[1])
    #expect(result.status == 78 && result.remarks.contains("KG-805"))
  }

  // MARK: backup

  @Test("a backup says where it is, how to check it and how to restore it")
  func backup() async throws {
    let desk = try await desk()
    let result = try await desk.run("backup", desk.path("luu"))
    #expect((result.status, result.remarks) == (0, ""))
    let folder = desk.path("luu/bc_2024-08-28_120000")
    let text = result.output.lines.joined(separator: " ").replacing("   ", with: " ")
    #expect(text.hasPrefix("Đã sao lưu và đối chiếu 03 tệp ("))
    #expect(text.contains("cp -a \"\(folder)/.\" THƯ_MỤC_MỚI") && text.contains("sha256sum -c --quiet SHA256SUMS"))
    #expect(desk.folder.has("luu/bc_2024-08-28_120000/inbox/an-bien.csv"))
    let again = try await desk.run("backup", desk.path("luu"))
    #expect(again.status == 73 && again.remarks.contains("đã có tệp cùng tên"))
  }

  @Test("as JSON: folder, files and bytes")
  func backupJSON() async throws {
    let desk = try await desk()
    let json = try await desk.run("backup", desk.path("luu"), ["--with-reports", "--format", "json"]).object()
    #expect(json["folder"] as? String == desk.path("luu/bc_2024-08-28_120000"))
    #expect(json["files"] as? Int == 3 && json["hasReports"] as? Bool == true)
  }

  // MARK: archive

  @Test("archive lists, and moves with --yes")
  func archive() async throws {
    let desk = try await desk()
    let listed = try await desk.run("archive", "2024", ["--as-of", "2025-02-03"])
    #expect(listed.status == 0)
    #expect(listed.output.lines.contains("  an-bien.csv"))
    #expect(listed.output.contains("Chưa chuyển tệp nào."))
    #expect(listed.remarks.contains("KG-851"))
    #expect(desk.folder.has("bc/inbox/an-bien.csv"))
    let moved = try await desk.run("archive", "2024", ["--as-of", "2025-02-03", "--yes", "--format", "json"]).object()
    #expect(moved["isDone"] as? Bool == true && moved["files"] as? [String] == ["an-bien.csv"])
    #expect(desk.folder.has("bc/archive/2024/an-bien.csv") && !desk.folder.has("bc/inbox/an-bien.csv"))
    let none = try await desk.run("archive", "2024", ["--as-of", "2025-02-03", "--yes", "--lang", "en"])
    #expect(none.output.lines == ["No file of the inbox is about nothing but periods to the end of 2024."])
    #expect(try await desk.run("check", desk.path("bc/archive/2024/an-bien.csv")).status == 0)
  }

  @Test("a year that is not over is a wrong use")
  func openYear() async throws {
    let result = try await desk().run("archive", "2024")
    #expect(result.status == 64 && result.remarks.contains("2023 trở về trước"))
  }
}
