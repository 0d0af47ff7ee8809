// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import TestSupport
import Testing

/// Mails as districts send them.
@Suite struct MailTests {
  private static let rows = ArchiveTests.rows

  private func facts(_ letter: StoredMail, as path: String = "thu.eml") throws -> [String] {
    try contained(letter.bytes, as: path).flatMap(\.facts)
  }

  @Test(arguments: [
    // Subject and sender serve where attachment and archive are silent, before the mail's own name and the folders.
    ("Báo cáo tuần 28 năm 2024 - huyện An Biên", "x@y", "bc.csv", "thu.eml"),
    ("=?UTF-8?Q?B=C3=A1o_c=C3=A1o_tu=E1=BA=A7n_28_n=C4=83m_2024?=", "UBND huyện An Biên <x@y>", "bc.csv", "thu.eml"),
    ("BC 2024-W28 huyen Go Quao", "x@y", "an-bien.csv", "thu.eml"),
    ("BC 2024-W27", "x@y", "an-bien 2024-W28.csv", "thu.eml"),
    ("BC huyen An Bien", "x@y", "bc.csv", "Gò Quao/2024-W28/thu.eml"),
    ("BC", "x@y", "bc.csv", "2024-W28/An Bien.eml"), ("BC", "x@y", "bc.csv", "2024-W28/An Bien/thu.eml"),
    ("BC 2024-W28", "anbien@kiengiang.gov.vn", "bc.csv", "thu.eml"),
    ("BC 2024-W28", "vanthu@anbien.kiengiang.gov.vn", "bc.csv", "thu.eml"),
    ("BC 2024-W28", "An Biên <vt@kiengiang.gov.vn>", "bc.csv", "thu.eml"),
    ("BC 2024-W28", "Phòng VHTT huyện An Biên <vt@gmail.com>", "bc.csv", "thu.eml"),
    // Without a year anywhere the mail's date gives it.
    ("BC tuần 28 An Biên", "x@y", "bc.csv", "thu.eml"), ("BC An Biên", "x@y", "tuan 28.csv", "thu.eml"),
  ])
  func `a mail says what its attachments don't`(
    subject: String,
    from: String,
    name: String,
    path: String
  ) throws {
    let letter = StoredMail(from: from, subject: subject, attaching: [name: Self.rows])
    #expect(try facts(letter, as: path) == ["an-bien 2024-W28 2024-07-15T08:30:00+07:00 ten-mien-vn social 1/./."])
  }

  @Test(arguments: [
    "Tân Hiệp <tanhiep@gmail.com>", "Nguyễn An Biên <x@y>", "tanhiep@example.com", "Trần Thị B <b@kiengiang.gov.vn>",
  ])
  func `a person who is called as a district is none`(from: String) throws {
    let letter = StoredMail(from: from, subject: "2024-W28", attaching: ["bc.csv": Self.rows])
    let reading = try #require(try contained(letter.bytes, as: "thu.eml").first)
    #expect(reading.codes == [.noUnit])
    let stated = StoredMail(from: from, subject: "2024-W28", attaching: ["an-bien.csv": Self.rows])
    #expect(try contained(stated.bytes, as: "thu.eml").map(\.codes) == [[]])
  }

  @Test(arguments: [
    ("2 Jan 2025 08:00 +0700", "tuan 52", "2024-W52"), ("30 Dec 2024 08:00 +0700", "tuan 1", "2025-W01"),
    ("12 Jul 2024 08:00 +0700", "tuan 28", "2024-W28"), ("7 Jul 2024 08:00 +0700", "tuan 28", "2023-W28"),
  ])
  func `a mail reports what has begun when it is sent`(date: String, name: String, period: String) throws {
    let letter = StoredMail(date: date, attaching: ["an-bien \(name).csv": Self.rows])
    #expect(try contained(letter.bytes, as: "thu.eml").flatMap(\.submissions).map(\.period.name) == [period])
  }

  @Test(
    arguments: [
      ("Mon, 15 Jul 2024 08:30:00 +0700", "an-bien.csv", "2024-07-15T08:30:00+07:00"),
      ("Mon, 15 Jul 2024 01:30:00 GMT", "an-bien.csv", "2024-07-15T08:30:00+07:00"),
      ("Mon, 15 Jul 2024 08:30:00", "an-bien.csv", "2024-07-15T08:30:00+07:00"),
      ("Mon, 15 Jul 2024 08:30:00 +0700", "an-bien 12-07-2024.csv", "2024-07-12T00:00:00+07:00!"),
      ("Mon, 31 Jun 2024 08:30:00 +0700", "an-bien.csv", ""), (nil, "an-bien.csv", ""),
    ] as [(String?, String, String)]
  )
  func `the date of the mail is the time of submission`(date: String?, name: String, time: String) throws {
    let letter = StoredMail(subject: "2024-W28", date: date, attaching: [name: Self.rows])
    #expect(try facts(letter) == ["an-bien 2024-W28 \(time) ten-mien-vn social 1/./."])
  }

  @Test func `what a table says wins over the mail, and it is said`() throws {
    let table = "\(canonical)\nan-bien,2024-W28,2024-07-12T10:00,ten-mien-vn,social,1,,,"
    let letter = StoredMail(
      from: "UBND huyện Gò Quao <x@y>",
      subject: "Báo cáo tuần 27 năm 2024",
      attaching: ["bc.csv": table]
    )
    let reading = try #require(try contained(letter.bytes, as: "thu.eml").first)
    #expect(reading.facts == ["an-bien 2024-W28 2024-07-12T10:00:00+07:00 ten-mien-vn social 1/./."])
    #expect(reading.codes == [.disagree, .disagree, .timeDisagrees])
    #expect(reading.choices.first?.subject.vietnamese == "Thư điện tử")
    #expect(
      reading.choices.first?.choice.vietnamese
        == "từ UBND huyện Gò Quao <x@y>, ngày 15/7/2024, tiêu đề “Báo cáo tuần 27 năm 2024”, không đọc lời thư"
    )
  }

  @Test func `attachments are files, ornaments of the letter are passed over`() throws {
    let letter = StoredMail(
      parts: [
        ("Content-Type: text/csv; name=an-bien.csv", Self.rows),
        ("Content-Type: image/png; name=logo.png\r\nContent-ID: <1>\r\nContent-Disposition: inline", "x"),
        ("Content-Type: image/jpeg; name=anh.jpg\r\nContent-ID: <2>\r\nContent-Disposition: attachment", "x"),
        ("Content-Type: image/jpeg; name=chup.jpg\r\nContent-Disposition: inline", "x"),
        ("Content-Type: application/pkcs7-signature; name=smime.p7s", "x"), ("Content-Type: text/csv", Self.rows),
        ("Content-Type: application/pdf", "%PDF-"), ("Content-Type: application/x-la", "x"),
        ("Content-Type: text/html", "<p>x</p>"), ("Content-Type: message/rfc822", "Subject: x\r\n\r\nx"),
        ("Content-Disposition: attachment; filename=\"BC 15/7.csv\"", Self.rows),
        ("Content-Disposition: attachment; filename=\"../../an-bien.csv\"", Self.rows),
        (#"Content-Disposition: attachment; filename="C:\tam\go-quao.csv""#, Self.rows),
        ("Content-Type: text/csv; name=khongduoi", Self.rows),
      ]
    )
    #expect(
      try outcomes(letter.bytes, as: "2024-W28 an-bien.eml").map { $0.dropFirst("2024-W28 an-bien.eml/".count) } == [
        "BC 15-7.csv: read", "an-bien (2).csv: read", "an-bien.csv: read", "anh.jpg: byHand", "chup.jpg: byHand",
        "go-quao.csv: read", "khongduoi.csv: read", "logo.png: notOurs", "phần-11.eml: unreadable",
        "phần-7.csv: read", "phần-8.pdf: byHand", "phần-9.bin: unreadable", "smime.p7s: notOurs",
      ]
    )
  }

  @Test(
    arguments: [
      [], [("Content-Type: image/png; name=logo.png\r\nContent-ID: <1>", "x")],
      [("Content-Disposition: attachment; filename=Thumbs.db", "x")],
    ] as [[(String, String)]]
  )
  func `a mail without a report waits to be typed in`(parts: [(String, String)]) throws {
    let readings = try contained(StoredMail(parts: parts).bytes, as: "2024-W28/thu.eml")
    #expect(readings.count == parts.count + 1)
    let mail = try #require(readings.first)
    #expect((mail.path, mail.verdict) == ("2024-W28/thu.eml", .byHand))
    #expect(mail.codes == [.mailWithoutReport])
    #expect(mail.hintedPeriod == .named("2024-W28"))
  }

  @Test func `one archive on a mail and one mail in an archive are opened, nothing deeper`() throws {
    let inner = StoredZip(["T28/an-bien.csv": Self.rows, "sau.zip": "PK", "thu.eml": "From: a@b\r\n\r\nx"])
    var letter = StoredMail()
    letter.attach("2024-W28.zip", inner.bytes)
    #expect(
      try outcomes(letter.bytes, as: "thu.eml") == [
        "thu.eml/2024-W28.zip/T28/an-bien.csv: read", "thu.eml/2024-W28.zip/sau.zip: unreadable",
        "thu.eml/2024-W28.zip/thu.eml: unreadable",
      ]
    )
    #expect(try facts(letter) == ["an-bien 2024-W28 2024-07-15T08:30:00+07:00 ten-mien-vn social 1/./."])
    var folder = StoredZip()
    folder.add("thư/bc.eml", StoredMail(subject: "2024-W28 An Biên", attaching: ["x.csv": Self.rows]).bytes)
    folder.add("thư/sau.eml", letter.bytes)
    #expect(
      try outcomes(folder.bytes, as: "thu.zip") == [
        "thu.zip/thư/bc.eml/x.csv: read", "thu.zip/thư/sau.eml/2024-W28.zip: unreadable",
      ]
    )
    #expect(
      try contained(folder.bytes, as: "thu.zip").flatMap(\.facts)
        == ["an-bien 2024-W28 2024-07-15T08:30:00+07:00 ten-mien-vn social 1/./."]
    )
  }

  @Test(arguments: [
    ("", FindingCode.damaged), ("a,b\n1,2\n", .damaged),
    ("From: a@b\r\nContent-Type: multipart/mixed\r\n\r\n--x\r\n", .damaged),
    ("From: a@b\r\n" + String(repeating: "X: y\r\n", count: 100_000), .overLimit),
  ])
  func `a mail that can't be read says why`(text: String, code: FindingCode) throws {
    let readings = try contained(Array(text.utf8), as: "thu.eml")
    #expect(readings.map(\.verdict) == [.unreadable])
    #expect(readings.flatMap(\.findings).map(\.code) == [code])
    #expect(readings.flatMap(\.findings).allSatisfy { $0.repair(in: .vietnamese) != nil })
  }

  @Test(arguments: [
    ("base64", "YSxiCjEs!", FindingCode.damaged), ("x-uuencode", "begin", .damaged), ("base64", "", .emptyFile),
  ])
  func `an attachment that can't be decoded is unreadable`(encoding: String, body: String, code: FindingCode) throws {
    let header = "Content-Type: text/csv; name=an-bien.csv\r\nContent-Transfer-Encoding: \(encoding)"
    let letter = StoredMail(parts: [(header, body)])
    #expect(try contained(letter.bytes, as: "t.eml").flatMap(\.findings).map(\.code) == [code])
    let cut = StoredMail(attaching: ["an-bien.csv": Self.rows]).bytes.dropLast(20)
    #expect(try contained(Array(cut), as: "t.eml").flatMap(\.findings).map(\.code) == [.truncated])
  }

  @Test func `archives on one mail share one allowance`() throws {
    var bomb = StoredZip()
    bomb.addZeros((0..<100).map { "\($0).csv" }, size: 1 << 20, declaring: 1)
    var letter = StoredMail()
    for number in 0..<4 { letter.attach("\(number).zip", bomb.bytes) }
    let limited = try contained(letter.bytes, as: "t.eml").filter { !$0.findings(.overLimit).isEmpty }
    // 256 of 400 are unpacked; nothing is left for the last archive.
    #expect(limited.count == 44 + 1)
    #expect(limited.last?.path == "t.eml/3.zip")
  }
}
