// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import KGReportCommands

@Suite("kgreport check")
struct CheckCommandTests {
  private static let good = "PC dịch bệnh"

  private func desk() async throws -> Desk {
    let desk = try await Desk.withWorkspace()
    desk.receive("tot.csv", "ten-mien-vn,portal,1250,", "ten-mien-vn,leaflet,50,")
    desk.receive("mot-phan.csv", "ten-mien-vn,portal,3,", "ten-mien-vn,video,\"12,5\",")
    desk.folder.write("a,b\n1,2\n", to: "bc/inbox/hong.csv")
    return desk
  }

  @Test("0 clean, 1 partly refused, 65 refused", arguments: [("tot", 0), ("mot-phan", 1), ("hong", 65)])
  func status(name: String, expected: Int32) async throws {
    let desk = try await desk()
    let result = try await desk.run("check", desk.path("bc/inbox/\(name).csv"))
    #expect(result.status == expected)
    #expect(result.remarks == "")
    #expect(!desk.folder.has("bc/Reports/2024-W28"))
  }

  @Test("several files: one good one among refused ones is partly refused")
  func several() async throws {
    let desk = try await desk()
    let result = try await desk.run("check", desk.path("bc/inbox/tot.csv"), desk.path("bc/inbox/hong.csv"))
    #expect(result.status == 1)
  }

  @Test("what a clerk reads")
  func text() async throws {
    let desk = try await desk()
    let path = desk.path("bc/inbox/mot-phan.csv")
    let lines = try await desk.run("check", path).output.lines
    #expect(lines[0] == path)
    #expect(lines[1] == "  Huyện An Biên, tuần từ ngày 08/7/2024 đến ngày 14/7/2024, gửi ngày 15/7/2024")
    #expect(lines[2] == "    Tên miền .vn: Tin, bài 3")
    #expect(lines[3] == "  Đọc được 2 số liệu, trả lại 1.")
    #expect(lines.contains { $0.hasPrefix("  Lỗi (dòng 3, cột “count”): “12,5” là số thập phân") })
    #expect(lines.contains { $0.hasPrefix("    Cách sửa: ") })
    #expect(lines.last == "  Kết quả: nhận một phần.")
  }

  @Test("long remarks are broken for a terminal of 80 columns", arguments: ["vi", "en"])
  func width(language: String) async throws {
    let inbox = PackageFolder.sample + "/inbox/2024-W30/"
    let result = try await Desk()
      .run(
        "check",
        inbox + "BC tuan 30 nam 2024 - H. An Binh.csv",
        inbox + "rach-gia_2024-W30.csv",
        "--lang",
        language
      )
    #expect(result.output.lines.filter { $0.count > 80 && !$0.hasPrefix("/") } == [])
  }

  @Test("JSON says the same; a day alone stays a day")
  func json() async throws {
    let desk = try await desk()
    desk.folder.write(
      "unit,period,submitted_at,campaign,channel,count\nan-bien,2024-W28,2024-07-15,ten-mien-vn,portal,3\n",
      to: "bc/inbox/ngay.csv"
    )
    let result = try await desk.run(
      "check",
      desk.path("bc/inbox/ngay.csv"),
      desk.path("bc/inbox/mot-phan.csv"),
      "--format",
      "json"
    )
    let files = try #require(try result.json() as? [[String: Any]])
    #expect(files.map { $0["outcome"] as? String } == ["clean", "partly-refused"])
    #expect(files.map { $0["observations"] as? Int } == [1, 2])
    #expect(files.map { $0["refused"] as? Int } == [0, 1])
    let submissions = try #require(files[0]["submissions"] as? [[String: Any]])
    #expect(submissions[0]["unit"] as? String == "an-bien")
    #expect(submissions[0]["period"] as? String == "2024-W28")
    #expect(submissions[0]["submittedAt"] as? String == "2024-07-15")
    let findings = try #require(files[1]["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["code"] as? String == "KG-403" && $0["row"] as? Int == 3 })
  }

  @Test("a missing file ends with 66, none at all with 64")
  func missing() async throws {
    #expect(try await desk().run("check", "/khong/co.csv").status == 66)
    #expect(try await desk().run("check").status == 64)
  }

  @Test("without a workspace the built-in catalogue judges")
  func builtIn() async throws {
    let desk = Desk()
    desk.folder.write(
      "unit,period,submitted_at,campaign,channel,count\nan-bien,2024-W28,2024-07-15,ten-mien-vn,portal,3\n",
      to: "x.csv"
    )
    #expect(try await desk.run("check", desk.path("x.csv")).status == 0)
  }
}

@Suite("kgreport init")
struct InitCommandTests {
  @Test("tells the next three steps")
  func made() async throws {
    let desk = Desk()
    let result = try await desk.run("init", desk.path("bc"))
    #expect(result.status == 0)
    #expect(result.output.lines.map { $0.prefix(2) } == ["Đã", "1.", "2.", "3."])
    #expect(result.output.contains("kgreport aggregate --workspace \(desk.path("bc"))"))
  }

  @Test("an existing workspace is left as it is")
  func existing() async throws {
    let desk = try await Desk.withWorkspace()
    desk.folder.write("# của tôi\n", to: "bc/kgreport.yml")
    let result = try await desk.run("init", desk.path("bc"))
    #expect((result.status, result.output) == (73, ""))
    #expect(result.remarks.contains("không ghi đè"))
    #expect(desk.folder.text(of: "bc/kgreport.yml") == "# của tôi\n")
  }

  @Test("as JSON")
  func json() async throws {
    let desk = Desk()
    let object = try await desk.run("init", desk.path("bc"), "--format", "json").object()
    #expect(object["workspace"] as? String == desk.path("bc"))
    #expect((object["made"] as? [Any])?.count == 4)
  }

  @Test("a place that can't be written")
  func blocked() async throws {
    let desk = Desk()
    desk.folder.write("", to: "tep")
    #expect(try await desk.run("init", desk.path("tep/bc")).status == 73)
  }

  @Test("says which rows it does not add")
  func rowsNotAdded() async throws {
    let desk = try await Desk.withWorkspace()
    let rows = ["Nội dung,Hình thức,Số lượng", "Tên miền .vn,MXH,3", "Kế hoạch,,50", "Tuần trước,,9"]
    desk.folder.write((["UBND HUYỆN AN BIÊN", "TUẦN 28 NĂM 2024"] + rows).joined(separator: "\n"), to: "bc/bc.csv")
    let result = try await desk.run("check", desk.path("bc/bc.csv"))
    #expect(result.output.contains("  Dòng không cộng, là kỳ khác, kế hoạch hoặc so sánh: 5–6\n"))
    #expect(result.output.contains("Tên miền .vn: Tin, bài 3\n"))
  }
}
