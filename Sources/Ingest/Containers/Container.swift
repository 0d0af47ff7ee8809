// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// An archive or a mail in the inbox, which stands for the files in it (R4).
///
/// One archive and one mail inside each other are opened, whichever is the outer one; what lies deeper is not.
public struct Container: Sendable {
  /// What it is by its name.
  public let kind: ContainerKind

  /// The path below the inbox.
  public let path: String

  private let ownFiles: OwnFileList?

  /// Recognises a container by its name; nil for other files.
  ///
  /// - Parameters:
  ///   - path: The path below the inbox.
  ///   - ownFiles: How an archive of a report is known, whose files are passed over.
  public init?(path: String, ownFiles: OwnFileList? = nil) {
    guard case .container(let kind) = FileFormat(path: path) else { return nil }
    self.kind = kind
    self.path = path
    self.ownFiles = ownFiles
  }

  /// Gives the files in it one after the other, in the order of their paths.
  ///
  /// Only those that can be read are unpacked, and each is let go before the next. A container that can't be opened, or
  /// a mail without anything to read, is given itself instead.
  ///
  /// - Parameters:
  ///   - bytes: The whole container.
  ///   - body: Takes each file.
  public func forEachFile(in bytes: [UInt8], _ body: (ContainedFile) -> Void) {
    withoutActuallyEscaping(body) { body in
      var walk = ContainerWalk(ownFiles: ownFiles, give: body)
      walk.open(bytes, as: kind, path: path, FileOrigin())
    }
  }
}

/// The list that the tool puts beside the files of a report, by which they are known wherever they lie.
public struct OwnFileList: Sendable {
  let name: String
  let read: @Sendable ([UInt8]) -> Set<String>

  /// Describes the list.
  ///
  /// - Parameters:
  ///   - name: Its file name.
  ///   - read: Gives the paths of the files that it lists, relative to its folder.
  public init(named name: String, read: @escaping @Sendable ([UInt8]) -> Set<String>) {
    self.name = name
    self.read = read
  }
}

/// A walk through a container and one of the other kind in it, with what may still be read.
struct ContainerWalk {
  let ownFiles: OwnFileList?
  let give: (ContainedFile) -> Void
  private(set) var entriesLeft = ContainerLimits.entries
  private(set) var sizeLeft = ContainerLimits.totalSize

  init(ownFiles: OwnFileList?, give: @escaping (ContainedFile) -> Void) {
    self.ownFiles = ownFiles
    self.give = give
  }

  mutating func open(_ bytes: [UInt8], as kind: ContainerKind, path: String, _ origin: FileOrigin) {
    var inside = origin
    inside.containers.insert(kind)
    switch kind {
    case .zip: openArchive(bytes, path: path, origin, inside)
    case .eml: openMail(bytes, path: path, origin, inside)
    }
  }

  /// Gives a file of a container, or what lies in it.
  ///
  /// `load` unpacks it, and is only called where its name says that it can be read.
  mutating func take(
    _ path: String,
    size: Int,
    _ origin: FileOrigin,
    _ load: () -> Result<[UInt8], UnreadableEntry>
  ) {
    switch FileFormat(path: path) {
    case .delimitedText, .json, .spreadsheet:
      switch load() {
      case .success(let bytes): give(path, size: bytes.count, .bytes(bytes), origin)
      case .failure(let failure): give(path, size: size, .judged(.unreadable, failure.finding), origin)
      }
    case .container(let kind):
      guard !origin.containers.contains(kind) else {
        let finding = Finding(.archiveInArchive, at: Location(file: path), ["kind": .phrase(kind.wording)])
        return give(path, size: size, .judged(.unreadable, finding), origin)
      }
      switch load() {
      case .success(let bytes): open(bytes, as: kind, path: path, origin)
      case .failure(let failure): give(path, size: size, .judged(.unreadable, failure.finding), origin)
      }
    case .unsupported, .byHand, .notOurs, .stillWritten, .unknown: give(path, size: size, .named, origin)
    }
  }

  func give(_ path: String, size: Int, _ content: ContainedFile.Content, _ origin: FileOrigin) {
    give(ContainedFile(path: path, size: Int64(size), content: content, origin: origin))
  }

  mutating func count(entries: Int) { entriesLeft = max(0, entriesLeft - entries) }

  mutating func count(size: Int) { sizeLeft = max(0, sizeLeft - size) }
}

/// Why a file could not be had from its container.
struct UnreadableEntry: Error {
  var finding: Finding
}

extension ContainerKind {
  /// The kind in words.
  var wording: Phrase {
    switch self {
    case .zip: Phrase("Tệp nén", "An archive")
    case .eml: Phrase("Thư điện tử", "A mail")
    }
  }
}
