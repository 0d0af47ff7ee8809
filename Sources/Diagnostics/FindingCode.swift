// SPDX-License-Identifier: Apache-2.0

/// A stable name for a kind of remark; the number never changes its meaning.
///
/// Hundreds group the codes: 1 files, 2 structure, 3 names and periods, 4 values, 5 rules of figures,
/// 7 configuration, 8 the run itself. Wording stands in the catalogue only.
public enum FindingCode: Int, Sendable, Hashable, CaseIterable {
  // Files
  case unreadableFile = 101
  case emptyFile = 102
  case notText = 103
  case formatUnsupported = 104
  case byHand = 105
  case stillWritten = 106
  case passedOver = 107
  case duplicateFile = 108
  case refusedWhole = 109
  case unknownFormat = 110
  case linkPassedOver = 111
  case tooLarge = 112
  case encrypted = 113
  case truncated = 114
  case misnamed = 115
  case damaged = 116
  case overLimit = 117
  case hiddenSheet = 118
  case hiddenRows = 119
  case archiveInArchive = 120
  case mailWithoutReport = 121
  case entryName = 122
  case typedIn = 124
  case hiddenColumns = 126

  // Structure
  case brokenJSON = 201
  case noKnownColumn = 202
  case badEncoding = 203
  case lostText = 204
  case brokenQuotes = 205
  case extraCells = 206
  case unknownColumn = 207
  case repeatedColumn = 208
  case missingKey = 209
  case noRows = 210
  case wrongType = 211
  case mixedLayout = 212
  case delimiterUnsure = 213
  case encodingDiffers = 214
  case textRepaired = 215
  case encodingAmbiguous = 216
  case doubtfulWord = 217
  case figurePassedOver = 218
  case secondTable = 219
  case ambiguousRow = 220
  case statedOnTwoSheets = 221
  case scaleUnsure = 222
  case figureMerged = 223
  case rowTotalDiffers = 224
  case formulaWithoutValue = 225
  case rowUnsure = 226
  case noSuchSheet = 227
  case planOrSample = 228

  // Names, periods, times
  case unknownUnit = 301
  case ambiguousUnit = 302
  case noUnit = 303
  case noPeriod = 304
  case badPeriod = 305
  case disagree = 306
  case unitNotValid = 307
  case unknownCampaign = 308
  case ambiguousCampaign = 309
  case unknownChannel = 310
  case ambiguousChannel = 311
  case badTime = 312
  case noTime = 313
  case timeDisagrees = 314
  case periodWithoutYear = 315
  case badRevision = 316
  case badKind = 317
  case oddPeriod = 320
  case preambleDisagrees = 321

  // Values
  case notNumber = 401
  case negative = 402
  case fraction = 403
  case exponent = 404
  case overflow = 405
  case numberStyle = 406
  case approximate = 407
  case hours = 408
  case repeatedRow = 409
  case statedTotalDiffers = 410
  case totalRow = 411
  case channelNotExpected = 412
  case nothingWithFigures = 413
  case quantityElsewhere = 414
  case mixedNumberStyle = 415
  case sumOverflow = 416
  case cumulativeBelow = 417
  case unitOfCount = 418

  // Rules of figures
  case superseded = 501
  case orderUnknown = 502
  case rowsLost = 503
  case setAside = 504
  case timeMissing = 505
  case sameBytesElsewhere = 506
  case statedLater = 507
  case outsideWindow = 508
  case olderValue = 509
  case olderCounts = 510
  case forwarded = 511
  case unitEnded = 512
  case late = 513
  case missing = 514
  case supplementSmaller = 515
  case supplementAlone = 516
  case cumulativeDropped = 517
  case cumulativeBeginning = 518
  case cumulativeGap = 519
  case sameAsBefore = 520
  case sameAsOtherUnit = 521
  case jump = 522
  case minutesWithoutCount = 523
  case reachWithoutCount = 524
  case forwardedDiffers = 525
  case cumulativeDiffers = 540
  case cumulativeRange = 541
  case supplementTaken = 542
  case senderUnknown = 543
  case decisionTaken = 544
  case decisionIdle = 545
  case answerNotRead = 546

  // Configuration
  case yamlSyntax = 701
  case unknownKey = 702
  case keyMissing = 703
  case badSetting = 704
  case repeatedID = 705
  case sharedAlias = 706
  case unknownReference = 707
  case windowReversed = 708
  case badRosterRow = 709
  case settingFileUnreadable = 710
  case weekStartDay = 711
  case badDecision = 712
  case layoutName = 713
  case layoutColumns = 714
  case layoutRows = 715
  case layoutAddsCampaigns = 716
  case layoutMixesUnits = 717
  case layoutFigure = 718
  case layoutInternal = 719
  case successorUnknown = 721
  case successorShares = 722
  case successorDates = 723
  case notComparable = 724

  // The run
  case noSuchInput = 801
  case nothingUsable = 802
  case cannotWrite = 803
  case workspaceHeld = 804
  case noWorkspace = 805
  case folderNotEmpty = 806
  case periodAfterAsOf = 807
  case badOption = 808
  case nothingInPeriod = 809
  case strictRefusal = 810
  case workbookFailed = 811
  case changedByHand = 812
  case formNotInInbox = 813
  case selfCheckFailed = 814

  // The journal
  case journalNewer = 820
  case journalDamaged = 821
  case journalHeld = 822
  case journalNotWritable = 823
  case arrivalGone = 824
  case arrivalChanged = 825
  case notRecorded = 826

  // Printing
  case printerMissing = 830
  case printingFailed = 831

  // Seals
  case alreadySealed = 840
  case notReadyToSeal = 841
  case sealDiffers = 842
  case sealUnreadable = 843
  case noSuchSeal = 844
  case keptFileGone = 845
  case noCellMap = 846

  // Care of the workspace
  case archivedTwice = 850
  case unsealedYear = 851
  case leftOutOfBackup = 852
  case backupDiffers = 853
  case fontMissing = 854
  case officeMissing = 855
  case diskLow = 856
  case leftover = 857
  case clockDoubtful = 858

  /// The code as people see and cite it, for example `KG-301`.
  public var identifier: String { "KG-\(rawValue)" }

  /// Whether it remarks that figures are hard to believe (R17); the summary counts these by themselves.
  public var doubtsFigures: Bool { (520...526).contains(rawValue) }

  /// What the catalogue says of the code.
  public var entry: CatalogueEntry { MessageCatalogue.entry(for: self) }
}

/// The wording and the meaning of one code.
public struct CatalogueEntry: Sendable, Hashable {
  /// The code described.
  public let code: FindingCode

  /// A short English name that reads well in a shell, for example `unknown-unit`.
  public let slug: String

  /// How much such a finding matters unless the rule that makes it says otherwise.
  public let severity: Severity

  /// What is wrong; `{found}` is the offending text, `[…]` is left out where a value in it is unknown.
  public let message: Phrase

  /// The literal thing to do, or `nil` where nothing needs doing.
  public let repair: Phrase?

  /// An input that provokes the finding, for the documentation.
  public let example: String

  init(
    _ code: FindingCode,
    _ slug: String,
    _ severity: Severity,
    _ message: Phrase,
    repair: Phrase? = nil,
    example: String
  ) {
    self.code = code
    self.slug = slug
    self.severity = severity
    self.message = message
    self.repair = repair
    self.example = example
  }
}
