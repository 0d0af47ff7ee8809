// SPDX-License-Identifier: Apache-2.0

public import ReportModel
import Tabular

/// The catalogue of Kiên Giang 2024, which serves where there is no workspace.
///
/// It is the pair of files that `kgreport init` writes, embedded as they are: configuration, not constants.
public enum BuiltInCatalogue {
  /// The bytes of the commented kgreport.yml.
  public static var settings: [UInt8] { PackageResources.kgreport_yml }

  /// The bytes of units.csv.
  public static var roster: [UInt8] { PackageResources.units_csv }

  /// Reads the embedded files as any workspace's.
  public static func read() throws(ConfigurationError) -> Catalogue {
    try CatalogueReader.read(
      settings: DecodedText(String(decoding: settings, as: UTF8.self)),
      roster: DecodedText(String(decoding: roster, as: UTF8.self))
    )
  }
}
