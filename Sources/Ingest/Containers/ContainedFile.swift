// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import MailReading

/// A file that lay in an archive or hung on a mail; also such a container itself, where it can't be opened.
public struct ContainedFile: Sendable {
  /// What there is of it.
  enum Content: Sendable {
    /// Its bytes, unpacked and proved.
    case bytes([UInt8])

    /// Nothing, for its name alone decides.
    case named

    /// Nothing, for a reason.
    case judged(FileReading.Verdict, Finding)
  }

  /// The path of the container, `/`, and the path inside it: relative, clean, NFC, and given once.
  public let path: String

  /// Its size in bytes; as the container declares it where it was not unpacked.
  public let size: Int64

  /// Its bytes, where they were needed and could be had.
  public var bytes: [UInt8]? { if case .bytes(let bytes) = content { bytes } else { nil } }

  let content: Content
  let origin: FileOrigin
}

/// How a file came that lay in an archive or hung on a mail.
struct FileOrigin: Sendable {
  /// The kinds of containers around it.
  var containers: Set<ContainerKind> = []

  /// The containers in words, the outermost first.
  var choices: [ReadingChoice] = []

  /// What was remarked on its name.
  var remarks: [Finding] = []

  /// The mail around it.
  var mail: MailClues?
}

/// What a mail says about the files that hang on it.
struct MailClues: Sendable {
  /// The path of the mail below the inbox.
  var path: String
  var subject: String
  var sender: Mailbox
  var date: MailDate?
}
