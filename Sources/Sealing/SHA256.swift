// SPDX-License-Identifier: Apache-2.0

import CCrypto

/// The digest by which sealed files are known (FIPS 180-4), computed by OpenSSL.
public enum SHA256 {
  /// The digest of bytes in 64 hexadecimal digits.
  public static func digest(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let succeeded = unsafe bytes.withUnsafeBytes { content in
      unsafe digest.withUnsafeMutableBytes { result in
        unsafe EVP_Digest(
          content.baseAddress,
          content.count,
          result.baseAddress?.assumingMemoryBound(to: UInt8.self),
          nil,
          EVP_sha256(),
          nil
        )
      }
    }
    // It only fails without memory; a digest of zeros then equals no other.
    return succeeded == 1 ? digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() : ""
  }
}
