// SPDX-License-Identifier: Apache-2.0

import CZip
import Glibc

/// The one owner of an archive of the library that is being changed in memory.
@safe final class ZipWriter {
  /// Less than half of the time of level 6 for a seventh more bytes, measured on sheets; the library would take level 9.
  private static let level: UInt32 = 3
  /// 1 January 1980 in the count of days of archives (APPNOTE 4.4.6).
  private static let firstDay: UInt16 = 1 << 5 | 1

  private let source: OpaquePointer
  /// nil when the archive has been written.
  private var raw: OpaquePointer?

  init(_ bytes: [UInt8]) throws(PackageError) {
    guard ZipHandle.beginsAsArchive(bytes) else { throw .notAnArchive }
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let copy = unsafe Self.copy(bytes) else { throw .outOfMemory }
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      unsafe free(copy)
      throw .outOfMemory
    }
    guard let raw = unsafe zip_open_from_source(source, 0, &error) else {
      unsafe zip_source_free(source)
      throw ZipHandle.openingError(unsafe zip_error_code_zip(&error))
    }
    // The archive gives up its share when it is closed; what it wrote is then read from ours.
    unsafe zip_source_keep(source)
    unsafe self.source = unsafe source
    unsafe self.raw = unsafe raw
  }

  deinit {
    if let raw = unsafe raw { unsafe zip_discard(raw) }
    unsafe zip_source_free(source)
  }

  func replace(_ index: Int, with content: [UInt8]) throws(PackageError) {
    let content = unsafe try contentSource(content)
    guard unsafe zip_file_replace(raw, UInt64(index), content, 0) == 0 else {
      unsafe zip_source_free(content)
      throw failure
    }
    try settle(UInt64(index), method: ZIP_CM_DEFAULT)
  }

  func add(_ name: String, _ content: [UInt8]) throws(PackageError) {
    let content = unsafe try contentSource(content)
    let index = unsafe zip_file_add(raw, name, content, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(content)
      throw failure
    }
    try settle(UInt64(index), method: ZIP_CM_DEFLATE)
  }

  /// Writes the archive and gives its bytes; the writer is of no use afterwards.
  func finish() throws(PackageError) -> [UInt8] {
    guard unsafe zip_close(raw) == 0 else { throw failure }
    unsafe raw = nil
    var status = unsafe zip_stat_t()
    unsafe zip_stat_init(&status)
    guard unsafe zip_source_stat(source, &status) == 0, unsafe zip_source_open(source) == 0 else { throw .outOfMemory }
    defer { unsafe zip_source_close(source) }
    let size = unsafe Int(clamping: status.size)
    let count: Int64
    let bytes: [UInt8]
    (bytes, count) = unsafe Self.filled(size) { unsafe zip_source_read(source, $0, UInt64(size)) }
    guard count == size else { throw .outOfMemory }
    return bytes
  }

  private static func filled(_ size: Int, _ body: (UnsafeMutableRawPointer?) -> Int64) -> ([UInt8], Int64) {
    var count: Int64 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      count = unsafe body(UnsafeMutableRawPointer(buffer.baseAddress))
      initialized = min(size, Int(max(0, count)))
    }
    return (bytes, count)
  }

  // The library passes over the level when the method is the one that the entry had.
  private func settle(_ index: UInt64, method: Int32) throws(PackageError) {
    guard unsafe zip_set_file_compression(raw, index, method, Self.level) == 0,
      unsafe zip_file_set_dostime(raw, index, 0, Self.firstDay, 0) == 0
    else { throw failure }
  }

  private func contentSource(_ content: [UInt8]) throws(PackageError) -> OpaquePointer {
    guard let copy = unsafe Self.copy(content) else { throw .outOfMemory }
    guard let source = unsafe zip_source_buffer(raw, copy, UInt64(content.count), 1) else {
      unsafe free(copy)
      throw .outOfMemory
    }
    return unsafe source
  }

  /// A copy that the library frees.
  private static func copy(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
    guard let copy = unsafe malloc(max(1, bytes.count)) else { return nil }
    unsafe UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
    return unsafe copy
  }

  private var failure: PackageError {
    guard let raw = unsafe raw else { return .outOfMemory }
    return switch unsafe zip_error_code_zip(zip_get_error(raw)) {
    case ZIP_ER_MEMORY: .outOfMemory
    default: .damaged(entry: nil)
    }
  }
}
