import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A program that talks to the API server, in a pod without a token for it.
public enum TokenNotMounted: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows, workload.hasKnownController, let image = container.image,
      let facts = container.facts, let need = facts.needsToken, container.hasArgument(of: need.ifArgument),
      container.role != .ephemeral,
      // Arguments that are no options may name another program of the image.
      !need.ifArgument.isEmpty || container.runsDefaultProgram(facts),
      !report.inventory.mayChange(workload.resource, .images),
      !report.inventory.isPatched(workload.resource)
    else { return }
    if let substitute = workload.tokenSubstitute(in: container, report.inventory) {
      if let fault = substitute.fault {
        report.report(.substituted(substitute, fault), at: substitute.mount.node["mountPath"] ?? substitute.mount.node)
      }
      return
    }
    guard !container.hasOtherCredentials, let (place, owner) = workload.denialOfToken(report.inventory)
    else { return }
    let isCertain = need.confidence == .high && image.isPublic && container.command == nil
    let label = container.imageNode.map { Label("needs the token", at: $0, of: workload.resource) }
    let message = Message.missing(container, need, isCertain: isCertain)
    if owner == nil {
      report.report(message, at: place, labels: [label].compactMap(\.self))
    } else if let image = container.imageNode, let owner {
      let label = Label("ServiceAccount \"\(owner.name)\" gives none", at: place, of: owner)
      report.report(message, at: image, labels: [label])
    }
  }
}

extension Container {
  /// Whether something else than the kubelet's own volume shows how to reach an API server.
  fileprivate var hasOtherCredentials: Bool {
    volumeMounts.contains { $0.canonicalPath.contains("/secrets/kubernetes.io") || $0.path.contains("kube") }
      || environment.contains { $0.name == "KUBECONFIG" || $0.name == "KUBERNETES_SERVICE_HOST" }
      || words.contains { word in
        let text = word.text
        return text.hasPrefix("--kubeconfig") || text.hasPrefix("-kubeconfig") || text.hasPrefix("--apiserver")
          || text.hasPrefix("--master") || text.hasPrefix("--server")
      }
  }
}

extension Workload {
  /// Where the token is denied: in the pod, which goes first, or in the service account of the set.
  fileprivate func denialOfToken(_ inventory: Inventory) -> (place: Node, owner: Resource?)? {
    if let written = spec["automountServiceAccountToken"], !written.isNull {
      return written.boolean == false ? (written, nil) : nil
    }
    guard let name = serviceAccount else { return nil }
    let accounts = inventory.alternatives("ServiceAccount", name.text, for: resource)
    guard accounts.allSatisfy({ $0.root["automountServiceAccountToken"]?.boolean == false }),
      let first = accounts.first,
      !inventory.isPatched(first), let place = first.root["automountServiceAccountToken"]
    else { return nil }
    return (place, first)
  }
}

extension Message {
  fileprivate static func substituted(_ substitute: TokenSubstitute, _ fault: TokenSubstitute.Fault) -> Message {
    let directory = substitute.mount.path
    let text =
      switch fault {
      case .empty: "volume \"\(substitute.mount.name)\" stands where the token belongs, and nothing writes into it"
      case .noFile(let file):
        "volume \"\(substitute.mount.name)\" stands where the token belongs, and has no file \"\(file)\""
      case .audience(let audience): "the token in place of the account's is for \"\(audience)\", not for the API server"
      }
    let effect: String
    if case .audience = fault {
      effect = "unless the API server takes that audience, it answers the program with Unauthorized"
    } else if case .noFile("ca.crt") = fault {
      effect =
        "the program, which talks to the API server, does not trust its certificate (x509: certificate signed by unknown "
        + "authority)"
    } else {
      effect =
        "the program, which talks to the API server, exits with an error such as \"open \(directory)/token: no such file "
        + "or directory\""
    }
    return Message(
      text,
      note: "where a container mounts something at \(directory), it does not get the token of its account: \(effect)",
      help: "remove the mount, or let a projected volume give token (serviceAccountToken without audience), ca.crt and "
        + "namespace",
      severity: fault.isCertain ? .error : .warning)
  }

  fileprivate static func missing(_ container: Container, _ need: ImageFacts.Trait, isCertain: Bool) -> Message {
    let reason = need.reason.map { ", because \($0)" } ?? ""
    return Message(
      "\"\(container.name)\" gets no token of its service account, and needs one",
      note: "it talks to the API server\(reason): "
        + (isCertain ? "it exits with" : "it may exit with")
        + " \"\(need.log ?? "open /var/run/secrets/kubernetes.io/serviceaccount/token: no such file or directory")\"",
      help: "set automountServiceAccountToken: true in the pod's spec, which goes before the service account's",
      severity: isCertain ? .error : .warning)
  }
}
