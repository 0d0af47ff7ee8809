// SPDX-License-Identifier: Apache-2.0

import Naming

/// What a file is, judged by its name alone.
public enum FileFormat: Sendable, Hashable {
  /// A table as text: .csv, .tsv, .txt.
  case delimitedText

  /// .json, .jsonl, .ndjson.
  case json

  /// A workbook or a document with tables: .xlsx, .xlsm, .xls, .docx.
  case spreadsheet(SpreadsheetKind)

  /// A file that holds others: .zip, .eml.
  case container(ContainerKind)

  /// A format that a later version reads, by its name for people.
  case unsupported(String)

  /// A picture, a print, or a closed format: somebody types it in.
  case byHand

  /// Lock files, rubbish of systems, hidden files.
  case notOurs

  /// A file whose name says that it is still being written.
  case stillWritten

  /// Anything else, by its extension.
  case unknown(String)

  /// Judges a path below the inbox; hidden folders hide everything in them.
  public init(path: String) {
    let components = path.utf8.split(separator: UInt8(ascii: "/"))
    let last = components.last.map { String(Substring($0)) } ?? path
    let name = last.lowercased()
    let stop = name.utf8.lastIndex(of: UInt8(ascii: "."))
    let ending = stop.map { String(name[name.utf8.index(after: $0)...]) } ?? ""
    if components.contains(where: { Self.hides(Substring($0)) }) || Self.rubbish.contains(name) {
      self = .notOurs
    } else if Self.unfinished.contains(ending) {
      self = .stillWritten
    } else {
      self = Self.byEnding[ending] ?? .unknown(ending.isEmpty ? last : "." + ending)
    }
  }

  /// Whether a name keeps itself, or everything in it, from people; `.` and `..` only stand in what somebody typed.
  private static func hides(_ name: Substring) -> Bool {
    name.hasPrefix(".") && name != "." && name != ".." || name.hasPrefix("~$") || name == "__MACOSX"
  }

  private static let rubbish: Set<String> = ["thumbs.db", "desktop.ini", "icon\r", "ehthumbs.db"]

  private static let unfinished: Set<String> = ["part", "tmp", "crdownload", "partial", "download", "filepart"]

  private static let byEnding: [String: FileFormat] = {
    var formats: [String: FileFormat] = [:]
    for ending in ["csv", "tsv", "tab", "txt"] { formats[ending] = .delimitedText }
    for ending in ["json", "jsonl", "ndjson"] { formats[ending] = .json }
    for kind in SpreadsheetKind.allCases { formats[kind.rawValue] = .spreadsheet(kind) }
    for kind in ContainerKind.allCases { formats[kind.rawValue] = .container(kind) }
    for ending in ["xlsb", "ods"] {
      formats[ending] = .unsupported("." + ending)
    }
    for ending in ["pdf", "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "heic", "webp", "doc", "rar", "7z", "msg"]
    {
      formats[ending] = .byHand
    }
    return formats
  }()
}
