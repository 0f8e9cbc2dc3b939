// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with: warnings are errors, and each name says where it is from.
let careful: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// Every target but HTTP, QRCode and System: the compiler vouches that no pointer is touched.
let safe = careful + [.strictMemorySafety()]

/// What the tests work hardest with is compiled for speed in every build: it takes every letter in hand.
let quick: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
  name: "heard",
  products: [.executable(name: "heard", targets: ["heard"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CMicrohttpd", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    .target(name: "HTTP", dependencies: ["CMicrohttpd", "System"], swiftSettings: careful + quick),
    .systemLibrary(
      name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(name: "QRCode", dependencies: ["CQrencode"], swiftSettings: careful),
    .systemLibrary(name: "CSystem"),
    .target(name: "System", dependencies: ["CSystem"], swiftSettings: careful),
    .target(name: "Survey", dependencies: ["Yams"], swiftSettings: safe + quick),
    .target(
      name: "Anonymity", dependencies: ["Survey", crypto, cryptoExtras], swiftSettings: safe + quick
    ),
    .target(name: "Visit", dependencies: ["Survey", "Anonymity"], swiftSettings: safe),
    .target(
      name: "Accounts", dependencies: ["Survey", crypto, cryptoExtras], swiftSettings: safe),
    .target(
      name: "Store", dependencies: ["Survey", "Accounts", "Anonymity", "System", grdb],
      swiftSettings: safe),
    .target(name: "Reports", dependencies: ["Survey", "Anonymity"], swiftSettings: safe),
    .target(
      name: "Pages",
      dependencies: ["Survey", "Anonymity", "QRCode", "Reports", "System", mustache],
      swiftSettings: safe + quick),
    .target(
      name: "Kiosk",
      dependencies: [
        "HTTP", "Survey", "Accounts", "Anonymity", "Visit", "QRCode", "Store", "Reports", "Pages",
        "System", "Embedded", logging,
      ],
      exclude: ["Kiosk.docc"], swiftSettings: safe),
    .executableTarget(
      name: "heard", dependencies: ["Kiosk", "HTTP", "System", arguments, logging],
      swiftSettings: safe),

    // Forms and Assets travel inside the program: a tool writes them out as Swift at each build.
    .executableTarget(name: "embed", path: "Sources/Embedding/Tool", swiftSettings: safe),
    .plugin(
      name: "Embedding", capability: .buildTool(), dependencies: ["embed"],
      path: "Sources/Embedding/Plugin"),
    .target(
      name: "Embedded", path: "Sources/Embedding/Embedded", swiftSettings: safe,
      plugins: ["Embedding"]),

    // Dice for tests of seeded random cases.
    .target(name: "SeededDice", path: "Tests/SeededDice", swiftSettings: safe + quick),
    .testTarget(
      name: "HTTPTests", dependencies: ["HTTP", "SeededDice", "System"], swiftSettings: careful),
    .testTarget(name: "QRCodeTests", dependencies: ["QRCode"], swiftSettings: careful),
    .testTarget(name: "SystemTests", dependencies: ["System"], swiftSettings: careful),
    .testTarget(name: "SurveyTests", dependencies: ["SeededDice", "Survey"], swiftSettings: safe),
    .testTarget(name: "AccountsTests", dependencies: ["Accounts", "Survey"], swiftSettings: safe),
    .testTarget(
      name: "AnonymityTests",
      dependencies: ["Anonymity", "SeededDice", "Survey", crypto, cryptoExtras],
      exclude: ["Cheats/Programs", "Comments", "Fit", "Fuzz"], swiftSettings: safe + quick),
    // A program that types whatever comes up at the redactor, for as long as it is let.
    .executableTarget(
      name: "fuzz", dependencies: ["Anonymity", "SeededDice", "Survey"],
      path: "Tests/AnonymityTests/Fuzz",
      swiftSettings: safe),
    // A program that fits the weights of the evidence for names from the working comments.
    .executableTarget(
      name: "fit", dependencies: ["Anonymity"], path: "Tests/AnonymityTests/Fit",
      swiftSettings: safe),
    .testTarget(
      name: "VisitTests", dependencies: ["Visit", "Anonymity", "SeededDice", "Survey", "Embedded"],
      swiftSettings: safe),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Anonymity", "SeededDice", "Survey", crypto],
      swiftSettings: safe),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Store", "Accounts", "Anonymity", "FaultyDisk", "SeededDice", "Survey", "System", "busy",
        grdb,
      ],
      exclude: ["Golden", "Child", "FaultyDisk"], swiftSettings: safe),
    // A disk under SQLite that refuses what is written, for the tests of what survives that.
    .target(
      name: "FaultyDisk", path: "Tests/StoreTests/FaultyDisk",
      linkerSettings: [.linkedLibrary("sqlite3")]),
    // A program that writes until it is killed, for the tests of what survives that.
    .executableTarget(
      name: "busy", dependencies: ["Store", "Anonymity", "Survey"], path: "Tests/StoreTests/Child",
      swiftSettings: safe),
    .testTarget(
      name: "PagesTests",
      dependencies: [
        "Anonymity", "Embedded", "Pages", "QRCode", "Reports", "SeededDice", "Survey",
      ],
      exclude: ["Golden"],
      swiftSettings: safe),
    .testTarget(
      name: "KioskTests",
      dependencies: [
        "Accounts", "Anonymity", "Embedded", "HTTP", "Kiosk", "Store", "Survey", "System", "heard",
        grdb, logging,
      ],
      swiftSettings: careful),
  ],
  swiftLanguageModes: [.v6]
)

// The thread sanitizer makes a build of its own (Tests/run threads), of what shares anything between threads.
if Context.environment["HEARD_THREADS"] != nil {
  package.targets.removeAll { target in
    [
      "AccountsTests", "AnonymityTests", "PagesTests", "QRCodeTests", "ReportsTests", "SurveyTests",
      "VisitTests", "fit", "fuzz",
    ].contains(target.name)
  }
}
