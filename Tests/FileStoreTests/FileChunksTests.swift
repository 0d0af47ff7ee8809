// SPDX-License-Identifier: Apache-2.0

import FileStore
import TestSupport
import Testing

@Suite struct FileChunksTests {
  private let scratch = ScratchFolder()

  @Test(arguments: [0, 1, 8, FileChunks.chunkSize - 1, FileChunks.chunkSize, 2 * FileChunks.chunkSize + 13])
  func `a file in pieces is the file, and is known by the same fingerprint`(size: Int) throws {
    let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    try FileWriter.write(content, to: scratch.path(of: "file"))
    var chunks = try FileChunks(opening: DiskPath(scratch.path(of: "file")))
    var bytes: [UInt8] = []
    while try chunks.read(into: &bytes) {}
    #expect(bytes == content)
    #expect(chunks.size == Int64(size) && chunks.fingerprint == FileDigest(of: content))
  }

  @Test func `a file that grows while it is read is told`() throws {
    let path = scratch.path(of: "file")
    try FileWriter.write(Array(repeating: 7, count: FileChunks.chunkSize + 5), to: path)
    var chunks = try FileChunks(opening: DiskPath(path))
    var bytes: [UInt8] = []
    #expect(try chunks.read(into: &bytes))
    try FileWriter.write(Array(repeating: 7, count: FileChunks.chunkSize + 9), to: path)
    #expect(throws: FileStoreError(.read, path, .changedWhileRead)) { _ = try chunks.read(into: &bytes) }
  }
}
