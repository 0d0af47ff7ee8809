// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A folder of its own for one test; it vanishes with the value.
///
/// Names given to its functions are paths below it.
public final class ScratchFolder: Sendable {
  /// The absolute path, without a slash at the end.
  public let path: String

  /// Makes an empty folder under `TMPDIR`, or `/tmp`.
  ///
  /// Whoever cannot make one cannot run tests, so that is a trap.
  public init() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/kgreport-test-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "cannot make a folder in \(parent)")
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    removeTree(Array(path.utf8CString.dropLast()))
  }

  /// The absolute path of a name.
  public func path(of name: String) -> String { path + "/" + name }

  /// Writes a file and makes the folders around it.
  public func write(_ text: String, to name: String) {
    write(Array(text.utf8), to: name)
  }

  /// Writes a file and makes the folders around it.
  public func write(_ bytes: [UInt8], to name: String) {
    if let slash = name.lastIndex(of: "/") {
      makeFolder(String(name[..<slash]))
    }
    guard let file = fopen(path(of: name), "wb") else { preconditionFailure("cannot write \(name)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// Makes a folder and those around it.
  public func makeFolder(_ name: String) {
    var made = path
    for part in name.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o777)
    }
  }

  /// The text of a file; nil when it cannot be read.
  public func text(of name: String) -> String? {
    bytes(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The content of a file; nil when it cannot be read.
  public func bytes(of name: String) -> [UInt8]? {
    guard let file = fopen(path(of: name), "rb") else { return nil }
    defer { fclose(file) }
    var content: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF {
      content.append(UInt8(byte))
    }
    return content
  }

  /// Whether something bears the name, be it a link to nowhere.
  public func has(_ name: String) -> Bool {
    var status = stat()
    return lstat(path(of: name), &status) == 0
  }

  /// The names in a folder, sorted, hidden ones included.
  public func names(in name: String = ".") -> [String] {
    entryNames(of: Array(path(of: name).utf8CString))
      .map { String(decoding: $0.map(UInt8.init(bitPattern:)), as: UTF8.self) }
      .sorted()
  }
}

/// The names in a folder as the system gives them, for they need not be UTF-8.
private func entryNames(of folder: [CChar]) -> [[CChar]] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [[CChar]] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { $0.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } }
    if name != [dot], name != [dot, dot] {
      names.append(name)
    }
  }
  return names
}

private func removeTree(_ path: [CChar]) {
  let terminated = path + [0]
  var status = stat()
  if lstat(terminated, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
    chmod(terminated, 0o700)
    entryNames(of: terminated).forEach { removeTree(path + [slash] + $0) }
  }
  remove(terminated)
}

private let dot = CChar(bitPattern: UInt8(ascii: "."))
private let slash = CChar(bitPattern: UInt8(ascii: "/"))
