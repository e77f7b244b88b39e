import YAML

/// A volume that a container mounts where the token of its account belongs: it then does not get the token.
///
/// Source: plugin/pkg/admission/serviceaccount/admission.go, mountServiceAccountToken, which compares the paths as they
/// are written.
public struct TokenSubstitute: Sendable {
  public enum Fault: Sendable {
    case empty
    case noFile(String)
    case audience(String)

    public var isCertain: Bool { if case .audience = self { false } else { true } }
  }

  public let mount: VolumeMount
  /// Why programs find no token of the API server there; nil if they may.
  public let fault: Fault?

  public static let directory: StaticString = "/var/run/secrets/kubernetes.io/serviceaccount"
}

extension Workload {
  /// Nil if the container mounts nothing there.
  public func tokenSubstitute(in container: Container, _ inventory: Inventory) -> TokenSubstitute? {
    guard
      let mount = container.volumeMounts.first(where: {
        $0.node["mountPath"]?.hasText(TokenSubstitute.directory) ?? false
      })
    else { return nil }
    guard mount.subPath == nil, !mount.hasSubPathExpression, let volume = volume(named: mount.name) else {
      return TokenSubstitute(mount: mount, fault: nil)
    }
    return TokenSubstitute(mount: mount, fault: fault(volume, inventory))
  }

  private func fault(_ volume: Volume, _ inventory: Inventory) -> TokenSubstitute.Fault? {
    if volume.node["emptyDir"] != nil {
      // Another container may write a token there.
      return mounts(of: volume.name).count == 1 ? .empty : nil
    }
    if let files = volume.files(inventory, for: resource) { return files.contains("token") ? nil : .noFile("token") }
    guard let sources = volume.node["projected"]?["sources"]?.items, sources.contains(where: { _ in true }) else {
      return nil
    }
    let tokens = sources.compactMap { $0["serviceAccountToken"] }
    guard let token = tokens.first(where: { $0["path"]?.hasText("token") ?? false }) else {
      // A Secret may hold one.
      return sources.contains { $0["secret"] != nil || $0["configMap"] != nil && tokens.isEmpty }
        ? nil : .noFile("token")
    }
    if !sources.contains(where: { $0["configMap"] != nil || $0["secret"] != nil || $0["clusterTrustBundle"] != nil }) {
      return .noFile("ca.crt")
    }
    guard let audience = token["audience"], !audience.isNull, !audience.text.isEmpty, !audience.isUnfilled,
      // The API server's own audience is a name of it, or the address of the issuer.
      !audience.withText({ $0.contains("kubernetes") || $0.contains("https://") || $0.contains("api") })
    else { return nil }
    return .audience(audience.text)
  }
}
