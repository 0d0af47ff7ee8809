// SPDX-License-Identifier: Apache-2.0

/// One way to read letters that are not ASCII.
enum Reading: UInt8, Sendable, CaseIterable {
  /// As it stands: UTF-8 in a file's bytes, the characters themselves in a text.
  case plain
  /// Bytes of UTF-8 that were taken for Windows-1252.
  case utf8
  case windows1258, tcvn3, vni, viscii

  init?(_ encoding: TextEncoding) {
    switch encoding {
    case .utf8, .utf8BOM: self = .utf8
    case .windows1258: self = .windows1258
    case .tcvn3: self = .tcvn3
    case .vni: self = .vni
    case .viscii: self = .viscii
    case .utf16LE, .utf16BE: return nil
    }
  }

  var encoding: TextEncoding {
    switch self {
    case .plain, .utf8: .utf8
    case .windows1258: .windows1258
    case .tcvn3: .tcvn3
    case .vni: .vni
    case .viscii: .viscii
    }
  }
}

/// Several ways to read the same letters.
struct ReadingSet: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ reading: Reading) {
    rawValue = 1 << reading.rawValue
  }

  static let all = ReadingSet(rawValue: 0b111111)

  var members: [Reading] { Reading.allCases.filter { contains(ReadingSet($0)) } }

  /// The only member; nil when there are several or none.
  var only: Reading? { rawValue.nonzeroBitCount == 1 ? members.first : nil }
}
