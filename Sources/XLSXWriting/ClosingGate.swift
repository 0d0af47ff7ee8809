// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// Keeps workbooks with different creation dates from being closed at the same time.
///
/// The library writes the date by `gmtime`, whose result lives in one buffer of the process: with two dates at once,
/// one file could get the other's. Workbooks of one run carry one date and pass side by side.
enum ClosingGate {
  private struct State {
    var date = 0
    var closings = 0
  }

  private static let state = Mutex(State())

  /// Runs a closing as soon as no other date is being written.
  static func pass<Result>(date: Int, _ closing: () -> Result) -> Result {
    let microsecondsBetweenTries: UInt32 = 500
    while !enter(date: date) { usleep(microsecondsBetweenTries) }
    defer { state.withLock { $0.closings -= 1 } }
    return closing()
  }

  private static func enter(date: Int) -> Bool {
    state.withLock { state in
      guard state.closings == 0 || state.date == date else { return false }
      state.date = date
      state.closings += 1
      return true
    }
  }
}
