// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The "C" locale of this thread, for calls into the library.
///
/// Debian's build of the library prints numbers with `printf`, whose decimal point follows the locale.
enum CLocale {
  /// Runs a call in the "C" locale and goes back to the thread's own.
  static func use<Result>(_ body: () -> Result) -> Result {
    // The masks of <locale.h> are macros that Swift does not see: one bit for each category.
    let categories: Int32 = 1 << LC_NUMERIC | 1 << LC_CTYPE
    guard let locale = unsafe newlocale(categories, "C", nil) else { return body() }
    let before = unsafe uselocale(locale)
    defer {
      unsafe uselocale(before)
      unsafe freelocale(locale)
    }
    return body()
  }
}
