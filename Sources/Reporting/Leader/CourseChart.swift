// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import ReportModel

/// One measure's course as bars: dark for the periods reported, light for those before, a ring where nothing is known.
///
/// Places across are shares of the width and places down are pixels, so that the letters keep their size on every
/// screen and on paper.
struct CourseChart {
  /// What it shows, for those who can't see it.
  let title: String
  let periods: [Period]
  let isReported: [Bool]
  let amounts: [Amount]
  /// Unique on the page.
  let id: String

  private static let (top, base, height) = (18, 74, 94)

  /// With fewer periods than these, bars would be as broad as beams.
  private static let fewestSlots = 8

  func write(to page: inout HTMLWriter) {
    page.markup("<svg role=\"img\" width=\"100%\" height=\"")
    page.text("\(Self.height)")
    page.markup("\" aria-labelledby=\"")
    page.text("\(id)-t \(id)-d")
    page.markup("\"><title id=\"")
    page.text("\(id)-t")
    page.markup("\">")
    page.text(title)
    page.markup("</title><desc id=\"")
    page.text("\(id)-d")
    page.markup("\">")
    page.text(description)
    page.markup("</desc>")
    writeScale(to: &page)
    for index in amounts.indices { writeBar(index, to: &page) }
    writeDays(to: &page)
    page.markup("</svg>")
  }

  // MARK: In words

  private var description: String {
    guard let first = periods.first, let last = periods.last else { return "Chưa có số liệu." }
    let days =
      "Từ ngày \(first.days.first.text(in: .vietnamese)) đến ngày \(last.days.last.text(in: .vietnamese))"
    let numbers = amounts.compactMap(\.number)
    guard let least = numbers.min(), let most = numbers.max() else { return "\(days): chưa có số liệu." }
    let newest = amounts.last?.number.map { "; mới nhất \(Language.vietnamese.grouped($0))" } ?? ""
    return
      "\(days): thấp nhất \(Language.vietnamese.grouped(least)), cao nhất \(Language.vietnamese.grouped(most))\(newest)."
  }

  // MARK: Drawn

  private var most: Int64 { amounts.compactMap(\.number).max() ?? 0 }

  /// How much of the width a period has, in hundredths of a percent.
  private var slot: Int { 10_000 / max(amounts.count, Self.fewestSlots) }

  private func writeScale(to page: inout HTMLWriter) {
    if most > 0 {
      line(at: Self.top, "grid", to: &page)
      label(Language.vietnamese.grouped(most), x: 0, y: Self.top - 5, .start, to: &page)
    }
    line(at: Self.base, "base", to: &page)
  }

  private func line(at y: Int, _ kind: StaticString, to page: inout HTMLWriter) {
    page.markup("<line class=\"")
    page.markup(kind)
    page.markup("\" x1=\"0\" x2=\"100%\" y1=\"")
    page.length(hundredths: y * 100 + 50)
    page.markup("\" y2=\"")
    page.length(hundredths: y * 100 + 50)
    page.markup("\"/>")
  }

  private func writeBar(_ index: Int, to page: inout HTMLWriter) {
    guard amounts[index].isReported else { return writeRing(index, to: &page) }
    let share = most > 0 ? Double(amounts[index].number ?? 0) / Double(most) : 0
    // Zero stays visible as a line on the ground.
    let height = max(150, Int(share * Double((Self.base - Self.top) * 100)))
    page.markup(isReported[index] ? "<rect class=\"now\" x=\"" : "<rect class=\"then\" x=\"")
    page.length(hundredths: index * slot + slot / 7)
    page.markup("%\" width=\"")
    page.length(hundredths: slot * 5 / 7)
    page.markup("%\" y=\"")
    page.length(hundredths: Self.base * 100 - height)
    page.markup("\" height=\"")
    page.length(hundredths: height)
    page.markup("\"/>")
  }

  private func writeRing(_ index: Int, to page: inout HTMLWriter) {
    page.markup("<circle r=\"2.5\" cy=\"")
    page.length(hundredths: (Self.base - 6) * 100)
    page.markup("\" cx=\"")
    page.length(hundredths: index * slot + slot / 2)
    page.markup("%\"/>")
  }

  /// The first day and the last, each under its end; under few bars there is room for one text only.
  private func writeDays(to page: inout HTMLWriter) {
    guard let first = periods.first?.days.first.withoutYear, let last = periods.last?.days.last.withoutYear else {
      return
    }
    let y = Self.height - 5
    guard periods.count > Self.fewestSlots / 2 else {
      return label("\(first) - \(last)", x: 0, y: y, .start, to: &page)
    }
    label(first, x: 0, y: y, .start, to: &page)
    label(last, x: periods.count * slot, y: y, .end, to: &page)
  }

  private enum Anchor { case start, end }

  private func label(_ text: String, x: Int, y: Int, _ anchor: Anchor, to page: inout HTMLWriter) {
    page.markup("<text y=\"")
    page.text("\(y)")
    page.markup(anchor == .end ? "\" text-anchor=\"end\" x=\"" : "\" x=\"")
    page.length(hundredths: x)
    page.markup("%\">")
    page.text(text)
    page.markup("</text>")
  }
}
