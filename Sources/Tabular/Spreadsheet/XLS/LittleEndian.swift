// SPDX-License-Identifier: Apache-2.0

/// Numbers as the old binary formats of Office store them.
extension [UInt8] {
  /// The number in two bytes; 0 behind the end.
  func uint16(at offset: Int) -> UInt16 {
    guard offset >= 0, offset + 2 <= count else { return 0 }
    return UInt16(self[offset]) | UInt16(self[offset + 1]) << 8
  }

  /// The number in four bytes; 0 behind the end.
  func uint32(at offset: Int) -> UInt32 {
    UInt32(uint16(at: offset)) | UInt32(uint16(at: offset + 2)) << 16
  }
}
