internal import Assistant
internal import KnowledgeCore
public import Packs

extension ConditionsReport {
  /// Lists what a pack knows.
  public init(of pack: Pack) {
    let conditions = pack.knowledge.conditions
    self.conditions = conditions.map { condition in
      Entry(
        condition: condition.name, title: condition.title, summary: condition.summary,
        urgency: condition.urgency.rawValue, parent: condition.parent.map { conditions[$0].name })
    }
  }
}

extension AskReport {
  /// Answers a question as the first of a conversation that isn't held.
  public init(to question: String, from pack: Pack) {
    var session = Session(pack: pack)
    let turn = session.reply(to: question)
    answered = !turn.answered.isEmpty
    paragraphs = turn.paragraphs.filter { $0.role == .answer || $0.role == .alarm }
      .map { ParagraphReport($0, pack.knowledge) }
  }

  /// Tells how two conditions differ.
  ///
  /// - Throws: An error when the pack has no condition of one of the names.
  public init(comparing request: CompareRequest, in pack: Pack) throws(RPCError) {
    func condition(_ name: String, _ path: String) throws(RPCError) -> ID<Condition> {
      guard let id = pack.knowledge.conditions.id(named: name) else {
        throw RPCError(.invalidParams, "unknown_condition").with { $0.path = path }
      }
      return id
    }
    let first = try condition(request.first, "params.first")
    let second = try condition(request.second, "params.second")
    answered = true
    paragraphs = pack.difference(of: first, from: second)
      .map { ParagraphReport($0, pack.knowledge) }
  }
}
