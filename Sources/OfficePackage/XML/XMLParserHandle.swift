// SPDX-License-Identifier: Apache-2.0

import CExpat

/// The one owner of a parser of the library, and of the buffer that it fills.
@safe final class XMLParserHandle {
  /// Why the parser was stopped.
  enum Refusal {
    case documentType, depth
  }

  /// What the last piece of input gave.
  private(set) var buffer = XMLEventBuffer()
  private(set) var refusal: Refusal?
  private let raw: XML_Parser
  private let depthLimit: Int
  private let keepsPlaces: Bool
  private var depth = 0
  private var fed = 0

  init(depthLimit: Int, keepsPlaces: Bool) throws(PackageError) {
    guard let raw = unsafe XML_ParserCreate(nil) else { throw .outOfMemory }
    unsafe self.raw = unsafe raw
    self.depthLimit = depthLimit
    self.keepsPlaces = keepsPlaces
    // The handle outlives every callback.
    unsafe XML_SetUserData(raw, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(raw, startElement, endElement)
    unsafe XML_SetCharacterDataHandler(raw, characterData)
    unsafe XML_SetStartDoctypeDeclHandler(raw, startDocumentType)
  }

  deinit { unsafe XML_ParserFree(raw) }

  /// The 1-based place of the last thing that was looked at.
  var line: Int { unsafe Int(clamping: XML_GetCurrentLineNumber(raw)) }
  /// The 1-based column, in bytes.
  var column: Int { unsafe Int(clamping: XML_GetCurrentColumnNumber(raw)) + 1 }

  /// How many bytes the parser holds back because their tag has not ended.
  var pendingSize: Int { unsafe fed - Int(clamping: max(0, XML_GetCurrentByteIndex(raw))) }

  /// Parses what `fill` writes; the last piece is empty.
  ///
  /// - Parameters:
  ///   - size: The most bytes that `fill` may write.
  ///   - fill: Writes the next bytes and tells how many; 0 ends the document.
  /// - Returns: Whether the document has ended.
  /// - Throws: What `fill` throws.
  func parse(
    atMost size: Int,
    _ fill: (UnsafeMutableRawBufferPointer) throws(PackageError) -> Int
  ) throws(PackageError) -> (hasEnded: Bool, isWellFormed: Bool) {
    buffer.clear()
    guard let free = unsafe XML_GetBuffer(raw, Int32(size)) else {
      return (false, false)
    }
    let count = unsafe try fill(UnsafeMutableRawBufferPointer(start: free, count: size))
    fed += count
    let status = unsafe XML_ParseBuffer(raw, Int32(count), count == 0 ? 1 : 0)
    return (count == 0, status == XML_STATUS_OK)
  }

  /// What the parser objects to.
  var faultKind: XMLFault.Kind {
    let code = unsafe XML_GetErrorCode(raw)
    if code == XML_ERROR_UNKNOWN_ENCODING { return .unknownEncoding }
    return .malformed(unsafe XML_ErrorString(code).map { unsafe String(cString: $0) } ?? "error")
  }

  fileprivate func stop(_ reason: Refusal) {
    refusal = reason
    unsafe XML_StopParser(raw, XML_Bool(XML_FALSE))
  }

  fileprivate func start(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    depth += 1
    guard depth <= depthLimit else { return stop(.depth) }
    unsafe buffer.start(name, attributes)
    keepPlace()
  }

  fileprivate func end(_ name: UnsafePointer<CChar>) {
    depth -= 1
    unsafe buffer.end(name)
    keepPlace()
  }

  fileprivate func text(_ text: UnsafePointer<CChar>, count: Int) {
    unsafe buffer.text(text, count: count)
    keepPlace()
  }

  private func keepPlace() {
    guard keepsPlaces else { return }
    let start = unsafe Int(clamping: XML_GetCurrentByteIndex(raw))
    let size = unsafe Int(max(0, XML_GetCurrentByteCount(raw)))
    buffer.place(start..<start + size)
  }
}

/// Calls with the handle that `XML_SetUserData` was given, without counting the reference for every tag.
@inline(__always)
private func withHandle(_ userData: UnsafeMutableRawPointer?, _ body: (XMLParserHandle) -> Void) {
  guard let userData = unsafe userData else { return }
  unsafe Unmanaged<XMLParserHandle>.fromOpaque(userData)._withUnsafeGuaranteedRef { body($0) }
}

private let startElement: XML_StartElementHandler = { userData, name, attributes in
  guard let name = unsafe name, let attributes = unsafe attributes else { return }
  unsafe withHandle(userData) { unsafe $0.start(name, attributes) }
}

private let endElement: XML_EndElementHandler = { userData, name in
  guard let name = unsafe name else { return }
  unsafe withHandle(userData) { unsafe $0.end(name) }
}

private let characterData: XML_CharacterDataHandler = { userData, text, count in
  guard let text = unsafe text else { return }
  unsafe withHandle(userData) { unsafe $0.text(text, count: Int(count)) }
}

private let startDocumentType: XML_StartDoctypeDeclHandler = { userData, _, _, _, _ in
  unsafe withHandle(userData) { $0.stop(.documentType) }
}
