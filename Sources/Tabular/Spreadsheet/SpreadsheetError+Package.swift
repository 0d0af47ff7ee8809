// SPDX-License-Identifier: Apache-2.0

import OfficePackage

extension SpreadsheetError {
  /// What an error of the package means for the workbook or document in it.
  init(_ error: PackageError) {
    self =
      switch error {
      case .notAnArchive: .otherFormat(.unknown)
      case .truncated: .truncated
      case .encrypted: .encrypted
      case .limit(let limit, let allowed, _): .limit(limit.rawValue, allowed: allowed)
      case .damaged(let entry): .damaged(part: entry, reason: "does not unpack")
      case .unsupportedCompression(let entry): .damaged(part: entry, reason: "packed by an unknown method")
      case .missingEntry(let name): .damaged(part: name, reason: "missing")
      case .ambiguousEntry(let name): .damaged(part: name, reason: "there more than once")
      case .invalidXML(let entry, let fault):
        .damaged(part: entry, reason: "line \(fault.line), column \(fault.column): \(fault.kind)")
      case .outOfMemory: .damaged(part: nil, reason: "out of memory")
      }
  }

  /// Does something with a package and translates its errors.
  static func translating<Result>(
    _ body: () throws(PackageError) -> Result
  ) throws(SpreadsheetError) -> Result {
    do throws(PackageError) {
      return try body()
    } catch {
      throw SpreadsheetError(error)
    }
  }

  /// Opens a workbook or document; content that is no archive is named for what it is.
  static func openingArchive(_ bytes: [UInt8]) throws(SpreadsheetError) -> ZipArchive {
    do throws(PackageError) {
      return try ZipArchive(bytes)
    } catch .notAnArchive {
      let format = ContentFormat(of: bytes)
      throw format == .encryptedOffice ? .encrypted : .otherFormat(format)
    } catch {
      throw SpreadsheetError(error)
    }
  }
}
