// SPDX-License-Identifier: Apache-2.0

import MailReading
import Testing

/// The parts of honest and odd mails.
@Suite struct MailPartTests {
  @Test func `parts stand in order, whatever holds them`() throws {
    let message = try MailMessage(
      mail(
        "From MAILER Mon Jul 15 08:30:00 2024",
        "Received: from x",
        "Content-Type: multipart/mixed; boundary=ngoai",
        "",
        "Thư có nhiều phần.",
        "--ngoai",
        "Content-Type: multipart/alternative; boundary=\"trong\"",
        "",
        "--trong",
        "",
        "lời",
        "--trong",
        "Content-Type: TEXT/HTML",
        "",
        "<p>lời</p>",
        "--trong--",
        "",
        "--ngoai  ",
        "Content-Type: text/csv; name=a.csv",
        "Content-ID: <1>",
        "Content-Disposition: Attachment",
        "",
        "a,b",
        "1,2",
        "",
        "--ngoai--",
        "kết"
      )
    )
    #expect(message.parts.map(\.type) == ["text/plain", "text/html", "text/csv"])
    #expect(message.parts.map(\.disposition) == ["", "", "attachment"])
    #expect(message.parts.map(\.hasContentID) == [false, false, true])
    #expect(message.parts.map(\.number) == [1, 2, 3])
    #expect((1...3).map(message.text) == ["lời", "<p>lời</p>", "a,b\r\n1,2\r\n"])
  }

  @Test(arguments: [
    ("base64", "YSxiCjEsMgo=", "a,b\n1,2\n"), ("BASE64", "YSxi\r\n CjEs\r\nMgo=\r\n", "a,b\n1,2\n"), ("base64", "", ""),
    ("quoted-printable", "B=C3=A1o =\r\nc=c3=a1o  \r\nx=\r\n", "Báo cáo\r\nx"), ("quoted-printable", "a=ZZ=", "a=ZZ"),
    ("7bit", "a,b", "a,b"), ("8bit", "Báo", "Báo"), ("binary", "a\r\n", "a\r\n"),
    // What breaks off or has foreign letters in it is not read as if it were whole.
    ("base64", "YSxiCjEsMgo", "damaged(encoding: \"base64\")"), ("base64", "YSxi!", "damaged(encoding: \"base64\")"),
    ("base64", "YSxiC", "damaged(encoding: \"base64\")"), ("base64", "YQ==YQ==", "damaged(encoding: \"base64\")"),
    ("x-uuencode", "begin", "unknownEncoding(\"x-uuencode\")"),
  ])
  func `bodies are decoded`(encoding: String, body: String, expected: String) throws {
    let message = try MailMessage(mail(attaching: "Content-Transfer-Encoding: \(encoding)", body))
    #expect(message.text(2) == expected)
  }

  @Test func `a mail without parts is one part`() throws {
    let message = try MailMessage(mail("Subject: x", "Content-Type: text/csv; name=a.csv", "", "a,b", "1,2"))
    #expect(message.parts.map(\.name) == ["a.csv"])
    #expect(message.text(1) == "a,b\r\n1,2")
  }

  @Test func `line feeds alone end lines too, and a byte order mark is passed over`() throws {
    let text = "\u{FEFF}From: a@b\nContent-Type: multipart/mixed; boundary=r\n\n--r\n\na\nb\n--r--\n"
    let message = try MailMessage(Array(text.utf8))
    #expect(message.text(1) == "a\nb")
  }

  @Test func `an inner part without its end is ended by the outer one's`() throws {
    let message = try MailMessage(
      mail(attaching: "Content-Type: multipart/mixed; boundary=trong", "--trong\r\n\r\na\r\n--trong\r\n\r\nb")
    )
    #expect(message.parts.count == 3)
    #expect((2...3).map(message.text) == ["a", "b"])
  }

  @Test(arguments: ["", "--ran", "--ranh-", "-- ranh--"])
  func `a part whose end is missing is cut off, the others are not`(close: String) throws {
    let message = try MailMessage(mail(attaching: "Content-Type: text/csv", "a,b", close: close))
    #expect((1...2).map(message.text) == ["Kính gửi Sở.", "truncated"])
  }

  @Test func `a mail cut anywhere is never read as if it were whole`() throws {
    let whole = mail(attaching: "Content-Type: text/csv", "a,b\r\n1,2")
    let expected = try MailMessage(whole).text(2)
    // The last boundary begins 10 bytes before the end, with its line break.
    for length in 0..<(whole.count - 3) {
      guard let message = try? MailMessage(Array(whole[..<length])), message.parts.count == 2 else { continue }
      #expect(message.text(2) == "truncated" || message.text(2) == expected, "cut at \(length)")
    }
  }

  @Test(arguments: [
    ("", MailError.notAMail), ("a,b\r\n1,2", .notAMail), ("\u{0}\u{1}\u{2}", .notAMail), ("X-A: b\r\n\r\nx", .notAMail),
    ("From: a@b\r\nContent-Type: multipart/mixed\r\n\r\n--x\r\n", .noBoundary),
    ("From: a@b\r\nContent-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n", .noBoundary),
  ])
  func `what is no mail is told`(text: String, error: MailError) {
    #expect(throws: error) { _ = try MailMessage(Array(text.utf8)) }
  }
}
