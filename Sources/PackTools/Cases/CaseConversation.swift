internal import Assistant
internal import KnowledgeCore
internal import Packs

/// The conversation of the assistant with the person of a case.
struct CaseConversation: Sendable {
  /// How often a person writes at most.
  static let longest = 40

  /// What was asked, what the person wrote, and what came of it.
  struct Exchange: Sendable {
    let asked: Turn.Prompt?
    let said: String
    let turn: Turn
  }

  /// All that was written, in order.
  let exchanges: [Exchange]
  /// What was known after the opening.
  let heardInOpening: Evidence
  /// How the conversation stood at its end.
  let session: Session

  /// Holds a conversation: until nothing is asked any more, or patience is used up.
  init(with person: RecordedCase, in pack: Pack) {
    let answerer = SimulatedPerson(person, in: pack.knowledge)
    var session = Session(pack: pack)
    var asked = session.opening.prompt
    var said = person.opening
    var exchanges: [Exchange] = []
    var heard: Evidence?
    while exchanges.count < Self.longest {
      let turn = session.reply(to: said)
      exchanges.append(Exchange(asked: asked, said: said, turn: turn))
      heard = heard ?? session.evidence
      guard !turn.isOver, let prompt = turn.prompt else { break }
      asked = prompt
      said = answerer.answer(to: prompt)
    }
    self.exchanges = exchanges
    heardInOpening = heard ?? Evidence()
    self.session = session
  }

  /// How often the person had to answer, beside telling their story.
  var questions: Int { exchanges.count - 1 }

  /// Whether the assistant was still asking when the person had enough.
  var isBrokenOff: Bool {
    !(exchanges.last.map { $0.turn.isOver || $0.turn.prompt == nil } ?? true)
  }
}
