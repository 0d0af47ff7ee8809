// SPDX-License-Identifier: Apache-2.0

import ReportModel

/// One observation of canonical JSON, as far as it is plain.
struct CanonicalJSONObservation {
  /// The indices of the campaign and the channel.
  private(set) var campaign = -1
  private(set) var channel = -1
  private(set) var amounts = Amounts()
  /// Where the remark stands, without its quotation marks.
  private(set) var note = 0..<0

  /// Reads the object that begins at the next byte.
  ///
  /// - Parameters:
  ///   - cursor: At the opening brace; behind the closing one where the object is plain, anywhere in it else.
  ///   - text: The whole text.
  ///   - known: The ids that there are.
  init?(_ cursor: inout CanonicalJSONCursor, _ text: borrowing Span<UInt8>, _ known: CanonicalNames) {
    cursor.offset += 1
    var seen: Keys = []
    repeat {
      guard let name = cursor.string(text), let key = Keys(text, name), !seen.contains(key),
        cursor.take(UInt8(ascii: ":"), text), read(key, &cursor, text, known)
      else { return nil }
      seen.insert(key)
    } while cursor.take(.comma, text)
    guard cursor.take(UInt8(ascii: "}"), text), campaign >= 0, channel >= 0 else { return nil }
  }

  private mutating func read(
    _ key: Keys,
    _ cursor: inout CanonicalJSONCursor,
    _ text: borrowing Span<UInt8>,
    _ known: CanonicalNames
  ) -> Bool {
    switch key {
    case .campaign:
      guard let id = cursor.string(text), let index = known.campaigns.index(of: text, id) else { return false }
      campaign = index
    case .channel:
      guard let id = cursor.string(text), let index = known.channels.index(of: text, id) else { return false }
      channel = index
    case .note:
      var isNull = false
      guard let range = cursor.stringOrNull(text, isNull: &isNull), text.isComposed(range) else { return false }
      note = range
    default:
      guard let amount = Self.amount(&cursor, text) else { return false }
      if key == .count { amounts.count = amount }
      if key == .minutes { amounts.minutes = amount }
      if key == .reach { amounts.reach = amount }
    }
    return true
  }

  private static func amount(_ cursor: inout CanonicalJSONCursor, _ text: borrowing Span<UInt8>) -> Amount? {
    switch cursor.peek(text) {
    case UInt8(ascii: "n"): return cursor.word("null", text) ? .missing : nil
    case .quote:
      guard let word = cursor.string(text) else { return nil }
      if text.holds("none", word) { return Amount.none }
      return text.holds("na", word) ? .notApplicable : nil
    case nil: return nil
    default: return cursor.number(text).map { .value($0) }
    }
  }

  /// A bit for each key of an observation, so that none stands twice.
  private struct Keys: OptionSet {
    let rawValue: UInt8
    static let campaign = Keys(rawValue: 1)
    static let channel = Keys(rawValue: 2)
    static let count = Keys(rawValue: 4)
    static let minutes = Keys(rawValue: 8)
    static let reach = Keys(rawValue: 16)
    static let note = Keys(rawValue: 32)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The key that a text is; nil for an unknown one.
    init?(_ text: borrowing Span<UInt8>, _ key: Range<Int>) {
      switch key.count {
      case 4 where text.holds("note", key): self = .note
      case 5 where text.holds("count", key): self = .count
      case 5 where text.holds("reach", key): self = .reach
      case 7 where text.holds("channel", key): self = .channel
      case 7 where text.holds("minutes", key): self = .minutes
      case 8 where text.holds("campaign", key): self = .campaign
      default: return nil
      }
    }
  }
}
