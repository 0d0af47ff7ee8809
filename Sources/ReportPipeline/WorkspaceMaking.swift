// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import FileStore

extension Workspace {
  /// Makes a workspace with the commented built-in catalogue; nothing that exists is overwritten.
  ///
  /// - Returns: What was made, as paths below the folder.
  /// - Throws: ``RunFailure`` of kind `cannotWrite`.
  public static func make(in root: String) throws(RunFailure) -> [String] {
    for name in [settingsFile, rosterFile] where Folders.exists(root + "/" + name) {
      throw RunFailure(
        .cannotWrite,
        Finding(.folderNotEmpty, ["path": .text(root), "file": .text(name)])
      )
    }
    do throws(FileStoreError) {
      for folder in ["", "/inbox", "/Reports"] { try Folders.make(root + folder) }
      // Excel needs the byte order mark to read a CSV's letters.
      try FileWriter.write([0xEF, 0xBB, 0xBF] + BuiltInCatalogue.roster, to: root + "/" + rosterFile)
      // The settings come last: their file is what makes the folder a workspace.
      try FileWriter.write(BuiltInCatalogue.settings, to: root + "/" + settingsFile)
    } catch {
      throw RunFailure.writing(error, to: root)
    }
    return [settingsFile, rosterFile, "inbox/", "Reports/"]
  }
}
