// SPDX-License-Identifier: Apache-2.0

import Glibc

extension FolderLock {
  /// The process that holds a lock.
  public struct Holder: Sendable, Hashable {
    /// Its number.
    public let process: Int32

    /// Its command line; empty where the system does not tell.
    public let command: String
  }

  /// Who holds a lock now, without touching it, so that nobody is kept out meanwhile.
  ///
  /// - Parameter path: The lock file.
  /// - Returns: `nil` where nobody does, or the system does not tell (`/proc/locks`).
  public static func holder(of path: String) -> Holder? {
    guard let status = try? FileStatus(of: DiskPath(path)) else { return nil }
    let real = Folders.resolved(path)
    for line in String(decoding: system("/proc/locks"), as: UTF8.self).split(separator: "\n") {
      // `1: FLOCK  ADVISORY  WRITE 1234 fd:01:5678 0 EOF`; waiting ones have an arrow behind the number.
      let fields = line.split(separator: " ")
      guard fields.count >= 6, fields[1] == "FLOCK", let process = Int32(fields[4]),
        fields[5].split(separator: ":").last.flatMap({ UInt64($0) }) == status.identity.number
      else { continue }
      // File systems may share the number, and some tell another device than the file has.
      let hasOpen = Folders.names(in: "/proc/\(process)/fd")
        .contains { SymbolicLink.destination(of: DiskPath("/proc/\(process)/fd/\($0)")) == DiskPath(real) }
      guard hasOpen || device(fields[5]) == status.identity.device else { continue }
      let command = system("/proc/\(process)/cmdline").split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      return Holder(process: process, command: command.joined(separator: " "))
    }
    return nil
  }

  /// `fd:01:5678` as the number that the system gives for the file: 12 bits of the class, then 8 and 12 of the device.
  private static func device(_ field: Substring) -> UInt64? {
    let parts = field.split(separator: ":")
    guard parts.count == 3, let major = UInt64(parts[0], radix: 16), let minor = UInt64(parts[1], radix: 16) else {
      return nil
    }
    return (major & 0xFFF) << 8 | (minor & 0xFF) | (minor & ~0xFF) << 12
  }

  /// A file of the system, whose size is not known before it is read.
  private static func system(_ path: String) -> [UInt8] {
    guard let file = try? Descriptor(opening: DiskPath(path), flags: O_RDONLY, for: .open) else { return [] }
    var content: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while content.count < 1 << 22 {
      let descriptor = file.raw
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        retrying { unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
      }
      guard count > 0 else { break }
      content += piece[..<count]
    }
    return content
  }
}
