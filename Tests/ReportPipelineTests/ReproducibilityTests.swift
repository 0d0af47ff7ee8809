// SPDX-License-Identifier: Apache-2.0

import ReportModel
import ReportPipeline
import Reporting
import TestSupport
import Testing

@Suite("The same input gives the same bytes (R12)")
struct ReproducibilityTests {
  /// All outputs of the sample's week 30, by name.
  private func outputs(inbox: String, jobs: Int) async throws -> [String: [UInt8]] {
    let scratch = ScratchFolder()
    let publication =
      try await Sample.outcome(.named("2024-W30"), kinds: Set(OutputKind.allCases)) {
        $0.inputs = [inbox]
        $0.output = scratch.path
        $0.jobs = jobs
      }
      .publication
    return Dictionary(
      uniqueKeysWithValues: publication.files.map { ($0.name, scratch.content(of: "2024-W30/\($0.name)")) }
    )
  }

  @Test("whatever the order of the files on the disk and the number of jobs", arguments: Seed.several(1))
  func orderAndJobs(seed: Seed) async throws {
    var random = seed.generator
    let inbox = PackageFolder.sample + "/inbox"
    let shuffled = ScratchFolder()
    shuffled.copy(ScratchFolder.files(below: inbox).shuffled(using: &random), from: inbox, to: "inbox")
    let expected = try await outputs(inbox: inbox, jobs: 1)
    #expect(expected.keys.count { !$0.hasPrefix("phan-hoi/") } == 12)
    #expect(expected.values.allSatisfy { !$0.isEmpty })
    for jobs in [2, 7] {
      let actual = try await outputs(inbox: shuffled.path(of: "inbox"), jobs: jobs)
      #expect(actual.keys.sorted() == expected.keys.sorted())
      for (name, bytes) in expected { #expect(actual[name] == bytes, "\(name) with \(jobs) jobs") }
    }
  }
}
