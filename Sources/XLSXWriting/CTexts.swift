// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Several C strings that live as long as one call; the library copies what it keeps.
enum CTexts {
  /// Calls with copies of the texts, nil where a text is nil or empty, and frees them.
  static func use<Result>(
    _ texts: [String?],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = unsafe texts.map { text in
      unsafe text.flatMap { unsafe $0.isEmpty ? nil : strdup($0) }
    }
    defer { unsafe copies.forEach { unsafe free($0) } }
    return unsafe body(copies)
  }
}
