// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import KGReportCommands

@Suite("kgreport trace, by what a figure is about")
struct TraceCommandTests {
  private func trace(_ desk: Desk, _ options: String...) async throws -> CommandResult {
    try await desk.run("trace", "--campaign", ["ten-mien-vn"] + options)
  }

  @Test(
    "every figure of the sample is the sum of its trace",
    arguments: [
      ("dieu-tra-dtts", "count", "in-period", "2024-W28"), ("ten-mien-vn", "reach", "cumulative", "2024-W30"),
      ("phong-chong-dich-benh", "minutes", "previous", "2024-W29"),
      ("phong-chong-mua-ban-nguoi", "count", "cumulative", "2024-W33"),
      ("phong-chong-dich-benh", "count", "in-period", "all"),
    ]
  )
  func proved(campaign: String, quantity: String, span: String, period: String) async throws {
    let options = ["--campaign", campaign, "--quantity", quantity, "--span", span, "--period", period]
    let result = try await Desk().run("trace", "--workspace", [PackageFolder.sample, "--format", "json"] + options)
    #expect((result.status, result.remarks) == (0, ""))
    let traces = try #require(try result.object()["traces"] as? [[String: Any]])
    #expect(traces.count > 3)
    for trace in traces {
      let counted = try #require(trace["counted"] as? [[String: Any]])
      let sum = counted.reduce(0) { $0 + ($1["value"] as? Int ?? 0) }
      #expect(sum == trace["figure"] as? Int ?? 0, "\(trace["title"] ?? "")")
    }
  }

  @Test func `what counts and what does not stand with file, row, column and text`() async throws {
    let desk = try await Desk.withWorkspace()
    desk.receive("an-bien.csv", "ten-mien-vn,social,3,cũ")
    desk.folder.write(
      "unit,period,submitted_at,campaign,channel,count,note\n"
        + "an-bien,2024-W28,2024-07-16T08:00:00+07:00,ten-mien-vn,social,5,mới\n"
        + "an-bien,2024-W28,2024-07-16T08:00:00+07:00,ten-mien-vn,social,5a,hỏng\n",
      to: "bc/inbox/an-bien moi.csv"
    )
    desk.receive("an-minh.csv", unit: "an-minh", "ten-mien-vn,social,7,")
    desk.receive("an-minh (1).csv", unit: "an-minh", "ten-mien-vn,social,7,")
    desk.receive("go-quao.csv", unit: "go-quao", "*,,none,")
    let result = try await trace(desk, "--channel", "social", "--period", "2024-W28")
    #expect((result.status, result.remarks) == (0, ""))
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.count > 80 } == [])
    let text = lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    for part in [
      "Cộng 03 số liệu của 03 đơn vị: 12 bài đăng. Khớp.",
      "Huyện Gò Quao: - go-quao.csv, dòng 2 báo không phát sinh cho mọi nội dung",
      "Huyện An Biên: 5 an-bien moi.csv, dòng 2, cột “count”: “5” mới",
      "Huyện An Biên: 3 an-bien.csv, dòng 2, cột “count”: “3” Đã được thay thế (tính theo an-bien moi.csv)",
      "an-bien moi.csv, dòng 3, cột “count”: “5a” “5a” không phải là số",
      "Huyện An Minh: 7 an-minh.csv, dòng 2, cột “count”: “7” Trùng tệp đã nhận: an-minh (1).csv",
    ] { #expect(text.contains(part), "\(part)\n\(result.output)") }
  }

  @Test func `a correction is traced to its row, its reason and what it replaced`() async throws {
    let desk = try await Desk.withWorkspace()
    desk.receive("an-bien.csv", "ten-mien-vn,social,3,")
    _ = try await desk.run(
      "correct",
      "--unit",
      [
        "an-bien", "--period", "2024-W28", "--campaign", "ten-mien-vn", "--channel", "social", "--count", "9",
        "--reason", "Gọi điện", "--who", "Lan",
      ]
    )
    let result = try await trace(desk, "--channel", "social", "--csv")
    #expect(
      result.output.split(separator: "\r\n").dropFirst().map(String.init) == [
        "counted,an-bien,2024-W28,ten-mien-vn,social,count,9,decisions.csv,,2,,,"
          + "ý kiến xử lý: điều chỉnh số liệu – Gọi điện (Lan)",
        "left-out,an-bien,2024-W28,ten-mien-vn,social,count,3,an-bien.csv,,,,,thay bằng 9 theo decisions.csv",
      ]
    )
  }

  @Test(
    "what can't be understood is a matter of usage",
    arguments: [["--campaign", "khong-co"], ["--campaign", "ten-mien-vn", "--unit", "Huyện Không Có"]]
  )
  func usage(options: [String]) async throws {
    let desk = try await Desk.withWorkspace()
    desk.receive("an-bien.csv", "ten-mien-vn,social,3,")
    let result = try await desk.run("trace", "--lang", ["vi"] + options)
    #expect(result.status == 64)
    #expect(!result.remarks.isEmpty && result.output.isEmpty)
  }
}
