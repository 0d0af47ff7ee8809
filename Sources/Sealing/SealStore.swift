// SPDX-License-Identifier: Apache-2.0

public import FileStore
import ReportModel

/// The seals of a workspace, `.kgreport/seals`: a file each, and the bytes of what they keep, by digest.
///
/// `PERIOD/REPORT-ATTEMPT.json` says what was sealed, `objects/SHA256` are the files; equal bytes are kept once, so that
/// a year of weekly seals holds each file of the inbox once.
public struct SealStore: Sendable {
  /// The folder.
  public let folder: String

  /// The store of a workspace, which may not exist yet.
  public init(workspace root: String) { folder = root + "/.kgreport/seals" }

  private func objectPath(_ digest: String) -> String { "\(folder)/objects/\(digest)" }

  private func path(_ seal: Seal) -> String { "\(folder)/\(seal.period)/\(seal.report)-\(seal.attempt).json" }

  // MARK: Reading

  /// Every seal, by period, report and attempt, and the files that ought to be one and can't be read.
  public func seals() -> (seals: [Seal], unreadable: [String]) {
    var seals: [Seal] = []
    var unreadable: [String] = []
    for period in Folders.names(in: folder) where period != "objects" {
      for name in Folders.names(in: "\(folder)/\(period)") where name.hasSuffix(".json") && !name.hasPrefix(".") {
        let path = "\(folder)/\(period)/\(name)"
        if let bytes = try? FileReader.read(path), let seal = Seal(bytes: bytes) {
          seals.append(seal)
        } else {
          unreadable.append(path)
        }
      }
    }
    return (seals.sorted(by: Self.isBefore), unreadable)
  }

  private static func isBefore(_ one: Seal, _ other: Seal) -> Bool {
    (one.days.last, one.days.first, one.report, one.attempt)
      < (other.days.last, other.days.first, other.report, other.attempt)
  }

  /// The bytes of a kept file; `nil` where they are gone or no longer what was kept.
  public func bytes(of file: Seal.KeptFile) -> [UInt8]? {
    guard let bytes = try? FileReader.read(objectPath(file.digest)), SHA256.digest(of: bytes) == file.digest else {
      return nil
    }
    return bytes
  }

  // MARK: Writing

  /// Keeps the bytes of a file.
  ///
  /// - Throws: ``FileStoreError``.
  public func keep(_ bytes: [UInt8], path: String, arrival: Int? = nil) throws(FileStoreError) -> Seal.KeptFile {
    let digest = SHA256.digest(of: bytes)
    let place = objectPath(digest)
    if !Folders.exists(place) {
      try Folders.make(folder + "/objects")
      try FileWriter.replace(place, with: bytes)
    }
    return Seal.KeptFile(path: path, digest: digest, size: bytes.count, arrival: arrival)
  }

  /// Writes a seal; what it keeps was kept before, so that a seal that stands is whole.
  ///
  /// - Throws: ``FileStoreError``; the seals are then as they were.
  public func write(_ seal: Seal) throws(FileStoreError) {
    try Folders.make("\(folder)/\(seal.period)")
    try FileWriter.replace(path(seal), with: seal.bytes)
  }

  /// The seal as a file for people, which stands beside the sealed workbook.
  public func document(_ seal: Seal) -> [UInt8] { seal.bytes }
}
