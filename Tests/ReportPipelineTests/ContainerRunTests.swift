// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Foundation
import Ingest
import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

@Suite("Archives and mails in the inbox")
struct ContainerRunTests {
  /// A week of three units: a wide table, the canonical one, and JSON.
  private static let week: KeyValuePairs<String, String> = [
    "An Biên.csv": "Nội dung;Mạng xã hội (bài đăng);Bảng tin\nTên miền .vn;12;3\nPhòng, chống dịch bệnh;4;-\n",
    "go-quao.csv": TestWorkspace.header
      + "go-quao,2024-W28,2024-07-15T08:30:00+07:00,ten-mien-vn,portal,7,,,\n"
      + "go-quao,2024-W28,2024-07-15T08:30:00+07:00,ten-mien-vn,video,-1,,,\n",
    "Huyện An Minh.json": #"[{"unit":"an-minh","period":"2024-W28","submittedAt":"2024-07-15T08:30:00+07:00","#
      + #""counts":[{"campaign":"ten-mien-vn","channel":"social","count":5}]}]"#,
  ]

  /// What the report of a workspace says that does not depend on where its files lay: each file's own name, state and
  /// numbers, and the figures.
  private func essence(_ test: TestWorkspace) async throws -> [String] {
    let outcome = try await test.run { $0.jobs = 3 }
    let figures = try JSONSerialization.jsonObject(with: Data(test.folder.content(of: test.report("figures.json"))))
    let sections = try #require(figures as? [String: Any])
    let kept = try ["totals", "byUnit", "byPeriod", "itemCounts", "window"]
      .map { key in
        let section = try JSONSerialization.data(withJSONObject: #require(sections[key]), options: .sortedKeys)
        return String(decoding: section, as: UTF8.self)
      }
    let files = outcome.content.files.map { file in
      "\(file.path.split(separator: "/").last ?? "") \(file.state) \(file.observations) \(file.refused)"
    }
    return files.sorted() + kept
  }

  @Test("the same week as loose files, in an archive and in mails gives the same figures")
  func sameFigures() async throws {
    let loose = try TestWorkspace()
    for (name, text) in Self.week { loose.receive("2024-W28/\(name)", text) }
    let expected = try await essence(loose)
    #expect(expected.first == "An Biên.csv taken 4 0")

    let zipped = try TestWorkspace()
    zipped.folder.write(StoredZip(Self.week).bytes, to: "bc/inbox/Tuần 28 năm 2024.zip")
    #expect(try await essence(zipped) == expected)

    let mailed = try TestWorkspace()
    for (index, (name, text)) in Self.week.enumerated() {
      let mail = StoredMail(subject: "=?UTF-8?Q?B=C3=A1o_c=C3=A1o_tu=E1=BA=A7n_28?=", attaching: [name: text])
      mailed.folder.write(mail.bytes, to: "bc/inbox/\(index).eml")
    }
    #expect(try await essence(mailed) == expected)

    let both = try TestWorkspace()
    var mail = StoredMail(subject: "BC 2024-W28")
    mail.attach("nop.zip", StoredZip(Self.week).bytes)
    both.folder.write(mail.bytes, to: "bc/inbox/thu.eml")
    #expect(try await essence(both) == expected)
  }

  @Test("the states add up to the files found, whatever they lie in")
  func states() async throws {
    let test = try TestWorkspace()
    test.receive("an-bien.csv", unit: "an-bien")
    var zip = StoredZip(["__MACOSX/._x": "x", "cong van.pdf": "%PDF-", "dang.csv.part": "x"])
    zip.add("hong.csv", [1], checksum: 7)
    test.folder.write(zip.bytes, to: "bc/inbox/a.zip")
    test.folder.write([1, 2, 3], to: "bc/inbox/hong.zip")
    test.folder.write(StoredMail().bytes, to: "bc/inbox/loi thu.eml")
    let outcome = try await test.run()
    #expect(
      outcome.states == [
        "an-bien.csv": .taken, "a.zip/__MACOSX/._x": .notOurs, "a.zip/cong van.pdf": .byHand,
        "a.zip/dang.csv.part": .stillWritten, "a.zip/hong.csv": .unreadable, "hong.zip": .unreadable,
        "loi thu.eml": .byHand,
      ]
    )
    #expect(outcome.content.files.count == 7)
  }

  @Test("the same bytes alone, in an archive and on a mail count once (R2)")
  func duplicates() async throws {
    let test = try TestWorkspace()
    let text = TestWorkspace.header + "an-bien,2024-W28,2024-07-15T08:30:00+07:00,ten-mien-vn,portal,7,,,\n"
    test.receive("b.csv", text)
    test.folder.write(StoredZip(["x.csv": text]).bytes, to: "bc/inbox/a.zip")
    test.folder.write(StoredMail(attaching: ["y.csv": text]).bytes, to: "bc/inbox/c.eml")
    let outcome = try await test.run()
    #expect(outcome.states == ["a.zip/x.csv": .taken, "b.csv": .duplicate, "c.eml/y.csv": .duplicate])
    #expect(outcome.codes("b.csv").contains(.duplicateFile))
  }

  @Test("a later mail wins over an earlier one by its date (R1)")
  func latestMail() async throws {
    let test = try TestWorkspace()
    for (name, date, count) in [("a", "16 Jul 2024 08:00 +0700", 9), ("b", "15 Jul 2024 08:00 +0700", 3)] {
      let table = "campaign,channel,count\nten-mien-vn,portal,\(count)\n"
      let mail = StoredMail(subject: "BC tuan 28 An Bien", date: date, attaching: ["bc.csv": table])
      test.folder.write(mail.bytes, to: "bc/inbox/\(name).eml")
    }
    let outcome = try await test.run()
    #expect(outcome.states == ["a.eml/bc.csv": .taken, "b.eml/bc.csv": .superseded])
  }

  @Test("a packed report is no submission, and a file put beside it is")
  func ownOutput() async throws {
    let test = try TestWorkspace()
    let row = "2024-W28,2024-07-15T08:00:00+07:00,ten-mien-vn,portal,3,,,\n"
    test.receive("tot.csv", unit: "an-bien")
    let zip = StoredZip([
      "2024-W28/data.csv": TestWorkspace.header + "rach-gia," + row,
      "2024-W28/giong-rieng.csv": TestWorkspace.header + "giong-rieng," + row,
      "2024-W28/.kgreport-files": "0000000000000001 data.csv\n",
    ])
    test.folder.write(zip.bytes, to: "bc/inbox/bc.zip")
    let outcome = try await test.run()
    #expect(
      outcome.states == [
        "tot.csv": .taken, "bc.zip/2024-W28/data.csv": .notOurs, "bc.zip/2024-W28/giong-rieng.csv": .taken,
        "bc.zip/2024-W28/.kgreport-files": .notOurs,
      ]
    )
  }

  @Test("a container that would fill the memory is not read", arguments: ["to.zip", "to.eml"])
  func tooLarge(name: String) async throws {
    let test = try TestWorkspace()
    test.receive("an-bien.csv", unit: "an-bien")
    test.receive(name, "")
    #expect(truncate(test.folder.path(of: "bc/inbox/" + name), off_t(ContainerLimits.fileSize + 1)) == 0)
    let outcome = try await test.run()
    #expect(outcome.states == ["an-bien.csv": .taken, name: .unreadable])
    #expect(outcome.codes(name) == [.tooLarge])
  }

  @Test("a report lists what its files came in")
  func choices() async throws {
    let test = try TestWorkspace()
    test.receive("an-bien.csv", unit: "an-bien")
    var mail = StoredMail(from: "A <a@b>", subject: "BC")
    mail.attach("nop.zip", StoredZip(["2024-W28/go-quao.csv": "campaign,channel,count\nten-mien-vn,portal,1\n"]).bytes)
    test.folder.write(mail.bytes, to: "bc/inbox/thu.eml")
    let outcome = try await test.run()
    let file = try #require(outcome.content.files.first { $0.path == "thu.eml/nop.zip/2024-W28/go-quao.csv" })
    #expect(
      file.choices.prefix(2).map(\.choice.vietnamese)
        == ["từ A <a@b>, ngày 15/7/2024, tiêu đề “BC”, không đọc lời thư", "nop.zip"]
    )
  }

  @Test("check judges what lies in a container; what nobody meant to send is passed over")
  func check() async throws {
    let test = try TestWorkspace()
    let text = "campaign,channel,count\nten-mien-vn,portal,7\n"
    let zip = StoredZip(["an-bien.csv": text, "__MACOSX/._an-bien.csv": "x", "go-quao.csv": "a,b\n1,2\n"])
    test.folder.write(zip.bytes, to: "bc/inbox/2024-W28.zip")
    let path = test.folder.path(of: "bc/inbox/2024-W28.zip")
    let judgements = try await CheckRun(workspace: test.workspace).judge([path])
    #expect(
      judgements.map(\.path) == ["__MACOSX/._an-bien.csv", "an-bien.csv", "go-quao.csv"].map { "\(path)/\($0)" }
    )
    #expect(judgements.map(\.outcome) == [.passedOver, .clean, .refused])
    #expect(judgements.map(\.reading.path).last == "2024-W28.zip/go-quao.csv")
  }
}
