// SPDX-License-Identifier: Apache-2.0

import OfficePackage
import TestSupport
import Testing

/// Archives, honest and otherwise.
@Suite struct ZipArchiveTests {
  @Test func `lists entries and reads them`() throws {
    let archive = try ZipArchive(StoredZip(["a.txt": "một", "thư mục/b.txt": "hai", "c/": ""]).bytes)
    #expect(archive.entries.map(\.name) == ["a.txt", "thư mục/b.txt", "c"])
    #expect(archive.entries.map(\.isFolder) == [false, false, true])
    #expect(archive.entries.map(\.size) == [5, 3, 0])
    let entry = try archive.requiredEntry(named: "THƯ mục/B.TXT")
    #expect(String(decoding: try archive.read(entry), as: UTF8.self) == "hai")
    #expect(try archive.entry(named: "c") == nil)
    #expect(throws: PackageError.missingEntry("d")) { try archive.requiredEntry(named: "d") }
  }

  @Test(arguments: [
    ("../../etc/passwd", "etc/passwd", true), ("/etc/passwd", "etc/passwd", true),
    (#"..\..\windows\x"#, "windows/x", true), ("C:/x", "x", true), ("a/../../b", "a/b", true),
    ("./a//b.xml", "a/b.xml", false), (#"xl\workbook.xml"#, "xl/workbook.xml", false),
    ("..a/b..", "..a/b..", false), ("a\u{200B}/ /b", "a\u{200B}/ /b", false),
  ])
  func `cleans names and never finds those that lead outside`(written: String, clean: String, isOutside: Bool) throws {
    let archive = try ZipArchive(StoredZip([written: "x"]).bytes)
    #expect(archive.entries.map(\.name) == [clean])
    #expect(archive.entries.map(\.leadsOutside) == [isOutside])
    #expect(try (archive.entry(named: clean) == nil) == isOutside)
  }

  @Test(arguments: ["a.xml", "A.XML"])
  func `does not choose between two entries of a name`(second: String) throws {
    let archive = try ZipArchive(StoredZip(["a.xml": "1", second: "2", "b": "3"]).bytes)
    #expect(throws: PackageError.ambiguousEntry("a.xml")) { try archive.entry(named: "a.xml") }
    #expect(try archive.entry(named: "b") != nil)
  }

  @Test(arguments: [[], Array("hello".utf8), Array("<html>".utf8), [0x50, 0x4B], [UInt8](repeating: 0, count: 5000)])
  func `tells what is no archive`(bytes: [UInt8]) {
    #expect(throws: PackageError.notAnArchive) { _ = try ZipArchive(bytes) }
  }

  @Test func `tells a truncated archive, wherever it is cut`() throws {
    let whole = StoredZip(["a": String(repeating: "x", count: 300), "b": "y"]).bytes
    for length in 4..<whole.count {
      let error = #expect(throws: PackageError.self) { _ = try ZipArchive(Array(whole[..<length])) }
      #expect(error == .truncated || error == .damaged(entry: nil), "cut at \(length)")
    }
  }

  @Test func `never crashes on changed bytes`() throws {
    let seed = Seed.several(1)[0]
    var generator = seed.generator
    let whole = StoredZip(["a": String(repeating: "x", count: 300), "b": "y"]).bytes
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0..<3 { bytes[generator.number(in: 0...bytes.count - 1)] = UInt8(generator.number(in: 0...255)) }
      guard let archive = try? ZipArchive(bytes) else { continue }
      for entry in archive.entries { _ = try? archive.read(entry) }
    }
  }

  @Test func `tells encrypted, damaged and unknown entries apart`() throws {
    var zip = StoredZip()
    zip.add("locked", [1, 2, 3], isEncrypted: true)
    zip.add("damaged", [1, 2, 3], checksum: 7)
    zip.add("strange", packed: [1], size: 1, method: 77, isEncrypted: false, checksum: 0)
    zip.add("not deflate", packed: [0xFF, 0xFF], size: 2, method: 8, isEncrypted: false, checksum: 0)
    let archive = try ZipArchive(zip.bytes)
    #expect(throws: PackageError.encrypted(entry: "locked")) { _ = try archive.read(archive.entries[0]) }
    #expect(throws: PackageError.damaged(entry: "damaged")) { _ = try archive.read(archive.entries[1]) }
    #expect(throws: PackageError.unsupportedCompression(entry: "strange")) { _ = try archive.read(archive.entries[2]) }
    #expect(throws: PackageError.damaged(entry: "not deflate")) { _ = try archive.read(archive.entries[3]) }
  }

  @Test func `limits entries, size, total and ratio, and names the limit`() throws {
    var limits = PackageLimits.standard
    limits.entries = 2
    #expect(throws: PackageError.limit(.entries, allowed: 2, entry: nil)) {
      _ = try ZipArchive(StoredZip(["a": "", "b": "", "c": ""]).bytes, limits: limits)
    }
    limits = .standard
    limits.entrySize = 10
    let archive = try ZipArchive(StoredZip(["a": "0123456789", "b": "0123456789x"]).bytes, limits: limits)
    #expect(try archive.read(archive.entries[0]).count == 10)
    #expect(throws: PackageError.limit(.entrySize, allowed: 10, entry: "b")) {
      _ = try archive.read(archive.entries[1])
    }
    #expect(throws: PackageError.limit(.entrySize, allowed: 4, entry: "a")) {
      _ = try archive.read(archive.entries[0], sizeLimit: 4)
    }
    limits = .standard
    limits.totalSize = 15
    #expect(throws: PackageError.limit(.totalSize, allowed: 15, entry: nil)) {
      _ = try ZipArchive(StoredZip(["a": "0123456789", "b": "0123456789"]).bytes, limits: limits)
    }
  }

  @Test func `ends a bomb at the ratio, but takes small entries that pack as well`() throws {
    var zip = StoredZip()
    zip.addZeros("bomb", size: 8_000_000)
    zip.addZeros("small", size: 1_000_000)
    var limits = PackageLimits.standard
    limits.ratio = 100
    let archive = try ZipArchive(zip.bytes, limits: limits)
    #expect(throws: PackageError.limit(.ratio, allowed: 100, entry: "bomb")) {
      _ = try archive.read(archive.entries[0])
    }
    #expect(try archive.read(archive.entries[1]).count == 1_000_000)
    let patient = try ZipArchive(zip.bytes)
    #expect(try patient.read(patient.entries[0]).count == 8_000_000)
  }

  @Test func `counts what unpacks, not what is declared`() throws {
    var honest = StoredZip()
    honest.addZeros("liar", size: 3_000_000)
    // The declared size stands in both headers, behind the packed one.
    var bytes = honest.bytes
    let size: [UInt8] = [0xC0, 0xC6, 0x2D, 0x00]
    let places = bytes.indices.filter { bytes[$0...].starts(with: size) }
    #expect(places.count == 2)
    for place in places { bytes.replaceSubrange(place..<place + 4, with: [100, 0, 0, 0]) }
    var limits = PackageLimits.standard
    limits.entrySize = 1_000_000
    let archive = try ZipArchive(bytes, limits: limits)
    #expect(archive.entries[0].size == 100)
    #expect(throws: PackageError.limit(.entrySize, allowed: 1_000_000, entry: "liar")) {
      _ = try archive.read(archive.entries[0])
    }
    limits = .standard
    limits.totalSize = 1_000_000
    let other = try ZipArchive(bytes, limits: limits)
    #expect(throws: PackageError.limit(.totalSize, allowed: 1_000_000, entry: "liar")) {
      _ = try other.read(other.entries[0])
    }
  }

  @Test func `reading an entry again does not count again`() throws {
    var limits = PackageLimits.standard
    limits.totalSize = 25
    let archive = try ZipArchive(StoredZip(["a": "0123456789", "b": "0123456789"]).bytes, limits: limits)
    for _ in 0..<5 { #expect(try archive.read(archive.entries[0]).count == 10) }
    #expect(try archive.read(archive.entries[1]).count == 10)
  }
}
