// SPDX-License-Identifier: Apache-2.0

/// How a unit's report of one period comes in parts, each of which is settled by itself (R1).
public enum UnitParts: Sendable, Hashable {
  /// Each campaign may come in a file of its own.
  case campaign

  /// Several offices send their share; each is known by a word in the file's name or folders.
  case sender([String])
}
