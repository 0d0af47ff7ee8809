// SPDX-License-Identifier: Apache-2.0

/// The page of the documentation that lists every finding, made from the catalogue.
public enum FindingsPage {
  /// The whole page in Markdown: an introduction, then a table for each group.
  public static var markdown: String {
    ([introduction] + MessageCatalogue.groups.map(section)).joined(separator: "\n\n") + "\n"
  }

  private static let introduction = """
    # Findings

    Everything that kgreport remarks about its input, its configuration and its run. A code keeps its meaning
    for ever; a name reads well in a shell. An *error* was not counted or needs a decision, a *warning* was
    counted but should be looked at, a *note* is said for the record; a rule may raise or lower this where it
    knows more.

    `{names}` stand for what was found; a part between `[` and `]` is left out where it is not known. The
    program speaks Vietnamese unless `--lang en` or `KGREPORT_LANG=en` asks for English. This page is made from
    the catalogue in `Sources/Diagnostics/Catalogue`; a test keeps the two in step.
    """

  private static func section(_ group: (title: Phrase, entries: [CatalogueEntry])) -> String {
    let heading = ["Code", "Name", "Severity", "Message (vi)", "Message (en)", "Repair (vi)", "Repair (en)", "Example"]
    return
      (["## \(group.title.english) (\(group.title.vietnamese))", "", row(heading), rule(heading.count)]
      + group.entries.map { row(cells(of: $0)) })
      .joined(separator: "\n")
  }

  private static func cells(of entry: CatalogueEntry) -> [String] {
    [
      entry.code.identifier, entry.slug, entry.severity.title.english,
      entry.message.vietnamese, entry.message.english,
      entry.repair?.vietnamese ?? "", entry.repair?.english ?? "", entry.example,
    ]
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.map(escaped).joined(separator: " | ") + " |" }

  private static func rule(_ columns: Int) -> String {
    "|" + String(repeating: " --- |", count: columns)
  }

  /// A bar or a line break would end the cell anywhere; other marks mean something outside code only.
  private static func escaped(_ text: String) -> String {
    var isCode = false
    return
      text.map { character in
        if character == "`" { isCode.toggle() }
        return switch character {
        case "|": "\\|"
        case "<" where !isCode: "&lt;"
        case "*" where !isCode: "\\*"
        default: character.isNewline ? " " : String(character)
        }
      }
      .joined()
  }
}
