internal import Assistant
internal import Foundation
internal import KnowledgeCore
internal import Packs

/// A conversation with the person of a case, and what came of it, for authors to read.
struct CaseTranscript {
  private let conversation: CaseConversation
  private let score: CaseScore
  private let knowledge: Knowledge

  init(of result: CaseEvaluation.Result, in knowledge: Knowledge) {
    conversation = result.conversation
    score = result.score
    self.knowledge = knowledge
  }

  /// The conversation, what was understood a line, and how it ended.
  var text: String {
    var flags: [ID<RedFlag>] = []
    let lines = conversation.exchanges.enumerated().flatMap { number, exchange in
      defer { flags = exchange.turn.flags }
      return self.lines(of: exchange, number: number, before: flags)
        + (number == 0 ? opening : [])
    }
    return ([heading] + lines + ending).joined(separator: "\n") + "\n"
  }

  /// The case, and in what the conversation fell short.
  var heading: String {
    let misses = score.misses.map(\.text)
    return "\(score.person.name), \(truth), \(score.person.urgency.rawValue): "
      + (misses.isEmpty ? "all right" : misses.joined(separator: "; "))
  }

  /// The true condition.
  var truth: String {
    switch score.person.truth {
    case .listed(let condition, _): knowledge.conditions[condition].name
    case .outside: "not in the pack"
    }
  }

  /// The names of the red flags that were up at the end.
  var flags: [String] {
    conversation.session.triage.flags.map { knowledge.redFlags[$0].name }
  }

  private func lines(
    of exchange: CaseConversation.Exchange, number: Int, before flags: [ID<RedFlag>]
  ) -> [String] {
    let question = exchange.asked?.question.map { "[\(knowledge.questions[$0].name)] " } ?? ""
    let understood = exchange.turn.understood.words(in: knowledge)
    let raised = exchange.turn.flags.filter { !flags.contains($0) }.map {
      "    ! \(knowledge.redFlags[$0].name): \(knowledge.redFlags[$0].urgency.rawValue)"
    }
    return [
      "  \(number). \(question)\(exchange.asked?.text ?? "")",
      "    > \(exchange.said)",
      "    = \(understood.isEmpty ? "nothing" : understood.joined(separator: ", "))",
    ] + raised
  }

  /// What was heard wrongly of the first words.
  private var opening: [String] {
    [
      ("stated, not heard", score.opening.missed),
      ("heard, to the contrary of the record", score.opening.contrary),
      ("heard, not on record", score.opening.unrecorded),
    ].filter { !$0.1.isEmpty }.map { title, findings in
      "    ? \(title): \(findings.map { knowledge.findings[$0].name }.joined(separator: ", "))"
    }
  }

  private var ending: [String] {
    let level = "\(score.urgency.rawValue), should be \(score.person.urgency.rawValue)"
    return ["  urgency: \(level)", "  fits: \(fits)"] + before
  }

  /// The first conditions and the first right one, with their shares.
  private var fits: String {
    let candidates = conversation.session.ranking.candidates
    let right = score.place.map { [$0] } ?? []
    let places = Set(Array(candidates.indices.prefix(3)) + right).sorted()
    let words = places.map { place in
      let candidate = candidates[place]
      return "\(place + 1). \(knowledge.conditions[candidate.condition].name) "
        + Self.percent(candidate.share)
    }
    return (words + ["unlisted \(Self.percent(score.unlistedShare))"]).joined(separator: ", ")
  }

  /// How many reasons are told why another condition comes first.
  private static let mostReasons = 6

  /// What puts the first condition before the best right one, in decibans.
  private var before: [String] {
    let session = conversation.session
    let candidates = session.ranking.candidates
    guard let place = score.place, place > 0,
      let contrast = session.pack.reasoner.contrast(
        candidates[0].condition, with: candidates[place].condition, evidence: session.evidence)
    else { return [] }
    let terms = contrast.terms.prefix(Self.mostReasons).map { term in
      "\(words(term.cause)) \(Self.decibans(term.logRatio))"
    }
    let all = ["prior \(Self.decibans(contrast.prior))"] + terms
    return [
      "  why \(knowledge.conditions[contrast.condition].name): \(all.joined(separator: ", "))"
    ]
  }

  private func words(_ cause: Weight.Cause) -> String {
    switch cause {
    case .finding(let observation, _): observation.words(in: knowledge)
    case .site(let sites):
      "site \(sites.map { knowledge.findings[$0].name }.joined(separator: ", "))"
    }
  }

  private static func decibans(_ logRatio: Double) -> String {
    String(format: "%+.1f", 10 * logRatio / log(10))
  }

  private static func percent(_ share: Double) -> String { String(format: "%.1f %%", 100 * share) }
}
