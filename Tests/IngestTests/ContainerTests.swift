// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Ingest
import ReportModel
import TestSupport
import Testing

/// Opens a container and gives each file's path with what became of it.
func outcomes(_ bytes: [UInt8], as path: String) throws -> [String] {
  try contained(bytes, as: path).map { "\($0.path): \($0.verdict)" }
}

/// Opens a container and reads the files in it.
func contained(_ bytes: [UInt8], as path: String) throws -> [FileReading] {
  var readings: [FileReading] = []
  try #require(Container(path: path)).forEachFile(in: bytes) { readings.append(reader.read($0)) }
  return readings
}

/// Archives as offices send them, and as nobody should.
@Suite struct ArchiveTests {
  static let rows = "campaign,channel,count\nten-mien-vn,social,1\n"

  @Test func `entries are files of their own in the order of their paths`() throws {
    let zip = StoredZip([
      "Tuần 28/": "", "Tuần 28/Gò Quao.csv": Self.rows, "Tuần 28/An Biên.csv": Self.rows, "cong van.pdf": "%PDF-",
      "__MACOSX/Tuần 28/._An Biên.csv": "x", "Thumbs.db": "x", "~$An Biên.xlsx": "x", "ghi-chu.exe": "MZ",
    ])
    let readings = try contained(zip.bytes, as: "2024/nop.zip")
    #expect(
      readings.map { "\($0.path.dropFirst("2024/nop.zip/".count)) \($0.verdict)" } == [
        "Thumbs.db notOurs", "Tuần 28/An Biên.csv read", "Tuần 28/Gò Quao.csv read",
        "__MACOSX/Tuần 28/._An Biên.csv notOurs", "cong van.pdf byHand", "ghi-chu.exe unreadable",
        "~$An Biên.xlsx notOurs",
      ]
    )
    #expect(
      readings.flatMap(\.facts) == [
        "an-bien 2024-W28  ten-mien-vn social 1/./.", "go-quao 2024-W28  ten-mien-vn social 1/./.",
      ]
    )
    #expect(readings.allSatisfy { $0.choices.first?.choice.vietnamese == "nop.zip" })
    #expect(readings[1].findings.allSatisfy { $0.location.file == readings[1].path })
  }

  @Test(arguments: [
    ("Tuần 28 năm 2024.zip", "An Biên.csv"), ("An Biên.zip", "2024-W28.csv"), ("an-bien_2024-W28.ZIP", "x.csv"),
    ("An Biên/x.zip", "2024-W28/x.csv"), ("go-quao/2024-W27/x.zip", "an-bien 2024-W28.csv"),
    ("2024/T.zip", "Tuần 28/H.An Bien.csv"), ("go-quao.zip", "An Biên/2024-W28.csv"),
    ("BC.tuan.28.nam.2024.zip", "an-bien.csv"),
  ])
  func `names inside come before the archive's, and that before folders`(path: String, entry: String) throws {
    let readings = try contained(StoredZip([entry: Self.rows]).bytes, as: path)
    #expect(readings.flatMap(\.facts) == ["an-bien 2024-W28  ten-mien-vn social 1/./."])
  }

  @Test(arguments: [("an-bien 2024-W28 lần 2.zip", 2), ("lần 2/an-bien 2024-W28.zip", nil)] as [(String, Int?)])
  func `an archive's own name states a revision as a file's does`(path: String, revision: Int?) throws {
    let readings = try contained(StoredZip(["x.csv": Self.rows]).bytes, as: path)
    #expect(readings.flatMap(\.submissions).map(\.revision) == [revision])
  }

  @Test(arguments: [
    ("../../an-bien.csv", "an-bien.csv", true), (#"..\an-bien.csv"#, "an-bien.csv", true),
    ("C:/an-bien.csv", "an-bien.csv", true), ("/an-bien.csv", "an-bien.csv", true),
    (#"T28\an-bien.csv"#, "T28/an-bien.csv", false), ("an\u{1B}[31m-bien.csv", "an[31m-bien.csv", true),
    ("an\u{202E}-bien.csv", "an\u{FFFD}-bien.csv", true), ("A\u{302}n Bie\u{302}n.csv", "Ân Biên.csv", false),
    ("./an-bien.csv", "an-bien.csv", false),
  ])
  func `names are made harmless, and it is said where that changed more than slashes`(
    written: String,
    clean: String,
    isSaid: Bool
  ) throws {
    // The library takes a control character in a name marked as UTF-8 for damage.
    let bytes = written.contains("\u{1B}") ? unmarked([written: Self.rows]) : StoredZip([written: Self.rows]).bytes
    let reading = try #require(try contained(bytes, as: "z.zip").first)
    #expect(Array(reading.path.utf8) == Array("z.zip/\(clean)".utf8))
    #expect(reading.findings(.entryName).map(\.found) == (isSaid ? [written] : []))
  }

  @Test(
    arguments: [
      ([0x42, 0xE1, 0x6F, 0x20, 0x63, 0xE1, 0x6F, 0x20, 0x74, 0x75, 0xE2, 0xCC, 0x6E], "Báo cáo tuần"),
      (Array("Báo cáo".utf8), "Báo cáo"), ([0x61, 0xFF, 0xFE], "aÿ₫"),
    ] as [([UInt8], String)]
  )
  func `a name without a mark of its encoding is read by its evidence`(name: [UInt8], expected: String) throws {
    // The name takes the place of as many letters; the mark is taken off.
    let letters = String(repeating: "n", count: name.count)
    var bytes = unmarked([letters + ".csv": Self.rows])
    for index in bytes.indices where bytes[index...].starts(with: letters.utf8) {
      bytes.replaceSubrange(index..<index + name.count, with: name)
    }
    #expect(try contained(bytes, as: "z.zip").map(\.path) == ["z.zip/\(expected).csv"])
  }

  /// An archive that says of no name that it is UTF-8, as most programs write them.
  private func unmarked(_ entries: KeyValuePairs<String, String>) -> [UInt8] {
    var bytes = StoredZip(entries).bytes
    for (signature, offset) in [([0x50, 0x4B, 3, 4], 7), ([0x50, 0x4B, 1, 2], 9)] as [([UInt8], Int)] {
      for index in bytes.indices where bytes[index...].starts(with: signature) { bytes[index + offset] = 0 }
    }
    return bytes
  }

  @Test func `two entries of one name are two files`() throws {
    let zip = StoredZip(["an-bien.csv": Self.rows, #"/an-bien.csv"#: Self.rows, "x/an-bien.csv": Self.rows])
    #expect(
      try outcomes(zip.bytes, as: "2024-W28.zip") == [
        "2024-W28.zip/an-bien (2).csv: read", "2024-W28.zip/an-bien.csv: read", "2024-W28.zip/x/an-bien.csv: read",
      ]
    )
  }

  @Test(
    arguments: [
      ("empty", StoredZip().bytes, FindingCode.emptyFile), ("no byte", [], .emptyFile),
      ("folders alone", StoredZip(["a/": "", "b/": ""]).bytes, .emptyFile),
      ("cut off", Array(StoredZip(["a.csv": "x"]).bytes.dropLast(30)), .truncated),
      ("no archive", Array("Rar!\u{1A}\u{7}".utf8), .damaged), ("a table", Array("a,b\n1,2\n".utf8), .misnamed),
      ("a workbook", StoredZip(["xl/workbook.xml": "<workbook/>"]).bytes, .misnamed),
      ("locked", locked, .encrypted), ("too many", StoredZip(many: 1001).bytes, .overLimit),
      ("too large by its own word", liar, .overLimit),
    ] as [(String, [UInt8], FindingCode)]
  )
  func `an archive that can't be opened is itself unreadable, with the reason`(
    name: String,
    bytes: [UInt8],
    code: FindingCode
  ) throws {
    let readings = try contained(bytes, as: "z.zip")
    #expect(readings.map(\.path) == ["z.zip"])
    #expect(readings.map(\.verdict) == [.unreadable])
    #expect(readings.flatMap(\.findings).map(\.code) == [code])
    #expect(readings.flatMap(\.findings).map { $0.repair(in: .vietnamese) == nil } == [false])
  }

  private static var locked: [UInt8] {
    var zip = StoredZip()
    zip.add("a.csv", [1, 2, 3], isEncrypted: true)
    return zip.bytes
  }

  private static var liar: [UInt8] {
    var zip = StoredZip()
    for name in ["a.csv", "b.csv", "c.csv"] {
      zip.add(name, packed: [1], size: 100 << 20, method: 8, isEncrypted: false, checksum: 0)
    }
    return zip.bytes
  }

  @Test func `bad entries are unreadable, each with its reason; the others are read`() throws {
    var zip = StoredZip(["an-bien.csv": Self.rows, "trong.csv": "", "sau.zip": "PK", "BC.ods": "x"])
    zip.add("khoa.csv", [1, 2, 3], isEncrypted: true)
    zip.add("hong.csv", [1, 2, 3], checksum: 7)
    zip.add("la.csv", packed: [1], size: 1, method: 77, isEncrypted: false, checksum: 0)
    zip.add("lon.csv", packed: [1], size: 200 << 20, method: 8, isEncrypted: false, checksum: 0)
    let readings = try contained(zip.bytes, as: "2024-W28.zip")
    let codes = Dictionary(uniqueKeysWithValues: readings.map { ($0.path.dropFirst(13), $0.findings.map(\.code)) })
    #expect(
      codes == [
        "an-bien.csv": [.noTime], "trong.csv": [.emptyFile], "sau.zip": [.archiveInArchive],
        "BC.ods": [.formatUnsupported], "khoa.csv": [.encrypted], "hong.csv": [.damaged], "la.csv": [.damaged],
        "lon.csv": [.overLimit],
      ]
    )
    #expect(readings.filter { $0.verdict != .unreadable }.map(\.path) == ["2024-W28.zip/an-bien.csv"])
    let limit = readings.flatMap { $0.findings(.overLimit) }.first
    #expect(limit?.message(in: .english) == "The file is beyond the limit of 134,217,728 (bytes, one file unpacked).")
  }

  @Test func `a bomb ends at the ratio`() throws {
    let scratch = ScratchFolder()
    let script = """
      import zipfile
      with zipfile.ZipFile("bom.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("an-bien.csv", bytes(20_000_000))
      """
    let result = try Program.run(Program.python, ["-c", script], in: scratch.path)
    #expect(result.status == 0, "\(result.errors)")
    let bytes = scratch.content(of: "bom.zip")
    #expect(bytes.count < 100_000)
    let finding = try #require(try contained(bytes, as: "bom.zip").first?.findings.first)
    #expect(finding.message(in: .english) == "The file is beyond the limit of 250 (times, unpacked for packed).")
  }

  @Test func `what unpacks is counted over all entries, not what they declare`() throws {
    // 300 times 1 MiB of zeros, which declare a byte each: below the ratio's start, above the total.
    var zip = StoredZip()
    zip.addZeros((100..<400).map { "\($0).csv" }, size: 1 << 20, declaring: 1)
    let readings = try contained(zip.bytes, as: "z.zip")
    #expect(readings.count == 300)
    let limited = readings.flatMap { $0.findings(.overLimit) }
    #expect(limited.count == 300 - 256)
    #expect(Set(limited.map { $0.parts["limit"] }) == [.number(256 << 20)])
  }
}
