// SPDX-License-Identifier: Apache-2.0

/// How much of a mail is read before it is refused.
public struct MailLimits: Sendable, Hashable {
  /// Bytes of the whole mail: 128 MiB; mail servers take a third of that at most.
  public var size = 128 << 20
  /// Parts, those that only hold others included.
  public var parts = 1_000
  /// Parts inside one another; honest mails need five.
  public var depth = 20
  /// Bytes of the header of one part: 256 KiB.
  public var headerSize = 256 << 10

  /// The limits that every reader takes unless told otherwise.
  public static let standard = MailLimits()

  /// The standard limits, to be changed.
  public init() {}
}

/// Which limit was passed, for errors.
public enum MailLimit: Sendable, Hashable {
  /// ``MailLimits/size``.
  case size
  /// ``MailLimits/parts``.
  case parts
  /// ``MailLimits/depth``.
  case depth
  /// ``MailLimits/headerSize``.
  case headerSize
}

/// Why a mail, or a part of it, cannot be read.
public enum MailError: Error, Sendable, Hashable {
  /// There is no header such as a mail has.
  case notAMail
  /// Parts are announced, but not what parts them (RFC 2046, 5.1.1).
  case noBoundary
  /// The mail ends before its part does.
  case truncated
  /// The part is not written as the transfer encoding says.
  case damaged(encoding: String)
  /// The transfer encoding is none of RFC 2045.
  case unknownEncoding(String)
  /// More than allowed, in the unit of the limit.
  case limit(MailLimit, allowed: Int)
}
