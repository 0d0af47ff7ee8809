// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A bar on a terminal, from half a second on.
final class ProgressBar: Sendable {
  private static let patience = Duration.milliseconds(500)
  private static let width = 30

  private let stream: Context.Stream
  private let title: String
  private let clock: @Sendable () -> ContinuousClock.Instant
  private let start: ContinuousClock.Instant
  private let last = Mutex(0)

  init(_ context: Context, title: String) {
    stream = context.remarks
    self.title = title
    clock = context.clock
    start = clock()
  }

  /// Draws the bar anew when the percentage has grown; may be called from any thread.
  func update(_ done: Int, _ total: Int) {
    guard stream.isTerminal, total > 0, clock() - start > Self.patience else { return }
    let percent = done * 100 / total
    last.withLock { last in
      guard percent > last else { return }
      last = percent
      let length = percent * Self.width / 100
      let filled = String(repeating: "█", count: length)
      let empty = String(repeating: "░", count: Self.width - length)
      stream.write("\r\(title) \(filled)\(empty) \(percent) %")
    }
  }

  /// Wipes the bar away.
  func finish() {
    last.withLock { last in
      if last > 0 { stream.write("\r\u{1B}[K") }
      last = 0
    }
  }
}
