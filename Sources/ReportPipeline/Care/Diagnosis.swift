// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// What a look at a workspace and its machine shows.
public struct Diagnosis: Sendable {
  /// What is looked at, in the order in which it is told.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    /// kgreport.yml, units.csv and decisions.csv.
    case catalogue
    /// The font of the annexes.
    case fonts
    /// The program that prints them.
    case office
    /// Whether folders can be read and written.
    case rights
    /// Room on the disk.
    case disk
    /// Whether a run is under way.
    case lock
    /// What killed runs left behind.
    case leftovers
    /// Time and time zone.
    case clock
    /// The order of arrival.
    case journal
    /// What was sealed.
    case seals
    /// The files that came.
    case inbox
  }

  /// How something stands.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// OK.
    case ok
    /// Cần xem.
    case look
    /// Lỗi.
    case wrong
  }

  /// One thing that was looked at.
  public struct Check: Sendable {
    /// What.
    public let subject: Subject

    /// What there is, where nothing is the matter.
    public let remark: Phrase

    /// What is the matter, each with its repair.
    public let findings: [Finding]

    /// How it stands: wrong where anything found is an error.
    public var state: State {
      if findings.isEmpty { return .ok }
      return findings.contains { $0.severity == .error } ? .wrong : .look
    }

    init(_ subject: Subject, _ remark: Phrase, _ parts: KeyValuePairs<String, Part> = [:], _ findings: [Finding] = []) {
      self.subject = subject
      self.remark = Phrase(remark.text(in: .vietnamese, parts), remark.text(in: .english, parts))
      self.findings = findings
    }
  }

  /// The workspace.
  public let workspace: String

  /// What was looked at; without a catalogue, that which needs none.
  public let checks: [Check]

  /// The exit status: 0 all well, 1 something to look at, 78 the configuration is wrong.
  public var status: Int32 {
    if checks.contains(where: { $0.subject == .catalogue && $0.state == .wrong }) {
      return RunFailure.Kind.configuration.rawValue
    }
    return checks.allSatisfy { $0.state == .ok } ? 0 : RunFailure.Kind.refused.rawValue
  }
}
