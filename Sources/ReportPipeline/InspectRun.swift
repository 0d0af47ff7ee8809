// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
public import Ingest
public import ReportModel

/// Shows what the tool sees in a file.
public struct InspectRun: Sendable {
  private let inspector: FileInspector

  /// Inspects; what is given overrules detection.
  public init(overrule: ReadingOverrule = .none) { inspector = FileInspector(overrule: overrule) }

  /// Reads and inspects one file.
  ///
  /// - Throws: ``RunFailure`` of kind `noInput` or `inputOutput`.
  public func inspect(_ path: String) throws(RunFailure) -> FileInspection {
    do throws(FileStoreError) {
      return inspector.inspect(try FileReader.read(path, limit: InboxReading.sizeLimit(of: path)), path: path)
    } catch {
      if error.code == .notFound { throw RunFailure(.noInput, Finding(.noSuchInput, ["path": .text(path)])) }
      throw RunFailure(
        .inputOutput,
        Finding(
          .unreadableFile,
          at: Location(file: path),
          ["reason": .phrase(error.code.reason), "path": .text(path)]
        )
      )
    }
  }
}
