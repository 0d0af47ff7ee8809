// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// An open package, and the parts of it that have been changed so far.
final class PatchedPackage {
  /// The package as it came.
  let archive: ZipArchive
  private let original: [UInt8]
  /// Changed and new parts by folded name, in the order of their first change.
  private var changes: [(name: String, bytes: [UInt8])] = []
  private var changeIndexes: [String: Int] = [:]

  /// Opens a package that may be changed.
  ///
  /// - Throws: ``PatchError/signed`` and what is no open package.
  init(_ bytes: [UInt8]) throws(PatchError) {
    original = bytes
    do throws(PackageError) {
      archive = try ZipArchive(bytes)
    } catch .notAnArchive {
      throw Self.isEncryptedOffice(bytes) ? .encrypted : .notAWorkbook
    } catch {
      throw .package(error)
    }
    guard !archive.entries.contains(where: \.isEncrypted) else { throw .encrypted }
    let names = archive.entries.map { $0.name.lowercased() }
    guard !names.contains("encryptedpackage") else { throw .encrypted }
    guard !names.contains(where: { $0.hasPrefix("_xmlsignatures/") }) else { throw .signed }
    guard try links(of: "").target(ofKind: "origin") == nil else { throw .signed }
  }

  /// Whether there is a part of the name, new ones included.
  func has(_ name: String) throws(PatchError) -> Bool {
    if changeIndexes[name.lowercased()] != nil { return true }
    return try entry(named: name) != nil
  }

  /// The names of all parts; those of changed ones may be there twice.
  var names: [String] {
    archive.entries.filter { !$0.leadsOutside && !$0.isFolder }.map(\.name) + changes.map(\.name)
  }

  /// The first numbered name that no part has.
  func freeName(_ start: String, _ end: String) throws(PatchError) -> String {
    var number = 1
    while try has(start + String(number) + end) { number += 1 }
    return start + String(number) + end
  }

  /// The part as it stands now.
  func bytes(of name: String) throws(PatchError) -> [UInt8] {
    if let index = changeIndexes[name.lowercased()] { return changes[index].bytes }
    let archive = archive
    return try PatchError.translating { () throws(PackageError) in
      try archive.read(archive.requiredEntry(named: name))
    }
  }

  /// Starts to read the part as it stands now.
  func reader(of name: String) throws(PatchError) -> PartReader {
    try PartReader(bytes(of: name), name: name, limits: archive.limits)
  }

  /// Gives a part new content, or makes a part.
  func set(_ name: String, to bytes: [UInt8]) {
    if let index = changeIndexes[name.lowercased()] {
      changes[index].bytes = bytes
    } else {
      changeIndexes[name.lowercased()] = changes.count
      changes.append((name, bytes))
    }
  }

  /// The links of a part as they came.
  func links(of part: String) throws(PatchError) -> Relationships {
    let archive = archive
    return try PatchError.translating { () throws(PackageError) in try Relationships(of: part, in: archive) }
  }

  /// Writes the package.
  func finish() throws(PatchError) -> [UInt8] {
    var copy = ArchiveCopy(of: original)
    for (name, bytes) in changes {
      if let entry = try entry(named: name) {
        copy.replace(entry, with: bytes)
      } else {
        copy.add(name, bytes)
      }
    }
    let finished = copy
    return try PatchError.translating { () throws(PackageError) in try finished.bytes() }
  }

  private func entry(named name: String) throws(PatchError) -> ZipEntry? {
    let archive = archive
    return try PatchError.translating { () throws(PackageError) in try archive.entry(named: name) }
  }

  /// Whether a compound file holds a package behind a password (MS-OFFCRYPTO 2.2): the directory shows the stream's name.
  private static func isEncryptedOffice(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { return false }
    let name = "EncryptedPackage\0".utf16
      .flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    // Entries of the directory have 128 bytes and begin with their names.
    return stride(from: 512, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: name) }
  }
}
