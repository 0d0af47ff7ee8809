// SPDX-License-Identifier: Apache-2.0

/// A compound file (OLE2), which holds streams as a disk holds files (MS-CFB).
struct CompoundFile {
  /// The first bytes of every compound file.
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private struct Entry {
    var name: String
    var start: UInt32
    var size: Int
  }

  /// The largest number of a sector that holds something (MS-CFB 2.1).
  private static let lastSector: UInt32 = 0xFFFF_FFFA
  private static let endOfChain: UInt32 = 0xFFFF_FFFE

  private let bytes: [UInt8]
  private let sectorSize: Int
  private let miniCutoff: Int
  private var table: [UInt32] = []
  private var miniTable: [UInt32] = []
  private var root = Entry(name: "", start: endOfChain, size: 0)
  private var entries: [Entry] = []

  /// Reads the tables and the directory.
  ///
  /// - Throws: ``SpreadsheetError/truncated`` when a sector lies behind the end, ``SpreadsheetError/damaged(part:reason:)``.
  init(_ bytes: [UInt8]) throws(SpreadsheetError) {
    guard bytes.starts(with: Self.signature) else { throw Self.damage("signature") }
    guard bytes.count >= 512 else { throw .truncated }
    let shift = bytes.uint16(at: 30)
    guard shift == 9 || shift == 12 else { throw Self.damage("sector size") }
    self.bytes = bytes
    sectorSize = 1 << Int(shift)
    miniCutoff = Int(bytes.uint32(at: 56))
    try readTable()
    miniTable = Self.numbers(try chain(from: bytes.uint32(at: 60), size: nil))
    try readDirectory()
  }

  /// The names of the streams beside the root, in no order that means anything.
  var streamNames: [String] { entries.map(\.name) }

  /// The content of a stream beside the root; nil when there is none of the name.
  func stream(named name: String) throws(SpreadsheetError) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    guard entry.size < miniCutoff else { return try chain(from: entry.start, size: entry.size) }
    return try miniChain(from: entry.start, size: entry.size)
  }

  private static func damage(_ what: String) -> SpreadsheetError {
    .damaged(part: nil, reason: "compound file: \(what)")
  }

  private static func numbers(_ bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count - 3, by: 4).map { bytes.uint32(at: $0) }
  }
}

// MARK: Sectors

extension CompoundFile {
  /// The sector's place in the file; the last one may be cut short.
  private func range(ofSector sector: UInt32) throws(SpreadsheetError) -> Range<Int> {
    let start = (Int(sector) + 1) * sectorSize
    guard start < bytes.count else { throw .truncated }
    return start..<min(start + sectorSize, bytes.count)
  }

  /// Joins the sectors of a chain, as many as `size` needs; nil for all of them.
  private func chain(from start: UInt32, size: Int?) throws(SpreadsheetError) -> [UInt8] {
    var content: [UInt8] = []
    var sector = start
    while sector <= Self.lastSector, content.count < size ?? .max {
      // A chain that is longer than the file runs in a circle.
      guard content.count <= bytes.count else { throw Self.damage("endless chain") }
      content.append(contentsOf: bytes[try range(ofSector: sector)])
      guard Int(sector) < table.count else { throw Self.damage("chain") }
      sector = table[Int(sector)]
    }
    guard let size else { return content }
    guard content.count >= size else { throw .truncated }
    content.removeLast(content.count - size)
    return content
  }

  private func miniChain(from start: UInt32, size: Int) throws(SpreadsheetError) -> [UInt8] {
    let miniSize = 64
    let container = try chain(from: root.start, size: root.size)
    var content: [UInt8] = []
    var sector = start
    while sector <= Self.lastSector, content.count < size {
      let first = Int(sector) * miniSize
      guard first < container.count, Int(sector) < miniTable.count else { throw Self.damage("short stream") }
      content.append(contentsOf: container[first..<min(first + miniSize, container.count)])
      sector = miniTable[Int(sector)]
    }
    guard content.count >= size else { throw Self.damage("short stream") }
    content.removeLast(content.count - size)
    return content
  }

  /// Reads the table of chains, whose own sectors are listed in the header and, for large files, in further sectors.
  private mutating func readTable() throws(SpreadsheetError) {
    var sectors = (0..<109).map { bytes.uint32(at: 76 + 4 * $0) }
    var next = bytes.uint32(at: 68)
    while next <= Self.lastSector {
      guard sectors.count <= bytes.count / 4 else { throw Self.damage("endless table") }
      let list = Self.numbers(Array(bytes[try range(ofSector: next)]))
      sectors += list.dropLast()
      next = list.last ?? Self.endOfChain
    }
    for sector in sectors.prefix(Int(bytes.uint32(at: 44))) where sector <= Self.lastSector {
      guard table.count * 4 <= bytes.count else { throw Self.damage("table") }
      table += Self.numbers(Array(bytes[try range(ofSector: sector)]))
    }
  }
}

// MARK: Directory

extension CompoundFile {
  private mutating func readDirectory() throws(SpreadsheetError) {
    let entrySize = 128
    let directory = try chain(from: bytes.uint32(at: 48), size: nil)
    guard directory.count >= entrySize else { throw Self.damage("directory") }
    root = entry(at: 0, in: directory)
    // The entries of a storage form a tree; embedded documents are storages of their own and are not entered.
    var waiting = [directory.uint32(at: 76)]
    var seen: Set<UInt32> = []
    while let index = waiting.popLast() {
      let offset = Int(index) * entrySize
      guard index <= Self.lastSector, offset + entrySize <= directory.count, seen.insert(index).inserted else {
        continue
      }
      if directory[offset + 66] == 2 { entries.append(entry(at: offset, in: directory)) }
      waiting += [directory.uint32(at: offset + 68), directory.uint32(at: offset + 72)]
    }
  }

  private func entry(at offset: Int, in directory: [UInt8]) -> Entry {
    let length = min(max(Int(directory.uint16(at: offset + 64)) / 2 - 1, 0), 31)
    let letters = (0..<length).map { directory.uint16(at: offset + 2 * $0) }
    return Entry(
      name: String(decoding: letters, as: UTF16.self),
      start: directory.uint32(at: offset + 116),
      size: Int(directory.uint32(at: offset + 120))
    )
  }
}
