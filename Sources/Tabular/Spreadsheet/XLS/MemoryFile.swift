// SPDX-License-Identifier: Apache-2.0

import CFreeXL
import Glibc

/// Bytes that a library, which takes only paths, can open: a file without a name in any folder (memfd_create).
struct MemoryFile: ~Copyable {
  private let descriptor: Int32

  /// Makes the file; nil when the system refuses.
  init?(_ bytes: [UInt8]) {
    let descriptor = unsafe kgreport_memory_file("workbook")
    guard descriptor >= 0 else { return nil }
    guard Self.write(bytes, to: descriptor) else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The path by which this process can open it as long as the value lives.
  var path: String { "/proc/self/fd/\(descriptor)" }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
