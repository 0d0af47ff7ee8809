// SPDX-License-Identifier: Apache-2.0

import OfficePackage
import TestSupport
import Testing

/// Copies of archives with some entries changed.
@Suite struct ArchiveCopyTests {
  /// 14 July 2024, 08:30.
  private static let time: UInt32 = (44 << 9 | 7 << 5 | 14) << 16 | (8 << 11 | 30 << 5)
  /// 1 January 1980, 00:00.
  private static let firstTime: UInt32 = (1 << 5 | 1) << 16

  private static let original: [UInt8] = {
    var zip = StoredZip()
    zip.time = time
    zip.add("first.xml", Array("<a/>".utf8))
    zip.addZeros("zeros.bin", size: 100_000)
    zip.add("thư mục/tệp.xml", Array("<b/>".utf8))
    zip.add("last.xml", Array("<c/>".utf8))
    return zip.bytes
  }()

  @Test func `a copy without changes is the original`() throws {
    #expect(try ArchiveCopy(of: Self.original).bytes() == Self.original)
  }

  @Test func `entries without changes keep their packed bytes, times and places`() throws {
    let archive = try ZipArchive(Self.original)
    var copy = ArchiveCopy(of: Self.original)
    let content = Array(String(repeating: "<row/>", count: 1000).utf8)
    copy.replace(try archive.requiredEntry(named: "thư mục/tệp.xml"), with: content)
    copy.add("mới.xml", Array("<d/>".utf8))
    let bytes = try copy.bytes()
    let before = ZipDirectory(Self.original)
    let after = ZipDirectory(bytes)
    #expect(after.entries.map(\.name) == before.entries.map(\.name) + ["mới.xml"])
    for name in ["first.xml", "zeros.bin", "last.xml"] { #expect(after[name] == before[name]) }
    #expect(before["zeros.bin"]?.method == 8)
    #expect(after["thư mục/tệp.xml"]?.time == Self.firstTime)
    #expect(after["mới.xml"]?.time == Self.firstTime)
    let written = try ZipArchive(bytes)
    #expect(try written.read(written.requiredEntry(named: "thư mục/tệp.xml")) == content)
    #expect(try written.read(written.requiredEntry(named: "mới.xml")) == Array("<d/>".utf8))
    #expect(try written.read(written.requiredEntry(named: "zeros.bin")).count == 100_000)
    #expect(try copy.bytes() == bytes)
  }

  @Test func `takes content that is empty`() throws {
    let archive = try ZipArchive(Self.original)
    var copy = ArchiveCopy(of: Self.original)
    copy.replace(archive.entries[0], with: [])
    copy.add("empty", [])
    let written = try ZipArchive(copy.bytes())
    #expect(try written.read(written.entries[0]).isEmpty)
    #expect(try written.read(written.requiredEntry(named: "empty")).isEmpty)
  }

  @Test func `tells what is no archive, and what is cut`() {
    var copy = ArchiveCopy(of: Array("hello".utf8))
    copy.add("a", [])
    #expect(throws: PackageError.notAnArchive) { try copy.bytes() }
    for length in stride(from: 4, to: Self.original.count, by: 7) {
      var copy = ArchiveCopy(of: Array(Self.original[..<length]))
      copy.add("a", [])
      let error = #expect(throws: PackageError.self) { try copy.bytes() }
      #expect(error == .truncated || error == .damaged(entry: nil))
    }
  }

  @Test(arguments: Seed.several(2))
  func `changed bytes never crash it`(seed: Seed) throws {
    var generator = seed.generator
    for _ in 0..<500 {
      var bytes = Self.original
      for _ in 0..<3 { bytes[generator.number(in: 0...bytes.count - 1)] = UInt8(generator.number(in: 0...255)) }
      guard let archive = try? ZipArchive(bytes), let entry = archive.entries.first else { continue }
      var copy = ArchiveCopy(of: bytes)
      copy.replace(entry, with: [1, 2, 3])
      _ = try? copy.bytes()
    }
  }
}
