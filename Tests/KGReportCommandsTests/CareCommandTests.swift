// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import KGReportCommands

@Suite("kgreport doctor, backup and archive")
struct CareCommandTests {
  private func desk() async throws -> Desk {
    let desk = try await Desk.withWorkspace()
    desk.receive("an-bien.csv", "ten-mien-vn,portal,3,")
    return desk
  }

  // MARK: doctor

  @Test("one line for each thing that is well, within 80 columns; the clock is behind the files of this test")
  func doctor() async throws {
    let result = try await desk().run("doctor")
    #expect((result.status, result.remarks) == (1, ""))
    let lines = result.output.lines
    #expect(lines[0] == "OK       Danh mục: 4 nội dung, 18 đơn vị, 16 hình thức, 0 ý kiến xử lý.")
    #expect(lines[1] == "OK       Phông chữ: có Liberation Serif.")
    #expect(lines.contains("OK       Ổ đĩa: còn trống 20.480 MB."))
    #expect(lines.contains("OK       Sổ theo dõi: chưa có."))
    #expect(lines.contains { $0.hasPrefix("Cần xem  Đồng hồ: Đồng hồ máy (12 giờ 00 phút ngày 28/8/2024) đáng ngờ:") })
    #expect(lines.contains { $0 == "         cách sửa: Chỉnh giờ: sudo timedatectl set-ntp true" })
    #expect(lines.last == "00 mục có lỗi, 01 mục cần xem.")
    #expect(lines.allSatisfy { $0.count <= 80 || !$0.dropFirst(11).contains(" ") })
  }

  @Test("as JSON each check has a state, and findings with their repair")
  func doctorJSON() async throws {
    let desk = try await desk()
    desk.folder.write("campaigns: [", to: "bc/kgreport.yml")
    let result = try await desk.run("doctor", "--format", "json", "--lang", "en")
    #expect(result.status == 78)
    let object = try result.object()
    #expect(object["exitStatus"] as? Int == 78)
    let checks = try #require(object["checks"] as? [[String: Any]])
    #expect(checks.first?["subject"] as? String == "catalogue" && checks.first?["state"] as? String == "wrong")
    #expect((checks.first?["findings"] as? [[String: Any]])?.first?["code"] as? String == "KG-701")
    #expect(checks.last?["subject"] as? String == "leftovers" && checks.last?["remark"] as? String == "none.")
  }

  @Test("long lists are cut on the terminal")
  func manyFindings() async throws {
    let desk = try await desk()
    for number in 10..<23 { desk.folder.write("PK", to: "bc/inbox/hong-\(number).xlsx") }
    let lines = try await desk.run("doctor").output.lines
    #expect(lines.count { $0.contains("hong-") && $0.hasPrefix("Lỗi      Tệp đã nhận:") } == 10)
    #expect(lines.contains("Lỗi      Tệp đã nhận: và 03 mục khác (xem hết: --format json)."))
  }

  @Test("without a workspace it says what is missing", arguments: ["doctor", "backup luu", "archive 2023"])
  func noWorkspace(command: String) async throws {
    let words = command.split(separator: " ").map(String.init)
    let desk = Desk()
    let result = try await words.count == 1 ? desk.run(words[0]) : desk.run(words[0], words[1])
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

  @Test func `a figure is traced into the archive, words and all`() async throws {
    let desk = try await desk()
    let question = ["ten-mien-vn", "--channel", "portal", "--period", "2024-W28"]
    let before = try await desk.run("trace", "--campaign", question)
    #expect(try await desk.run("archive", "2024", ["--as-of", "2025-02-03", "--yes"]).status == 0)
    let after = try await desk.run("trace", "--campaign", question)
    #expect(after.output == before.output && after.status == 0)
    #expect(after.output.contains("an-bien.csv"))
  }

  @Test("a year that is not over is a wrong use")
  func openYear() async throws {
    let result = try await desk().run("archive", "2024")
    #expect(result.status == 64 && result.remarks.contains("2023 trở về trước"))
  }
}
