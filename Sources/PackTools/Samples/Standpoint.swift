internal import Assistant
internal import DialogueMachine
internal import IntentMatcher
internal import KnowledgeCore
internal import Packs

/// A place of a conversation at which a sample is said, with nothing known but what is said there.
struct Standpoint: Sendable {
  /// The conversation so far.
  let session: Session
  /// Where that is, as the end of a sentence.
  let place: String
  /// The question of the pack that is waited for.
  let question: ID<Question>?

  /// The beginning, at which a sample is the first message.
  init(beginningOf pack: Pack) {
    session = Session(pack: pack)
    place = "as a first message"
    question = nil
  }

  /// A state of a script, in which a question of the pack may wait for its answer.
  ///
  /// - Returns: `nil` when conversations can't be taken up there.
  init?(in state: DialogueState, of dialogue: Dialogue, asking question: ID<Question>?, pack: Pack)
  {
    var saved = Session(pack: pack).saved
    saved.script.dialogue = dialogue.name
    saved.script.state = state.name
    for slot in dialogue.slots where saved.script.slots[slot.name] == nil {
      saved.script.slots[slot.name] = slot.initial
    }
    let name = question.map { pack.knowledge.questions[$0].name }
    saved.pending = name.map { .question($0) }
    saved.asked = name.map { [$0] } ?? []
    do {
      session = try Session.resuming(saved, with: pack).session
    } catch {
      return nil
    }
    let asking = name.map { " when asked '\($0)'" } ?? ""
    place = "in '\(dialogue.name)/\(state.name)'\(asking)"
    self.question = question
  }

  /// What comes of saying something here.
  func hear(_ utterance: String) -> Hearing {
    var after = session
    let turn = after.reply(to: utterance)
    let knowledge = session.pack.knowledge
    let asked = question.map { AskedQuestion(knowledge.questions[$0], in: session.pack) }
    return Hearing(
      standpoint: self, turn: turn, after: after,
      interpretation: session.pack.matcher.interpret(utterance, to: asked))
  }
}
