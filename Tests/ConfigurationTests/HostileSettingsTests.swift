// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import TestSupport
import Testing

/// An unreadable kgreport.yml costs bounded time and ends in findings.
@Suite struct HostileSettingsTests {
  /// Nine aliases of nine aliases of …: a few hundred bytes that mean more than the world holds.
  private static func bomb(levels: Int, width: Int) -> String {
    var text = "l0: &l0 [x]\n"
    for level in 1...levels {
      let aliases = Array(repeating: "*l\(level - 1)", count: width).joined(separator: ", ")
      text += "l\(level): &l\(level) [\(aliases)]\n"
    }
    return text
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["? *l9\n: 1\n", "x: { *l9 : 1 }\n", "agency: *l9\n"])
  func `does not blow up aliases of aliases`(use: String) {
    let findings = SmallConfiguration.findings(settings: Self.bomb(levels: 9, width: 9) + use)
    #expect(findings.map(\.code) == [.yamlSyntax])
    #expect(findings.first?.location.line == 3)
  }

  @Test(.timeLimit(.minutes(1)))
  func `bears the worst that it lets through`() {
    #expect(!SmallConfiguration.findings(settings: Self.bomb(levels: 5, width: 3) + "? *l5\n: 1\n").isEmpty)
  }

  @Test func `reads honest aliases`() {
    let settings = SmallConfiguration.settings
      .replacing("channels: [social, radio]", with: "channels: &all [social, radio]")
      .replacing("channels: [social]", with: "channels: *all")
    #expect(SmallConfiguration.mistakes(settings: settings).isEmpty)
  }

  @Test func `takes asterisks in a text for what they are`() {
    let name = String(repeating: "a*b **c** 3 * 4 ", count: 8)
    let settings = SmallConfiguration.settings(line: 3, "  province: \"\(name)\"")
    #expect(SmallConfiguration.mistakes(settings: settings).isEmpty)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["[", "{a: ", "- ", "? ", "a:\n "])
  func `does not fall into a deep hole`(opening: String) {
    #expect(!SmallConfiguration.findings(settings: String(repeating: opening, count: 100_000)).isEmpty)
  }

  @Test(.timeLimit(.minutes(1)), arguments: [500, 900])
  func `bears what nests as deep as the parser allows`(depth: Int) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(SmallConfiguration.findings(settings: "agency: \(text)").map(\.code).contains(.badSetting))
  }

  @Test func `refuses a text of more than a mebibyte`() {
    let findings = SmallConfiguration.findings(settings: "# " + String(repeating: "x", count: 1 << 20))
    #expect(findings.map(\.code) == [.yamlSyntax])
  }

  @Test(.timeLimit(.minutes(1)), arguments: Seed.several(200))
  func `ends in a catalogue or in findings, whatever is broken`(seed: Seed) {
    var random = seed.generator
    var text = Array(SmallConfiguration.settings.unicodeScalars)
    let noise: [Unicode.Scalar] = [
      "\t", "\n", "[", "]", "{", "}", ":", "-", "?", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "\u{0}", "\u{85}",
      "~", "#",
    ]
    for _ in 0..<random.number(in: 1...6) {
      let place = random.number(in: 0...text.count - 1)
      switch random.number(in: 0...2) {
      case 0: text.insert(random.pick(noise), at: place)
      case 1: text.remove(at: place)
      default: text.removeSubrange(place..<min(text.count, place + random.number(in: 0...40)))
      }
    }
    var settings = String.UnicodeScalarView()
    settings.append(contentsOf: text)
    for finding in SmallConfiguration.findings(settings: String(settings)) {
      #expect(finding.location.file != nil && finding.location.line != nil, "\(finding)")
    }
  }
}
