import Testing
import YAML

@testable import Kubernetes

@Suite("What is to be filled in")
struct PlaceholderTests {
  @Test(
    "Marks of tools and people",
    arguments: [
      "{{ .Values.name }}", "${NAME}", "<name>", "registry.<domain>", "$NAMESPACE", "b-$ENV", "$IMAGE:$TAG", "$_x",
      "$(name)", "$[variables.name]", "%(name)s", "#{Version}#", "@DATE@", "web-@version@", "%NAME%", "#NAME#",
      "~name~",
      "[[name]]", "(( grab x ))", "@@NAME@@", "__HOST__", "web-__ENV__", "{name}", "APP_NAME-svc",
      "ROLLOUT_NAME-active",
      "REPLACEME-canary", "ACCESS_MODE", "PLACEHOLDER_NAME", "NAME_HERE", "your-name-HERE", "YOUR-APP", "NAMESPACE",
      "web-VERSION", "APPNAME", "XXX", "REGISTRY/app:TAG", "ENC[AES256_GCM,data:x]",
    ])
  func marks(_ text: String) throws { #expect(try scalar(text).isUnfilled) }

  @Test(
    "Values that are wrong as they stand",
    arguments: [
      "", "a", "Shop", "MyNamespace", "A_b", "A_B", "my_app", "my__app__name", "100%", "5%-10%x", "a@b", "a@", "5$",
      "$",
      "$5", "a#b", "RWO", "ALWAYS", "TCPX", "WEB", "STAGE", "myAPP", "a b", "a/b", "-a", "a..b", "[a]", "(a)",
      "c2hvcA=",
      "*/5 * * *", "x<y", "youth", "{\"a\": 1}", "{}",
    ])
  func values(_ text: String) throws { #expect(try !scalar(text).isUnfilled) }

  @Test("Words in capitals")
  func capitals() throws {
    for text in ["REPLICAS", "PORT", "MEM_LIMIT", "CPU-1"] { #expect(try scalar(text).isInCapitals) }
    for text in ["", "A", "AB", "Replicas", "1GI", "512MB", "A B C", "PASS="] {
      #expect(try !scalar(text).isInCapitals)
    }
  }

  private func scalar(_ text: String) throws -> Node {
    let quoted = text.replacing("'", with: "''")
    return try #require(resource("{apiVersion: v1, kind: A, value: '\(quoted)'}").root["value"])
  }
}
