// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import MailReading
import Naming
import ReportModel

/// A text that says something about a file: its name, a container or folder around it, the words of its mail.
struct PathComponent {
  enum Kind: Hashable {
    case fileName, container, folder, subject, sender

    /// Whether whoever sent the file wrote it.
    var isOfSender: Bool { [.fileName, .container, .subject].contains(self) }
  }

  var kind: Kind
  var text: String
  var place: Phrase

  /// The components of a path, the nearest first; what a mail says stands just before the mail's own name.
  static func all(of path: String, mail: MailClues?) -> [PathComponent] {
    let pieces = path.split(separator: "/").map(String.init)
    let mailDepth = mail.map { $0.path.split(separator: "/").count }
    var components: [PathComponent] = []
    for depth in stride(from: pieces.count, to: 0, by: -1) {
      if depth == mailDepth, let mail { components += words(of: mail) }
      let piece = pieces[depth - 1]
      if depth == pieces.count {
        components.append(.init(kind: .fileName, text: stem(piece), place: Phrase("Tên tệp", "The file name")))
      } else if case .container(let kind) = FileFormat(path: piece) {
        let place = Phrase("\(kind.wording.vietnamese) “\(piece)”", "\(kind.wording.english) “\(piece)”")
        components.append(.init(kind: .container, text: stem(piece), place: place))
      } else {
        let place = Phrase("Thư mục “\(piece)”", "The folder “\(piece)”")
        components.append(.init(kind: .folder, text: piece, place: place))
      }
    }
    return components
  }

  private static func words(of mail: MailClues) -> [PathComponent] {
    let sender = "\(mail.sender.name) <\(mail.sender.address)>"
    return [
      .init(
        kind: .subject,
        text: mail.subject.nfc,
        place: Phrase("Tiêu đề thư “\(mail.subject)”", "The subject “\(mail.subject)”")
      ),
      .init(kind: .sender, text: sender.nfc, place: Phrase("Người gửi thư \(sender)", "The sender \(sender)")),
    ]
  }

  /// A file name without its ending; stops part words in it, except those between digits, which may be a date's.
  private static func stem(_ name: String) -> String {
    let stem = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name[...]
    return stem.utf8.contains(UInt8(ascii: ".")) ? withoutStops(Array(stem)) : String(stem)
  }

  private static func withoutStops(_ stem: [Character]) -> String {
    let characters = stem.indices.map { index in
      let isInNumber =
        index > 0 && index + 1 < stem.count && stem[index - 1].isWholeNumber && stem[index + 1].isWholeNumber
      return stem[index] == "." && !isInNumber ? " " : stem[index]
    }
    return String(characters)
  }
}

extension MailClues {
  /// When the mail says that it was sent; without a known zone at the workspace's offset, in minutes.
  func time(utcOffset: Int) -> SubmissionTime? {
    guard let date, let day = Day(year: date.year, month: date.month, day: date.day) else { return nil }
    return SubmissionTime(Moment(day, secondOfDay: date.secondOfDay, utcOffset: date.utcOffset ?? utcOffset))
  }
}
