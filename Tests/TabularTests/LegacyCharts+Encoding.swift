// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport

extension LegacyCharts {
  /// What a text is in an encoding; nil when a character has no place in it, and for encodings of Unicode.
  static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8]? {
    switch encoding {
    case .windows1258: bytes(of: text, in: .windows1258)
    case .tcvn3: bytes(of: text, in: .tcvn3)
    case .vni: bytes(of: text, in: .vni)
    case .viscii: bytes(of: text, in: .viscii)
    case .utf8, .utf8BOM, .utf16LE, .utf16BE: nil
    }
  }
}
