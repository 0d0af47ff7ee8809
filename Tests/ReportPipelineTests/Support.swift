// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Foundation
import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

/// A workspace of a test's own with the built-in catalogue and an inbox to fill.
struct TestWorkspace {
  let folder = ScratchFolder()
  let workspace: Workspace

  /// Makes it with the built-in catalogue; the settings may be changed on the way, and the roster exchanged.
  init(roster: String? = nil, settings change: (String) -> String = { $0 }) throws {
    _ = try Workspace.make(in: folder.path(of: "bc"))
    folder.write(change(folder.text(of: "bc/kgreport.yml") ?? ""), to: "bc/kgreport.yml")
    if let roster { folder.write(roster, to: "bc/units.csv") }
    workspace = try Workspace.open(folder.path(of: "bc"))
  }

  /// The workspace as it stands now, decisions included.
  func reopened() throws -> Workspace { try Workspace.open(folder.path(of: "bc")) }

  /// Writes a file into the inbox.
  func receive(_ name: String, _ text: String) { folder.write(text, to: "bc/inbox/" + name) }

  /// Writes a canonical file of one unit and period with a few rows.
  func receive(
    _ name: String,
    unit: String = "an-bien",
    period: String = "2024-W28",
    at time: String = "2024-07-15T08:00:00+07:00",
    _ rows: [String] = ["ten-mien-vn,portal,3,,"]
  ) {
    receive(name, Self.header + rows.map { "\(unit),\(period),\(time),\($0),\n" }.joined())
  }

  static let header = "unit,period,submitted_at,campaign,channel,count,minutes,reach,note\n"

  /// A request with all that the test wants otherwise.
  func request(_ change: (inout AggregateRun.Request) -> Void = { _ in }) throws -> AggregateRun.Request {
    let asOf = try AsOf.read("2024-08-28", calendar: workspace.catalogue.calendar)
    var request = AggregateRun.Request(workspace: workspace, asOf: asOf)
    change(&request)
    return request
  }

  /// Runs the main job.
  @discardableResult
  func run(_ change: (inout AggregateRun.Request) -> Void = { _ in }) async throws -> AggregateRun.Outcome {
    try await AggregateRun(try request(change)).run()
  }

  /// The failure of a run that has to fail.
  func failure(_ change: (inout AggregateRun.Request) -> Void = { _ in }) async throws -> RunFailure {
    let request = try request(change)
    return try #require(await #expect(throws: RunFailure.self) { try await AggregateRun(request).run() })
  }

  /// The path of a report's file below the scratch folder.
  func report(_ name: String = "", period: String = "2024-W28") -> String {
    "bc/Reports/\(period)" + (name.isEmpty ? "" : "/" + name)
  }

  /// The names in a report's folder, hidden ones left out.
  func outputs(period: String = "2024-W28") -> [String] {
    folder.names(in: report(period: period)).filter { !$0.hasPrefix(".") }
  }
}

extension AggregateRun.Outcome {
  /// The state of each file, by its path.
  var states: [String: FileState] { Dictionary(content.files.map { ($0.path, $0.state) }) { first, _ in first } }

  /// The codes of the findings of one file.
  func codes(_ file: String) -> [FindingCode] { content.findings.filter { $0.location.file == file }.map(\.code) }
}

extension RunFailure {
  var codes: [FindingCode] { findings.map(\.code) }
}

/// The sample workspace, read once for each period that tests ask for.
enum Sample {
  static let asOf = "2024-08-28"

  /// The report of a period, made anew into a folder that vanishes.
  static func outcome(
    _ period: PeriodChoice,
    kinds: Set<OutputKind> = [.figures],
    _ change: (inout AggregateRun.Request) -> Void = { _ in }
  ) async throws -> AggregateRun.Outcome {
    let scratch = ScratchFolder()
    let workspace = try Workspace.open(PackageFolder.sample)
    var request = AggregateRun.Request(
      workspace: workspace,
      asOf: try AsOf.read(asOf, calendar: workspace.catalogue.calendar)
    )
    request.output = scratch.path
    request.period = period
    request.kinds = kinds
    request.jobs = 2
    change(&request)
    return try await AggregateRun(request).run()
  }

  /// Everything, read once for all tests.
  static let everything = Task { try await outcome(.all) }

  /// Who has sent what, read once for all tests.
  static let progress = Task {
    let workspace = try Workspace.open(PackageFolder.sample)
    let asOf = try AsOf.read(Sample.asOf, calendar: workspace.catalogue.calendar)
    return try await StatusRun(StatusRun.Request(workspace: workspace, asOf: asOf)).run()
  }

  /// One week, read once for all tests.
  static func week(_ name: String) async throws -> AggregateRun.Outcome { try await weeks.outcome(name) }

  private static let weeks = Weeks()

  private actor Weeks {
    private var tasks: [String: Task<AggregateRun.Outcome, any Error>] = [:]

    func outcome(_ name: String) async throws -> AggregateRun.Outcome {
      let task = tasks[name] ?? Task { try await Sample.outcome(.named(name)) }
      tasks[name] = task
      return try await task.value
    }
  }
}
