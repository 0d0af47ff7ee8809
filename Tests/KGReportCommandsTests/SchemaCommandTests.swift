// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import KGReportCommands

@Suite("kgreport schema")
struct SchemaCommandTests {
  @Test(
    "prints what the documentation publishes",
    arguments: [("json", "submission-v1.schema.json"), ("table", "submission-v1.table.json")]
  )
  func published(kind: String, file: String) async throws {
    let desk = Desk()
    let published = try String(contentsOfFile: PackageFolder.path + "/docs/schemas/" + file, encoding: .utf8)
    #expect(try await desk.run("schema", kind).output == published)
  }

  @Test("with --ids allows the workspace's own ids alone", arguments: ["json", "table"])
  func ids(kind: String) async throws {
    let desk = try await Desk.withWorkspace()
    let output = try await desk.run("schema", kind, "--ids").output
    for id in ["an-bien", "ten-mien-vn", "commune-loudspeaker", "*"] { #expect(output.contains("\"\(id)\"")) }
    let plain = try await desk.run("schema", kind).output
    #expect(!plain.contains("\"an-bien\""))
  }

  @Test("needs to be told which of the two")
  func kind() async throws {
    #expect(throws: (any Error).self) { try KGReportCommand.parseAsRoot(["schema"]) }
    #expect(throws: (any Error).self) { try KGReportCommand.parseAsRoot(["schema", "xml"]) }
  }
}
