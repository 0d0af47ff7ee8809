// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

@Suite struct MixedTextTests {
  @Test func `reads each line of a mixed file in its own encoding`() throws {
    let lines: [(String, TextEncoding?)] = [
      ("Đơn vị,Nội dung,Số lượng", nil),
      ("Huyện Gò Quao,Thực hiện tuyên truyền,1", .tcvn3),
      ("Huyện An Biên,Phòng bệnh sởi tại trường học,2", .tcvn3),
      ("Rach Gia,none,0", nil),
      ("Thành phố Hà Tiên,Hỗ trợ người nghèo,3", .vni),
      ("Huyện Hòn Đất,Đã tổ chức 06 cuộc,4", .tcvn3),
      ("Cộng,,10", nil),
    ]
    let bytes = try lines.map { try $1 == nil ? Array($0.utf8) : #require(LegacyCharts.encode($0, $1 ?? .utf8)) }
      .joined(separator: Array("\r\n".utf8))
    let text = try DecodedText(decoding: Array(bytes))
    #expect(string(text) == lines.map(\.0).joined(separator: "\r\n"))
    #expect(text.encoding == .tcvn3)
    #expect(
      text.remarks == [
        TextRemark(lines: 1...1, kind: .differs(.utf8)), TextRemark(lines: 5...5, kind: .differs(.vni)),
        TextRemark(lines: 7...7, kind: .differs(.utf8)),
      ]
    )
  }

  @Test func `reads cells of one line in two encodings`() throws {
    let legacy = try #require(LegacyCharts.encode("Thực hiện tuyên truyền phòng bệnh", .tcvn3))
    let bytes = Array("Đơn vị;".utf8) + legacy + Array(";Số lượng\n".utf8) + legacy
    #expect(try string(DecodedText(decoding: bytes)).hasPrefix("Đơn vị;Thực hiện tuyên truyền phòng bệnh;Số lượng\n"))
  }

  @Test func `does not guess a line that two readings explain`() throws {
    // "Sè" stands for Số in TCVN3 and could be a word of its own; both kinds are in this file.
    let bytes =
      try #require(LegacyCharts.encode("Hỗ trợ người nghèo, huyện ủy", .tcvn3))
      + #require(LegacyCharts.encode("\nHỗ trợ người nghèo, huyện ủy\n", .windows1258)) + latin1("B\u{B8}n\nS\u{E8}\n")
    #expect(throws: TextDecodingError.ambiguous([.windows1258, .tcvn3], byteOffset: bytes.count - 3, line: 4)) {
      try DecodedText(decoding: bytes)
    }
  }

  @Test func `says which words are no Vietnamese`() throws {
    let report = Sentences.all.joined(separator: "\n") + "\nCự ly 5 kilômét tại xã"
    let text = try DecodedText(decoding: #require(LegacyCharts.encode(report, .tcvn3)))
    #expect(string(text) == report)
    #expect(text.remarks == [TextRemark(lines: 12...12, kind: .doubtful(word: "kilômét"))])
  }

  @Test func `repairs the lines of a form whose letters were taken for Windows-1252`() throws {
    let text = try DecodedText(
      decoding: Array(
        """
        BiÓu sè: 09 B/TTTT, §¬n vÞ b¸o c¸o: Huyện Gò Quao
        Sè GIê CH¦¥NG TR×NH
        Đơn vị, Mã số, Số giờ tính, 5 µm, là
        """
        .utf8
      )
    )
    #expect(
      string(text) == """
        Biểu số: 09 B/TTTT, Đơn vị báo cáo: Huyện Gò Quao
        Số GIờ CHƯƠNG TRìNH
        Đơn vị, Mã số, Số giờ tính, 5 µm, là
        """
    )
    #expect(text.remarks == [TextRemark(lines: 1...2, kind: .repaired(.tcvn3))])
    #expect(text.encoding == .utf8)
  }

  @Test(arguments: TextEncoding.legacy + [.utf8])
  func `repairs a whole report that was taken for Windows-1252`(encoding: TextEncoding) throws {
    let report = Sentences.all.joined(separator: "\n")
    let bytes = try encoding == .utf8 ? Array(report.utf8) : #require(LegacyCharts.encode(report, encoding))
    let shown = bytes.map { WindowsShown.character[$0] ?? Unicode.Scalar($0) }
    let text = try DecodedText(decoding: Array(String(String.UnicodeScalarView(shown)).utf8))
    #expect(string(text) == report)
    #expect(text.remarks == [TextRemark(lines: 1...11, kind: .repaired(encoding))])
  }

  @Test func `says what may be legacy though each letter is Vietnamese`() throws {
    let text = try DecodedText(decoding: Array("Xaõ Bình Trò".utf8))
    #expect(string(text) == "Xaõ Bình Trò")
    #expect(text.remarks == [TextRemark(lines: 1...1, kind: .ambiguous([.vni]))])
  }

  @Test(arguments: Seed.several(3))
  func `never changes Vietnamese that is right`(seed: Seed) throws {
    var random = seed.generator
    for sign in [
      "", " «trích»", " 5 µm", " Müller", " Señor Ñuñoa", " où", " 12 m²", " ½ giờ", " © Sở", " × 3", "·", "Ð",
    ] {
      let original = Sentences.random(lines: 4, words: random.number(in: 1...20), with: &random) + sign
      let text = try DecodedText(decoding: Array(original.utf8))
      #expect(string(text) == original)
      #expect(text.encoding == .utf8)
    }
  }

  @Test(arguments: [
    "Le café était fermé à midi, où déjà l'été; naïve façade, forêt, Noël, août.",
    "Die Straße führt über größere Brücken; Mädchen, Köln, Übung, schön, Äpfel",
    "El niño mañana irá a España; corazón, acción, pingüino, ¿qué?",
    "Smörgåsbord på ön; Åse, Øystein, København, blåbær, rødgrød", "5 µm × 3 · ½ «x» ©", "ESPAÑA", "où",
  ])
  func `leaves other languages alone`(sentence: String) throws {
    #expect(try string(DecodedText(decoding: Array(sentence.utf8))) == sentence)
  }

  @Test(arguments: Seed.several(2))
  func `finds a repairable word wherever it stands`(seed: Seed) throws {
    var random = seed.generator
    for before in 0..<40 {
      let text = String(repeating: random.pick(["a", " ", "1"]), count: before) + " BiÓu T×NH"
      #expect(try string(DecodedText(decoding: Array(text.utf8))).hasSuffix(" Biểu TìNH"))
    }
  }
}

/// What Windows shows for the bytes 80 to 9F, where it differs from Latin-1.
enum WindowsShown {
  static let character: [UInt8: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      [
        0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8C, 0x8E, 0x91, 0x92, 0x93, 0x94, 0x95,
        0x96,
        0x97, 0x98, 0x99, 0x9A, 0x9B, 0x9C, 0x9E, 0x9F,
      ],
      "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars
    )
  )
}
