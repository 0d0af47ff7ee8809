// SPDX-License-Identifier: Apache-2.0

import MailReading
import Testing

/// Subjects, senders, dates and names as mail programs write them.
@Suite struct MailHeaderTests {
  @Test(arguments: [
    ("Bao cao tuan 28", "Bao cao tuan 28"), ("", ""), ("  a  ", "a"),
    ("=?UTF-8?B?QsOhbyBjw6FvIHR14bqnbiAyOA==?=", "Báo cáo tuần 28"),
    ("=?utf-8?q?B=C3=A1o_c=C3=A1o?= =?utf-8?q?_tu=E1=BA=A7n_28?=", "Báo cáo tuần 28"),
    // A letter's bytes cut in two words, as some programs do.
    ("=?UTF-8?B?dHXhuqc=?= =?UTF-8?B?biAyOA==?=", "tuần 28"), ("=?UTF-8?Q?tu=E1=BA?=\r\n =?UTF-8?Q?=A7n?=", "tuần"),
    ("=?UTF-8?Q?tu=E1=BA=A7n?= 28 =?UTF-8?Q?An_Bi=C3=AAn?=", "tuần 28 An Biên"),
    ("Fwd: =?utf-8*vi?Q?B=C3=A1o?=", "Fwd: Báo"), ("=?iso-8859-1?Q?Gi=E1?=", "Giá"),
    ("=?windows-1252?Q?=93a=94?=", "“a”"), ("=?windows-1258?Q?B=E1o_c=E1o_tu=E2=CCn?=", "Báo cáo tuần"),
    ("=?VISCII?Q?B=E1o_c=E1o?=", "Báo cáo"), ("Báo cáo tuần 28", "Báo cáo tuần 28"),
    ("=?utf-8?B?????=", "=?utf-8?B?????="), ("=?utf-8?B?QQ?=", "A"), ("=?x", "=?x"), ("=?utf-8?Q?a", "=?utf-8?Q?a"),
    ("dài\r\n  hơn", "dài  hơn"),
  ])
  func `subjects are decoded`(written: String, subject: String) throws {
    #expect(try MailMessage(mail("From: a@b", "Subject: \(written)", "", "x")).subject == subject)
  }

  @Test(arguments: [
    (#"UBND huyện An Biên <anbien@kiengiang.gov.vn>"#, "UBND huyện An Biên", "anbien@kiengiang.gov.vn"),
    (#""=?UTF-8?Q?H=2E_An_Bi=C3=AAn?=" <a@b>"#, "H. An Biên", "a@b"), ("a@b (An Biên)", "An Biên", "a@b"),
    ("a@b", "", "a@b"), (#""Phòng \"VHTT\"" <a@b>"#, #"Phòng "VHTT""#, "a@b"), ("", "", ""), ("<>", "", ""),
  ])
  func `senders are told by name and address`(written: String, name: String, address: String) throws {
    let message = try MailMessage(mail("From: \(written)", "", "x"))
    #expect((message.sender.name, message.sender.address) == (name, address))
  }

  @Test(arguments: [
    ("Mon, 15 Jul 2024 08:30:05 +0700", "2024-7-15 30605 420"),
    ("15 Jul 2024 08:30 +0700 (ICT)", "2024-7-15 30600 420"),
    ("Mon, 15 JUL 24 08:30 GMT", "2024-7-15 30600 0"), ("15 Jul 1999 23:59:60 -0500", "1999-7-15 86399 -300"),
    ("Mon, 15 Jul 2024 08:30:00 XYZ", "2024-7-15 30600 nil"), ("15 July 2024 8:30", "2024-7-15 30600 nil"),
    ("Mon,15 Jul 2024 08:30:00 +0700", "2024-7-15 30600 420"), ("hôm qua", "nil"), ("15 Jul 2024", "nil"), ("", "nil"),
    ("32 Jul 2024 08:30 +0700", "nil"), ("15 Jul 2024 24:30 +0700", "nil"), ("15 Jux 2024 08:30 +0700", "nil"),
    ("15 Jul 2024 08:30 +9900", "2024-7-15 30600 nil"),
  ])
  func `dates are read, or are none`(written: String, expected: String) throws {
    let date = try MailMessage(mail("From: a@b", "Date: \(written)", "", "x")).date
    let text = date.map {
      "\($0.year)-\($0.month)-\($0.day) \($0.secondOfDay) \($0.utcOffset.map(String.init) ?? "nil")"
    }
    #expect((text ?? "nil") == expected)
  }

  @Test(
    arguments: [
      (#"Content-Disposition: attachment; filename="an bien.csv""#, "an bien.csv"),
      ("Content-Disposition: attachment; filename=an-bien.csv", "an-bien.csv"),
      ("Content-Type: text/csv; name=\"=?UTF-8?B?QsOhbyBjw6FvLmNzdg==?=\"", "Báo cáo.csv"),
      ("Content-Disposition: attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.csv", "Báo cáo.csv"),
      (
        "Content-Disposition: attachment;\r\n filename*0*=UTF-8''B%C3%A1o;\r\n filename*1=\" c\";\r\n filename*2*=%C3%A1o.csv",
        "Báo cáo.csv"
      ),
      ("Content-Disposition: attachment; filename*1=b.csv; filename*0=a", "ab.csv"),
      ("Content-Disposition: attachment; filename=\"x.csv\"; filename*=utf-8'vi'%C3%A1.csv", "á.csv"),
      ("Content-Disposition: attachment; filename=\"Báo cáo; tuần 28.csv\"", "Báo cáo; tuần 28.csv"),
      ("Content-Disposition: attachment; filename*=windows-1258''B%E1o%20c%E1o.csv", "Báo cáo.csv"),
      (#"Content-Disposition: attachment; filename="C:\bao cao\x.csv""#, #"C:\bao cao\x.csv"#),
      (#"Content-Disposition: attachment; filename="a \"b\".csv""#, #"a "b".csv"#),
      ("CONTENT-DISPOSITION: ATTACHMENT; FILENAME=X.CSV", "X.CSV"), ("Content-Type: application/pdf", nil),
      ("Content-Disposition: attachment; filename=\"\"", nil), ("Content-Disposition: attachment; filename*x=a", nil),
    ] as [(String, String?)]
  )
  func `attachments bear the names that were written`(header: String, name: String?) throws {
    #expect(try MailMessage(mail(attaching: header, "a")).parts.last?.name == name)
  }
}
