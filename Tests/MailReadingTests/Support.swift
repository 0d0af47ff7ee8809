// SPDX-License-Identifier: Apache-2.0

import MailReading

/// A mail from lines, joined as mails are.
func mail(_ lines: String...) -> [UInt8] { Array(lines.joined(separator: "\r\n").utf8) }

/// The lines of a mail with one attachment, invented after the form that Outlook and Gmail write.
func mail(attaching header: String, _ body: String, close: String = "--ranh--") -> [UInt8] {
  mail(
    "From: a@b.vn",
    "MIME-Version: 1.0",
    "Content-Type: multipart/mixed; boundary=\"ranh\"",
    "",
    "--ranh",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Kính gửi Sở.",
    "--ranh",
    header,
    "",
    body,
    close,
    ""
  )
}

extension MailMessage {
  /// The text of a part, from 1; what can't be decoded gives its error.
  func text(_ number: Int) -> String {
    do throws(MailError) {
      return String(decoding: try content(of: parts[number - 1]), as: UTF8.self)
    } catch {
      return "\(error)"
    }
  }
}
