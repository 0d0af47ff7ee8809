// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A file written in blocks of a megabyte.
struct OutputFile: ~Copyable {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let blockSize = 1 << 20

  init(_ path: String) throws(GenerationError) {
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw GenerationError("\(path): \(systemReason())") }
  }

  mutating func write(_ text: String) { buffer.append(contentsOf: text.utf8) }

  mutating func write(_ bytes: [UInt8]) { buffer.append(contentsOf: bytes) }

  mutating func write(_ byte: Unicode.Scalar) { buffer.append(UInt8(ascii: byte)) }

  mutating func write(_ number: Int) {
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      buffer.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// Hands over what is full; called once a row keeps the buffer near its size.
  mutating func drain() throws(GenerationError) {
    if buffer.count >= Self.blockSize { try flush() }
  }

  consuming func close() throws(GenerationError) {
    try flush()
    guard Glibc.close(descriptor) == 0 else { throw GenerationError(systemReason()) }
  }

  private mutating func flush() throws(GenerationError) {
    var written = 0
    while written < buffer.count {
      let count = unsafe buffer.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      guard count > 0 else { throw GenerationError(systemReason()) }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Makes a folder and those above it.
func makeFolder(_ path: String) throws(GenerationError) {
  var made = path.hasPrefix("/") ? "/" : ""
  for name in path.split(separator: "/") {
    made += "\(name)/"
    guard unsafe mkdir(made, 0o755) == 0 || errno == EEXIST else { throw GenerationError("\(made): \(systemReason())") }
  }
}

/// The whole of a text file.
func readText(_ path: String) throws(GenerationError) -> String {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw GenerationError("\(path): \(systemReason())") }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe block.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    guard count >= 0 else { throw GenerationError("\(path): \(systemReason())") }
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += block.prefix(count)
  }
}

/// Why the data could not be written, in words.
struct GenerationError: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}

func systemReason() -> String { unsafe String(cString: strerror(errno)) }
