// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A folder below `TMPDIR`, else `/tmp`, that only its maker may look into; it vanishes with the value.
public struct TemporaryFolder: ~Copyable {
  /// The folder's path, without a slash at the end.
  public let path: String

  /// Makes an empty folder of a new name.
  ///
  /// - Parameter prefix: The beginning of its name.
  /// - Throws: ``FileStoreError``.
  public init(prefix: String) throws(FileStoreError) {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw FileStoreError(.makeFolder, parent, .init(errno: errno))
    }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? Folders.removeTree(path) }
}
