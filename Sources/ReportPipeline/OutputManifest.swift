// SPDX-License-Identifier: Apache-2.0

import FileStore

/// The list of the files that the tool wrote into a report's folder, each with a digest of what it wrote.
///
/// Kept as a hidden file in that folder: a line a file, the digest in 16 hexadecimal digits, a space, the name. It tells
/// the tool's files from those that somebody put there or changed.
struct OutputManifest: Hashable {
  static let fileName = ".kgreport-files"

  private let digests: [String: UInt64]

  /// The folders in which listed files stand.
  private let folders: Set<String>

  init(_ digests: [String: UInt64]) {
    self.digests = digests
    folders = Set(digests.keys.compactMap { name in name.lastIndex(of: "/").map { String(name[..<$0]) } })
  }

  /// The names that are listed.
  var names: some Sequence<String> { digests.keys }

  /// The digest of what was written under a name; nil where it is not listed.
  func digest(of name: String) -> UInt64? { digests[name] }

  /// This list with further files.
  func adding(_ others: [String: UInt64]) -> OutputManifest {
    OutputManifest(digests.merging(others) { $1 })
  }

  /// The list in a folder; empty where there is none.
  static func read(in folder: String) -> OutputManifest {
    guard let bytes = try? FileReader.read(folder + "/" + fileName) else { return OutputManifest([:]) }
    return OutputManifest(bytes: bytes)
  }

  /// Reads a list; lines that are none are left out.
  init(bytes: [UInt8]) {
    var digests: [String: UInt64] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let digest = UInt64(parts[0], radix: 16) else { continue }
      digests[String(parts[1])] = digest
    }
    self.init(digests)
  }

  var bytes: [UInt8] {
    let lines = digests.sorted { $0.key < $1.key }
      .map { name, digest in
        let digits = String(digest, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits + " " + name + "\n"
      }
    return Array(lines.joined().utf8)
  }

  /// Whether every listed file stands as it was written.
  func isIntact(in folder: String) -> Bool {
    !digests.isEmpty && digests.keys.allSatisfy { stands($0, in: folder) }
  }

  /// Whether a path in the folder stays where it is: not listed, changed since it was written, or open.
  ///
  /// A folder with listed files in it is looked into, and stays only as far as its files do.
  func isKept(_ name: String, in folder: String) -> Bool {
    guard name != Self.fileName, !folders.contains(name) else { return false }
    return !stands(name, in: folder) || Self.isOpen(name, in: folder)
  }

  /// This list with what another one knows of files that are open and stay, so that they are not taken for foreign ones.
  func keepingOpenFiles(of standing: OutputManifest, in folder: String) -> OutputManifest {
    OutputManifest(digests.merging(standing.digests.filter { Self.isOpen($0.key, in: folder) }) { new, _ in new })
  }

  /// The name itself, or one beside it (`_moi`, `_moi-2` …) while a file of that name was changed or is open.
  func nameForWriting(_ name: String, in folder: String) -> String {
    var (candidate, number) = (name, 0)
    while Folders.exists(folder + "/" + candidate), isKept(candidate, in: folder) {
      number += 1
      candidate = Self.name(name, marked: number == 1 ? "_moi" : "_moi-\(number)")
    }
    return candidate
  }

  private static func name(_ name: String, marked mark: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return name + mark }
    return name[..<dot] + mark + name[dot...]
  }

  /// Whether Excel or LibreOffice has a file open, as the files that they put beside it say.
  private static func isOpen(_ name: String, in folder: String) -> Bool {
    let start = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    let (place, file) = (folder + "/" + name[..<start], name[start...])
    return ["~$\(file)", ".~lock.\(file)#"].contains { Folders.exists(place + $0) }
  }

  /// Whether a listed file is there and is not as it was written.
  func isChanged(_ name: String, in folder: String) -> Bool { digests[name] != nil && !stands(name, in: folder) }

  private func stands(_ name: String, in folder: String) -> Bool {
    guard let digest = digests[name], let bytes = try? FileReader.read(folder + "/" + name) else { return false }
    return FileDigest(of: bytes).value == digest
  }
}
