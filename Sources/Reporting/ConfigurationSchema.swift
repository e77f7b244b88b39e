public import Diagnostics

/// The JSON Schema of the configuration file, with all rules and their parameters.
public func configurationSchema(_ rules: [RuleDescriptor], into output: inout Output) {
  var json = JSONWriter(exchange(&output, with: Output()))
  json.object(.lines) { json in
    json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    json.member("title", "\(Project.name) configuration")
    json.types("object", "null")
    json.member("additionalProperties", false)
    json.object("properties", .lines) { json in
      json.object("rules", .lines) { json in
        json.types("object", "null")
        json.member("additionalProperties", false)
        json.object("properties", .lines) { json in
          for rule in rules { json.object(named: rule.id) { $0.setting(of: rule) } }
        }
      }
      json.object("exclude") { $0.texts("Files and directories that are not linted.") }
      json.object("external") { $0.texts("What exists though no manifest of the run defines it.") }
      json.object("context") { $0.texts("What is read for what it says of others, and not reported on.") }
      json.object("world") { $0.choices(["open", "closed"]) }
      json.object("sets") { json in
        json.member("description", "Directories that are applied together.")
        json.types("object", "array", "null")
        json.object("additionalProperties") { $0.texts(nil) }
        json.object("items") { $0.texts(nil) }
      }
      json.object("failOn") { $0.choices(Severity.allCases.reversed().map(\.rawValue) + ["never"]) }
      json.object("kubernetesVersion") { json in
        json.member("description", "The minor version to judge by, such as \"1.34\".")
        json.types("string", "number")
      }
    }
    json.object("$defs", .lines) { json in
      json.object("level") { json in
        json.array("enum") { json in
          for severity in Severity.allCases.reversed() { json.value(severity.rawValue) }
          json.value("off")
          // What YAML 1.1 makes of `off`.
          json.value(false)
        }
      }
    }
  }
  output = json.finish()
  output.endLine()
}

extension JSONWriter {
  /// A level, or a mapping of a level and parameters.
  fileprivate mutating func setting(of rule: RuleDescriptor) {
    member("description", rule.summary)
    array("anyOf") { json in
      json.object { $0.member("$ref", "#/$defs/level") }
      json.object { json in
        json.member("type", "object")
        json.member("additionalProperties", false)
        json.object("properties") { json in
          json.object("severity") { $0.member("$ref", "#/$defs/level") }
          for parameter in rule.parameters {
            json.object(named: parameter.name) { json in
              switch parameter.defaultValue {
              case .integer:
                json.member("description", parameter.summary)
                json.member("type", "integer")
                json.member("minimum", 0)
                json.member("maximum", 1_000_000_000)
              case .text:
                json.member("description", parameter.summary)
                json.types("string", "number", "boolean")
              case .list: json.texts(parameter.summary)
              }
            }
          }
        }
      }
    }
  }

  fileprivate mutating func types(_ types: String...) {
    array("type") { json in for type in types { json.value(type) } }
  }

  fileprivate mutating func choices(_ values: [String]) {
    array("enum") { json in for value in values { json.value(value) } }
  }

  fileprivate mutating func texts(_ description: String?) {
    member("description", description)
    types("array", "null")
    object("items") { json in
      json.types("string", "number", "boolean")
    }
  }
}
