// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Walks over the lines of a mail, each looked at once.
struct LineScanner {
  let bytes: [UInt8]
  /// Where the next line begins.
  private(set) var position: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  var isAtEnd: Bool { position == bytes.count }

  /// The next line without its end, which is LF or CRLF; nil behind the last.
  mutating func next() -> Range<Int>? {
    guard !isAtEnd else { return nil }
    let start = position
    let feed = lineFeed(from: start)
    position = feed.map { $0 + 1 } ?? bytes.count
    var end = feed ?? bytes.count
    if feed != nil, end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  private func lineFeed(from start: Int) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = unsafe memchr(base + start, 0x0A, buffer.count - start) else {
        return nil
      }
      return unsafe base.distance(to: found)
    }
  }
}
