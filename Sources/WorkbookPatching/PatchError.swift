// SPDX-License-Identifier: Apache-2.0

public import OfficePackage

/// Why a workbook cannot be marked; nothing has been changed then.
public enum PatchError: Error, Sendable, Hashable {
  /// It needs a password.
  case encrypted
  /// It bears a digital signature, which any change would break.
  case signed
  /// It is no workbook of Excel 2007 and later: of another format, or of one of its kin.
  case notAWorkbook
  /// No sheet of cells has the name.
  case unknownSheet(String)
  /// No sheet can have such a cell; both numbers 1-based.
  case outsideSheet(row: Int, column: Int)
  /// An entry breaks the format in a way that leaves no safe place for a mark: its name and a few English words.
  case damaged(part: String, reason: String)
  /// There is no room for more of something: a few English words, and how many there may be.
  case full(String, allowed: Int)
  /// The package, or an entry of it, cannot be read or written.
  case package(PackageError)
}

extension PatchError: CustomStringConvertible {
  /// One English sentence part for logs; wording for officers is not made here.
  public var description: String {
    switch self {
    case .encrypted: "protected by a password"
    case .signed: "bears a digital signature"
    case .notAWorkbook: "no workbook of Excel 2007 and later"
    case .unknownSheet(let name): "no sheet of cells \(name) in this workbook"
    case .outsideSheet(let row, let column): "no cell in row \(row), column \(column)"
    case .damaged(let part, let reason): "\(part) is damaged: \(reason)"
    case .full(let what, let allowed): "more than \(allowed) \(what)"
    case .package(let error): "\(error)"
    }
  }
}

extension PatchError {
  /// Does something with a package and translates its errors.
  static func translating<Result>(_ body: () throws(PackageError) -> Result) throws(PatchError) -> Result {
    do throws(PackageError) {
      return try body()
    } catch .encrypted {
      throw .encrypted
    } catch {
      throw .package(error)
    }
  }
}
