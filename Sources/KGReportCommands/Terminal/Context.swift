// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc
import ReportPipeline

/// What a command needs of the world: clock, streams, environment.
///
/// Tests pass their own.
public struct Context: Sendable {
  /// A stream of text.
  public struct Stream: Sendable {
    let write: @Sendable (String) -> Void
    let isTerminal: Bool

    /// A stream that a closure takes.
    public init(isTerminal: Bool, write: @escaping @Sendable (String) -> Void) {
      self.isTerminal = isTerminal
      self.write = write
    }

    func line(_ text: String) { write(text + "\n") }
  }

  /// Results.
  public var output: Stream

  /// Remarks and progress.
  public var remarks: Stream

  /// The lines of standard input, read when they are asked for.
  public var inputLines: @Sendable () -> [String] = { [] }

  /// Seconds since 1970, for `--as-of` when it is not given.
  public var now: @Sendable () -> Int

  /// A clock that only goes forward, for what depends on how long something takes.
  public var clock: @Sendable () -> ContinuousClock.Instant = { .now }

  /// The machine at a time, in seconds since 1970.
  var surroundings: @Sendable (_ seconds: Int) -> Surroundings = Surroundings.live

  /// The folder in which the command was started.
  public var currentFolder: String

  /// How many files are read at once unless the caller says otherwise.
  public var cores: Int

  /// Where programs are looked for, as `PATH` says it.
  public var searchPath = ""

  /// A world of one's own.
  public init(
    output: Stream,
    remarks: Stream,
    now: @escaping @Sendable () -> Int,
    currentFolder: String,
    cores: Int
  ) {
    self.output = output
    self.remarks = remarks
    self.now = now
    self.currentFolder = currentFolder
    self.cores = cores
  }

  /// The process's own streams, clock and folder.
  public static var live: Context {
    var context = Context(
      output: Stream(isTerminal: isatty(STDOUT_FILENO) == 1) { write($0, to: STDOUT_FILENO) },
      remarks: Stream(isTerminal: isatty(STDERR_FILENO) == 1) { write($0, to: STDERR_FILENO) },
      now: { time(nil) },
      currentFolder: folder(),
      cores: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    )
    context.searchPath = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? ""
    context.inputLines = { Array(AnySequence { AnyIterator { readLine() } }) }
    return context
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      offset += written
    }
  }

  private static func folder() -> String {
    guard let path = unsafe getcwd(nil, 0) else { return "." }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
