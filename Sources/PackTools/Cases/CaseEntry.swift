internal import Assistant
internal import KnowledgeCore

/// How one case ended, for tools.
struct CaseEntry: Encodable {
  let id: String
  let truth: String
  let first: String?
  let place: Int?
  let share: Double
  let unlisted: Double
  let urgency: String
  let expectedUrgency: String
  let flags: [String]
  let questions: Int
  let missed: [String]
  let contrary: [String]
  let unrecorded: [String]
  let misses: [String]
  private let conversation: [ExchangeEntry]?

  init(_ result: CaseEvaluation.Result, isTold: Bool, in knowledge: Knowledge) {
    let (score, conversation) = (result.score, result.conversation)
    let transcript = CaseTranscript(of: result, in: knowledge)
    func names(_ findings: [ID<Finding>]) -> [String] {
      findings.map { knowledge.findings[$0].name }
    }
    id = score.person.name
    truth = transcript.truth
    first = conversation.session.ranking.candidates.first.map {
      knowledge.conditions[$0.condition].name
    }
    place = score.place.map { $0 + 1 }
    share = score.bestShare
    unlisted = score.unlistedShare
    urgency = score.urgency.rawValue
    expectedUrgency = score.person.urgency.rawValue
    flags = transcript.flags
    questions = score.questions
    missed = names(score.opening.missed)
    contrary = names(score.opening.contrary)
    unrecorded = names(score.opening.unrecorded)
    misses = score.misses.map(\.text)
    self.conversation =
      isTold ? conversation.exchanges.map { ExchangeEntry($0, in: knowledge) } : nil
  }
}

/// What was asked, what the person wrote, and what was understood, for tools.
private struct ExchangeEntry: Encodable {
  let question: String?
  let asked: String?
  let said: String
  let understood: [String]

  init(_ exchange: CaseConversation.Exchange, in knowledge: Knowledge) {
    question = exchange.asked?.question.map { knowledge.questions[$0].name }
    asked = exchange.asked?.text
    said = exchange.said
    understood = exchange.turn.understood.words(in: knowledge)
  }
}
