/// How far an interview has come, as far as the choice of the next question needs to know.
public struct Interview: Hashable, Sendable {
  /// The questions that were asked, in order.
  public var asked: [ID<Question>] = []
  /// The questions that an answer called for.
  public var called: [ID<Question>] = []

  /// Begins an interview.
  public init() {}
}
