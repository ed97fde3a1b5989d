internal import Expressions

/// How a finding stands in a conversation.
public enum Standing: Hashable, Sendable {
  /// Nobody asked, and nobody said.
  case notAsked
  /// The person couldn't say.
  case unsure
  /// It is there.
  case present
  /// It isn't there.
  case absent
  /// It makes no sense, as another finding isn't there; it comes back when that one does.
  case skipped(ID<Finding>)
}

extension Evidence {
  /// How a finding stands.
  ///
  /// What was said of a finding whose parent is denied is kept, but doesn't count until the denial
  /// is taken back. What is said to be there, or implied, shows that its parents are there.
  public func standing(of finding: ID<Finding>, in knowledge: Knowledge) -> Standing {
    if let denied = knowledge.ancestors(of: finding).first(where: { self[$0] == .absent }) {
      return .skipped(denied)
    }
    switch (truth(of: finding, in: knowledge), self[finding]) {
    case (.yes, _): return .present
    case (.no, _): return .absent
    case (.unknown, .unsure): return .unsure
    case (.unknown, _): return .notAsked
    }
  }
}

extension Knowledge {
  /// The findings without which one makes no sense, from its parent upwards.
  package func ancestors(of finding: ID<Finding>) -> [ID<Finding>] {
    var ancestors: [ID<Finding>] = []
    var next = findings[finding].parent
    // A pack with a circle of parents is refused; the test keeps even that one finite.
    while let parent = next, !ancestors.contains(parent) {
      ancestors.append(parent)
      next = findings[parent].parent
    }
    return ancestors
  }
}
