import KnowledgeCore
@testable import PackTools
import Packs
import Testing

/// Made-up riders who bring their bicycles to the shipped pack.
enum Garage {
  /// A case as JSON, one field a line; a field that isn't changed is that of worn brake pads.
  static func rider(_ changes: [String: String?] = [:]) -> String {
    let fields = wornPads.merging(changes) { $1 }
    let lines = fields.sorted { $0.key < $1.key }.compactMap { key, value in
      value.map { "\"\(key)\": \($0)" }
    }
    return "{\(lines.joined(separator: ",\n "))}"
  }

  /// Brakes that are weak, told in a sentence and found soon.
  private static let wornPads: [String: String?] = [
    "id": #""pads-1""#,
    "tags": #"["a key that nobody reads"]"#,
    "opening": #""my brakes are weak and the pads are worn""#,
    "default_reply": #""not sure""#,
    "replies": #"{"brake_weak": "the brakes are weak", "pads_thin": "1 mm or less", "#
      + #""lever_to_bar": "the lever comes all the way to the bar", "#
      + #""brake_squeal": "no squealing", "brakes": "none of these", "tyres": "it stays hard", "#
      + #""drive": "all is well there", "steering": "nothing moves", "pedals": "nothing"}"#,
    "evidence": #"{"brake_weak": "present", "pads_thin": "present", "lever_to_bar": "present", "#
      + #""brake_squeal": "absent"}"#,
    "in_opening": #"["brake_weak", "pads_thin"]"#,
    "truth": #"{"condition": "worn_brake_pads", "also_acceptable": [], "outside": false}"#,
    "urgency": #""same_day""#,
    "red_flag_expected": "false",
  ]

  /// A wheel that comes off: the first words are an emergency.
  static let looseWheel = rider([
    "id": #""wheel-1""#, "opening": #""the front wheel is loose""#,
    "evidence": #"{"wheel_loose": "present", "brake_squeal": "absent"}"#,
    "in_opening": #"["wheel_loose", "brake_squeal"]"#,
    "truth": #"{"condition": "loose_headset", "also_acceptable": ["puncture"]}"#,
    "urgency": #""emergency""#, "red_flag_expected": "true",
  ])

  /// A trouble of which the pack knows nothing, told by somebody who knows nothing either.
  static let saddle = rider([
    "id": #""saddle-1""#, "opening": #""my saddle is too hard""#, "replies": "{}",
    "evidence": "{}", "in_opening": "[]", "truth": #"{"outside": true}"#,
    "urgency": #""routine""#,
  ])

  /// A chain that can wait, of which the record says that it can't.
  static let urgentChain = rider([
    "id": #""chain-1""#, "opening": #""my chain skips when I push""#,
    "evidence": #"{"chain_skips": "present"}"#, "in_opening": #"["chain_skips"]"#,
    "replies": #"{"brakes": "none of these", "chain_skips": "the chain skips when I push hard"}"#,
    "truth": #"{"condition": "worn_chain"}"#, "urgency": #""emergency""#,
    "red_flag_expected": "true",
  ])

  /// The cases of a file.
  static func file(_ riders: String...) throws -> CaseFile {
    try CaseFile(release(riders), in: pack("bicycle").knowledge)
  }

  /// A file with a list of riders.
  static func release(_ riders: [String]) -> ReleaseFile {
    ReleaseFile(path: "riders.json", bytes: "[\(riders.joined(separator: ",\n"))]".utf8)
  }

  /// A finding of the pack.
  static func finding(_ name: String) throws -> ID<Finding> {
    try #require(try pack("bicycle").knowledge.findings.id(named: name))
  }

  /// A condition of the pack.
  static func condition(_ name: String) throws -> ID<Condition> {
    try #require(try pack("bicycle").knowledge.conditions.id(named: name))
  }
}
