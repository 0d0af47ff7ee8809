// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import KGReportCommands

@Suite("kgreport aggregate")
struct AggregateCommandTests {
  private func desk() async throws -> Desk {
    let desk = try await Desk.withWorkspace()
    desk.receive("an-bien.csv", "ten-mien-vn,portal,3,")
    return desk
  }

  @Test("a new user's first report: the summary on the screen, the files in Reports, nothing on standard error")
  func firstReport() async throws {
    let desk = try await desk()
    let result = try await desk.run("aggregate")
    #expect(result.status == 0)
    #expect(result.remarks == "")
    #expect(result.output.lines.first == "Báo cáo tuần từ ngày 08/7/2024 đến ngày 14/7/2024")
    #expect(result.output.contains("Báo cáo ở \(desk.path("bc"))/Reports/2024-W28/\n"))
    #expect(desk.folder.has("bc/Reports/2024-W28/PL_2038-VNNIC_2024-07-14.xlsx"))
    let again = try await desk.run("aggregate")
    #expect(again.output.contains("Không có số liệu mới, báo cáo giữ nguyên."))
  }

  @Test("--pdf without LibreOffice says how to install it, and the workbooks stand", arguments: ["vi", "en"])
  func pdf(language: String) async throws {
    let desk = try await desk()
    let result = try await desk.run("aggregate", "--pdf", "--lang", language)
    #expect(result.status == 0)
    #expect(result.remarks.contains("KG-830"))
    #expect(result.remarks.contains("sudo apt install libreoffice-calc"))
    #expect(desk.folder.has("bc/Reports/2024-W28/PL_2038-VNNIC_2024-07-14.xlsx"))
  }

  @Test("the whole screen fits 80 columns", arguments: ["vi", "en"])
  func width(language: String) async throws {
    let desk = Desk()
    let reports = ScratchFolder()
    let result = try await desk.run(
      "aggregate",
      "--workspace",
      PackageFolder.sample,
      "--no-journal",
      "--out",
      reports.path(of: "Reports"),
      "--period",
      "2024-W30",
      "--lang",
      language
    )
    #expect(result.status == 1)
    #expect(result.output.lines.filter { $0.count > 80 } == [])
    #expect(result.output.lines.count <= 50)
  }

  @Test("by the units of now the report stands in a folder of its own, and only what shows units may be asked for")
  func unitsOfNow() async throws {
    let desk = try await desk()
    let result = try await desk.run("aggregate", "--units", "now", "--period", "2024-W28", "--as-of", "2025-08-01")
    #expect(result.status == 0)
    #expect(result.output.contains("/Reports/2024-W28_don-vi-hien-nay/\n"))
    #expect(result.remarks.contains("KG-724"), "the built-in roster names no successors of the districts")
    #expect(!desk.folder.has("bc/Reports/2024-W28"))
    let refused = try await desk.run("aggregate", "--units", "now", "--write", "internal", "--lang", "en")
    #expect(refused.status == 64)
    #expect(refused.remarks.contains("upward, figures"))
    #expect(try await desk.run("aggregate", "--units", "later").status == 64)
  }

  @Test("English on request")
  func english() async throws {
    let result = try await desk().run("aggregate", "--lang", "en")
    #expect(result.output.lines.first == "Report for week 2024-W28 (2024-07-08 to 2024-07-14)")
  }

  @Test("refused input: the report is written and the exit status is 1, or with --strict nothing is")
  func refusals() async throws {
    let desk = try await desk()
    desk.receive("rach-gia.csv", unit: "rach-gia", "ten-mien-vn,portal,-3,")
    let strict = try await desk.run("aggregate", "--strict")
    #expect(strict.status == 1)
    #expect(strict.output == "")
    #expect(strict.remarks.contains("rach-gia.csv:2:6: lỗi: Số âm không hợp lệ: -3. [KG-402]\n  cách sửa: "))
    #expect(!desk.folder.has("bc/Reports/2024-W28"))
    let result = try await desk.run("aggregate")
    #expect(result.status == 1)
    #expect(result.output.contains("rach-gia.csv, dòng 2, cột “count”"))
    #expect(desk.folder.has("bc/Reports/2024-W28"))
  }

  @Test(
    "options that make no sense end with 64",
    arguments: [
      ["--period", "2024-W54"], ["--period", "2024-W40"], ["--as-of", "hôm qua"], ["--write", "vo-nghia"],
      ["--write", ""], ["--campaign", "khong-co"], ["--receiver", "khong-co"], ["--jobs", "0"], ["--jobs", "x"],
      ["--lang", "xx"], ["--format", "xml"], ["--khong-co"],
      ["--campaign", "ten-mien-vn", "--receiver", "uy-ban-dan-toc"],
    ]
  )
  func usage(options: [String]) async throws {
    let desk = try await desk()
    let result =
      switch options.count {
      case 1: try await desk.run("aggregate", options[0])
      case 2: try await desk.run("aggregate", options[0], options[1])
      default: try await desk.run("aggregate", options[0], options[1], options[2], options[3])
      }
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(!desk.folder.has("bc/Reports/2024-W28"))
  }

  @Test("an empty inbox ends with 65 and says what to do, a missing one with 66")
  func nothing() async throws {
    let desk = try await Desk.withWorkspace()
    let empty = try await desk.run("aggregate")
    #expect(empty.status == 65)
    #expect(empty.remarks.contains("cách sửa: Chép báo cáo của các đơn vị vào thư mục này"))
    let missing = try await desk.run("aggregate", desk.path("khong-co"))
    #expect(missing.status == 66)
    #expect(missing.output == "")
  }

  @Test("a workspace may be named as the input")
  func workspaceAsInput() async throws {
    let desk = try await desk()
    let result = try await desk.run("aggregate", desk.path("bc"))
    #expect(result.status == 0)
    #expect(desk.folder.has("bc/Reports/2024-W28"))
  }

  @Test("a place that can't be written ends with 73, a wrong configuration with 78")
  func trouble() async throws {
    let desk = try await desk()
    desk.folder.write("", to: "tep")
    #expect(try await desk.run("aggregate", "--out", desk.path("tep")).status == 73)
    desk.folder.write("vo: nghia\n", to: "bc/kgreport.yml")
    let wrong = try await desk.run("aggregate")
    #expect(wrong.status == 78)
    #expect(wrong.remarks.contains("kgreport.yml:1"))
  }

  @Test("JSON says what the text says")
  func json() async throws {
    let desk = try await desk()
    desk.receive("rach-gia.csv", unit: "rach-gia", "ten-mien-vn,portal,-3,")
    let text = try await desk.run("aggregate")
    let result = try await desk.run("aggregate", "--format", "json")
    let object = try result.object()
    #expect((result.status, result.remarks) == (1, ""))
    #expect(object["period"] as? String == "2024-W28")
    #expect(object["isUnchanged"] as? Bool == true)
    #expect(object["reportingUnits"] as? Int == 1)
    #expect(text.output.contains("Đã gửi: 1/\(try #require(object["expectedUnits"] as? Int)) đơn vị"))
    let states = try #require(object["fileStates"] as? [String: Any])
    #expect(states["taken"] as? Int == 1)
    #expect(states["refused"] as? Int == 1)
    let files = try #require(object["files"] as? [String])
    for name in files where !name.hasPrefix("phan-hoi/") { #expect(text.output.contains(name)) }
    #expect(files.count { $0.hasSuffix(".txt") } == 18)
    #expect(text.output.contains("  phan-hoi/ ") && text.output.contains("phiếu phản hồi cho 18 đơn vị"))
    let findings = try #require(object["findings"] as? [[String: Any]])
    let negative = try #require(findings.first { $0["code"] as? String == "KG-402" })
    #expect(negative["file"] as? String == "rach-gia.csv")
    #expect(negative["row"] as? Int == 2)
    #expect(text.output.contains(try #require(negative["message"] as? String)))
  }

  @Test("failures are JSON too when results are")
  func jsonFailure() async throws {
    let result = try await Desk.withWorkspace().run("aggregate", "--format", "json")
    #expect(result.status == 65)
    #expect(try result.object()["exitStatus"] as? Int == 65)
    #expect((try result.object()["findings"] as? [Any])?.isEmpty == false)
    #expect(result.remarks == "")
  }

  @Test("only what is named is written")
  func write() async throws {
    let desk = try await desk()
    #expect(try await desk.run("aggregate", "--write", "figures,data").status == 0)
    let names = desk.folder.names(in: "bc/Reports/2024-W28").filter { !$0.hasPrefix(".") }
    #expect(names == ["cells.json", "data.csv", "datapackage.json", "figures.json"])
  }

  @Test("a workbook changed by hand is a remark on standard error")
  func changedByHand() async throws {
    let desk = try await desk()
    _ = try await desk.run("aggregate")
    desk.folder.write("x", to: "bc/Reports/2024-W28/PL_2038-VNNIC_2024-07-14.xlsx")
    let result = try await desk.run("aggregate")
    #expect(result.status == 0)
    #expect(result.remarks.contains("PL_2038-VNNIC_2024-07-14_moi.xlsx"))
    #expect(result.output.contains("PL_2038-VNNIC_2024-07-14_moi.xlsx"))
  }

  @Test("escapes in names of files and in cells never reach a terminal", arguments: ["text", "json"])
  func escapes(format: String) async throws {
    let desk = try await desk()
    desk.receive("\u{1B}[31m\u{7}do.csv", unit: "\u{1B}]0;x\u{7}", "ten-mien-vn,portal,3,")
    for command in [["aggregate"], ["aggregate", "--strict"], ["check", desk.path("bc/inbox/\u{1B}[31m\u{7}do.csv")]] {
      let result =
        command.count == 1
        ? try await desk.run(command[0], "--format", format)
        : try await desk.run(command[0], command[1], "--format", format)
      #expect(result.status != 0)
      #expect(result.output.isPlain && result.remarks.isPlain)
    }
  }
}
