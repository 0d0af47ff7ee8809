// SPDX-License-Identifier: Apache-2.0

/// The links from one part of a package to others (ECMA-376 part 2, 6.5).
public struct Relationships: Sendable, Hashable {
  /// One link.
  public struct Link: Sendable, Hashable {
    /// What the linking part calls it.
    public var id: String
    /// The last part of its type, such as `worksheet`; transitional and strict files agree in that.
    public var kind: String
    /// The entry that it leads to; nil when it leads out of the package.
    public var target: String?
  }

  /// The links in file order.
  public var links: [Link] = []

  /// The links of a part; none when the package lists none.
  ///
  /// - Parameters:
  ///   - part: The entry's name; empty for the package itself.
  ///   - archive: The package.
  /// - Throws: What reading the list throws.
  public init(of part: String, in archive: ZipArchive) throws(PackageError) {
    let folder = part.split(separator: "/").dropLast()
    let list = (folder + ["_rels", (part.split(separator: "/").last ?? "") + ".rels"]).joined(separator: "/")
    guard let entry = try archive.entry(named: list) else { return }
    let xml = try XMLReader(entry, of: archive)
    while let event = try xml.next() {
      guard event == .start, xml.isNamed("Relationship"), let id = xml.text(of: "Id") else { continue }
      let isExternal = xml.text(of: "TargetMode") == "External"
      links.append(
        Link(
          id: id,
          kind: String(xml.text(of: "Type")?.split(separator: "/").last ?? ""),
          target: isExternal ? nil : Self.resolve(xml.text(of: "Target") ?? "", from: folder)
        )
      )
    }
  }

  /// The link of an id.
  public subscript(id: String) -> Link? { links.first { $0.id == id } }

  /// The first link of a kind that leads to an entry.
  public func target(ofKind kind: String) -> String? {
    links.first { $0.kind == kind && $0.target != nil }?.target
  }

  /// Resolves a target against the folder of its part; nil when it climbs above the package.
  static func resolve(_ target: String, from folder: ArraySlice<Substring>) -> String? {
    let slashed = String(target.map { $0 == "\\" ? "/" : $0 })
    let withoutFragment = slashed.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
    var parts = withoutFragment.hasPrefix("/") ? [] : Array(folder)
    for part in withoutFragment.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
