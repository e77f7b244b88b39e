import ArgumentParser
import Diagnostics
import Foundation

/// Scaffolds a rule: its folder, and its Swift file with a check that finds nothing yet.
struct NewRuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rule", abstract: "Scaffold a new rule.")

  @Argument(help: "The rule's id: kebab-case, names the defect.") var id: String
  @Option(help: "One of the categories, such as volumes.") var category: String
  @Option(help: "What the check is handed: document, resource, workload or container.") var subject = "container"
  @Option(help: "The project's directory.") var root = "."

  func run() throws {
    guard let category = Category(rawValue: category) else {
      throw Failure(
        "unknown category \"\(self.category)\"; known: \(Category.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    guard let subject = RuleFolder.Subject(rawValue: subject) else {
      throw Failure("a subject is document, resource, workload or container")
    }
    let folder = "\(root)/rules/\(category.rawValue)/\(id)"
    guard !FileManager.default.fileExists(atPath: folder) else { throw Failure("\(folder) is there already") }
    let type = RuleFolder.typeName(of: id)
    let signature =
      switch subject {
      case .document: "_ document: DocumentSubject"
      case .resource: "_ resource: Resource"
      case .workload: "_ workload: Workload"
      case .container: "_ container: Container, of workload: Workload"
      }
    let files = [
      "rules/\(category.rawValue)/\(id)/rule.yaml": """
      id: \(id)
      title: TODO
      summary: TODO
      subject: \(subject.rawValue)
      severity: warning
      outcome: CrashLoopBackOff
      why: |
        TODO
      confirm: |
        kubectl describe pod POD
      remedy: |
        TODO
      exceptions: |
        TODO
      yields-to: []
      parameters: {}
      references:
        - https://kubernetes.io/docs/

      """,
      "rules/\(category.rawValue)/\(id)/bad.yaml": Self.manifest
        + "        #        ^^^^^^^^^^^^^^^^^^^^^^^^ \(id): TODO\n",
      "rules/\(category.rawValue)/\(id)/good.yaml": Self.manifest,
      "rules/\(category.rawValue)/\(id)/good-2.yaml": Self.manifest,
      "rules/\(category.rawValue)/\(id)/good-3.yaml": Self.manifest,
      "rules/\(category.rawValue)/\(id)/fixed.yaml": Self.manifest,
      "Sources/Rules/\(category.rawValue.prefix(1).uppercased() + category.rawValue.dropFirst())/\(type).swift": """
      import Diagnostics
      public import Kubernetes
      public import RuleKit
      import YAML

      /// TODO
      public enum \(type): \(subject.rawValue.prefix(1).uppercased() + subject.rawValue.dropFirst())Rule {
        public static func check(\(signature), _ report: inout Reporter) {
        }
      }

      extension Message {
        fileprivate static var todo: Message { Message("TODO") }
      }

      """,
    ]
    try GeneratedFiles.write(files, root: root, check: false)
    print("next: write the check, its messages and fixtures, then \"make generate\" and \"make check\"")
  }

  private static let manifest = """
    apiVersion: v1
    kind: Pod
    metadata:
      name: web
    spec:
      containers:
        - name: app
          image: registry.example/app:1.4
          resources:
            requests: {cpu: 50m, memory: 64Mi}
            limits: {memory: 64Mi}

    """
}
