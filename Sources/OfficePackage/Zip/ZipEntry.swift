// SPDX-License-Identifier: Apache-2.0

/// One file inside an archive, as the archive's directory describes it; none of it is proved before it is read.
public struct ZipEntry: Sendable, Hashable {
  /// The place in the directory, from 0.
  public let index: Int
  /// A relative path with `/` between its parts, without `.`, `..`, empty parts and control characters.
  public let name: String
  /// The name as the archive writes it, in whatever encoding its program had.
  public let writtenName: [UInt8]
  /// Whether the name as written leads out of the archive (`..`, a root, a drive letter).
  ///
  /// Such an entry is listed so that it can be reported; ``ZipArchive/entry(named:)`` never finds it.
  public let leadsOutside: Bool
  /// Whether it stands for a folder.
  public let isFolder: Bool
  /// Whether it needs a password.
  public let isEncrypted: Bool
  /// The declared number of unpacked bytes.
  public let size: Int
  /// The declared number of packed bytes.
  public let packedSize: Int

  init(index: Int, name: String, writtenName: [UInt8], isEncrypted: Bool, size: Int, packedSize: Int) {
    let clean = CleanName(name)
    self.index = index
    self.writtenName = writtenName
    self.name = clean.path
    leadsOutside = clean.leadsOutside
    isFolder = clean.isFolder
    self.isEncrypted = isEncrypted
    self.size = size
    self.packedSize = packedSize
  }
}

/// A name from an archive made harmless: nothing in it can point at a file of this machine.
public struct CleanName: Sendable, Hashable {
  /// A relative path with `/` between its parts, without `.`, `..`, empty parts and control characters.
  public let path: String
  /// Whether the name as written leads out of the archive (`..`, a root, a drive letter).
  public let leadsOutside: Bool
  /// Whether it stands for a folder.
  public let isFolder: Bool

  /// Cleans a name as written.
  public init(_ written: String) {
    // Archives made on Windows by old programs separate by backslashes.
    let slashed = written.unicodeScalars.map { $0 == "\\" ? "/" : $0 }
    var parts: [String] = []
    var leadsOutside = slashed.first == "/"
    for part in slashed.split(separator: "/") {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: part.filter { $0.properties.generalCategory != .control })
      let isDrive = parts.isEmpty && text.count == 2 && text.last == ":"
      switch String(text) {
      case "", ".": continue
      case "..": leadsOutside = true
      case _ where isDrive: leadsOutside = true
      case let name: parts.append(name)
      }
    }
    path = parts.joined(separator: "/")
    self.leadsOutside = leadsOutside
    isFolder = slashed.last == "/"
  }
}
