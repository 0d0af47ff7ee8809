// SPDX-License-Identifier: Apache-2.0

import OfficePackage
import Testing

/// XML event by event.
@Suite struct XMLReaderTests {
  @Test func `gives elements without prefixes, attributes, and text`() throws {
    let xml = try reader(
      #"<?xml version="1.0"?><x:a xmlns:x="u" xmlns:r="v" b="1&amp;2" r:id="rId7"><x:c>t&#x1EBF;&lt;</x:c> <d/></x:a>"#
    )
    #expect(try xml.next() == .start)
    #expect(xml.name == "a")
    #expect(xml.isNamed("a"))
    #expect(!xml.isNamed("ab"))
    #expect(xml.depth == 1)
    #expect(xml.text(of: "b") == "1&2")
    #expect(xml.text(of: "id") == nil)
    #expect(xml.text(ofPrefixed: "id") == "rId7")
    #expect(xml.text(of: "nothing") == nil)
    #expect(try xml.next() == .start)
    #expect(xml.depth == 2)
    #expect(xml.text(of: "b") == nil)
    #expect(try xml.next() == .text)
    #expect(String(decoding: xml.textBytes, as: UTF8.self) == "tế<")
    #expect(try xml.next() == .end)
    #expect(xml.name == "c")
    #expect(xml.depth == 2)
    #expect(try xml.next() == .text)
    #expect(try xml.next() == .start)
    #expect(try xml.next() == .end)
    #expect(try xml.next() == .end)
    #expect(xml.depth == 1)
    #expect(try xml.next() == nil)
    #expect(try xml.next() == nil)
  }

  @Test func `tells where tags and text stand, however long the document is`() throws {
    let document = "\u{FEFF}<x:a b='1'>" + String(repeating: "<c r=\"đ\"/>t&amp;ế<d ></d >", count: 30_000) + "</x:a>"
    let bytes = Array(document.utf8)
    let xml = try XMLReader(bytes: bytes, name: "part.xml", keepsPlaces: true)
    var seen: [String: Int] = [:]
    var behind = 3
    while try xml.next() != nil {
      #expect(xml.place.lowerBound == behind)
      behind = xml.place.upperBound
      seen[String(decoding: bytes[xml.place], as: UTF8.self), default: 0] += 1
    }
    #expect(behind == bytes.count)
    #expect(seen["<c r=\"đ\"/>"] == 30_000)
    #expect(seen["<d >"] == 30_000)
    #expect(seen["</d >"] == 30_000)
    #expect(seen["<x:a b='1'>"] == 1)
    #expect(seen[""] == 30_000)
    let plain = try XMLReader(bytes: bytes, name: "part.xml")
    #expect(try plain.next() == .start)
    #expect(plain.place.isEmpty)
  }

  @Test func `skips an element with all that is in it`() throws {
    let xml = try reader("<a><b><c>x</c><b/></b><d/></a>")
    #expect(try xml.next() == .start)
    #expect(try xml.next() == .start)
    try xml.skipElement()
    #expect(try xml.next() == .start)
    #expect(xml.name == "d")
  }

  @Test(arguments: [
    ("1", true), ("true", true), ("on", true), ("0", false), ("false", false), ("off", false),
  ])
  func `reads truth`(written: String, isTrue: Bool) throws {
    let xml = try reader("<a b='\(written)'/>")
    #expect(try xml.next() == .start)
    #expect(xml.truth(of: "b") == isTrue)
    #expect(xml.truth(of: "c") == nil)
  }

  @Test func `gives the same events however long the document is`() throws {
    let count = 50_000
    let row = "<row r=\"1\"><c>Kiên Giang</c></row>"
    let xml = try reader("<sheet>" + String(repeating: row, count: count) + "</sheet>")
    var starts = 0
    var text: [UInt8] = []
    while let event = try xml.next() {
      if event == .start, xml.isNamed("row") {
        starts += 1
        #expect(xml.text(of: "r") == "1")
      }
      if event == .text { text += xml.textBytes }
    }
    #expect(starts == count)
    #expect(String(decoding: text, as: UTF8.self) == String(repeating: "Kiên Giang", count: count))
  }

  @Test(arguments: [
    #"<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>"#,
    #"<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>"#,
    #"<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#,
    "<!DOCTYPE html><html/>",
  ])
  func `refuses a document type before it is read`(document: String) throws {
    #expect(kind(of: try reader(document)) == .documentType)
  }

  @Test func `ends a billion laughs at once`() throws {
    let entities = (1...9).map { #"<!ENTITY l\#($0) "\#(String(repeating: "&l\($0 - 1);", count: 10))">"# }.joined()
    let xml = try reader(#"<!DOCTYPE l [<!ENTITY l0 "lol">\#(entities)]><l>&l9;</l>"#)
    var fault: XMLFault.Kind?
    let time = ContinuousClock().measure { fault = kind(of: xml) }
    #expect(fault == .documentType)
    #expect(time < .seconds(1))
  }

  @Test(arguments: [
    "", "<a>", "<a></b>", "<a/><b/>", "<a b=1/>", "<a>&unknown;</a>", "text", "<a b='1' b='2'/>", "<a>\u{1}</a>",
  ])
  func `refuses what is not well-formed`(document: String) throws {
    guard case .malformed = kind(of: try reader(document)) else {
      Issue.record("accepted \(document)")
      return
    }
  }

  @Test func `says where it is not well-formed`() throws {
    let xml = try reader("<a>\n  <b></c>\n</a>")
    let error = #expect(throws: PackageError.self) { while try xml.next() != nil {} }
    guard case .invalidXML("part.xml", let fault) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(fault.line == 2)
  }

  @Test func `refuses encodings that it does not know`() throws {
    #expect(kind(of: try reader("<?xml version='1.0' encoding='windows-1258'?><a/>")) == .unknownEncoding)
  }

  @Test func `reads UTF-16 and a byte order mark`() throws {
    let utf16: [UInt8] = [0xFF, 0xFE] + "<a>tế</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [utf16, [0xEF, 0xBB, 0xBF] + Array("<a>tế</a>".utf8)] {
      let xml = try XMLReader(bytes: bytes, name: "part.xml")
      #expect(try xml.next() == .start)
      #expect(try xml.next() == .text)
      #expect(String(decoding: xml.textBytes, as: UTF8.self) == "tế")
    }
  }

  @Test func `limits nesting`() throws {
    var limits = PackageLimits.standard
    limits.depth = 10
    let allowed = String(repeating: "<a>", count: 10) + String(repeating: "</a>", count: 10)
    let xml = try XMLReader(bytes: Array(allowed.utf8), name: "part.xml", limits: limits)
    while try xml.next() != nil {}
    let deep = try XMLReader(bytes: Array("<a>\(allowed)</a>".utf8), name: "part.xml", limits: limits)
    #expect(throws: PackageError.limit(.depth, allowed: 10, entry: "part.xml")) { while try deep.next() != nil {} }
    let bottomless = try reader(String(repeating: "<a>", count: 1_000_000))
    #expect(throws: PackageError.limit(.depth, allowed: 256, entry: "part.xml")) {
      while try bottomless.next() != nil {}
    }
  }

  @Test(arguments: ["<a b='", "<a><!-- ", "<a><?x ", "<"])
  func `limits the length of a tag`(start: String) throws {
    let xml = try reader(start + String(repeating: "x", count: 20 << 20))
    let time = ContinuousClock()
      .measure {
        #expect(throws: PackageError.limit(.tokenSize, allowed: 1 << 20, entry: "part.xml")) {
          while try xml.next() != nil {}
        }
      }
    #expect(time < .seconds(5))
  }

  private func reader(_ document: String) throws -> XMLReader {
    try XMLReader(bytes: Array(document.utf8), name: "part.xml")
  }

  private func kind(of xml: XMLReader) -> XMLFault.Kind? {
    do {
      while try xml.next() != nil {}
      return nil
    } catch .invalidXML(_, let fault) {
      return fault.kind
    } catch {
      return nil
    }
  }
}
