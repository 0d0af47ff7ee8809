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
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let last = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    let stop = last.utf8.lastIndex(of: UInt8(ascii: "."))
    let ending = stop.map { last[last.utf8.index(after: $0)...].lowercased() } ?? ""
    if Self.isHidden(path.utf8)
      || Self.rubbish.contains(where: { $0.utf8.count == last.utf8.count && $0 == last.lowercased() })
    {
      self = .notOurs
    } else if Self.unfinished.contains(ending) {
      self = .stillWritten
    } else {
      self = Self.byEnding[ending] ?? .unknown(ending.isEmpty ? String(last) : "." + ending)
    }
  }

  /// Whether a name in a path keeps itself, or everything in it, from people.
  private static func isHidden(_ path: String.UTF8View) -> Bool {
    var start = path.startIndex
    while start < path.endIndex {
      let end = path[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
      if hides(path[start..<end]) { return true }
      start = end < path.endIndex ? path.index(after: end) : end
    }
    return false
  }

  /// `.` and `..` only stand in what somebody typed.
  private static func hides(_ name: Substring.UTF8View) -> Bool {
    switch name.first {
    case UInt8(ascii: "."): !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8)
    case UInt8(ascii: "~"): name.starts(with: "~$".utf8)
    case UInt8(ascii: "_"): name.elementsEqual("__MACOSX".utf8)
    default: false
    }
  }

  private static let rubbish = ["thumbs.db", "desktop.ini", "icon\r", "ehthumbs.db"]

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
