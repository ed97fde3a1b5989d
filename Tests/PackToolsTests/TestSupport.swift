import Foundation
import KnowledgeCore
import Packs
import ShippedPacks
import Testing

/// The repository's folder.
let repository = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The folder of the shipped packs.
let shippedPacks = repository.appendingPathComponent("Dialogues").path

/// A shipped pack.
func pack(_ name: String) throws -> Pack { try ShippedPacks.pack(name) }

/// The Swift files of the engine: all targets but the programs.
func swiftSources() throws -> [(path: String, text: String)] {
  let root = repository.appendingPathComponent("Sources")
  let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
  // The programs name the pack that they serve unless they are told otherwise.
  let programs = ["anamnesis/", "anamnesisd/", "Benchmarks/"]
  return try paths.filter { path in
    path.hasSuffix(".swift") && !programs.contains { path.hasPrefix($0) }
  }
  .sorted()
  .map { path in
    (path, try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8))
  }
}

extension Pack {
  /// What a carrier of a fact says, found by its kind and name.
  func text(of carrier: String) -> String? {
    let parts = carrier.split(separator: " ").map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "statement": return knowledge.statements[named: parts[1]]?.text
    case "answer": return knowledge.inquiries[named: parts[1]]?.text
    case "treatment": return knowledge.treatments[named: parts[1]]?.what
    case "disagreement": return knowledge.disagreements[named: parts[1]]?.settled
    case "red-flag": return knowledge.redFlags[named: parts[1]]?.advice
    case "evidence":
      let names = parts[1].split(separator: "/").map(String.init)
      guard names.count == 2, let finding = knowledge.findings.id(named: names[1]) else {
        return nil
      }
      let row = knowledge.conditions[named: names[0]]?.evidence.first { $0.finding == finding }
      return row.map { _ in knowledge.findings[finding].label }
    default: return nil
    }
  }
}
