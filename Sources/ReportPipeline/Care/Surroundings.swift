// SPDX-License-Identifier: Apache-2.0

import FileStore
import Glibc

/// What the machine around a workspace offers; tests have their own.
public struct Surroundings: Sendable {
  /// Where fonts are looked for, at any depth.
  public var fontFolders: [String]

  /// Where programs are looked for.
  public var programFolders: [String]

  /// The machine's offset from UTC in minutes.
  public var utcOffset: Int

  /// How many bytes can still be written to a folder's disk; `nil` where that is not known.
  public var freeBytes: @Sendable (_ folder: String) -> Int64?

  /// Surroundings of one's own.
  public init(
    fontFolders: [String],
    programFolders: [String],
    utcOffset: Int,
    freeBytes: @escaping @Sendable (_ folder: String) -> Int64?
  ) {
    self.fontFolders = fontFolders
    self.programFolders = programFolders
    self.utcOffset = utcOffset
    self.freeBytes = freeBytes
  }

  /// The machine itself: the folders in which fontconfig looks, and those of `PATH`.
  public static func live(at seconds: Int) -> Surroundings {
    let home = variable("HOME")
    let own = home.map { [$0 + "/.fonts", $0 + "/.local/share/fonts"] } ?? []
    let data = variable("XDG_DATA_HOME").map { [$0 + "/fonts"] } ?? []
    return Surroundings(
      fontFolders: ["/usr/share/fonts", "/usr/local/share/fonts"] + data + own,
      programFolders: (variable("PATH") ?? "/usr/local/bin:/usr/bin").split(separator: ":").map(String.init),
      utcOffset: offset(at: seconds),
      freeBytes: FolderRights.freeBytes
    )
  }

  private static func variable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  private static func offset(at seconds: Int) -> Int {
    var instant = time_t(seconds)
    var local = unsafe tm()
    guard unsafe localtime_r(&instant, &local) != nil else { return 0 }
    return unsafe Int(local.tm_gmtoff) / 60
  }
}
