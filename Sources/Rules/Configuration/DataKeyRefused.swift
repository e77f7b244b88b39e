import Diagnostics
import Kubernetes
public import RuleKit
import YAML

/// Keys of a ConfigMap or Secret that the API server does not accept.
public enum DataKeyRefused: DocumentRule {
  public static func check(_ document: DocumentSubject, _ report: inout Reporter) {
    for object in document.objects {
      let isSecret = object["kind"]?.hasText("Secret") ?? false
      guard isSecret || object["kind"]?.hasText("ConfigMap") ?? false, object["apiVersion"]?.hasText("v1") ?? false
      else { continue }
      for map in ["data", "stringData", "binaryData"] {
        for entry in object[map].entries {
          let key = entry.key.keyText
          guard let complaint = DataKey.complaint(key), !entry.key.isUnfilled else { continue }
          report.report(.refused(key, complaint), at: entry.key)
        }
      }
    }
  }
}

extension Message {
  fileprivate static func refused(_ key: String, _ complaint: String) -> Message {
    let hasPath = key.utf8.contains(UInt8(ascii: "/"))
    return Message(
      "key \"\(key.abbreviated)\" \(complaint)",
      note: "the API server refuses the object: a valid config key is a file name",
      help: hasPath
        ? "call it \"\(key.split(separator: "/").last ?? "")\", and give the directory with items[].path of the volume"
        : "rename the key, here and where pods refer to it")
  }
}
