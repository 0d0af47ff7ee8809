// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Another program, run to its end or to the end of one's patience.
struct ChildProcess {
  /// How a program ended.
  enum Ending: Equatable {
    /// By itself, with an exit status.
    case exited(Int32)
    /// By a signal that did not come from here.
    case killed(signal: Int32)
    /// It was ended here, because it took longer than allowed.
    case tookTooLong
    /// It could not be started; the system's error number.
    case notStarted(Int32)
  }

  /// The program's path and what stands behind it on its command line.
  let program: String
  let arguments: [String]
  /// Variables that differ from this process's own.
  let variables: [String: String]
  /// The file that takes all it says; it reads from nowhere.
  let log: String

  /// Runs the program in a process group of its own, and ends the whole group when the time is over.
  func run(atMost limit: Duration) -> Ending {
    var process = pid_t()
    let status = start(&process)
    guard status == 0 else { return .notStarted(status) }
    let end = ContinuousClock.now.advanced(by: limit)
    let microsecondsBetweenLooks: UInt32 = 10_000
    var state: Int32 = 0
    while true {
      let ended = unsafe waitpid(process, &state, WNOHANG)
      if ended == process { return Self.ending(state) }
      if ended < 0, errno != EINTR { return .notStarted(errno) }
      if ContinuousClock.now >= end { break }
      usleep(microsecondsBetweenLooks)
    }
    kill(-process, SIGKILL)
    while unsafe waitpid(process, &state, 0) < 0, errno == EINTR {}
    return .tookTooLong
  }

  private func start(_ process: inout pid_t) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    unsafe posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    return unsafe Self.withPointers([program] + arguments) { arguments in
      unsafe Self.withPointers(environment) { environment in
        guard let arguments = unsafe arguments, let environment = unsafe environment else { return ENOMEM }
        return unsafe posix_spawn(&process, program, &actions, &attributes, arguments, environment)
      }
    }
  }

  /// This process's own variables, with those that differ.
  private var environment: [String] {
    var lines = variables.map { "\($0.key)=\($0.value)" }.sorted()
    var entry = unsafe environ
    while let line = unsafe entry.pointee {
      let text = unsafe String(cString: line)
      if variables[String(text.prefix { $0 != "=" })] == nil { lines.append(text) }
      unsafe entry += 1
    }
    return lines
  }

  private static func withPointers<Result>(
    _ texts: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Result
  ) -> Result {
    var pointers = unsafe texts.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress) }
  }

  /// The macros of <sys/wait.h>, which Swift does not see.
  private static func ending(_ state: Int32) -> Ending {
    let signal = state & 0x7F
    return signal == 0 ? .exited((state >> 8) & 0xFF) : .killed(signal: signal)
  }
}
