// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import OfficePackage
import Tabular

extension ContainerWalk {
  mutating func openArchive(_ bytes: [UInt8], path: String, _ origin: FileOrigin, _ inside: FileOrigin) {
    let content = ContentFormat(of: bytes)
    do throws(PackageError) {
      let limits = ContainerLimits.archive(entries: entriesLeft, totalSize: sizeLeft)
      let archive = try ZipArchive(bytes, limits: limits)
      count(entries: archive.entries.count)
      defer { count(size: archive.totalRead) }
      if let finding = Self.finding(whole: archive, content, path: path) {
        return give(path, size: bytes.count, .judged(.unreadable, finding), origin)
      }
      takeEntries(of: archive, path: path, inside)
    } catch {
      give(path, size: bytes.count, .judged(.unreadable, Finding(error, path: path, content: content)), origin)
    }
  }

  private mutating func takeEntries(of archive: ZipArchive, path: String, _ inside: FileOrigin) {
    var names = EntryNames(below: path)
    let entries = archive.entries.filter { !$0.isFolder }
      .map { (entry: $0, name: names.name(of: $0)) }
      .sorted { $0.name.path.utf8.lexicographicallyPrecedes($1.name.path.utf8) }
    let label = String(path.split(separator: "/").last ?? "")
    var origin = inside
    origin.choices.append(ReadingChoice(Phrase("Trong tệp nén", "in the archive"), Phrase(label, label)))
    let own = ownPaths(in: archive, entries.map { ($0.entry, $0.name.path) })
    for (entry, name) in entries {
      origin.remarks = inside.remarks + name.remarks
      guard !own.contains(name.path) else {
        let finding = Finding(.passedOver, at: Location(file: name.path))
        give(name.path, size: entry.size, .judged(.notOurs, finding), origin)
        continue
      }
      take(name.path, size: entry.size, origin) {
        do throws(PackageError) {
          return .success(try archive.read(entry))
        } catch {
          return .failure(UnreadableEntry(finding: Finding(error, path: name.path)))
        }
      }
    }
  }

  /// The files of a report that was packed with its list: they would be counted once more.
  private func ownPaths(in archive: ZipArchive, _ entries: [(entry: ZipEntry, path: String)]) -> Set<String> {
    guard let ownFiles else { return [] }
    let sizeLimit = 1 << 20
    var paths: Set<String> = []
    for (entry, path) in entries where path.hasSuffix("/" + ownFiles.name) {
      guard let list = try? archive.read(entry, sizeLimit: sizeLimit) else { continue }
      let folder = path.dropLast(ownFiles.name.count)
      paths.formUnion(ownFiles.read(list).map { folder + $0 })
    }
    return paths
  }

  /// Why an archive that opens is refused as a whole.
  private static func finding(whole archive: ZipArchive, _ content: ContentFormat, path: String) -> Finding? {
    let files = archive.entries.filter { !$0.isFolder }
    if content != .zip { return Finding(.otherFormat(content), path: path) }
    if files.isEmpty { return Finding(.emptyFile, at: Location(file: path)) }
    return files.allSatisfy(\.isEncrypted) ? Finding(.encrypted, at: Location(file: path)) : nil
  }
}

extension Finding {
  /// Why an archive, or an entry of it, can't be read; `content` tells what a file is that is no archive at all.
  fileprivate init(_ error: PackageError, path: String, content: ContentFormat = .unknown) {
    let at = Location(file: path)
    switch error {
    case .notAnArchive where content == .empty: self.init(.emptyFile, at: at)
    case .notAnArchive where content != .unknown: self.init(.otherFormat(content), path: path)
    case .notAnArchive:
      self.init(.damaged, at: at, ["reason": .phrase(Phrase("không phải tệp .zip", "not a .zip file"))])
    case .truncated: self.init(.truncated, at: at)
    case .encrypted: self.init(.encrypted, at: at)
    case .limit(let limit, let allowed, _): self = Self.overLimit(limit, allowed, at)
    case .unsupportedCompression:
      self.init(.damaged, at: at, ["reason": .phrase(Phrase("cách nén lạ", "packed by an unknown method"))])
    case .damaged, .missingEntry, .ambiguousEntry, .invalidXML, .outOfMemory:
      self.init(.damaged, at: at, ["reason": .phrase(Phrase("không giải nén được", "it does not unpack"))])
    }
  }

  /// Names the limit of the whole container, of which less may have been left.
  private static func overLimit(_ limit: PackageLimit, _ allowed: Int, _ at: Location) -> Finding {
    let (number, name) =
      switch limit {
      case .entries: (ContainerLimits.entries, Phrase("số tệp bên trong", "files in it"))
      case .totalSize: (ContainerLimits.totalSize, LimitWording.phrase(limit.rawValue))
      case .entrySize: (allowed, Phrase("byte, một tệp sau khi giải nén", "bytes, one file unpacked"))
      case .ratio, .depth, .tokenSize: (allowed, LimitWording.phrase(limit.rawValue))
      }
    return Finding(.overLimit, at: at, ["limit": .number(Int64(number)), "name": .phrase(name)])
  }
}
