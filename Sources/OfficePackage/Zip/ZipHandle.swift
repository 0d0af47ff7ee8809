// SPDX-License-Identifier: Apache-2.0

import CZip
import Glibc

/// The one owner of an archive of the library.
@safe final class ZipHandle {
  private let raw: OpaquePointer

  /// Opens a copy of the bytes, which the library frees.
  init(_ bytes: [UInt8]) throws(PackageError) {
    guard Self.beginsAsArchive(bytes) else { throw .notAnArchive }
    guard let copy = unsafe malloc(bytes.count) else { throw .outOfMemory }
    unsafe UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      unsafe free(copy)
      throw .outOfMemory
    }
    guard let raw = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      throw Self.openingError(unsafe zip_error_code_zip(&error))
    }
    unsafe self.raw = unsafe raw
  }

  deinit { unsafe zip_discard(raw) }

  /// The number of entries of the directory.
  var count: Int { unsafe Int(zip_get_num_entries(raw, 0)) }

  /// What the directory says about each entry.
  func entries() throws(PackageError) -> [ZipEntry] {
    var entries: [ZipEntry] = []
    for index in 0..<count {
      var status = unsafe zip_stat_t()
      unsafe zip_stat_init(&status)
      // The library gives no statistics by a name that it cannot guess the encoding of.
      guard unsafe zip_stat_index(raw, UInt64(index), UInt32(ZIP_FL_ENC_RAW), &status) == 0 else {
        throw .damaged(entry: nil)
      }
      let written = writtenName(at: index)
      let guess = unsafe zip_get_name(raw, UInt64(index), 0).map { unsafe String(cString: $0) }
      entries.append(
        ZipEntry(
          index: index,
          name: guess ?? String(decoding: written, as: UTF8.self),
          writtenName: written,
          isEncrypted: unsafe status.encryption_method != UInt16(ZIP_EM_NONE),
          size: Int(clamping: unsafe status.size),
          packedSize: Int(clamping: unsafe status.comp_size)
        )
      )
    }
    return entries
  }

  /// The bytes of a name, without the library's guess at what they mean.
  private func writtenName(at index: Int) -> [UInt8] {
    guard let name = unsafe zip_get_name(raw, UInt64(index), UInt32(ZIP_FL_ENC_RAW)) else { return [] }
    return unsafe UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) }
  }

  /// Opens an entry for reading; the caller closes it before this handle goes.
  func open(_ entry: ZipEntry) throws(PackageError) -> OpaquePointer {
    guard !entry.isEncrypted else { throw .encrypted(entry: entry.name) }
    guard let file = unsafe zip_fopen_index(raw, UInt64(entry.index), 0) else {
      throw Self.readingError(unsafe zip_error_code_zip(zip_get_error(raw)), of: entry)
    }
    return unsafe file
  }

  /// The meaning of the library's codes while an entry is opened or read.
  static func readingError(_ code: Int32, of entry: ZipEntry) -> PackageError {
    switch code {
    case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP: .encrypted(entry: entry.name)
    case ZIP_ER_COMPNOTSUPP: .unsupportedCompression(entry: entry.name)
    case ZIP_ER_MEMORY: .outOfMemory
    default: .damaged(entry: entry.name)
    }
  }

  /// The meaning of the library's codes while an archive is opened.
  static func openingError(_ code: Int32) -> PackageError {
    switch code {
    case ZIP_ER_NOZIP, ZIP_ER_EOF: .truncated
    case ZIP_ER_MEMORY: .outOfMemory
    default: .damaged(entry: nil)
    }
  }

  /// Whether the first signature is that of an entry, of an empty archive's directory, or of a split archive.
  static func beginsAsArchive(_ bytes: [UInt8]) -> Bool {
    let signatures: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8]]
    return signatures.contains { bytes.starts(with: $0) }
  }
}
