import Foundation
import IntentMatcher
import Testing

/// How much of what people type the shipped vocabulary finds, and how rightly.
///
/// The bars are floors under figures that were measured: whoever changes the vocabulary sees at once
/// what a phrase costs.
@Suite struct VocabularyTests {
  private static let score = Score()

  @Test func `most findings are found`() {
    let score = Self.score
    #expect(score.labelled > 600)
    #expect(score.found * 100 >= score.labelled * 77, "\(score.found) of \(score.labelled)")
  }

  @Test func `few findings are claimed that nobody stated`() {
    let score = Self.score
    #expect(score.strange * 100 <= score.claimed * 25, "\(score.strange) of \(score.claimed)")
  }

  @Test func `what is found is read with its stance`() {
    let score = Self.score
    #expect(score.read * 100 >= score.found * 88, "\(score.read) of \(score.found)")
  }

  @Test func `everyday sentences mention nothing`() {
    let score = Self.score
    #expect(score.idle > 50)
    #expect(score.startled * 100 <= score.idle * 8, "\(score.startled) of \(score.idle)")
  }
}

/// The figures of the whole list.
private struct Score {
  /// Findings that the list states.
  var labelled = 0
  /// Those of them that were found.
  var found = 0
  /// Those of them whose stance was read, too.
  var read = 0
  /// Findings that the matcher claims.
  var claimed = 0
  /// Those of them that the list doesn't know.
  var strange = 0
  /// Sentences without any finding, and those in which one was found.
  var idle = 0
  var startled = 0

  init() {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("utterances.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      add(parts[0].split(separator: " ").map(Label.init), String(parts[1]))
    }
  }

  private mutating func add(_ labels: [Label], _ utterance: String) {
    let mentions = English.matcher.interpret(utterance).mentions(of: .finding)
    let names = Set(mentions.map(\.concept.name))
    let stated = labels.filter { !$0.isOptional && !Label.values.contains($0.name) }
    labelled += stated.count
    for label in stated where names.contains(label.name) {
      found += 1
      if mentions.contains(where: { $0.concept.name == label.name && label.agrees(with: $0) }) {
        read += 1
      }
    }
    claimed += names.count
    strange += names.subtracting(labels.map(\.name)).count
    guard labels.isEmpty else { return }
    idle += 1
    if !names.isEmpty { startled += 1 }
  }
}

/// One label of the list.
private struct Label {
  let name: String
  let mark: Character?
  let isOptional: Bool

  /// Labels that are values, not mentions.
  static let values: Set = ["age", "lump_size", "onset"]

  init(_ text: Substring) {
    isOptional = text.hasPrefix("~")
    let rest = text.drop { $0 == "~" }
    mark = rest.first.flatMap { "-?^<".contains($0) ? $0 : nil }
    name = String(rest.drop { "-?^<".contains($0) })
  }

  /// Whether a mention says what the label says; a child spoken for counts as the patient.
  func agrees(with mention: Mention) -> Bool {
    let stance = mention.stance
    return switch mark {
    case "-": stance.polarity != .present
    case "?": stance.certainty != .sure
    case "^": stance.experiencer != .own
    case "<": stance.time == .past || stance.polarity == .resolved
    default:
      stance.polarity == .present && stance.certainty == .sure && stance.experiencer != .other
    }
  }
}
