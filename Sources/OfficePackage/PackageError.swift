// SPDX-License-Identifier: Apache-2.0

/// Why an office file, or a part of it, cannot be read.
public enum PackageError: Error, Sendable, Hashable {
  /// The bytes do not begin as a zip archive does (APPNOTE 4.3.7).
  case notAnArchive
  /// The bytes begin as an archive, but its directory, which stands at the end, is missing.
  case truncated
  /// The directory contradicts itself (nil), or an entry does not unpack to what its checksum says.
  case damaged(entry: String?)
  /// The entry needs a password.
  case encrypted(entry: String)
  /// The entry is packed by a method that the library was built without.
  case unsupportedCompression(entry: String)
  /// No entry has the name.
  case missingEntry(String)
  /// Several entries have the name; letter case does not tell them apart (ECMA-376 part 2, 6.2.2.3).
  case ambiguousEntry(String)
  /// More than allowed; `allowed` in the unit of the limit, the entry where one is to blame.
  case limit(PackageLimit, allowed: Int, entry: String?)
  /// The entry is not well-formed XML, or not such as an office file may hold.
  case invalidXML(entry: String, XMLFault)
  /// The system gave no memory.
  case outOfMemory
}

/// What is wrong with a piece of XML, and where.
public struct XMLFault: Error, Sendable, Hashable {
  /// The kinds of faults.
  public enum Kind: Sendable, Hashable {
    /// A document type declaration, the only place that can define entities; office files have none (ECMA-376 part 2,
    /// 6.2.5), so it is refused before anything in it is expanded.
    case documentType
    /// The declared encoding is not one of UTF-8, UTF-16, ISO-8859-1, US-ASCII.
    case unknownEncoding
    /// Not well-formed; the parser's own words, in English.
    case malformed(String)
  }

  /// What is wrong.
  public var kind: Kind
  /// The 1-based line.
  public var line: Int
  /// The 1-based column, in bytes.
  public var column: Int

  /// Takes the parts of a fault.
  public init(_ kind: Kind, line: Int, column: Int) {
    self.kind = kind
    self.line = line
    self.column = column
  }
}

extension PackageError: CustomStringConvertible {
  /// One English sentence part for logs; wording for officers is not made here.
  public var description: String {
    switch self {
    case .notAnArchive: "not a zip archive"
    case .truncated: "the end of the archive is missing"
    case .damaged(nil): "the directory of the archive is damaged"
    case .damaged(let entry?): "\(entry) is damaged"
    case .encrypted(let entry): "\(entry) needs a password"
    case .unsupportedCompression(let entry): "\(entry) is packed by an unknown method"
    case .missingEntry(let name): "there is no \(name)"
    case .ambiguousEntry(let name): "there are several \(name)"
    case .limit(let limit, let allowed, nil): "more than \(allowed) (\(limit))"
    case .limit(let limit, let allowed, let entry?): "\(entry): more than \(allowed) (\(limit))"
    case .invalidXML(let entry, let fault): "\(entry):\(fault.line):\(fault.column): \(fault.kind)"
    case .outOfMemory: "out of memory"
    }
  }
}

extension XMLFault.Kind: CustomStringConvertible {
  /// A few English words for logs.
  public var description: String {
    switch self {
    case .documentType: "a document type declaration is not allowed"
    case .unknownEncoding: "unknown encoding"
    case .malformed(let reason): reason
    }
  }
}
