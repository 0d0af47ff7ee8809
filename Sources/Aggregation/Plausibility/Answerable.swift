// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// The submissions that a doubt is about, with what an officer can say of it and has said already.
struct Answerable {
  /// The paths of the files that were not accepted yet, each once; what the officer set by hand is no file.
  private let paths: [String]

  /// The decision by which all of it was accepted; `nil` as long as any of it is not.
  private let acceptance: Decision?

  /// More files than these are accepted in the workbook, not by a command.
  private static let longestCommand = 3

  init(_ submissions: [SettledSubmission]) {
    let sent = submissions.filter { !$0.isCorrection }
    let open = sent.filter { $0.acceptance == nil }
    var seen: Set<String> = []
    paths = open.map(\.path).filter { seen.insert($0).inserted }
    acceptance = open.isEmpty ? sent.last?.acceptance : nil
  }

  /// The named values of a finding: the files, and the command that accepts them or how they were accepted.
  var parts: [String: Part] {
    var parts: [String: Part] = ["files": .text(paths.joined(separator: "\n"))]
    if let acceptance {
      parts["accepted"] = .text(acceptance.reason + (acceptance.who.isEmpty ? "" : " (\(acceptance.who))"))
    } else if paths.count <= Self.longestCommand {
      let commands = paths.map { "kgreport answer \"\($0)\" accept --reason \"…\"" }
      parts["command"] = .text(commands.joined(separator: "; "))
    }
    return parts
  }
}

extension Finding {
  /// The finding with what can be answered to it.
  func asking(_ submissions: [SettledSubmission]) -> Finding {
    var finding = self
    finding.parts.merge(Answerable(submissions).parts) { own, _ in own }
    return finding
  }
}
