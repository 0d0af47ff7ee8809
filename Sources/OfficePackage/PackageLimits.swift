// SPDX-License-Identifier: Apache-2.0

/// How much of an office file is read before it is refused.
///
/// A few kilobytes of zip can hold gigabytes, so nothing that a file declares about itself is trusted: what comes out
/// is counted while it is read.
public struct PackageLimits: Sendable, Hashable {
  /// Entries of one archive.
  public var entries = 20_000
  /// Unpacked bytes of one entry: 512 MiB, twice a sheet of a million filled rows.
  public var entrySize = 512 << 20
  /// Unpacked bytes of all entries that are read, and of all that the archive declares: 2 GiB.
  public var totalSize = 2 << 30
  /// Unpacked bytes for each packed one; real sheets stay below 100, deflate reaches 1032.
  public var ratio = 250
  /// Unpacked bytes of an entry from which on the ratio counts: 4 MiB.
  public var ratioStart = 4 << 20
  /// Elements inside one another.
  public var depth = 256
  /// Bytes of one tag with all its attributes, of one comment, of one instruction: 1 MiB.
  public var tokenSize = 1 << 20

  /// The limits that every reader takes unless told otherwise.
  public static let standard = PackageLimits()

  /// The standard limits, to be changed.
  public init() {}
}

/// The name of a limit, for errors.
public enum PackageLimit: String, Sendable, Hashable {
  /// ``PackageLimits/entries``.
  case entries
  /// ``PackageLimits/entrySize``.
  case entrySize
  /// ``PackageLimits/totalSize``.
  case totalSize
  /// ``PackageLimits/ratio``.
  case ratio
  /// ``PackageLimits/depth``.
  case depth
  /// ``PackageLimits/tokenSize``.
  case tokenSize
}
