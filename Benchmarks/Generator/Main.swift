// SPDX-License-Identifier: Apache-2.0

import Glibc

/// `generate SIZE DIR`: writes the workspace of one size; the same bytes on every machine.
@main
enum Generate {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let size = Size.all.first { $0.key == arguments.first }?.value
    guard arguments.count == 2, let size, let folder = arguments.last else {
      print("usage: generate \(Size.all.map(\.key).joined(separator: "|")) DIR")
      exit(EX_USAGE)
    }
    do throws(GenerationError) {
      let settings = Catalogue.settings(from: try readText(builtInSettings))
      try WorkspaceWriter(size, folder: folder).write(settings: settings)
    } catch {
      print(error.reason)
      exit(EX_IOERR)
    }
  }

  /// The kgreport.yml of this checkout.
  private static var builtInSettings: String {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(root)/Sources/Configuration/BuiltIn/kgreport.yml"
  }
}
