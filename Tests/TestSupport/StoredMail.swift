// SPDX-License-Identifier: Apache-2.0

/// Writes small mails, invented after the form that Outlook, Gmail and Zimbra save.
public struct StoredMail: Sendable {
  private var parts = ""
  private let head: String

  /// A mail with a few words, tables as text, and other parts; headers are written as they stand.
  public init(
    from: String = "=?UTF-8?B?VsSDbiBwaMOybmc=?= <vanphong@example.com>",
    subject: String = "Kính gửi báo cáo",
    date: String? = "Mon, 15 Jul 2024 08:30:00 +0700",
    attaching tables: KeyValuePairs<String, String> = [:],
    parts: [(header: String, body: String)] = []
  ) {
    head =
      "Return-Path: <x@y>\r\nFrom: \(from)\r\nSubject: \(subject)\r\n" + (date.map { "Date: \($0)\r\n" } ?? "")
      + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"=_ranh\"\r\n\r\n"
      + "--=_ranh\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nKính gửi Sở, xin gửi báo cáo.\r\n"
    for (name, text) in tables { attach(name, text) }
    for (header, body) in parts { add(header, body) }
  }

  /// Adds a part as it stands: its headers without the last line break, and its body.
  public mutating func add(_ header: String, _ body: String) {
    parts += "--=_ranh\r\n\(header)\r\n\r\n\(body)\r\n"
  }

  /// Attaches a table as text.
  public mutating func attach(_ name: String, _ text: String) {
    add("Content-Type: text/csv; charset=utf-8\r\nContent-Disposition: attachment; filename=\"\(name)\"", text)
  }

  /// Attaches any file, written in base64.
  public mutating func attach(_ name: String, _ bytes: [UInt8]) {
    add(
      "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"\(name)\"\r\n"
        + "Content-Transfer-Encoding: base64",
      base64(bytes)
    )
  }

  /// The mail.
  public var bytes: [UInt8] { Array((head + parts + "--=_ranh--\r\n").utf8) }
}

/// The letters of RFC 2045, in lines as mails have them.
private func base64(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  var text = ""
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    text += String((0...group.count).map { letters[(bits >> (18 - 6 * $0)) & 63] })
    text += String(repeating: "=", count: 3 - group.count)
    if start % 57 == 54 { text += "\r\n" }
  }
  return text
}
