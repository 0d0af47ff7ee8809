// SPDX-License-Identifier: Apache-2.0

/// The scalar that two UTF-16 code units stand for together; nil when they are no pair (RFC 2781, section 2.2).
func scalar(lead: UInt16, trail: UInt16) -> Unicode.Scalar? {
  guard UTF16.isLeadSurrogate(lead), UTF16.isTrailSurrogate(trail) else { return nil }
  return Unicode.Scalar(0x10000 + (UInt32(lead) - 0xD800) << 10 + (UInt32(trail) - 0xDC00))
}
