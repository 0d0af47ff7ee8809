// SPDX-License-Identifier: Apache-2.0

import OfficePackage
import TestSupport
import Testing

/// Links between parts.
@Suite struct RelationshipsTests {
  @Test func `resolves targets against the part, the package, and refuses to climb out`() throws {
    let list = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="ws/s1.xml"/>
      <Relationship Id="b" Type="http://x/styles" Target="/xl/styles.xml"/>
      <Relationship Id="c" Type="http://x/worksheet" Target="../other/./s.xml#A1"/>
      <Relationship Id="d" Type="http://x/worksheet" Target="../../../etc/passwd"/>
      <Relationship Id="e" Type="http://x/hyperlink" Target="http://example.org/" TargetMode="External"/>
      </Relationships>
      """
    let archive = try ZipArchive(StoredZip(["xl/_rels/workbook.xml.rels": list]).bytes)
    let links = try Relationships(of: "xl/workbook.xml", in: archive)
    #expect(links.links.map(\.target) == ["xl/ws/s1.xml", "xl/styles.xml", "other/s.xml", nil, nil])
    #expect(links.links.map(\.kind) == ["worksheet", "styles", "worksheet", "worksheet", "hyperlink"])
    #expect(links["b"]?.target == "xl/styles.xml")
    #expect(links.target(ofKind: "worksheet") == "xl/ws/s1.xml")
    #expect(links.target(ofKind: "nothing") == nil)
    #expect(try Relationships(of: "xl/other.xml", in: archive).links.isEmpty)
  }
}
