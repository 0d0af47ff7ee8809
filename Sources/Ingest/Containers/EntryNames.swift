// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import MailReading
import Naming
import OfficePackage
import Tabular

/// Gives the files of one container their paths: harmless, readable, each once.
struct EntryNames {
  /// A path with what has to be said about it.
  struct Name {
    var path: String
    var remarks: [Finding]
  }

  private let container: String
  private var given: Set<String> = []

  init(below container: String) { self.container = container }

  /// The name of an entry of an archive.
  mutating func name(of entry: ZipEntry) -> Name {
    let decoded = ShortText.decode(entry.writtenName)
    let clean = CleanName(decoded.text)
    let slashed = decoded.text.replacing("\\", with: "/")
    let isChanged = clean.leadsOutside || !decoded.isCertain || SafeText.printable(slashed) != slashed
    return name(clean.path, written: isChanged ? decoded.text : nil)
  }

  /// The name of an attachment.
  mutating func name(of part: MailPart) -> Name {
    let ending = Self.endings[part.type]
    guard let written = part.name, case let file = Self.fileName(written), !file.isEmpty else {
      return name("phần-\(part.number).\(ending ?? "bin")", written: nil)
    }
    let isEndless = !file.contains(".") && ending != nil
    return name(isEndless ? "\(file).\(ending ?? "")" : file, written: file == written.nfc ? nil : written)
  }

  /// A file name has no folders, but a slash in a date may be part of it: `BC 15/7.xlsx`.
  private static func fileName(_ written: String) -> String {
    let name = written.split(separator: "\\").last ?? ""
    let pieces = name.split(separator: "/", omittingEmptySubsequences: false)
    let isPath = pieces.count > 1 && pieces.contains { ["", ".", ".."].contains($0) }
    return CleanName(isPath ? String(pieces.last ?? "") : pieces.joined(separator: "-")).path.nfc
  }

  private mutating func name(_ clean: String, written: String?) -> Name {
    var safe = Self.shortened(SafeText.printable(clean.nfc))
    if safe.isEmpty { safe = "không tên" }
    var (unique, number) = (safe, 1)
    while !given.insert(unique).inserted {
      number += 1
      unique = Self.numbered(safe, number)
    }
    let path = container + "/" + unique
    guard written != nil || unique != clean.nfc else { return Name(path: path, remarks: []) }
    return Name(path: path, remarks: [Finding(.entryName, at: Location(file: path), found: written ?? clean)])
  }

  /// The end of a name that is too long, where its file name and ending stand.
  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > ContainerLimits.nameSize else { return name }
    return "…"
      + String(decoding: name.utf8.suffix(200).drop { $0 & 0xC0 == 0x80 }, as: UTF8.self)
      .replacing("/", with: "-")
  }

  /// `an-bien (2).csv`, as browsers number: it says nothing of a revision.
  private static func numbered(_ name: String, _ number: Int) -> String {
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return "\(name) (\(number))" }
    return "\(name[..<dot]) (\(number))\(name[dot...])"
  }

  /// The endings of the kinds that hang on mails without a name.
  private static let endings = [
    "text/csv": "csv", "text/tab-separated-values": "tsv", "text/plain": "txt", "text/html": "html",
    "application/json": "json", "application/pdf": "pdf", "application/zip": "zip",
    "application/x-zip-compressed": "zip", "application/msword": "doc", "application/vnd.ms-excel": "xls",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx", "image/jpeg": "jpg",
    "image/png": "png", "message/rfc822": "eml",
  ]
}
