// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Another process that holds the lock of a file or folder until it is killed.
final class LockHolder {
  static let isAvailable = access("/usr/bin/flock", X_OK) == 0
  static let absence = "needs the flock command of util-linux"
  private let process: pid_t

  /// Starts the process; nil when that fails.
  ///
  /// The lock is taken a moment later: wait until it is seen to be held.
  init?(locking path: String) {
    var process: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = []
    for argument in ["flock", "--no-fork", path, "sleep", "60"] {
      arguments.append(strdup(argument))
    }
    arguments.append(nil)
    let status = posix_spawn(&process, "/usr/bin/flock", nil, nil, &arguments, environ)
    arguments.forEach { free($0) }
    guard status == 0 else { return nil }
    self.process = process
  }

  /// Ends the process as the system would when memory runs out.
  func kill() {
    Glibc.kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }
}
