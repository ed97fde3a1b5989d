import Foundation
import IntentMatcher
import Yams

/// Reads assertion rules from YAML.
struct AssertionVocabulary {
  /// What can't be read, and where.
  struct Failure: Error, CustomStringConvertible {
    let file: String
    let line: Int
    let reason: String

    var description: String { "\(file):\(line): \(reason)" }
  }

  /// The rules, compiled.
  let rules: AssertionRules

  /// Reads a file.
  init(file path: String) throws {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let root = try Yams.compose(yaml: text) else {
      throw Failure(file: name, line: 1, reason: "the file is empty")
    }
    let reader = AssertionNodeReader(file: name)
    rules = AssertionRules(
      rules: try reader.list(root, "rules", reader.rule),
      answers: try reader.list(root, "answers", reader.answer),
      words: try reader.words(root["words"]))
  }
}

/// Reads the nodes of an assertion vocabulary.
struct AssertionNodeReader {
  let file: String

  func list<Item>(_ root: Node, _ key: String, _ item: (Node) throws -> Item) throws -> [Item] {
    guard let sequence = root[key]?.sequence else {
      throw failure(root, "there is no list '\(key)'")
    }
    return try sequence.map(item)
  }

  func words(_ node: Node?) throws -> [(class: WordClass, words: [String])] {
    try (node?.mapping).map { mapping in
      try mapping.map { key, value in
        guard let wordClass = key.string.flatMap({ WordClass(named: $0) }) else {
          throw failure(key, "there is no such word class")
        }
        return (wordClass, strings(value).flatMap { $0.split(separator: " ").map(String.init) })
      }
    } ?? []
  }

  func rule(_ node: Node) throws -> AssertionRule {
    try check(
      node,
      [
        "rule", "says", "ends", "hides", "refers", "fills", "of", "looks", "reach", "at", "crosses",
        "rank", "phrases",
      ])
    let (effect, axes) = try effect(node)
    var rule = AssertionRule(
      try name(node), try phrases(node), effect, on: axes, origin: origin(node))
    rule.direction = try value(node, "looks", AssertionRule.Direction.init) ?? .forward
    rule.place = try value(node, "at", AssertionRule.Place.init) ?? .anywhere
    rule.crossing = try value(node, "crosses", AssertionRule.Crossing.init) ?? .nothing
    rule.experiencer = try value(node, "of", Stance.Experiencer.init)
    rule.reach = node["reach"]?.int
    rule.priority = node["rank"]?.int ?? 0
    return rule
  }

  func answer(_ node: Node) throws -> AnswerRule {
    try check(node, ["rule", "says", "agrees", "picks", "hides", "of", "at", "rank", "phrases"])
    var rule = AnswerRule(
      try name(node), try phrases(node), try answerEffect(node), origin: origin(node))
    rule.place = try value(node, "at", AssertionRule.Place.init) ?? .anywhere
    rule.experiencer = try value(node, "of", Stance.Experiencer.init)
    rule.priority = node["rank"]?.int ?? 0
    return rule
  }

  private func effect(_ node: Node) throws -> (AssertionRule.Effect, Set<Stance.Axis>) {
    if let says = node["says"] {
      let values = try values(says)
      return (.says(values), Set(values.map(\.axis)))
    }
    if let ends = node["ends"] { return (.ends, try axes(ends)) }
    if let hides = node["hides"] { return (.nothing, try axes(hides)) }
    if let refers = node["refers"] { return (.refersBack, try axes(refers)) }
    guard node["fills"] != nil else { throw failure(node, "the rule does nothing") }
    return (.fills, [])
  }

  private func answerEffect(_ node: Node) throws -> AnswerRule.Effect {
    if let says = node["says"] { return .says(try values(says)) }
    if node["agrees"] != nil { return .agrees }
    if node["hides"] != nil { return .nothing }
    switch node["picks"]?.string {
    case "named": return .picks(.named)
    case "last": return .picks(.last)
    case let place?:
      guard let number = Int(place), number > 0 else { throw failure(node, "no such pick") }
      return .picks(.place(number - 1))
    case nil: throw failure(node, "the rule does nothing")
    }
  }

  private func values(_ node: Node) throws -> [Stance.Value] {
    try strings(node).map { name in
      guard let value = Stance.Value(named: name) else {
        throw failure(node, "there is no value '\(name)'")
      }
      return value
    }
  }

  private func axes(_ node: Node) throws -> Set<Stance.Axis> {
    Set(
      try strings(node).flatMap { name -> [Stance.Axis] in
        switch name {
        case "polarity": return [.polarity]
        case "certainty": return [.certainty]
        case "experiencer": return [.experiencer]
        case "time": return [.time]
        case "all": return Stance.Axis.allCases
        default: throw failure(node, "there is no axis '\(name)'")
        }
      })
  }

  private func phrases(_ node: Node) throws -> [Phrase] {
    guard let phrases = node["phrases"] else { throw failure(node, "the rule has no phrases") }
    return try strings(phrases).map { text in
      do { return try Phrase(parsing: text) } catch {
        throw failure(phrases, "'\(text)': \(error)")
      }
    }
  }

  private func name(_ node: Node) throws -> String {
    guard let name = node["rule"]?.string else { throw failure(node, "the rule has no name") }
    return name
  }

  private func value<Value>(
    _ node: Node, _ key: String, _ make: (String) -> Value?
  ) throws -> Value? {
    guard let found = node[key] else { return nil }
    guard let value = found.string.flatMap(make) else {
      throw failure(found, "'\(found.string ?? "")' is no value of '\(key)'")
    }
    return value
  }

  private func check(_ node: Node, _ keys: Set<String>) throws {
    guard let mapping = node.mapping else { throw failure(node, "a rule is a mapping") }
    for key in mapping.keys where !keys.contains(key.string ?? "") {
      throw failure(key, "a rule has no '\(key.string ?? "")'")
    }
  }

  private func strings(_ node: Node) -> [String] {
    node.sequence.map { $0.compactMap(\.string) } ?? node.string.map { [$0] } ?? []
  }

  private func origin(_ node: Node) -> AssertionRule.Origin {
    AssertionRule.Origin(file: file, line: node.mark?.line ?? 0)
  }

  private func failure(_ node: Node, _ reason: String) -> AssertionVocabulary.Failure {
    AssertionVocabulary.Failure(file: file, line: node.mark?.line ?? 0, reason: reason)
  }
}
