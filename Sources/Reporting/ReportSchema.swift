internal import Diagnostics

/// The JSON Schema of the JSON report.
public func reportSchema(into output: inout Output) {
  func choices(_ values: [String]) -> String {
    "{\"enum\": [\(values.map { "\"\($0)\"" }.joined(separator: ", "))]}"
  }
  let counts = JSONReporter.counts.map { "        \"\($0.name)\": {\"$ref\": \"#/$defs/count\"}" }
    .joined(separator: ",\n")
  output.append(
    """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "\(Project.name) report",
      "type": "object",
      "required": ["version", "tool", "summary", "findings", "problems", "skipped"],
      "properties": {
        "version": {"const": \(JSONReporter.version)},
        "tool": {
          "type": "object", "required": ["name", "version"],
          "properties": {"name": {"type": "string"}, "version": {"type": "string"}}
        },
        "shard": {
          "type": "object", "required": ["index", "count"],
          "properties": {"index": {"$ref": "#/$defs/position"}, "count": {"$ref": "#/$defs/position"}}
        },
        "summary": {"$ref": "#/$defs/summary"},
        "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
        "problems": {
          "type": "array",
          "items": {
            "type": "object", "required": ["file", "message"],
            "properties": {
              "file": {"type": "string"}, "line": {"$ref": "#/$defs/position"}, "column": {"$ref": "#/$defs/position"},
              "message": {"type": "string"}
            }
          }
        },
        "skipped": {
          "type": "array",
          "items": {
            "type": "object", "required": ["file", "reason"],
            "properties": {
              "file": {"type": "string"}, "line": {"$ref": "#/$defs/position"}, "reason": {"type": "string"}
            }
          }
        }
      },
      "$defs": {
        "count": {"type": "integer", "minimum": 0},
        "position": {"type": "integer", "minimum": 1},
        "summary": {
          "type": "object",
          "required": [\(JSONReporter.counts.map { "\"\($0.name)\"" }.joined(separator: ", "))],
          "properties": {
    \(counts)
          }
        },
        "finding": {
          "type": "object",
          "required": [
            "rule", "category", "severity", "message", "location", "labels", "fixes", "fingerprint", "url"
          ],
          "properties": {
            "rule": {"type": "string"},
            "category": \(choices(Category.allCases.map(\.rawValue))),
            "severity": \(choices(Severity.allCases.map(\.rawValue))),
            "outcome": \(choices(Outcome.allCases.map(\.rawValue))),
            "message": {"type": "string"},
            "note": {"type": "string"},
            "help": {"type": "string"},
            "location": {"$ref": "#/$defs/location"},
            "labels": {
              "type": "array",
              "items": {
                "type": "object", "required": ["message", "location"],
                "properties": {"message": {"type": "string"}, "location": {"$ref": "#/$defs/location"}}
              }
            },
            "object": {
              "type": "object", "required": ["apiVersion", "kind", "name"],
              "properties": {
                "apiVersion": {"type": "string"}, "kind": {"type": "string"}, "namespace": {"type": "string"},
                "name": {"type": "string"}
              }
            },
            "container": {"type": "string"},
            "fixes": {
              "type": "array",
              "items": {
                "type": "object", "required": ["message", "safe", "edits"],
                "properties": {
                  "message": {"type": "string"}, "safe": {"type": "boolean"},
                  "edits": {"type": "array", "items": {"$ref": "#/$defs/location", "required": ["text"]}}
                }
              }
            },
            "fingerprint": {"type": "string"},
            "url": {"type": "string"}
          }
        },
        "location": {
          "type": "object", "required": ["file", "line", "column", "endLine", "endColumn"],
          "properties": {
            "file": {"type": "string"},
            "line": {"$ref": "#/$defs/position"}, "column": {"$ref": "#/$defs/position"},
            "endLine": {"$ref": "#/$defs/position"}, "endColumn": {"$ref": "#/$defs/position"},
            "pointer": {"type": "string"}, "text": {"type": "string"}
          }
        }
      }
    }

    """)
}
