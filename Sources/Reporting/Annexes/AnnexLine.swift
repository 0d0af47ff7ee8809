// SPDX-License-Identifier: Apache-2.0

/// A line above or below the table of a document, before it becomes cells.
struct AnnexLine {
  /// A text of the line; it may be empty.
  struct Text {
    var text: String
    var look: Look

    init(_ text: String, _ look: Look) {
      self.text = text
      self.look = look
    }

    static let none = Text("", .body)
  }

  /// How a text looks (Decree 30/2020, Appendix I).
  enum Look: Hashable {
    /// Upright, 13.
    case body
    /// The body above the department: upright, 12.
    case parent
    /// The department, and the state's name: bold, 12.
    case agency
    /// The motto, what kind of document it is, who signs as what: bold, 13.
    case motto
    /// Place and date: italic, 13.
    case place
    /// What kind of document it is, and its subject: bold, 14.
    case title
    /// What is asked of a signer: italic, 12.
    case hint
    /// At the left, upright, 12.
    case form
    /// At the left, bold, 12.
    case formNumber
    /// `Nơi nhận:`, at the left, bold and italic, 12.
    case copiesHead
    /// Who gets a copy: at the left, 11.
    case copies
    /// A rule as long as a share of the text that stood above it in that look.
    case rule(under: Under)

    /// What a rule stands below.
    enum Under: Hashable { case agency, motto, title }
  }

  /// The texts side by side, each over its share of the sheet's width; one alone has all of it.
  var texts: [Text]

  /// Points; `nil` for as high as the texts need.
  var height: Double?

  init(_ texts: Text..., height: Double? = nil) {
    self.texts = texts
    self.height = height
  }

  static func gap(_ height: Double) -> AnnexLine { AnnexLine(.none, height: height) }
}
