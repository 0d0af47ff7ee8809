// SPDX-License-Identifier: Apache-2.0

public import ReportModel

/// The layouts that every workspace has: the department's own forms, written like those of kgreport.yml.
public enum BuiltInLayouts {
  /// The layouts, read once; a test sees to it that nothing in them is wrong.
  public static let all = read(problems: ProblemList(file: "layouts.yml"))

  /// The bytes of the file, for people to copy from.
  public static var text: [UInt8] { PackageResources.layouts_yml }

  static func read(problems: ProblemList) -> [Layout] {
    guard let node = SettingsText(String(decoding: text, as: UTF8.self)).root(problems: problems) else { return [] }
    let root = SettingsMap(node, key: "layouts", allowing: ["layouts"], problems: problems)
    // Channels that a catalogue lacks only leave out their columns here.
    return LayoutReader(problems: problems, channels: nil).read(root).layouts
  }
}
