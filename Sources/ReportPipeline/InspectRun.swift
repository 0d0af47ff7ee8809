// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FileStore
public import Ingest
public import ReportModel

/// Shows what the tool sees in a file.
public struct InspectRun: Sendable {
  private let inspector: FileInspector
  private let overrule: ReadingOverrule
  private let reader: SubmissionReader

  /// Inspects; what is given overrules detection, and the workspace's names say what the intake would make of the file.
  ///
  /// - Parameters:
  ///   - workspace: Where the names come from.
  ///   - overrule: What is taken instead of what would be found.
  ///   - mostRows: How many rows of a table are kept.
  public init(workspace: Workspace, overrule: ReadingOverrule = .none, mostRows: Int = .max) {
    inspector = FileInspector(overrule: overrule, mostRows: mostRows)
    self.overrule = overrule
    reader = SubmissionReader(catalogue: workspace.catalogue, names: workspace.names)
  }

  /// Reads and inspects one file.
  ///
  /// - Throws: ``RunFailure`` of kind `noInput` or `inputOutput`.
  public func inspect(_ path: String) throws(RunFailure) -> FileInspection {
    do throws(FileStoreError) {
      let bytes = try FileReader.read(path, limit: InboxReading.sizeLimit(of: path))
      var inspection = inspector.inspect(bytes, path: path)
      if inspection.entries == nil, !inspection.isRefused {
        inspection.choices = reader.read(bytes, path: path, overrule: overrule).choices
      }
      return inspection
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
