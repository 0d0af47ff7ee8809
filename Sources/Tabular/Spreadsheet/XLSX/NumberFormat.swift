// SPDX-License-Identifier: Apache-2.0

/// What a number format makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum NumberFormat: Equatable {
  /// A number, whatever its look.
  case number
  /// A date, perhaps with a time.
  case date
  /// A time of day.
  case timeOfDay
  /// A number that is shown multiplied, divided or with a word of magnitude behind it.
  case scaled(Scaling)
  /// An amount of time, which does not begin again at 24 hours: `[h]:mm`.
  case elapsed

  /// Built-in formats, which files name by number only.
  ///
  /// Those from 27 on are the dates of East Asian versions.
  init(builtIn id: Int) {
    self =
      switch id {
      case 18...21, 45, 47: .timeOfDay
      case 46: .elapsed
      case 9, 10: .scaled(.percent)
      case 14...17, 22, 27...36, 50...58: .date
      default: .number
      }
  }

  /// A format written out; its first section, that for positive numbers, decides.
  init(code: String) {
    if let scaling = Scaling(code: code) {
      self = .scaled(scaling)
      return
    }
    var letters: Set<Unicode.Scalar> = []
    var characters = code.lowercased().unicodeScalars.makeIterator()
    scan: while let character = characters.next() {
      switch character {
      case ";": break scan
      case "\"":
        while let quoted = characters.next(), quoted != "\"" {}
      case "\\", "_", "*":
        _ = characters.next()
      case "[":
        var inside: [Unicode.Scalar] = []
        while let next = characters.next(), next != "]" { inside.append(next) }
        if Self.isElapsed(inside) {
          self = .elapsed
          return
        }
      default: letters.insert(character)
      }
    }
    // A lone m is a month; beside h or s it is a minute.
    if letters.contains("d") || letters.contains("y") {
      self = .date
    } else if letters.contains("h") || letters.contains("s") {
      self = .timeOfDay
    } else {
      self = letters.contains("m") ? .date : .number
    }
  }

  /// Whether it makes a date or a time of a number.
  var isDateOrTime: Bool {
    switch self {
    case .number, .scaled: false
    case .date, .timeOfDay, .elapsed: true
    }
  }

  /// What people see of a number that is shown in another magnitude; nil where they see the number itself.
  func shown(_ value: SpreadsheetValue) -> String? {
    guard case .scaled(let scaling) = self, case .number(let digits, let number) = value, number != 0 else {
      return nil
    }
    return scaling.shown(digits, number)
  }

  /// Whether brackets hold `h`, `mm` and the like, and not a colour, a condition or a language.
  private static func isElapsed(_ inside: [Unicode.Scalar]) -> Bool {
    guard let first = inside.first else { return false }
    return "hms".unicodeScalars.contains(first) && inside.allSatisfy { $0 == first }
  }
}
