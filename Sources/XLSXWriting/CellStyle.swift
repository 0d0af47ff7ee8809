// SPDX-License-Identifier: Apache-2.0

/// How a cell looks.
///
/// A plain value: a workbook makes one format for every distinct style it meets and never changes it afterwards, so
/// changing a copy never touches cells that are already written.
public struct CellStyle: Hashable, Sendable {
  /// The font of the whole cell.
  public var font = TextFont()
  /// The colour behind the text; nil leaves the cell clear.
  public var fill: CellColor?
  /// The lines around the cell.
  public var borders = CellBorders()
  /// Where the text stands between left and right.
  public var horizontalAlignment = HorizontalAlignment.general
  /// Where the text stands between top and bottom.
  public var verticalAlignment = VerticalAlignment.bottom
  /// Whether long text continues on a new line of the same cell.
  public var wrapsText = false
  /// Whether text is printed smaller until it fits; Excel ignores it for cells that wrap.
  public var shrinksToFit = false
  /// Steps away from the edge, 0...15, each about three spaces wide.
  public var indent = 0
  /// Degrees by which text is turned counter-clockwise, −90...90; 0 is level.
  public var rotation = 0
  /// The number format in English (US) notation, such as `#,##0`.
  ///
  /// At most 127 bytes of UTF-8; nil is General. Excel shows the separators of its own language.
  public var numberFormat: String?

  /// Makes a style that shows values as Excel does by itself, in Times New Roman 12.
  public init() {}

  /// The style without any adornment.
  public static let plain = CellStyle()

  /// A copy with changes: `CellStyle.plain.with { $0.font.isBold = true }`.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }
}

/// The font of a cell or of a piece of its text.
public struct TextFont: Hashable, Sendable {
  /// The name as Excel lists it, at most 127 bytes of UTF-8.
  public var name: String
  /// The size in points, 1...409.
  public var size: Double
  /// Whether the letters are heavy.
  public var isBold: Bool
  /// Whether the letters lean.
  public var isItalic: Bool
  /// The line under the text.
  public var underline: Underline
  /// The colour of the letters; nil is the automatic one.
  public var color: CellColor?

  /// Makes a font; by default that of administrative documents (Decree 30/2020, appendix I).
  public init(
    name: String = "Times New Roman",
    size: Double = 12,
    isBold: Bool = false,
    isItalic: Bool = false,
    underline: Underline = .none,
    color: CellColor? = nil
  ) {
    self.name = name
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.underline = underline
    self.color = color
  }

  /// A line under text.
  public enum Underline: Hashable, Sendable {
    /// No line.
    case none
    /// One line.
    case single
    /// Two lines.
    case double
  }
}

/// An opaque colour.
public struct CellColor: Hashable, Sendable {
  /// Red, green and blue, 8 bits each, red highest: `0xRRGGBB`.
  public let rgb: UInt32

  /// Makes a colour from `0xRRGGBB`; higher bits are dropped.
  public init(rgb: UInt32) {
    self.rgb = rgb & 0xFF_FFFF
  }

  /// Black.
  public static let black = CellColor(rgb: 0)
  /// White.
  public static let white = CellColor(rgb: 0xFF_FFFF)
}

/// The lines around a cell.
public struct CellBorders: Hashable, Sendable {
  /// The line above.
  public var top: BorderLine?
  /// The line below.
  public var bottom: BorderLine?
  /// The line at the left.
  public var left: BorderLine?
  /// The line at the right.
  public var right: BorderLine?

  /// Makes borders side by side; a side without a line is nil.
  public init(
    top: BorderLine? = nil,
    bottom: BorderLine? = nil,
    left: BorderLine? = nil,
    right: BorderLine? = nil
  ) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }

  /// The same line on all four sides.
  public static func all(_ line: BorderLine) -> CellBorders {
    CellBorders(top: line, bottom: line, left: line, right: line)
  }
}

/// A line along one side of a cell.
public struct BorderLine: Hashable, Sendable {
  /// How the line is drawn.
  public var pattern: Pattern
  /// The colour; nil is the automatic one.
  public var color: CellColor?

  /// Makes a line.
  public init(_ pattern: Pattern, color: CellColor? = nil) {
    self.pattern = pattern
    self.color = color
  }

  /// A thin line in the automatic colour.
  public static let thin = BorderLine(.thin)
  /// A hair line in the automatic colour.
  public static let hair = BorderLine(.hair)
  /// A medium line in the automatic colour.
  public static let medium = BorderLine(.medium)

  /// How a line is drawn.
  public enum Pattern: Hashable, Sendable, CaseIterable {
    /// Thinner than thin, printed as dots.
    case hair
    /// One thin line.
    case thin
    /// One line of medium weight.
    case medium
    /// One heavy line.
    case thick
    /// Two thin lines.
    case double
    /// Dots.
    case dotted
    /// Dashes.
    case dashed
  }
}

/// Where text stands between the left and the right side of a cell.
public enum HorizontalAlignment: Hashable, Sendable, CaseIterable {
  /// Texts left, numbers right.
  case general
  /// At the left.
  case left
  /// In the middle.
  case center
  /// At the right.
  case right
  /// Both edges straight.
  case justified
  /// In the middle of this cell and the blank cells of the same style at its right.
  case centerAcross
}

/// Where text stands between the top and the bottom of a cell.
public enum VerticalAlignment: Hashable, Sendable, CaseIterable {
  /// At the top.
  case top
  /// In the middle.
  case center
  /// At the bottom, Excel's default.
  case bottom
}
