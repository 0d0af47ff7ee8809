// SPDX-License-Identifier: Apache-2.0

/// What a file is known by: its size and a quick hash of its bytes.
public struct ContentID: Sendable, Hashable {
  /// How many bytes it has.
  public let size: Int

  /// The quick hash, 64 bits.
  public let digest: UInt64

  /// The content of a file that was not read.
  public static let none = ContentID(size: 0, digest: 0)

  /// Names a content.
  public init(size: Int, digest: UInt64) {
    self.size = size
    self.digest = digest
  }
}
