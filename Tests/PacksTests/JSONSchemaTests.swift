import Diagnostics
import Foundation
import Testing

@testable import Packs

@Suite struct JSONSchemaTests {
  private typealias Object = [String: Any]

  private static func schema(_ kind: FileKind) throws -> Object {
    let name = "\(kind.rawValue).schema.json"
    let text = try #require(JSONSchema.files.first { $0.name == name }?.text)
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(json as? Object)
  }

  @Test func `There is one schema for each kind of file`() {
    let names = JSONSchema.files.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names) == Set(FileKind.allCases.map { "\($0.rawValue).schema.json" }))
  }

  @Test(arguments: FileKind.allCases)
  func `A schema is JSON that says what it is`(_ kind: FileKind) throws {
    let schema = try Self.schema(kind)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["title"] as? String == kind.record.title)
    #expect(schema["description"] as? String == kind.record.about)
    #expect(JSONSchema.files.allSatisfy { $0.text.hasSuffix("}\n") })
  }

  @Test(arguments: FileKind.allCases)
  func `A schema has every field of its record`(_ kind: FileKind) throws {
    try Self.compare(try Self.schema(kind), .record(kind.record), kind.rawValue)
  }

  private static func compare(_ schema: Object, _ shape: Shape, _ place: String) throws {
    switch shape {
    case .record(let record):
      let properties = try #require(schema["properties"] as? [String: Object], "\(place)")
      #expect(Set(properties.keys) == Set(record.fields.map(\.key)), "\(place)")
      #expect(properties.count == record.fields.count, "\(place) has a key twice")
      let required = schema["required"] as? [String]
      #expect(required == record.fields.filter(\.isRequired).map(\.key), "\(place)")
      #expect(schema["additionalProperties"] as? Bool == false, "\(place)")
      for field in record.fields {
        let property = try #require(properties[field.key])
        #expect((property["description"] as? String)?.isEmpty == false, "\(place).\(field.key)")
        try compare(property, field.shape, "\(place).\(field.key)")
      }
    case .list(let item, let least):
      #expect(schema["type"] as? String == "array" && schema["minItems"] as? Int == least)
      try compare(try #require(schema["items"] as? Object), item, "\(place)[]")
    case .map(let key, let value):
      #expect(schema["type"] as? String == "object")
      if case .word(let words) = key {
        #expect((schema["propertyNames"] as? Object)?["enum"] as? [String] == words)
      }
      let values = try #require(schema["additionalProperties"] as? Object)
      try compare(values, value, "\(place).*")
    case .either(let shapes):
      let schemas = try #require(schema["anyOf"] as? [Object])
      #expect(schemas.count == shapes.count)
      for (schema, shape) in zip(schemas, shapes) { try compare(schema, shape, place) }
    case .word(let words): #expect(schema["enum"] as? [String] == words)
    case .number(let range):
      #expect(schema["type"] as? String == "number")
      #expect(schema["minimum"] as? Double == range.lowerBound)
      #expect(schema["maximum"] as? Double == range.upperBound)
    case .wholeNumber(let range):
      #expect(schema["type"] as? String == "integer")
      #expect(schema["minimum"] as? Int == range.lowerBound)
      #expect(schema["maximum"] as? Int == range.upperBound)
    case .yesNo: #expect((schema["enum"] as? [Any])?.count == 4)
    case .text, .name, .grammar: #expect((schema["type"] as? [String])?.contains("string") == true)
    }
  }

  @Test func `Every key of the Minimal pack is described`() throws {
    for (path, bytes) in try BrokenPack.minimal().contents {
      let kind = try #require(FileKind.at(path))
      var report: [Diagnostic] = []
      let source = SourceText(path: path, text: String(decoding: bytes, as: UTF8.self))
      let value = try #require(YAMLDocument.parse(bytes, of: source, into: &report))
      try Self.describe(value, try Self.schema(kind), path)
    }
  }

  private static func describe(_ value: YAMLValue, _ schema: Object, _ place: String) throws {
    if let choices = schema["anyOf"] as? [Object] {
      let types: [YAMLValue.Form: String] = [.sequence: "array", .mapping: "object"]
      let chosen = choices.first { $0["type"] as? String == types[value.form] }
      return try describe(value, try #require(chosen, "\(place)"), place)
    }
    for (index, item) in value.items.enumerated() {
      try describe(item, try #require(schema["items"] as? Object), "\(place)[\(index)]")
    }
    for entry in value.entries {
      let place = "\(place).\(entry.key.value)"
      let known = (schema["properties"] as? [String: Object])?[entry.key.value]
      let inner = try #require(known ?? schema["additionalProperties"] as? Object, "\(place)")
      try describe(entry.value, inner, place)
    }
  }
}
