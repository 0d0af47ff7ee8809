// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A folder of a run's own, which vanishes with the value.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Makes a folder that nobody else can look into, below `TMPDIR` or `/tmp`.
  ///
  /// - Parameter prefix: The beginning of its name.
  /// - Throws: ``FileStoreError``.
  public init(prefix: String = "kgreport-") throws(FileStoreError) {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw FileStoreError(.makeFolder, parent, .init(errno: errno))
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? Folders.removeTree(path) }

  /// Writes a file, making the folders on the way.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - name: A path below the folder.
  /// - Throws: ``FileStoreError``; the code is `invalidName` when the path leads out of the folder.
  public func write(_ bytes: [UInt8], to name: String) throws(FileStoreError) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      throw FileStoreError(.write, name, .invalidName)
    }
    let place = DiskPath(path + "/" + name)
    try Folders.make(place.parent)
    try FileWriter.write(bytes, to: place.description)
  }
}
