// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest

/// Which files that had to be typed in by hand were typed in, and where.
///
/// The form says from which file it was typed, by its path or, where the file was moved since, by its name.
struct TypedInFiles {
  private var formOfPath: [String: String] = [:]
  private var formOfName: [Substring: String] = [:]

  init(_ files: [ReadFile]) {
    for reading in files.map(\.reading) where reading.verdict == .read && !reading.submissions.isEmpty {
      for source in reading.typedFrom {
        formOfPath[source] = reading.path
        formOfName[Self.name(source)] = reading.path
      }
    }
  }

  /// The form with a file's figures; `nil` while it waits.
  func form(of reading: FileReading) -> String? {
    guard reading.verdict == .byHand else { return nil }
    return formOfPath[reading.path] ?? formOfName[Self.name(reading.path)]
  }

  /// The same files; one that was typed in is only noted.
  func settling(_ files: [ReadFile]) -> [ReadFile] {
    files.map { file in
      guard let form = form(of: file.reading) else { return file }
      var settled = file
      settled.reading.findings = [Finding(.typedIn, at: Location(file: file.reading.path), ["other": .text(form)])]
      return settled
    }
  }

  private static func name(_ path: String) -> Substring { path.split(separator: "/").last ?? path[...] }
}
