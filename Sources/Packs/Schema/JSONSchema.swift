/// Prints shapes as JSON Schema (draft 2020-12), for editors that complete and check YAML.
public enum JSONSchema: Sendable {
  /// The schema of each kind of file: file name and text, in alphabetical order.
  public static var files: [(name: String, text: String)] {
    FileKind.allCases.map { kind in
      ("\(kind.rawValue).schema.json", text(of: kind.record))
    }.sorted { $0.name < $1.name }
  }

  private static func text(of record: Record) -> String {
    let head: [(String, JSON)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string(record.title)),
    ]
    guard case .object(let body) = schema(of: record) else { return "" }
    return JSON.object(head + body).text(indent: 0) + "\n"
  }

  private static func schema(of record: Record) -> JSON {
    .object([
      ("description", .string(record.about)),
      ("type", .string("object")),
      (
        "properties",
        .object(record.fields.map { ($0.key, schema(of: $0.shape, about: $0.about)) })
      ),
      ("required", .array(record.fields.filter(\.isRequired).map { .string($0.key) })),
      ("additionalProperties", .bool(false)),
    ])
  }

  private static func schema(of shape: Shape, about: String? = nil) -> JSON {
    let note: [(String, JSON)] = about.map { [("description", .string($0))] } ?? []
    switch shape {
    case .text: return .object(note + [("$comment", .string("text"))] + Self.scalar)
    case .name:
      return .object(note + Self.scalar + [("pattern", .string("^[A-Za-z0-9][A-Za-z0-9_-]*$"))])
    case .word(let words): return .object(note + [("enum", .array(words.map(JSON.string)))])
    case .yesNo:
      // An editor may read a bare yes as a boolean; the loader always reads the word.
      return .object(
        note + [("enum", .array([.string("yes"), .string("no"), .bool(true), .bool(false)]))])
    case .number(let range):
      return .object(
        note + [
          ("type", .string("number")), ("minimum", .number(range.lowerBound)),
          ("maximum", .number(range.upperBound)),
        ])
    case .wholeNumber(let range):
      return .object(
        note + [
          ("type", .string("integer")), ("minimum", .number(Double(range.lowerBound))),
          ("maximum", .number(Double(range.upperBound))),
        ])
    case .grammar(let grammar):
      return .object(note + [("$comment", .string(grammar.rawValue))] + Self.scalar)
    case .list(let item, let least):
      return .object(
        note + [
          ("type", .string("array")), ("items", schema(of: item)),
          ("minItems", .number(Double(least))),
        ])
    case .map(let key, let value):
      return .object(
        note + [
          ("type", .string("object")), ("propertyNames", schema(ofKey: key)),
          ("additionalProperties", schema(of: value)),
        ])
    case .record(let record):
      guard case .object(let body) = schema(of: record) else { return .object(note) }
      return .object(body)
    case .either(let shapes):
      return .object(note + [("anyOf", .array(shapes.map { schema(of: $0) }))])
    }
  }

  private static func schema(ofKey shape: Shape) -> JSON {
    switch shape {
    case .word(let words): .object([("enum", .array(words.map(JSON.string)))])
    case .name: .object([("pattern", .string("^[A-Za-z0-9][A-Za-z0-9_-]*$"))])
    default: .object([])
    }
  }

  /// An editor reads `3` as a number where the loader reads the text "3".
  private static let scalar: [(String, JSON)] = [
    ("type", .array([.string("string"), .string("number"), .string("boolean")]))
  ]
}

/// A JSON value whose keys keep their order.
private indirect enum JSON: Sendable {
  case string(String)
  case number(Double)
  case bool(Bool)
  case array([JSON])
  case object([(String, JSON)])

  func text(indent: Int) -> String {
    let pad = String(repeating: "  ", count: indent + 1)
    let end = String(repeating: "  ", count: indent)
    switch self {
    case .string(let text): return Self.quoted(text)
    case .number(let number):
      return number == number.rounded() ? String(Int(number)) : String(number)
    case .bool(let value): return value ? "true" : "false"
    case .array(let items):
      return "[" + items.map { $0.text(indent: indent) }.joined(separator: ", ") + "]"
    case .object(let entries):
      if entries.isEmpty { return "{}" }
      let lines = entries.map { "\(pad)\(Self.quoted($0)): \($1.text(indent: indent + 1))" }
      return "{\n\(lines.joined(separator: ",\n"))\n\(end)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
