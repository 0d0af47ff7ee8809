// SPDX-License-Identifier: Apache-2.0

import FileStore

/// The folders of closed years, `archive/YEAR`, whose files left the inbox and still are input.
///
/// Below a year's folder a file keeps the path that it had below the inbox: that path is what arrivals, decisions and
/// reports know it by, wherever it stands.
struct Archive {
  private let root: String?

  /// The archive of a workspace; one without a folder has none.
  init(of workspace: Workspace) { root = workspace.root }

  /// The folder of a year below the workspace's.
  static func name(_ year: Int) -> String { "archive/\(year)" }

  /// The years that there are, ascending.
  var years: [Int] {
    guard let root else { return [] }
    return Folders.names(in: root + "/archive").filter { $0.count == 4 }.compactMap { Int($0) }.sorted()
  }

  /// The folders of the years, by year.
  var folders: [String] { root.map { root in years.map { root + "/" + Self.name($0) } } ?? [] }
}
