// SPDX-License-Identifier: Apache-2.0

/// A mail as it was saved (.eml): its head, and its parts (RFC 5322, RFC 2045 to 2047, RFC 2231).
///
/// Reading takes one pass over the bytes, whatever they are; parts are only decoded when they are asked for.
public struct MailMessage: Sendable {
  /// What the mail is about; empty where it doesn't say.
  public let subject: String
  /// Who sent it.
  public let sender: Mailbox
  /// When it was sent; nil where the date is missing or can't be read.
  public let date: MailDate?
  /// What it holds, in the order of the mail; parts that only hold others are left out.
  public let parts: [MailPart]

  private let bytes: [UInt8]

  /// Reads a mail.
  ///
  /// - Parameters:
  ///   - bytes: The whole file; a byte order mark and the line that a mailbox puts before a mail are passed over.
  ///   - limits: How much is read at most.
  /// - Throws: ``MailError``.
  public init(_ bytes: [UInt8], limits: MailLimits = .standard) throws(MailError) {
    guard bytes.count <= limits.size else { throw .limit(.size, allowed: limits.size) }
    var walk = PartWalk(bytes, limits: limits)
    let header = try walk.message()
    self.bytes = bytes
    parts = walk.parts
    subject = EncodedText.decode(header[.subject] ?? [])
    sender = Mailbox(header[.from] ?? [])
    date = header[.date].flatMap { MailDate($0) }
  }

  /// Decodes a part.
  ///
  /// - Parameter part: One of ``parts``.
  /// - Returns: Its bytes, as they were before they were mailed.
  /// - Throws: ``MailError/truncated``, ``MailError/damaged(encoding:)`` or ``MailError/unknownEncoding(_:)``.
  public func content(of part: MailPart) throws(MailError) -> [UInt8] {
    // What is cut off may be rows of a table, of which nothing else would tell.
    guard part.isComplete else { throw .truncated }
    let body = bytes[part.body]
    switch part.encoding {
    case "", "7bit", "8bit", "binary": return Array(body)
    case "base64":
      guard let content = Base64.decode(body) else { throw .damaged(encoding: part.encoding) }
      return content
    case "quoted-printable": return QuotedPrintable.decode(body)
    default: throw .unknownEncoding(part.encoding)
    }
  }
}

/// A part of a mail that holds no other parts.
public struct MailPart: Sendable, Hashable {
  /// Its place among the parts of the mail, from 1.
  public let number: Int
  /// What it says it is, in lower case, such as `text/csv`; `text/plain` where it doesn't say.
  public let type: String
  /// The file name that it bears, as written; nil for none.
  public let name: String?
  /// `attachment`, `inline`, or empty where it doesn't say.
  public let disposition: String
  /// Whether other parts can show it, as a letter does with its pictures.
  public let hasContentID: Bool
  /// How many bytes it has as the mail writes it.
  public var writtenSize: Int { body.count }

  let encoding: String
  let body: Range<Int>
  /// Whether its end stands in the mail.
  let isComplete: Bool

  init(number: Int, header: HeaderBlock, body: Range<Int>, isComplete: Bool) {
    let type = HeaderValue(header[.contentType] ?? [])
    let disposition = HeaderValue(header[.contentDisposition] ?? [])
    self.number = number
    self.type = type.value.contains("/") ? type.value : "text/plain"
    self.disposition = disposition.value
    let name = disposition["filename"] ?? type["name"] ?? ""
    self.name = name.isEmpty ? nil : name
    hasContentID = header[.contentID] != nil
    encoding = HeaderValue(header[.transferEncoding] ?? []).value
    self.body = body
    self.isComplete = isComplete
  }
}
