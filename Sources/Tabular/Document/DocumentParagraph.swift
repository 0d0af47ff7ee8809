// SPDX-License-Identifier: Apache-2.0

/// A paragraph of a document that stands in no table.
public struct DocumentParagraph: Sendable, Hashable {
  /// Its text, breaks as line feeds; never blank.
  public var text: String

  /// The place of its font's name in ``DocumentReader/fontNames``; nil where the document does not say.
  public var fontIndex: Int?

  /// The number of tables that begin before it.
  public var tablesBefore: Int

  /// Takes the parts of a paragraph.
  public init(text: String, fontIndex: Int? = nil, tablesBefore: Int) {
    (self.text, self.fontIndex, self.tablesBefore) = (text, fontIndex, tablesBefore)
  }
}
