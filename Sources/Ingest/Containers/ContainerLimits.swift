// SPDX-License-Identifier: Apache-2.0

import MailReading
import OfficePackage

/// How much of an archive or a mail is read before it is refused, whatever lies inside it included.
///
/// A week's mail of all units holds a hundred files and a few megabytes; a commune's zip of scans a hundred.
public enum ContainerLimits {
  /// Bytes of an archive or a mail, which is held in memory whole: 128 MiB.
  public static let fileSize: Int64 = 128 << 20

  /// Files in a container, those of an archive on a mail included.
  static let entries = 1_000

  /// Unpacked bytes of all files in a container: 256 MiB.
  static let totalSize = 256 << 20

  /// Unpacked bytes of one file, of which one at a time is held in memory: 128 MiB.
  static let entrySize = 128 << 20

  /// Bytes of the name of an entry, its folders included.
  static let nameSize = 1_000

  /// The limits of an archive of which so much may still be read.
  static func archive(entries: Int, totalSize: Int) -> PackageLimits {
    var limits = PackageLimits.standard
    (limits.entries, limits.totalSize, limits.entrySize) = (entries, totalSize, entrySize)
    return limits
  }

  /// The limits of a mail.
  static func mail(parts: Int) -> MailLimits {
    var limits = MailLimits.standard
    (limits.size, limits.parts) = (Int(fileSize), min(parts, limits.parts))
    return limits
  }
}
