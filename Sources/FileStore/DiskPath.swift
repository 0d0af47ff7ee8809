// SPDX-License-Identifier: Apache-2.0

/// A path with the very bytes that the file system uses, which need not be UTF-8.
///
/// Archives packed on old Windows machines leave such names behind; they must stay readable.
public struct DiskPath: Sendable, Hashable {
  /// The bytes of the path, without a NUL at the end.
  public let bytes: [UInt8]

  /// Takes a path that is text.
  public init(_ path: String) {
    bytes = Array(path.utf8)
  }

  /// Takes a path as the system gave it.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether the bytes are UTF-8, so that ``description`` can be turned back into the same path.
  public var isUTF8: Bool { Array(description.utf8) == bytes }

  /// The last part, without slashes; empty for the root.
  public var name: DiskPath {
    DiskPath(bytes: Array(bytes.split(separator: slash).last ?? []))
  }

  /// The path without its last part; `.` when there is none, and the path itself for the root.
  var parent: DiskPath {
    let trimmed = bytes.reversed().drop { $0 == slash }
    guard !trimmed.isEmpty else { return self }
    let parent = trimmed.drop { $0 != slash }
    guard !parent.isEmpty else { return DiskPath(".") }
    let path = Array(parent.drop { $0 == slash }.reversed())
    return path.isEmpty ? DiskPath("/") : DiskPath(bytes: path)
  }

  /// The same path below another folder.
  ///
  /// - Parameters:
  ///   - folder: The folder that the path begins with, as it was given to whoever found the path.
  ///   - other: The folder to put in its place.
  /// - Returns: `nil` where the path does not stand below the folder.
  public func moved(from folder: String, to other: String) -> DiskPath? {
    let beginning = DiskPath(folder).bytes
    guard bytes.starts(with: beginning), bytes.count > beginning.count else { return nil }
    let rest = bytes.dropFirst(beginning.count)
    guard rest.first == slash || beginning.last == slash else { return nil }
    return DiskPath(other).appending(DiskPath(bytes: Array(rest.drop { $0 == slash })))
  }

  func appending(_ name: DiskPath) -> DiskPath {
    if bytes.isEmpty {
      return name
    }
    return DiskPath(bytes: bytes + (bytes.last == slash ? [] : [slash]) + name.bytes)
  }

  /// The path as the system's functions want it.
  var cString: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
}

extension DiskPath: CustomStringConvertible {
  /// The path as text; bytes that are not UTF-8 are shown as U+FFFD.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}

private let slash = UInt8(ascii: "/")
