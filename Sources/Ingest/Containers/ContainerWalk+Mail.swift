// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import MailReading

extension ContainerWalk {
  mutating func openMail(_ bytes: [UInt8], path: String, _ origin: FileOrigin, _ inside: FileOrigin) {
    do throws(MailError) {
      let mail = try MailMessage(bytes, limits: ContainerLimits.mail(parts: entriesLeft))
      count(entries: mail.parts.count)
      var inside = inside
      inside.mail = MailClues(path: path, subject: mail.subject.shortened, sender: mail.sender, date: mail.date)
      inside.choices.append(MailWording.choice(mail))
      takeParts(of: mail, path: path, size: bytes.count, inside)
    } catch {
      give(path, size: bytes.count, .judged(.unreadable, Finding(error, path: path)), origin)
    }
  }

  private mutating func takeParts(of mail: MailMessage, path: String, size: Int, _ inside: FileOrigin) {
    var names = EntryNames(below: path)
    let parts = mail.parts.filter { !$0.isLetter }
      .map { (part: $0, name: names.name(of: $0)) }
      .sorted { $0.name.path.utf8.lexicographicallyPrecedes($1.name.path.utf8) }
    if parts.allSatisfy({ $0.part.isOrnament || FileFormat(path: $0.name.path) == .notOurs }) {
      let finding = Finding(.mailWithoutReport, at: Location(file: path))
      give(path, size: size, .judged(.byHand, finding), inside)
    }
    for (part, name) in parts {
      var origin = inside
      origin.remarks += name.remarks
      guard !part.isOrnament else {
        let finding = Finding(.passedOver, at: Location(file: name.path))
        give(name.path, size: part.writtenSize, .judged(.notOurs, finding), origin)
        continue
      }
      take(name.path, size: part.writtenSize, origin) {
        do throws(MailError) {
          return .success(try mail.content(of: part))
        } catch {
          return .failure(UnreadableEntry(finding: Finding(error, path: name.path)))
        }
      }
    }
  }
}

extension MailPart {
  /// Whether it is what people read first: the words of the mail, in whatever form, or a server's report.
  fileprivate var isLetter: Bool {
    guard name == nil, disposition != "attachment" else { return false }
    return ["text/plain", "text/html", "text/enriched"].contains(type)
      || type.hasPrefix("message/") && type != "message/rfc822"
  }

  /// Whether it belongs to the letter: a picture shown in it, such as a signature's, or a proof of who signed.
  fileprivate var isOrnament: Bool {
    if type.hasPrefix("image/"), hasContentID, disposition != "attachment" { return true }
    return ["application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"].contains(type)
  }
}

/// A mail in words.
private enum MailWording {
  static func choice(_ mail: MailMessage) -> ReadingChoice {
    let sender = [mail.sender.name, mail.sender.address.isEmpty ? "" : "<\(mail.sender.address)>"]
      .filter { !$0.isEmpty }.joined(separator: " ")
    var vietnamese: [String] = []
    var english: [String] = []
    func say(_ text: String, _ before: Phrase, _ behind: String = "") {
      guard !text.isEmpty else { return }
      let text = SafeText.printable(text.shortened)
      vietnamese.append(before.vietnamese + text + behind)
      english.append(before.english + text + behind)
    }
    say(sender, Phrase("từ ", "from "))
    if let date = mail.date {
      let day = Part.day(year: date.year, month: date.month, day: date.day)
      vietnamese.append("ngày " + day.text(in: .vietnamese))
      english.append("of " + day.text(in: .english))
    }
    say(mail.subject, Phrase("tiêu đề “", "subject “"), "”")
    vietnamese.append("không đọc lời thư")
    english.append("its letter not read")
    return ReadingChoice(
      Phrase("Thư điện tử", "mail"),
      Phrase(vietnamese.joined(separator: ", "), english.joined(separator: ", "))
    )
  }
}

extension String {
  /// The beginning of a text that may be of any length.
  fileprivate var shortened: String {
    // Scalars, for any number of marks may stand on one letter.
    utf8.count > 500 ? String(UnicodeScalarView(unicodeScalars.prefix(250))) + "…" : self
  }
}

extension Finding {
  /// Why a mail, or what hangs on it, can't be read.
  fileprivate init(_ error: MailError, path: String) {
    let at = Location(file: path)
    func damage(_ vietnamese: String, _ english: String) -> Finding {
      Finding(.damaged, at: at, ["reason": .phrase(Phrase(vietnamese, english))])
    }
    switch error {
    case .notAMail: self = damage("không phải thư điện tử", "not a mail")
    case .noBoundary: self = damage("thiếu dấu phân cách các phần", "what parts its parts is missing")
    case .truncated: self.init(.truncated, at: at)
    case .damaged(let encoding): self = damage("không giải mã được (\(encoding))", "it does not decode (\(encoding))")
    case .unknownEncoding(let encoding):
      self = damage("kiểu mã hóa lạ (\(encoding))", "unknown transfer encoding (\(encoding))")
    case .limit(let limit, let allowed):
      let (number, name) =
        switch limit {
        case .size: (allowed, Phrase("byte", "bytes"))
        case .parts: (ContainerLimits.entries, Phrase("số phần của thư", "parts of the mail"))
        case .depth: (allowed, Phrase("số lớp của thư", "parts inside one another"))
        case .headerSize: (allowed, Phrase("byte, phần đầu thư", "bytes, the header"))
        }
      self.init(.overLimit, at: at, ["limit": .number(Int64(number)), "name": .phrase(name)])
    }
  }
}
