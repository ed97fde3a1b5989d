import Foundation
import TestSupport

/// A JSON Schema as the protocol's document prints it, read again by other means than those that
/// printed it: it checks values, and makes some.
struct JSONShape {
  private let schema: [String: Any]
  private let components: [String: Any]

  /// - Parameters:
  ///   - schema: The shape, or a reference to one.
  ///   - components: The shapes that have names.
  init(_ schema: Any?, among components: [String: Any]) {
    let schema = schema as? [String: Any] ?? [:]
    let reference = (schema["$ref"] as? String)?.split(separator: "/").last.map(String.init)
    self.schema = reference.map { components[$0] as? [String: Any] ?? [:] } ?? schema
    self.components = components
  }

  private func part(_ schema: Any?) -> JSONShape { JSONShape(schema, among: components) }

  /// The first place where a value isn't of the shape, or `nil`.
  func fault(in value: Any, at path: String = "$") -> String? {
    if let shapes = schema["anyOf"] as? [Any] {
      let isFine = shapes.contains { part($0).fault(in: value, at: path) == nil }
      return isFine ? nil : "\(path): fits none"
    }
    switch schema["type"] as? String {
    case "object": return faultInObject(value, path)
    case "array":
      guard let list = value as? [Any] else { return "\(path): no list" }
      return list.enumerated().lazy.compactMap {
        part(schema["items"]).fault(in: $0.element, at: "\(path)[\($0.offset)]")
      }.first
    case "string": return faultInText(value, path)
    case "integer": return faultInNumber(value, path, isWhole: true)
    case "number": return faultInNumber(value, path, isWhole: false)
    case "boolean": return Self.isFlag(value) ? nil : "\(path): no flag"
    default: return "\(path): the document says nothing of it"
    }
  }

  private func faultInObject(_ value: Any, _ path: String) -> String? {
    guard let members = value as? [String: Any] else { return "\(path): no object" }
    guard let properties = schema["properties"] as? [String: Any] else { return nil }
    for name in schema["required"] as? [String] ?? [] where members[name] == nil {
      return "\(path).\(name): missing"
    }
    for (name, member) in members {
      guard let property = properties[name] else { return "\(path).\(name): unknown" }
      if let fault = part(property).fault(in: member, at: "\(path).\(name)") { return fault }
    }
    return nil
  }

  private func faultInText(_ value: Any, _ path: String) -> String? {
    guard let text = value as? String else { return "\(path): no text" }
    if let longest = schema["maxLength"] as? Int, text.count > longest {
      return "\(path): too long"
    }
    if let words = schema["enum"] as? [String], !words.contains(text) { return "\(path): no word" }
    if let pattern = schema["pattern"] as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      return "\(path): another form"
    }
    return nil
  }

  private func faultInNumber(_ value: Any, _ path: String, isWhole: Bool) -> String? {
    guard !Self.isFlag(value), let number = (value as? NSNumber)?.doubleValue else {
      return "\(path): no number"
    }
    if isWhole, number != number.rounded() { return "\(path): not whole" }
    if let least = schema["minimum"] as? Double, number < least { return "\(path): too small" }
    if let most = schema["maximum"] as? Double, number > most { return "\(path): too great" }
    return nil
  }

  private static func isFlag(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return value is Bool }
    return unsafe String(cString: number.objCType) == "c"
  }
}

extension JSONShape {
  /// A value of the shape.
  func sample(using random: inout SplitMix64) -> Any {
    if let shapes = schema["anyOf"] as? [Any] {
      return part(random.pick(shapes)).sample(using: &random)
    }
    switch schema["type"] as? String {
    case "object":
      let required = Set(schema["required"] as? [String] ?? [])
      var members: [String: Any] = [:]
      let properties = schema["properties"] as? [String: Any] ?? [:]
      for name in properties.keys.sorted() where required.contains(name) || random.next() % 2 == 0 {
        members[name] = part(properties[name]).sample(using: &random)
      }
      return members
    case "array":
      return (0..<(1 + random.number(below: 3))).map { _ in
        part(schema["items"]).sample(using: &random)
      }
    case "integer":
      let least = schema["minimum"] as? Int ?? -3
      return least + random.number(below: min((schema["maximum"] as? Int ?? 120) - least, 200) + 1)
    case "number": return Double(random.number(below: 1_000)) / 8
    case "boolean": return random.next() % 2 == 0
    default: return text(using: &random)
    }
  }

  private func text(using random: inout SplitMix64) -> String {
    if let words = schema["enum"] as? [String] { return random.pick(words) }
    let samples = [
      "the brakes squeal", "no", "yes", "2", "what is a worn chain?", "undo", "brake_squeal",
      "worn_chain", "bicycle", "none", "session", "days:3", "a1", "Z_-9", "",
      "\u{0}\u{1F468}\u{200D}",
      "ﷺ \n \"quoted\" \\", "json",
    ]
    for _ in 0..<64 {
      let text = random.pick(samples)
      if faultInText(text, "") == nil { return text }
    }
    return "a"
  }
}
