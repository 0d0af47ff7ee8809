// SPDX-License-Identifier: Apache-2.0

import OfficePackage

/// What a file is by its content, whatever its name says.
public enum ContentFormat: String, Sendable, Hashable {
  /// No byte at all.
  case empty
  /// A workbook of Excel 2007 and later (ECMA-376), with or without macros.
  case xlsx
  /// A binary workbook of Excel 2007 and later.
  case xlsb
  /// A workbook of Excel 97 to 2003.
  case xls
  /// A workbook of LibreOffice and its kin (OpenDocument).
  case ods
  /// A document of Word 2007 and later.
  case docx
  /// A document of Word 97 to 2003.
  case doc
  /// A presentation of PowerPoint 2007 and later.
  case pptx
  /// A document of any kind of Office 2007 and later behind a password (MS-OFFCRYPTO).
  case encryptedOffice
  /// An archive of something else.
  case zip
  /// A compound file (OLE2) of something else.
  case compound
  /// A page of the Portable Document Format.
  case pdf
  /// Rich Text Format.
  case rtf
  /// A web page, as many programs write that claim to write workbooks.
  case html
  /// XML, such as a workbook of Excel 2003.
  case xml
  /// Text, such as CSV.
  case text
  /// None of these.
  case unknown

  /// Recognises a file.
  ///
  /// An archive without its end is taken for ``zip``; whether the content is sound is not looked at.
  ///
  /// - Parameter bytes: The whole file.
  public init(of bytes: [UInt8]) {
    let isArchive = bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
    if isArchive {
      self = (try? ZipArchive(bytes)).flatMap { ContentFormat(of: $0) } ?? .zip
    } else {
      self = Self.compound(bytes) ?? Self.marked(bytes) ?? (bytes.isEmpty ? .empty : Self.unmarked(bytes))
    }
  }

  /// Recognises an archive by its parts; nil when those that tell it cannot be read.
  init?(of archive: ZipArchive) {
    let names = Set(archive.entries.map { $0.name.lowercased() })
    if names.contains("encryptedpackage") {
      self = .encryptedOffice
    } else if names.contains("xl/workbook.bin") {
      self = .xlsb
    } else if names.contains("xl/workbook.xml") {
      self = .xlsx
    } else if names.contains("word/document.xml") {
      self = .docx
    } else if names.contains("ppt/presentation.xml") {
      self = .pptx
    } else if let type = Self.openDocumentType(of: archive) {
      self = type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") ? .ods : .zip
    } else {
      guard let main = try? Relationships(of: "", in: archive).target(ofKind: "officeDocument") else { return nil }
      self = Self.mainPart(main, of: archive)
    }
  }

  private static func openDocumentType(of archive: ZipArchive) -> String? {
    let sizeLimit = 200
    guard let entry = try? archive.entry(named: "mimetype"),
      let bytes = try? archive.read(entry, sizeLimit: sizeLimit)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Recognises a package with unusual names by the root of its main part.
  private static func mainPart(_ name: String, of archive: ZipArchive) -> ContentFormat {
    guard !name.lowercased().hasSuffix(".bin") else { return .xlsb }
    guard let entry = try? archive.entry(named: name), let xml = try? XMLReader(entry, of: archive),
      (try? xml.next()) == .start
    else { return .zip }
    return switch xml.name {
    case "workbook": .xlsx
    case "document": .docx
    case "presentation": .pptx
    default: .zip
    }
  }

  /// Recognises what is in a compound file by the names of its streams.
  private static func compound(_ bytes: [UInt8]) -> ContentFormat? {
    guard bytes.starts(with: CompoundFile.signature) else { return nil }
    let known: [(String, ContentFormat)] = [
      ("EncryptedPackage", .encryptedOffice), ("Workbook", .xls), ("Book", .xls), ("WordDocument", .doc),
    ]
    if let names = (try? CompoundFile(bytes))?.streamNames {
      return known.first { names.contains($0.0) }?.1 ?? .compound
    }
    // The directory of a damaged file may still show the names; entries have 128 bytes and begin with theirs.
    for (name, format) in known {
      let pattern = (name + "\0").utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
      let isThere = stride(from: 512, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: pattern) }
      if isThere { return format }
    }
    return .compound
  }

  private static func marked(_ bytes: [UInt8]) -> ContentFormat? {
    if bytes.starts(with: "%PDF-".utf8) { return .pdf }
    if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
    return nil
  }

  /// Tells text from the rest by its first bytes.
  private static func unmarked(_ bytes: [UInt8]) -> ContentFormat {
    let sample = bytes.prefix(4096)
    let isUTF16 = sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF])
    let isBinary = sample.contains { $0 < 0x20 && ![9, 10, 12, 13, 26, 27].contains($0) }
    guard isUTF16 || !isBinary else { return .unknown }
    let letters = sample.filter { $0 != 0 && $0 < 0x80 }.drop { $0 <= 0x20 }
    let start = String(decoding: letters, as: UTF8.self).lowercased()
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.contains("<table") { return .html }
    if start.hasPrefix("<?xml") { return start.contains("<html") ? .html : .xml }
    return .text
  }
}
