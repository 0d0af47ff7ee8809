// SPDX-License-Identifier: Apache-2.0

import Configuration
import Diagnostics
import ReportModel

extension TableLayout {
  /// A column of something unknown below a known channel or campaign.
  struct Subheading {
    var index: Int
    var figures: FigureHeading
    var location: Location
    /// Whether the headings themselves call it a part.
    var isPart: Bool

    init(_ index: Int, _ figures: FigureHeading, _ location: Location, isPart: Bool) {
      (self.index, self.figures, self.location, self.isPart) = (index, figures, location, isPart)
    }
  }

  /// Pages and platforms below one channel add where nothing states their sum; anything else is found by an error.
  mutating func settleSubheadings(_ catalogue: Catalogue) {
    let stated = groups
    for subheading in subheadings {
      let (index, figures) = (subheading.index, subheading.figures)
      let quantity = figures.quantity(of: figures.channel.map { catalogue[$0] })
      let isWholeStated = stated.contains { group in
        group.channel == figures.channel && group.campaign == figures.campaign
          && group.columns.contains { $0.quantity == quantity && isWhole($0.index) }
      }
      if isWholeStated {
        setAside.append(index)
      } else if !subheading.isPart, figures.span == nil, figures.channel != nil, addsUp(subheading, stated, quantity) {
        let column = ValueColumn(
          index: index,
          heading: headings[index],
          quantity: quantity,
          isInHours: figures.isInHours,
          scale: figures.scale
        )
        groups.append(ValueGroup(channel: figures.channel, campaign: figures.campaign, columns: [column]))
      } else {
        findings.append(Finding(.unknownColumn, severity: .error, at: subheading.location, found: headings[index]))
      }
    }
  }

  /// Whether a column states the whole of the columns beside it: `Tổng số`, or a channel by itself beside its parts.
  private func isWhole(_ index: Int) -> Bool { header.paths[index].last.map(TotalLabel.matches) ?? false }

  /// Whether all that stands below a channel are pages, with no figure of the same quantity beside them.
  private func addsUp(_ one: Subheading, _ stated: [ValueGroup], _ quantity: Quantity) -> Bool {
    let siblings = subheadings.filter {
      $0.figures.channel == one.figures.channel && $0.figures.campaign == one.figures.campaign
    }
    let names = siblings.flatMap { header.paths[$0.index].dropFirst() }
    return siblings.allSatisfy { !$0.isPart } && !names.isEmpty
      && names.allSatisfy { HeadingWords.namesPage($0) && HeadingWords.mayNamePage($0) }
      && !stated.contains { group in
        group.channel == one.figures.channel && group.campaign == one.figures.campaign
          && (group.columns + group.cumulative).contains { $0.quantity == quantity }
      }
  }
}
