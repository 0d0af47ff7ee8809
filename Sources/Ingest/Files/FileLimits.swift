// SPDX-License-Identifier: Apache-2.0

/// How large a file may be that is read whole, so that reading it takes at most 256 MiB of memory.
///
/// A province's year is some six megabytes of text. Reading text takes up to thirteen times its size, whatever stands in
/// it: the bytes, and what every row says. Of workbooks and documents the cells have limits of their own.
public enum FileLimits {
  /// Bytes of a table as text, or of JSON: 20 MiB.
  public static let text = 20 << 20

  /// Bytes of a workbook or a document, mostly pictures where it is large: 128 MiB.
  public static let workbook = 128 << 20

  /// Bytes of a file by its name.
  public static func size(of path: String) -> Int {
    switch FileFormat(path: path) {
    case .spreadsheet: workbook
    case .container: Int(ContainerLimits.fileSize)
    case .delimitedText, .json, .unsupported, .byHand, .notOurs, .stillWritten, .unknown: text
    }
  }
}
