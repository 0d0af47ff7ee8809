// SPDX-License-Identifier: Apache-2.0

import ReportModel

extension Catalogue {
  /// The channels of a measure, in the order of the catalogue.
  func channels(of measure: Measure) -> [Ref<Channel>] {
    channelRefs.filter { self[$0].measure == measure }
  }
}
