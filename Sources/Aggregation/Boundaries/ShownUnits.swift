// SPDX-License-Identifier: Apache-2.0

/// By which units a report shows its figures where boundaries have moved (R15).
public enum ShownUnits: String, Sendable, Hashable, CaseIterable {
  /// By the units of the time, as they reported.
  case then

  /// By the units that exist on the day of the report.
  case now
}
