// SPDX-License-Identifier: Apache-2.0

/// What the directory of an archive says, read without the code under test (APPNOTE 4.3.12).
public struct ZipDirectory: Sendable {
  /// One entry as it is written.
  public struct Entry: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its date and time, 16 bits each.
    public var time: UInt32
    /// How it is packed.
    public var method: Int
    /// Its packed bytes.
    public var packed: [UInt8]
  }

  /// The entries in the order of the directory.
  public private(set) var entries: [Entry] = []

  /// Reads an archive that is sound; a comment behind the directory is not expected.
  public init(_ bytes: [UInt8]) {
    func number(_ offset: Int, _ size: Int) -> Int {
      (0..<size).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
    }
    let end = bytes.count - 22
    var offset = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      let nameSize = number(offset + 28, 2)
      let local = number(offset + 42, 4)
      let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      entries.append(
        Entry(
          name: String(decoding: bytes[offset + 46..<offset + 46 + nameSize], as: UTF8.self),
          time: UInt32(number(offset + 12, 4)),
          method: number(offset + 10, 2),
          packed: Array(bytes[start..<start + number(offset + 20, 4)])
        )
      )
      offset += 46 + nameSize + number(offset + 30, 2) + number(offset + 32, 2)
    }
  }

  /// The entry of a name; nil when there is none.
  public subscript(name: String) -> Entry? { entries.first { $0.name == name } }
}
