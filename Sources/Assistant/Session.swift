public import KnowledgeCore
public import Packs

internal import DialogueMachine

/// One conversation: a value into which utterances are folded.
///
/// ```swift
/// var session = Session(pack: pack)
/// print(session.opening)
/// let turn = session.reply(to: "the brakes squeal")
/// ```
///
/// No clock, no I/O and no randomness: the same pack and the same utterances give the same turns,
/// which is what undoing, resuming and replaying rest on. Red flags are evaluated on every turn,
/// before the script sees it, so that no script can forget them.
public struct Session: Sendable {
  /// The pack that the conversation is held with.
  public let pack: Pack
  /// What the person said and corrected, without what was taken back.
  public private(set) var events: [Event] = []

  private(set) var state: State
  /// The first turn, unless the conversation was taken up later.
  private let begun: Turn?
  /// What the evidence came to in the last exchange.
  private var judged: Judgement?

  /// Begins a conversation.
  public init(pack: Pack) {
    self.pack = pack
    let opening = Exchange.opening(of: pack)
    (state, begun, judged) = (opening.state, opening.turn, opening.judgement)
  }

  /// Takes up a conversation where it stood.
  init(_ pack: Pack, _ state: State, _ events: [Event]) {
    self.pack = pack
    self.state = state
    self.events = events
    begun = nil
  }

  /// The first turn.
  public var opening: Turn { begun ?? Exchange.opening(of: pack).turn }

  /// What is known so far, and where it comes from.
  public var evidence: Evidence { state.evidence }

  /// The conditions by how well they fit.
  public var ranking: Ranking { judgement.ranking }

  /// How urgent it is, and why.
  public var triage: Triage { judgement.triage }

  /// What is known comes to this.
  public var judgement: Judgement { judged ?? Judgement(evidence, pack.reasoner) }

  /// What the script keeps, by slot.
  public var slots: [String: String] { state.machine.slots }

  /// What fits best so far, with what speaks for and against it, in words and with every weight;
  /// empty when nothing fits.
  public var fits: (words: [Turn.Paragraph], candidates: [VisitSummary.Candidate]) {
    let summary = summaryBuilder.summary(of: state.patient)
    return (PersonalSummary(of: summary, in: pack.knowledge).fits, summary.candidates)
  }

  /// The conversation so far, to take to a visit.
  ///
  /// - Parameter date: When it was held, in words: a session knows no clock.
  /// - Returns: All that a visit can use.
  /// - Complexity: O(*f*·*n*) in the open findings and the rows of what is known.
  public func summary(dated date: String? = nil) -> VisitSummary {
    let builder = summaryBuilder
    var summary = builder.summary(of: state.patient)
    summary.date = date
    summary.pivots = builder.pivots
    return summary
  }

  private var summaryBuilder: VisitSummaryBuilder {
    let utterances = events.map { event -> String? in
      if case .said(let utterance) = event { utterance } else { nil }
    }
    return VisitSummaryBuilder(state, judgement, saying: utterances, in: pack)
  }

  /// Takes in what a person typed and returns what the assistant says.
  public mutating func reply(to utterance: String) -> Turn {
    var exchange = Exchange(pack, state)
    let turn = exchange.reply(to: utterance)
    switch exchange.wish {
    case .back:
      return (back() ?? opening.again(Phrasing.nothingToTakeBack)).passing(turn.path)
    case .restart: return restart().passing(turn.path)
    case .repeat, .skip, nil:
      state = exchange.state
      judged = exchange.judgement
      events.append(.said(utterance))
      return turn
    }
  }

  /// Takes the last answer back, or returns `nil` when there is none.
  ///
  /// The conversation is then equal to what it was before that answer.
  ///
  /// - Complexity: O(*n*) in the turns, each of which is taken again.
  public mutating func back() -> Turn? {
    guard !events.isEmpty else { return nil }
    var earlier = Session(pack: pack)
    var last = earlier.opening
    for event in events.dropLast() { last = earlier.take(event) }
    self = earlier
    return last.again(Phrasing.backOneStep)
  }

  /// Corrects one thing that is known, as from a list of all that is known, and asks on.
  ///
  /// - Parameters:
  ///   - finding: The finding.
  ///   - value: What is so instead, or `nil` for nothing that is known.
  /// - Returns: The turn that follows, with a warning if the correction calls for one.
  public mutating func correct(_ finding: ID<Finding>, to value: Observation.Value?) -> Turn {
    var exchange = Exchange(pack, state)
    let turn = exchange.correct(finding, to: value)
    state = exchange.state
    judged = exchange.judgement
    events.append(
      .corrected(
        pack.knowledge.findings[finding].name,
        value.map { SavedValue($0, of: pack.knowledge.findings[finding]) }))
    return turn
  }

  /// Takes in an event of an earlier conversation.
  mutating func take(_ event: Event) -> Turn {
    switch event {
    case .said(let utterance): return reply(to: utterance)
    case .corrected(let name, let value):
      guard let id = pack.knowledge.findings.id(named: name) else { return opening }
      return correct(id, to: value?.value(of: pack.knowledge.findings[id]))
    }
  }

  /// Welcomes somebody back after a long silence, without taking a turn: where the conversation
  /// stood, and what is asked.
  public func welcome() -> Turn {
    var exchange = Exchange(pack, state)
    return exchange.welcome()
  }

  /// Begins anew, and returns the first turn.
  public mutating func restart() -> Turn {
    self = Session(pack: pack)
    return opening
  }
}

extension Session: Equatable {
  /// Whether two conversations stand at the same point of the same pack.
  public static func == (left: Session, right: Session) -> Bool {
    left.pack.manifest == right.pack.manifest && left.state == right.state
      && left.events == right.events
  }
}

extension Session {
  /// Something that a person did, as far as a conversation depends on it.
  public enum Event: Codable, Hashable, Sendable {
    /// They typed this.
    case said(String)
    /// They corrected what is known of a finding, by name; `nil` for nothing that is known.
    case corrected(String, SavedValue?)
  }

  /// All that changes in the course of a conversation.
  struct State: Hashable, Sendable {
    var evidence = Evidence()
    var machine: DialogueMachine.State
    var interview = Interview()
    var pending: Pending?
    /// The question of the pack that comes back after what is pending.
    var resumed: ID<Question>?
    var patient: Patient?
    /// The red flags that are up and were said.
    var announced: Set<ID<RedFlag>> = []
    /// The red flags of which the person was told that they may be up.
    var warned: Set<ID<RedFlag>> = []
    var turn = 0
    /// How often in a row the person told something else than what is pending.
    var evasions = 0
    /// What is left to tell of what the person asked last.
    var untold: [ID<Statement>] = []
    /// The findings between which ambiguous words were asked about.
    var clarified: Set<ID<Finding>> = []
  }
}
