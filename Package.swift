// swift-tools-version: 6.1
import PackageDescription

// The targets are the architecture: each may import only what is named here (docs/explanation/architecture.md).
let package = Package(
  name: "crashlint",
  products: [.executable(name: "crashlint", targets: ["crashlint"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "Diagnostics"),
    .target(name: "YAML", dependencies: ["CLibYAML", "Diagnostics"]),
    .target(name: "Kubernetes", dependencies: ["YAML", "Diagnostics"]),
    .target(name: "RuleKit", dependencies: ["Kubernetes", "YAML", "Diagnostics"]),
    .target(name: "Rules", dependencies: ["RuleKit", "Kubernetes", "YAML", "Diagnostics"]),
    .target(name: "Linting", dependencies: ["Rules", "RuleKit", "Kubernetes", "YAML", "Diagnostics"]),
    .target(name: "Reporting", dependencies: ["YAML", "Diagnostics"]),
    .executableTarget(
      name: "crashlint",
      dependencies: [
        "Linting", "Rules", "Kubernetes", "Reporting", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // The developers' tools: the generator, the benchmark and its yardstick. Not products.
    .executableTarget(
      name: "crashlint-dev",
      dependencies: [
        "Reporting", "YAML", "Diagnostics", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "yamlscan", dependencies: ["CLibYAML"]),
    .executableTarget(name: "measure"),
    .target(
      name: "TestSupport", dependencies: ["Linting", "Reporting", "YAML", "Diagnostics"], path: "Tests/TestSupport"),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "CLibYAML", "Diagnostics"]),
    .testTarget(name: "KubernetesTests", dependencies: ["Kubernetes", "YAML", "Diagnostics"]),
    .testTarget(name: "RulesTests", dependencies: ["TestSupport", "Linting", "Reporting", "Rules", "RuleKit"]),
    .testTarget(name: "LintingTests", dependencies: ["TestSupport", "Linting", "Kubernetes", "YAML", "Diagnostics"]),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "Diagnostics"], exclude: ["Golden"]),
    .testTarget(name: "EndToEndTests", dependencies: ["crashlint"]),
  ]
)

for target in package.targets where ![.system, .executable].contains(target.type) || target.name.hasPrefix("crashlint")
{
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
