// SPDX-License-Identifier: Apache-2.0

import Synchronization
import TestSupport
import Testing

@testable import KGReportCommands

@Suite("The progress bar")
struct ProgressBarTests {
  /// What is drawn when a hundred files are read, each of them taking some milliseconds.
  private func drawn(isTerminal: Bool, millisecondsEach: Int, finishes: Bool = true) -> String {
    let stream = CapturedStream()
    let passed = Mutex(0)
    let start = ContinuousClock.now
    var context = Context(
      output: CapturedStream().stream(),
      remarks: stream.stream(isTerminal: isTerminal),
      now: { 0 },
      currentFolder: "/",
      cores: 1
    )
    context.clock = { start + .milliseconds(passed.withLock { $0 }) }
    let bar = ProgressBar(context, title: "Đang đọc")
    for done in 1...100 {
      passed.withLock { $0 += millisecondsEach }
      bar.update(done, 100)
    }
    if finishes { bar.finish() }
    return stream.text
  }

  @Test("a short run draws nothing")
  func short() {
    #expect(drawn(isTerminal: true, millisecondsEach: 5) == "")
  }

  @Test("a long run draws from half a second on, and wipes the bar away")
  func long() {
    let text = drawn(isTerminal: true, millisecondsEach: 10)
    let steps = text.split(separator: "\r")
    #expect(steps.first?.hasSuffix(" 51 %") == true)
    #expect(steps.dropLast().last == "Đang đọc \(String(repeating: "█", count: 30)) 100 %")
    #expect(text.hasSuffix("\r\u{1B}[K"))
    #expect(steps.dropLast().allSatisfy { $0.count <= 80 })
  }

  @Test("nothing is drawn where nobody watches")
  func noTerminal() {
    #expect(drawn(isTerminal: false, millisecondsEach: 100) == "")
  }

  @Test("a percentage is drawn once")
  func once() {
    let steps = drawn(isTerminal: true, millisecondsEach: 1_000, finishes: false).split(separator: "\r")
    #expect(steps.count == Set(steps).count)
    #expect(steps.count == 100)
  }
}
