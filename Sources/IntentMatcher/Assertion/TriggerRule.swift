/// What the walk of scopes needs of a rule, without its words: plain numbers that copy at no cost.
struct TriggerRule: Sendable {
  /// What the rule does; see ``AssertionRule/Effect``.
  enum Effect: Sendable { case says, refersBack, ends, nothing, fills }

  let effect: Effect
  let direction: AssertionRule.Direction
  let reach: Int?
  let place: AssertionRule.Place
  let crossing: AssertionRule.Crossing
  let experiencer: Stance.Experiencer?
  let priority: Int
  private let axes: UInt8
  private var polarity: Stance.Polarity?
  private var certainty: Stance.Certainty?
  private var says: Stance.Experiencer?
  private var time: Stance.Time?

  init(_ rule: AssertionRule) {
    direction = rule.direction
    reach = rule.reach
    place = rule.place
    crossing = rule.crossing
    experiencer = rule.experiencer
    priority = rule.priority
    axes = rule.axes.reduce(0) { $0 | 1 << UInt8($1.rawValue) }
    switch rule.effect {
    case .says: effect = .says
    case .refersBack: effect = .refersBack
    case .ends: effect = .ends
    case .nothing: effect = .nothing
    case .fills: effect = .fills
    }
    guard case .says(let values) = rule.effect else { return }
    for value in values {
      switch value {
      case .polarity(let value): polarity = polarity ?? value
      case .certainty(let value): certainty = certainty ?? value
      case .experiencer(let value): says = says ?? value
      case .time(let value): time = time ?? value
      }
    }
  }

  /// Whether it is about an axis.
  func isAbout(_ axis: Stance.Axis) -> Bool { axes & 1 << UInt8(axis.rawValue) != 0 }

  /// What it says on an axis.
  subscript(axis: Stance.Axis) -> Stance.Value? {
    switch axis {
    case .polarity: polarity.map(Stance.Value.polarity)
    case .certainty: certainty.map(Stance.Value.certainty)
    case .experiencer: says.map(Stance.Value.experiencer)
    case .time: time.map(Stance.Value.time)
    }
  }
}
