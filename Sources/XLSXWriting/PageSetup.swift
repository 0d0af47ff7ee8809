// SPDX-License-Identifier: Apache-2.0

/// How a sheet is printed, on A4 paper.
///
/// A different header on the first page is not possible: libxlsxwriter writes only the common one.
public struct PageSetup: Hashable, Sendable {
  /// Which way the paper lies.
  public var orientation = Orientation.portrait
  /// The white edges.
  public var margins = PageMargins()
  /// How many pages the sheet is squeezed into; nil prints at full size.
  public var fit: PageFit?
  /// Whether the table stands in the middle between left and right.
  public var isCenteredHorizontally = false
  /// What stands above every page.
  public var header: PageBanner?
  /// What stands below every page.
  public var footer: PageBanner?
  /// Rows repeated at the top of every page, counted from 0.
  public var repeatedRows: ClosedRange<Int>?
  /// The part of the sheet that is printed; nil prints what is used.
  public var printArea: CellRange?
  /// Rows, counted from 0, that begin a new page.
  ///
  /// Row 0 cannot, and there are at most 1,023. Excel ignores them where ``fit`` limits the height.
  public var rowsStartingPages: [Int] = []

  /// The number of the first page; nil counts on from the sheet before.
  public var firstPageNumber: Int?

  /// Makes the set-up of a portrait A4 page with Excel's margins.
  public init() {}

  /// How large a page of A4 is between its margins, in points.
  public var printableSize: (width: Double, height: Double) {
    let (short, long, pointsPerMillimetre) = (210.0, 297.0, 72 / 25.4)
    let (width, height) = orientation == .portrait ? (short, long) : (long, short)
    return (
      (width - margins.left - margins.right) * pointsPerMillimetre,
      (height - margins.top - margins.bottom) * pointsPerMillimetre
    )
  }

  /// Which way paper lies.
  public enum Orientation: Hashable, Sendable {
    /// Upright.
    case portrait
    /// On its side.
    case landscape
  }
}

/// How many pages a printed sheet may take.
public struct PageFit: Hashable, Sendable {
  /// Pages side by side, 0 for as many as needed.
  public var pagesWide: Int
  /// Pages below one another, 0 for as many as needed.
  public var pagesTall: Int

  /// Makes a limit; by default one page wide and as tall as needed.
  public init(pagesWide: Int = 1, pagesTall: Int = 0) {
    self.pagesWide = pagesWide
    self.pagesTall = pagesTall
  }
}

/// The white edges of a page, in millimetres, 0...200 each.
public struct PageMargins: Hashable, Sendable {
  /// From the left edge of the paper to the table.
  public var left: Double
  /// From the right edge of the paper to the table.
  public var right: Double
  /// From the upper edge of the paper to the table.
  public var top: Double
  /// From the lower edge of the paper to the table.
  public var bottom: Double
  /// From the upper edge of the paper to the header.
  public var header: Double
  /// From the lower edge of the paper to the footer.
  public var footer: Double

  /// Makes margins; by default those that Excel calls normal.
  public init(
    left: Double = 17.8,
    right: Double = 17.8,
    top: Double = 19.1,
    bottom: Double = 19.1,
    header: Double = 7.6,
    footer: Double = 7.6
  ) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
    self.header = header
    self.footer = footer
  }
}
