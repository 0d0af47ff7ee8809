// SPDX-License-Identifier: Apache-2.0

extension StyleSheet {
  /// The part of a workbook that comes without one: what Excel takes for granted then.
  static func plain(_ dialect: Dialect) -> [UInt8] {
    let fills = ["none", "gray125"].map { #"<fill><patternFill patternType="\#($0)"/></fill>"# }.joined()
    let format = #"<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>"#
    return Array(
      (PatchedPackage.declaration + #"<styleSheet xmlns="\#(dialect.main)">"#
        + #"<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2">\#(fills)</fills>"#
        + #"<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"#
        + #"<cellStyleXfs count="1">\#(format)</cellStyleXfs><cellXfs count="1">\#(format)</cellXfs></styleSheet>"#)
        .utf8
    )
  }
}
