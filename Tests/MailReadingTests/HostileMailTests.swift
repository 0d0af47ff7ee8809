// SPDX-License-Identifier: Apache-2.0

import MailReading
import TestSupport
import Testing

/// Mails that somebody made to hurt: each ends soon, in a value or in an error that names the limit.
@Suite(.serialized) struct HostileMailTests {
  /// What a hostile mail must come to, made when it is asked for.
  struct Attack: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var error: MailError?
    var make: @Sendable () -> [UInt8]
  }

  static let head = "From: a@b\r\nContent-Type: multipart/mixed; boundary=b\r\n"

  static func text(_ head: String, _ piece: String, _ count: Int) -> [UInt8] {
    var bytes = Array(head.utf8)
    let piece = Array(piece.utf8)
    bytes.reserveCapacity(bytes.count + piece.count * count)
    for _ in 0..<count { bytes += piece }
    return bytes
  }

  static let attacks: [Attack] = [
    Attack(testDescription: "twenty thousand parts inside one another", error: .limit(.depth, allowed: 20)) {
      var bytes = Array("From: a@b\r\n".utf8)
      for number in 0..<20_000 {
        bytes += Array("Content-Type: multipart/mixed; boundary=b\(number)\r\n\r\n--b\(number)\r\n".utf8)
      }
      return bytes
    },
    Attack(testDescription: "a hundred thousand parts side by side", error: .limit(.parts, allowed: 1000)) {
      text(head + "\r\n", "--b\r\n\r\nx\r\n", 100_000)
    },
    Attack(testDescription: "a body of one line of 100 MB", error: nil) {
      Array("From: a@b\r\n\r\n".utf8) + [UInt8](repeating: 0x78, count: 100_000_000)
    },
    Attack(testDescription: "a header of one line of 100 MB", error: .limit(.headerSize, allowed: 256 << 10)) {
      Array("From: a@b\r\nSubject: ".utf8) + [UInt8](repeating: 0x78, count: 100_000_000)
    },
    Attack(testDescription: "a header that is folded without end", error: .limit(.headerSize, allowed: 256 << 10)) {
      text("Subject: a\r\n", " b\r\n", 1_000_000)
    },
    Attack(testDescription: "more than the largest mail", error: .limit(.size, allowed: 128 << 20)) {
      [UInt8](repeating: 0x0A, count: (128 << 20) + 1)
    },
    Attack(testDescription: "lines that are nearly the boundary", error: nil) {
      text(head + "\r\n", "--bb\r\n", 500_000)
    },
    Attack(testDescription: "encoded words that never end", error: nil) {
      text("From: a@b\r\nSubject: ", "=?a?q?", 40_000) + Array("\r\n\r\nx".utf8)
    },
    Attack(testDescription: "encoded words without number", error: nil) {
      text("From: a@b\r\nSubject: ", "=?utf-8?q?a?= ", 18_000) + Array("\r\n\r\nx".utf8)
    },
    Attack(testDescription: "pieces of a name without number", error: nil) {
      text("From: a@b\r\nContent-Type: text/csv", "; name*9*=%20", 19_000) + Array("\r\n\r\nx".utf8)
    },
    Attack(testDescription: "quotes that never end", error: nil) {
      text("From: a@b\r\nContent-Type: text/csv; name=\"", #"\""#, 100_000) + Array("\r\n\r\nx".utf8)
    },
    Attack(testDescription: "marks on one letter without number", error: nil) {
      text("From: a@b\r\nSubject: e", "\u{301}", 100_000) + Array("\r\n\r\nx".utf8)
    },
  ]

  @Test(.timeLimit(.minutes(1)), arguments: attacks)
  func `ends soon`(attack: Attack) {
    let bytes = attack.make()
    let clock = ContinuousClock()
    var error: MailError?
    let time = clock.measure {
      do throws(MailError) {
        let message = try MailMessage(bytes)
        for part in message.parts { _ = try? message.content(of: part) }
      } catch let thrown {
        error = thrown
      }
    }
    #expect(error == attack.error)
    // Unoptimised and beside other work; anything quadratic in these sizes takes minutes.
    #expect(time < .seconds(10))
  }

  @Test func `never crashes on changed bytes`() {
    var generator = Seed.several(1)[0].generator
    let whole = mail(
      attaching: "Content-Type: text/csv; name*0*=utf-8''a%C3; name*1*=%A1.csv\r\nContent-Transfer-Encoding: base64",
      "YSxiCjEsMgo="
    )
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0..<4 { bytes[generator.number(in: 0...bytes.count - 1)] = UInt8(generator.number(in: 0...255)) }
      guard let message = try? MailMessage(bytes) else { continue }
      for part in message.parts { _ = try? message.content(of: part) }
    }
  }
}
