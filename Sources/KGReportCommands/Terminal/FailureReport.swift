// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import ReportPipeline
import Tabular

extension Context {
  /// Tells why a run failed, on the stream of remarks, or as JSON where results are JSON; gives the exit status.
  func report(_ failure: RunFailure, _ options: CommonOptions) -> ExitCode {
    switch options.format {
    case .text:
      for finding in failure.findings {
        for line in FindingText(finding: finding, language: options.lang).lines() { remarks.line(line) }
      }
    case .json:
      emit(
        .object([
          .init("exitStatus", .integer(Int64(failure.kind.rawValue))),
          .init(
            "findings",
            .array(failure.findings.map { FindingText(finding: $0, language: options.lang).json() })
          ),
        ])
      )
    }
    return ExitCode(failure.kind.rawValue)
  }

  /// Prints a result for machines.
  func emit(_ json: JSONOutput) { output.write(String(decoding: JSONWriter.write(json), as: UTF8.self)) }
}
