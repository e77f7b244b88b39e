import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A name that no container runtime can read, so that nothing is even pulled.
public enum ImageNameInvalid: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard workload.hasKnownController, let node = container.imageNode,
      let (fault, range) = ImageName.fault(in: node.text), node.string != nil, !node.isFilledIn,
      !report.inventory.mayChange(workload.resource, .images)
    else { return }
    report.report(
      .invalid(fault, node.text, String(decoding: Array(node.text.utf8)[range], as: UTF8.self), workload), at: node,
      text: range.isEmpty || fault == .padded ? nil : range)
  }
}

extension Node {
  /// True for text that some tool replaces: also by a sign that no image has.
  fileprivate var isFilledIn: Bool {
    isUnfilled || withText { $0.contains { [0x24, 0x25, 0x5B, 0x5D, 0x23, 0x2A].contains($0) } }
  }
}

extension Message {
  fileprivate static func invalid(
    _ fault: ImageName.Fault, _ image: String, _ part: String, _ workload: Workload
  ) -> Message {
    let unreadable = "the kubelet cannot read the name and pulls nothing: the pod stays in InvalidImageName"
    let (what, help): (String, String) =
      switch fault {
      case .empty: ("is empty", "name an image")
      case .padded: ("has white space at an end", "remove it")
      case .space: ("has white space in it", "remove it")
      case .scheme: ("begins with \"\(part)\"", "leave that out: a name begins with the registry's host")
      case .emptyTag: ("ends in a colon without a tag", "write the tag behind the colon")
      case .tag: ("has a tag that is none, \"\(part)\"", "use at most 128 letters, digits, _, . and -")
      case .digest: ("has a digest that is none, \"\(part)\"", "write sha256: and 64 digits of 0-9 and a-f")
      case .upperCase: ("has upper-case letters", "write \"\(image.lowercased())\", if that is its name")
      case .upperCaseOwner:
        (
          "has upper-case letters in its first part, \"\(part)\"",
          "write \"\(image.lowercased())\", if that is its name"
        )
      case .registry: ("has a registry that is none, \"\(part)\"", "write a host, and a port if it needs one")
      case .repository:
        ("has a part that is no name, \"\(part)\"", "use lower-case letters and digits, joined by ., _ or -")
      }
    let isPod = workload.resource.kind == "Pod"
    return switch fault {
    case .empty:
      Message(
        "the image name \(what)", note: "the API server refuses the object: image: Required value", help: help,
        outcome: .rejected)
    case .padded:
      Message(
        "image name \"\(image)\" \(what)",
        note: "the API server refuses \(isPod ? "the pod" : "each pod, though not the \(workload.resource.kind)"): "
          + "must not have leading or trailing whitespace", help: help, outcome: isPod ? .rejected : .noPods)
    case .upperCaseOwner:
      Message(
        "image name \"\(image)\" \(what)",
        note:
          "repositories are in lower case, so that \"\(part)\" is taken for a registry's host, which does not exist; older "
          + "versions refuse the name (InvalidImageName)", help: help, outcome: .imagePullBackOff)
    default: Message("image name \"\(image)\" \(what)", note: unreadable, help: help)
    }
  }
}
