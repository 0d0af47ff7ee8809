// SPDX-License-Identifier: Apache-2.0

import CZip

/// An entry that is being unpacked piece by piece, every piece counted.
@safe final class EntryStream {
  private let archive: ZipArchive
  private let entry: ZipEntry
  private let raw: OpaquePointer
  private let sizeLimit: Int
  private var size = 0

  init(_ entry: ZipEntry, of archive: ZipArchive, sizeLimit: Int? = nil) throws(PackageError) {
    let limit = min(sizeLimit ?? .max, archive.limits.entrySize)
    guard entry.size <= limit else { throw .limit(.entrySize, allowed: limit, entry: entry.name) }
    self.archive = archive
    self.entry = entry
    self.sizeLimit = limit
    unsafe raw = unsafe try archive.handle.open(entry)
  }

  deinit { unsafe zip_fclose(raw) }

  /// Unpacks the next bytes.
  ///
  /// - Returns: How many there are; 0 at the end, when the checksum has been found right.
  func read(into chunk: inout [UInt8]) throws(PackageError) -> Int {
    let count = unsafe chunk.withUnsafeMutableBytes { buffer in
      unsafe zip_fread(raw, buffer.baseAddress, UInt64(buffer.count))
    }
    return try counted(count)
  }

  /// Unpacks the next bytes to where the parser wants them.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(PackageError) -> Int {
    try counted(unsafe zip_fread(raw, buffer.baseAddress, UInt64(buffer.count)))
  }

  private func counted(_ count: Int64) throws(PackageError) -> Int {
    guard count >= 0 else {
      throw ZipHandle.readingError(unsafe zip_error_code_zip(zip_file_get_error(raw)), of: entry)
    }
    size += Int(count)
    guard size <= sizeLimit else { throw .limit(.entrySize, allowed: sizeLimit, entry: entry.name) }
    let limits = archive.limits
    guard size <= limits.ratioStart || size / max(entry.packedSize, 1) < limits.ratio else {
      throw .limit(.ratio, allowed: limits.ratio, entry: entry.name)
    }
    try archive.account(size, of: entry)
    return Int(count)
  }
}
