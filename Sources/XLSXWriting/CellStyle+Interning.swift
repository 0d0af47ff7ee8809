// SPDX-License-Identifier: Apache-2.0

import CXLSXWriter

/// The formats of one workbook: one for every distinct style, made when first used and never touched again.
///
/// In the library a format applies in its final state, so a later change would reach cells written before.
@safe struct StyleTable {
  private var places: [CellStyle: Int] = [:]
  private var entries: [(style: CellStyle, format: UnsafeMutablePointer<lxw_format>)] = unsafe []
  private var latest = 0

  init() {}

  /// The style at a place.
  func style(at index: Int) -> CellStyle { unsafe entries[index].style }

  /// The format of a style.
  mutating func format(
    for style: CellStyle,
    in handle: borrowing WorkbookHandle,
    path: String
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    unsafe try entry(for: style, in: handle, path: path).format
  }

  /// The place and the format of a style.
  mutating func entry(
    for style: CellStyle,
    in handle: borrowing WorkbookHandle,
    path: String
  ) throws(WorkbookError) -> (index: Int, format: UnsafeMutablePointer<lxw_format>) {
    let isLatest = unsafe entries.indices.contains(latest) && entries[latest].style == style
    if !isLatest {
      if let known = places[style] { latest = known } else { latest = try make(style, in: handle, path: path) }
    }
    return unsafe (latest, entries[latest].format)
  }

  private mutating func make(
    _ style: CellStyle,
    in handle: borrowing WorkbookHandle,
    path: String
  ) throws(WorkbookError) -> Int {
    if let fault = style.fault { throw .invalidStyle(fault) }
    guard let made = unsafe handle.addFormat() else { throw .library(.outOfMemory, path: path) }
    unsafe style.apply(to: made)
    unsafe entries.append((style, made))
    places[style] = unsafe entries.count - 1
    return unsafe entries.count - 1
  }
}

extension CellStyle {
  /// The size of the text fields of a format in the library, less the final NUL.
  private static let fieldLimit = 127

  /// The first thing that Excel or the library would not take.
  fileprivate var fault: CellStyleFault? {
    if font.name.isEmpty || font.name.utf8.count > Self.fieldLimit { return .fontName(font.name) }
    guard (1...409).contains(font.size) else { return .fontSize(font.size) }
    guard (0...15).contains(indent) else { return .indent(indent) }
    guard (-90...90).contains(rotation) else { return .rotation(rotation) }
    if let numberFormat, numberFormat.isEmpty || numberFormat.utf8.count > Self.fieldLimit {
      return .numberFormat(numberFormat)
    }
    return nil
  }

  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    unsafe font.apply(to: format)
    unsafe applyAlignment(to: format)
    unsafe borders.apply(to: format)
    if let fill {
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_fg_color(format, fill.code)
    }
    if let numberFormat { unsafe format_set_num_format(format, CellText.forMarkup(numberFormat)) }
  }

  private func applyAlignment(to format: UnsafeMutablePointer<lxw_format>) {
    if let code = horizontalAlignment.code { unsafe format_set_align(format, code) }
    if let code = verticalAlignment.code { unsafe format_set_align(format, code) }
    if wrapsText { unsafe format_set_text_wrap(format) }
    if shrinksToFit { unsafe format_set_shrink(format) }
    if indent > 0 { unsafe format_set_indent(format, UInt8(indent)) }
    if rotation != 0 { unsafe format_set_rotation(format, Int16(rotation)) }
  }
}

extension TextFont {
  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_font_name(format, CellText.forMarkup(name))
    unsafe format_set_font_size(format, size)
    if isBold { unsafe format_set_bold(format) }
    if isItalic { unsafe format_set_italic(format) }
    if let color { unsafe format_set_font_color(format, color.code) }
    switch underline {
    case .none: break
    case .single: unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    case .double: unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_DOUBLE.rawValue))
    }
  }
}

extension CellBorders {
  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    if let top {
      unsafe format_set_top(format, top.pattern.code)
      if let color = top.color { unsafe format_set_top_color(format, color.code) }
    }
    if let bottom {
      unsafe format_set_bottom(format, bottom.pattern.code)
      if let color = bottom.color { unsafe format_set_bottom_color(format, color.code) }
    }
    if let left {
      unsafe format_set_left(format, left.pattern.code)
      if let color = left.color { unsafe format_set_left_color(format, color.code) }
    }
    if let right {
      unsafe format_set_right(format, right.pattern.code)
      if let color = right.color { unsafe format_set_right_color(format, color.code) }
    }
  }
}

extension CellColor {
  /// The library's number; its 0 means "no colour", so black carries a higher bit that is cut off again in the file.
  var code: lxw_color_t {
    rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : rgb
  }
}

extension BorderLine.Pattern {
  fileprivate var code: UInt8 {
    let border =
      switch self {
      case .hair: LXW_BORDER_HAIR
      case .thin: LXW_BORDER_THIN
      case .medium: LXW_BORDER_MEDIUM
      case .thick: LXW_BORDER_THICK
      case .double: LXW_BORDER_DOUBLE
      case .dotted: LXW_BORDER_DOTTED
      case .dashed: LXW_BORDER_DASHED
      }
    return UInt8(border.rawValue)
  }
}

extension HorizontalAlignment {
  fileprivate var code: UInt8? {
    let alignment =
      switch self {
      case .general: LXW_ALIGN_NONE
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      case .justified: LXW_ALIGN_JUSTIFY
      case .centerAcross: LXW_ALIGN_CENTER_ACROSS
      }
    return self == .general ? nil : UInt8(alignment.rawValue)
  }
}

extension VerticalAlignment {
  fileprivate var code: UInt8? {
    switch self {
    case .top: UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)
    case .center: UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue)
    case .bottom: nil
    }
  }
}
