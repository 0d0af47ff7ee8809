// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import Testing

@testable import XLSXWriting

@Suite("Closing gate")
struct ClosingGateTests {
  /// The dates that are inside the gate at a moment, and whether two different ones ever were.
  private final class Watch: Sendable {
    private let state = Mutex((inside: [Int](), hasMixed: false, passed: 0))

    func enter(_ date: Int) {
      state.withLock { state in
        state.inside.append(date)
        state.hasMixed = state.hasMixed || Set(state.inside).count > 1
      }
    }

    func leave(_ date: Int) {
      state.withLock { state in
        if let place = state.inside.firstIndex(of: date) { state.inside.remove(at: place) }
        state.passed += 1
      }
    }

    var hasMixed: Bool { state.withLock { $0.hasMixed } }
    var passed: Int { state.withLock { $0.passed } }
  }

  @Test func `two dates are never inside together, and everybody passes`() async {
    let watch = Watch()
    await withTaskGroup { group in
      for number in 0..<40 {
        group.addTask { @concurrent in
          ClosingGate.pass(date: number % 3) {
            watch.enter(number % 3)
            usleep(1000)
            watch.leave(number % 3)
          }
        }
      }
    }
    #expect(!watch.hasMixed)
    #expect(watch.passed == 40)
  }
}
