// SPDX-License-Identifier: Apache-2.0

import ReportModel
import TestSupport
import Testing

@testable import SubmissionJournal

@Suite struct JournalCorruptionTests {
  let folder = JournalFolder()

  /// Bytes of a sound journal with a few stretches overwritten, and perhaps cut short.
  private func spoilt(_ whole: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = whole
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      // The header and the first rows are hit as often as all the rest.
      let start = Int.random(in: 0..<(Bool.random(using: &random) ? 4096 : bytes.count), using: &random)
      let end = min(bytes.count, start + Int.random(in: 1...64, using: &random))
      for offset in start..<end { bytes[offset] = .random(in: .min ... .max, using: &random) }
    }
    return Int.random(in: 0..<10, using: &random) == 0 ? Array(bytes.dropLast(3000)) : bytes
  }

  /// Errors of journals are all that may come of it; anything else fails the test or ends it.
  private func survives(_ body: () throws -> Void) throws {
    do { try body() } catch is JournalError {}
  }

  @Test(arguments: Seed.several(1))
  func `whatever is spoilt, it is read or an error says why, and it can be made anew`(seed: Seed) throws {
    var random = seed.generator
    let files = (0..<60).map { ReceivedContent("thu-muc/tep-\($0).csv", UInt64($0)) }
    let run = RunRecord(files, Dictionary(uniqueKeysWithValues: files.map { ($0.path, "taken") }), reason: "KG-402")
    try folder.use { _ = try $0.record(run) }
    let whole = folder.bytes
    for _ in 0..<150 {
      for name in folder.scratch.names() { folder.scratch.remove(name) }
      let bytes = spoilt(whole, &random)
      folder.scratch.write(bytes, to: JournalFolder.name)
      try survives { _ = try JournalInspection(of: folder.path) }
      try survives {
        try folder.use { _ = try $0.record(RunRecord(files + [ReceivedContent("moi.csv")], period: "all")) }
      }
      try survives { try folder.use { _ = try $0.arrivals() } }
      folder.scratch.write(bytes, to: JournalFolder.name)
      let replacement = try JournalReplacement(of: folder.path)
      let saved = try replacement.salvage()
      if saved == nil { try replacement.journal.recordTogether(files, .test) }
      _ = try replacement.putInPlace(day: "2024-08-28")
      #expect(try folder.use { try $0.arrivals() }.runs.count == saved ?? files.count)
    }
  }
}
