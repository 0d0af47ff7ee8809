// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Other people's files, which stand beside the package and not in it.
public enum SharedFolder {
  /// Why a test was skipped.
  public static let absence = "needs the folder that KGREPORT_SHARED names, or ../shared beside the package"

  /// The folder, whether it exists or not.
  public static let path: String = {
    if let text = getenv("KGREPORT_SHARED") {
      return String(cString: text)
    }
    let packageRoot = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return packageRoot.dropLast().joined(separator: "/") + "/shared"
  }()

  /// Whether the folder has a file.
  public static func has(_ relativePath: String) -> Bool {
    access(path + "/" + relativePath, R_OK) == 0
  }

  /// The content of a file; nil when it cannot be read.
  public static func bytes(of relativePath: String) -> [UInt8]? {
    guard let file = fopen(path + "/" + relativePath, "rb") else { return nil }
    defer { fclose(file) }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      content.append(contentsOf: buffer[..<count])
    }
    return content
  }
}
