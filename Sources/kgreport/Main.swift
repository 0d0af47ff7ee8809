// SPDX-License-Identifier: Apache-2.0

import KGReportCommands

@main
enum Main {
  static func main() async { await KGReportCommand.runToEnd() }
}
