// SPDX-License-Identifier: Apache-2.0

import Tabular
import TestSupport
import Testing

@Suite struct LegacyFileTests {
  @Test(arguments: TextEncoding.legacy)
  func `reads every letter back`(encoding: TextEncoding) throws {
    let letters = LegacyCharts.letters.map { Self.inAWord($0, encoding) }.joined(separator: " ")
    let text = try DecodedText(decoding: #require(LegacyCharts.encode(letters, encoding)), as: encoding)
    #expect(string(text) == letters)
    #expect(text.encoding == encoding)
  }

  /// Where the capitals of TCVN 5712 stand Windows has dashes and quotes, so these need a word around them.
  private static func inAWord(_ letter: Character, _ encoding: TextEncoding) -> String {
    guard encoding == .tcvn3, "ẶỊÒỎÕÓỌỘ".contains(letter) else { return String(letter) }
    return String(letter) + (letter == "Ị" ? "CH" : "NG")
  }

  @Test(arguments: TextEncoding.legacy)
  func `recognises the encoding of a report`(encoding: TextEncoding) throws {
    let report = Sentences.all.joined(separator: "\r\n")
    let text = try DecodedText(decoding: #require(LegacyCharts.encode(report, encoding)))
    #expect(string(text) == report)
    #expect(text.encoding == encoding)
    #expect(text.remarks.isEmpty)
  }

  @Test(arguments: Seed.several(4))
  func `never reads other words than were written, and enough words for sure`(seed: Seed) throws {
    var random = seed.generator
    for encoding in TextEncoding.legacy {
      for count in [1, 2, 3, 5, 8, 13, 40, 100] {
        for _ in 0..<8 {
          let sentence = Sentences.random(lines: random.number(in: 1...3), words: count, with: &random)
          let original = random.pick([sentence, sentence.uppercased()])
          let bytes = try #require(LegacyCharts.encode(original, encoding))
          // TCVN 5712 and VISCII put some capitals at control characters: alone they are ASCII, which nothing tells apart.
          guard bytes.contains(where: { $0 >= 0x80 }) else { continue }
          let text = try? DecodedText(decoding: bytes)
          if let text {
            #expect(string(text) == original)
            #expect(text.remarks.isEmpty)
          }
          #expect(text != nil || count < 40)
        }
      }
    }
  }

  @Test func `reads capitals of H fonts as the small letters that they are`() throws {
    let text = try DecodedText(decoding: latin1("HUY\u{D6}N G\u{DF} QUAO,1\r\nSè h\u{E9}\r\n"))
    #expect(string(text) == "HUYệN Gò QUAO,1\r\nSố hộ\r\n")
    #expect(text.encoding == .tcvn3)
  }

  @Test func `tells Windows' quotes from capitals in TCVN3`() throws {
    // “Hội” – Óc Eo, Ịch … as Office and as iconv write them.
    let text = try DecodedText(
      decoding: [0x93, 0x48, 0xE9, 0x69, 0x94, 0x20, 0x96, 0x20, 0x95, 0x63, 0x20, 0x45, 0x6F, 0x2C, 0x20, 0x91]
        + latin1("ch, huy\u{D6}n, x\u{B7}"),
      as: .tcvn3
    )
    #expect(string(text) == "“Hội” – Óc Eo, Ịch, huyện, xã")
  }

  @Test(arguments: ["µm", "Ñ", "ñ", "Ñaø", "häc", "µ"])
  func `takes one word for too little`(word: String) {
    #expect(throws: TextDecodingError.self) { try DecodedText(decoding: latin1("a,\(word)\n")) }
  }

  @Test func `reads the sign of the dong beside words`() throws {
    let text = try DecodedText(
      decoding: #require(LegacyCharts.encode("đồng, nghìn đồng, hỗ trợ 12.000 ", .windows1258)) + [0xFE]
    )
    #expect(string(text) == "đồng, nghìn đồng, hỗ trợ 12.000 ₫")
  }

  @Test(arguments: [
    "Le café était fermé à midi, où déjà l'été; naïve façade, forêt, Noël, août.",
    "Prix payé à l'hôtel: très élevé, même là où il était gêné",
    "Die Straße führt über größere Brücken; Mädchen, Köln, Übung, schön, Äpfel",
    "Grüße aus München",
    "El niño mañana irá a España; corazón, acción, pingüino",
    "São Paulo, João, coração, não, ações",
    "The résumé of the naïve fiancé; 50 £ at the café – “quoted”",
    "Smörgåsbord på ön; Åse, Øystein, København, blåbær, rødgrød",
    "für", "où", "café", "Señor", "à", "é",
  ])
  func `refuses the languages of the West in Latin-1`(sentence: String) {
    let bytes = windows1252(sentence)
    let text = try? DecodedText(decoding: bytes)
    #expect(text == nil, "\(text.map(string) ?? "")")
  }

  @Test(arguments: Seed.several(5))
  func `refuses random bytes in good time`(seed: Seed) {
    var random = seed.generator
    let noise = (0..<200_000).map { _ in UInt8.random(in: 0x20...0xFF, using: &random) }
    #expect(throws: TextDecodingError.self) { try DecodedText(decoding: noise) }
  }

  @Test func `finds no letters in a file of controls`() {
    #expect(throws: TextDecodingError.binary(byteOffset: 0)) {
      try DecodedText(decoding: [UInt8](repeating: 0x02, count: 64) + [0xFF])
    }
  }

  @Test func `doubts UTF-8 that is as good as VISCII`() throws {
    let bytes = try #require(LegacyCharts.encode("người;trường", .viscii))
    #expect(throws: TextDecodingError.ambiguous([.utf8, .viscii], byteOffset: 0, line: 1)) {
      try DecodedText(decoding: bytes)
    }
    #expect(try DecodedText(decoding: Array("Привет, мир".utf8)).encoding == .utf8)
  }

  @Test func `names a byte that the chosen encoding does not know`() {
    #expect(throws: TextDecodingError.unassigned(.windows1258, byteOffset: 3, line: 2)) {
      try DecodedText(decoding: [0x61, 0x0D, 0x0A, 0x8D], as: .windows1258)
    }
  }

  @Test func `obeys a chosen encoding against the evidence`() throws {
    let text = try DecodedText(decoding: latin1("S\u{E8} 1"), as: .tcvn3)
    #expect(string(text) == "Số 1")
    #expect(try string(DecodedText(decoding: Array("\u{FEFF}à".utf8), as: .utf8)) == "à")
    #expect(try string(DecodedText(decoding: [0x61, 0x00, 0xE0, 0x00], as: .utf16LE)) == "aà")
  }

  @Test(arguments: [
    ("cp1258", TextEncoding.windows1258), ("Windows-1258", .windows1258), ("ABC", .tcvn3), ("TCVN 3", .tcvn3),
    ("vni", .vni), ("VISCII", .viscii), ("utf_8", .utf8), ("UTF-16LE", .utf16LE),
  ])
  func `finds an encoding by the names that people give it`(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(named: name) == encoding)
    #expect(TextEncoding(named: encoding.rawValue) == encoding)
  }

  @Test func `knows no other encodings`() {
    #expect(TextEncoding(named: "latin1") == nil)
    #expect(TextEncoding(named: "") == nil)
  }
}

/// What a text decoded to.
func string(_ text: DecodedText) -> String { String(decoding: text.bytes, as: UTF8.self) }

/// Characters up to U+00FF as the bytes of their number.
func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

/// Latin-1 with the signs of Windows that the tests use.
func windows1252(_ text: String) -> [UInt8] {
  let signs: [Unicode.Scalar: UInt8] = ["–": 0x96, "“": 0x93, "”": 0x94, "’": 0x92]
  return text.unicodeScalars.map { signs[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
}
