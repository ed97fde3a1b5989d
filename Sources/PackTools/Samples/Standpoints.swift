internal import DialogueMachine
internal import KnowledgeCore
internal import Packs

/// The places of a pack's conversations at which samples are said.
struct Standpoints: Sendable {
  /// The beginning.
  let beginning: Standpoint
  /// Each state that waits for an answer, once.
  let waiting: [Standpoint]
  private let pack: Pack
  private let first: ID<Question>?

  init(of pack: Pack) {
    self.pack = pack
    beginning = Standpoint(beginningOf: pack)
    first = Self.firstQuestion(of: pack)
    let first = first
    waiting = pack.dialogues.flatMap { dialogue in
      dialogue.states.compactMap { state in
        guard let prompt = state.prompt else { return nil }
        let question = prompt == .nextQuestion ? first : nil
        return Standpoint(in: state, of: dialogue, asking: question, pack: pack)
      }
    }
  }

  /// A state, with each question that may be waited for there: what the knowledge core asks first,
  /// then the others.
  func within(_ state: String, of dialogue: String) -> some Sequence<Standpoint> {
    let script = pack.dialogues.first { $0.name == dialogue }
    let present = script?.state(named: state)
    var questions: [ID<Question>?] = [nil]
    if present?.prompt == .nextQuestion {
      questions = [first] + pack.knowledge.questions.ids.filter { $0 != first }
    }
    return questions.lazy.compactMap { question in
      guard let script, let present else { return nil }
      return Standpoint(in: present, of: script, asking: question, pack: pack)
    }
  }

  /// A state in which a question is asked.
  func asking(_ question: ID<Question>) -> Standpoint? {
    for dialogue in pack.dialogues {
      if let state = dialogue.states.first(where: { $0.prompt == .nextQuestion }) {
        return Standpoint(in: state, of: dialogue, asking: question, pack: pack)
      }
    }
    return nil
  }

  /// What the knowledge core asks who has said nothing.
  private static func firstQuestion(of pack: Pack) -> ID<Question>? {
    let ranking = pack.reasoner.ranking(of: Evidence())
    let triage = pack.reasoner.triage(of: Evidence(), ranking: ranking)
    let next = pack.reasoner.nextQuestion(
      in: Interview(), evidence: Evidence(), ranking: ranking, triage: triage)
    if case .ask(let id, _) = next { return id }
    return nil
  }
}
