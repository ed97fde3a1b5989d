internal import KnowledgeCore

/// A person whose story is on record, in the pack's terms: what they say, and what is true of them.
struct RecordedCase: Sendable {
  /// Whether something is known to be there, or known not to be.
  enum Presence: String, Hashable, Sendable, CaseIterable {
    case present
    case absent
  }

  /// What is known of a person, by finding.
  typealias Evidence = [ID<Finding>: Presence]

  /// What is the matter with the person.
  enum Truth: Hashable, Sendable {
    /// A condition of the pack, and others that count as right as well.
    case listed(ID<Condition>, alsoRight: Set<ID<Condition>>)
    /// Something that isn't in the pack.
    case outside
  }

  /// The id in the file.
  let name: String
  /// What the person says first.
  let opening: String
  /// What they say when asked: by finding, or by what a question is about.
  let replies: [String: String]
  /// What they say when they have no reply.
  let defaultReply: String
  /// All that they could truthfully say; of anything else they know nothing.
  let evidence: Evidence
  /// The findings that the opening states.
  let inOpening: Set<ID<Finding>>
  /// What is the matter.
  let truth: Truth
  /// How soon they should be seen.
  let urgency: Urgency
  /// Whether a warning is expected.
  let expectsFlag: Bool
}
