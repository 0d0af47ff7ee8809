// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

@Suite("Files that are typed in by hand")
struct EntryFormTests {
  private static let source = "2024-W28/H. An Bien tuan 28.pdf"
  private static let form = "nhap-tay/an-bien_2024-W28.xlsx"

  /// A picture of An Biên's report beside another unit's file.
  private static func workspace() throws -> TestWorkspace {
    let test = try TestWorkspace()
    test.receive(source, "%PDF-1.4")
    test.receive("an-minh.csv", unit: "an-minh")
    return test
  }

  /// A form as it is saved when somebody typed in what the picture says.
  private static func filled(from source: String) -> String {
    """
    Đơn vị báo cáo:;Huyện An Biên
    Kỳ báo cáo:;từ ngày 08/7/2024 đến ngày 14/7/2024
    Số, ký hiệu văn bản:;123/BC-UBND
    Ngày gửi:;15/7/2024
    Nhập từ tệp:;\(source)
    TT;Hình thức tuyên truyền;Đơn vị tính;Số lượng;Thời lượng (phút);Lượt tiếp cận;Ghi chú
    I;Hiện diện trực tuyến tin cậy;;;;;
    1;Cổng/trang thông tin điện tử;tin, bài;4;;;
    2;Mạng xã hội;bài đăng;10;;1500;

    """
  }

  @Test("a picture gets a form with its unit and period, and waits")
  func waiting() async throws {
    let test = try Self.workspace()
    let outcome = try await test.run()
    #expect(outcome.states[Self.source] == .byHand)
    #expect(outcome.codes(Self.source) == [.byHand])
    #expect(outcome.publication.files.map(\.name).contains(Self.form))
  }

  @Test("a form that nobody filled in is no report")
  func blank() async throws {
    let test = try Self.workspace()
    try await test.run()
    test.folder.copy([Self.form], from: test.folder.path(of: test.report()), to: "bc/inbox")
    let outcome = try await test.run()
    #expect(outcome.codes(Self.form) == [.noRows])
    #expect(outcome.states[Self.form] == .refused)
    #expect(outcome.states[Self.source] == .byHand)
    #expect(outcome.content.completeness.reporting == 1)
  }

  @Test(
    "a form that was filled in counts, and its source waits no longer",
    arguments: [source, "H. An Bien tuan 28.pdf"]
  )
  func typedIn(source: String) async throws {
    let test = try Self.workspace()
    test.receive("nhap tay.csv", Self.filled(from: source))
    let outcome = try await test.run()
    #expect(outcome.states["nhap tay.csv"] == .taken)
    #expect(outcome.states[Self.source] == .byHand)
    #expect(outcome.codes(Self.source) == [.typedIn])
    #expect(!outcome.publication.files.map(\.name).contains(Self.form))
    let unit = try #require(outcome.content.catalogue.unit(withID: "an-bien"))
    #expect(outcome.content.statuses.first { $0.unit == unit }?.punctuality == .onTime)
    let choices = try #require(outcome.content.files.first { $0.path == "nhap tay.csv" }).choices
    #expect(choices.contains { $0.choice.vietnamese == "123/BC-UBND" })
    #expect(choices.contains { $0.choice.vietnamese == source })
  }

  @Test("a later file without one figure does not take the place of a report")
  func blankRows() async throws {
    let test = try TestWorkspace()
    test.receive("an-bien.csv")
    test.receive("an-bien 2.csv", at: "2024-07-16T08:00:00+07:00", ["ten-mien-vn,portal,,,", "ten-mien-vn,social,,,"])
    let outcome = try await test.run()
    #expect(outcome.states["an-bien.csv"] == .taken)
    #expect(outcome.codes("an-bien 2.csv") == [.noRows])
  }

  @Test("a form that is filled in where it stands is kept, and the officer is told to move it")
  func filledInPlace() async throws {
    let test = try Self.workspace()
    try await test.run()
    test.folder.write("đã nhập", to: test.report(Self.form))
    test.receive("go-quao.csv", unit: "go-quao")
    let publication = try await test.run().publication
    #expect(publication.findings.map(\.code) == [.formNotInInbox])
    #expect(test.folder.text(of: test.report(Self.form)) == "đã nhập")
    #expect(test.folder.names(in: test.report("nhap-tay")) == ["an-bien_2024-W28.xlsx"])
  }

  @Test("several scans of one unit are one form; a print beside figures that count needs none")
  func severalScans() async throws {
    let test = try Self.workspace()
    test.receive("2024-W28/H. An Bien tuan 28 trang 2.jpg", "x")
    test.receive("2024-W28/H. An Minh tuan 28 ban ky.pdf", "x")
    let names = try await test.run().publication.files.filter { $0.kind == .forms }.map(\.name)
    #expect(names == [Self.form])
    let slip = try #require(test.folder.text(of: test.report("phan-hoi/an-minh.txt")))
    #expect(!slip.contains("Đề nghị sửa"))
  }

  @Test("what the officer typed in is no matter of the unit's slip")
  func slip() async throws {
    let test = try Self.workspace()
    test.receive("nhap tay.csv", Self.filled(from: Self.source).replacing(";10;;1500", with: ";mười;;1500"))
    let outcome = try await test.run()
    let slip = try #require(test.folder.text(of: test.report("phan-hoi/an-bien.txt")))
    #expect(slip.contains("Đã nhận 01 tệp; số liệu do cơ quan tổng hợp nhập từ tệp “H. An Bien tuan 28.pdf”"))
    #expect(!slip.contains("mười") && slip.contains("H. An Bien tuan 28.pdf: đã nhập tay"))
    #expect(outcome.codes("nhap tay.csv").contains(.notNumber))
  }

  @Test("a picture whose name tells no unit gets a form that asks for it")
  func unknownUnit() async throws {
    let test = try Self.workspace()
    test.receive("2024-W28/anh chup.jpg", "\u{FFFD}")
    let names = try await test.run().publication.files.map(\.name)
    #expect(names.contains("nhap-tay/khong-ro-don-vi_2024-W28.xlsx"))
  }
}
