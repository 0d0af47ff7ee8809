// SPDX-License-Identifier: Apache-2.0

/// Which kind of file holds others.
public enum ContainerKind: String, Sendable, Hashable, CaseIterable {
  /// An archive.
  case zip

  /// A mail with attachments.
  case eml
}
