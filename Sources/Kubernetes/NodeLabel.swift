import Diagnostics
public import YAML

/// A label that the kubelet gives every node, with the values that it can have.
///
/// Source: pkg/kubelet/kubelet_node_status.go initialNode (runtime.GOOS, runtime.GOARCH); the platforms of Kubernetes'
/// node binaries and of ports that distributions build.
public struct NodeLabel: Sendable {
  public let key: String
  /// What it says, in words.
  public let meaning: String
  public let values: [String]
  private let names: [String: String]

  /// Nil for a label with other values.
  public init?(_ key: Node) {
    if key.hasText("kubernetes.io/os") || key.hasText("beta.kubernetes.io/os") {
      meaning = "operating system"
      values = ["linux", "windows"]
      names = [:]
    } else if key.hasText("kubernetes.io/arch") || key.hasText("beta.kubernetes.io/arch") {
      meaning = "processor"
      values = ["amd64", "arm64", "arm", "ppc64le", "s390x", "riscv64", "loong64", "386", "mips64le"]
      names = [
        "x86_64": "amd64", "x86-64": "amd64", "x64": "amd64", "intel": "amd64", "aarch64": "arm64", "armv8": "arm64",
        "armv7": "arm", "armhf": "arm", "armv7l": "arm", "i386": "386", "x86": "386", "ppc64el": "ppc64le",
      ]
    } else {
      return nil
    }
    self.key = key.text
  }

  /// Whether a node may have the value; true for what is filled in later.
  public func mayBe(_ value: Node) -> Bool { !value.isScalar || value.isPlaceholder || values.contains(value.text) }

  /// What the value is called on a node, if it is the name of something that a node can be, or one slip away from it.
  public func usual(for value: String) -> String? {
    let value = value.lowercased()
    if values.contains(value) { return value }
    return names[value] ?? values.first { Spelling.isTypo(value, of: $0) }
  }
}

extension Workload {
  /// Whether it is meant for nodes that no kubelet stands behind: such a node has the labels that its program gives it.
  public var wantsVirtualNode: Bool {
    if let type = spec["nodeSelector"]?["type"], type.hasText("virtual-kubelet") || type.hasText("kwok") { return true }
    return spec["tolerations"].items.contains { toleration in
      let key = toleration["key"]?.text ?? ""
      return key.hasPrefix("virtual-kubelet.io/") || key.hasPrefix("kwok.x-k8s.io/") || key == "kubernetes.io/arch"
    }
  }
}
